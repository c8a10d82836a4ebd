from __future__ import annotations

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

from caicach.foundation.ui.context import THEMES, base_template

A_YEAR = 365 * 24 * 3600


@login_not_required
@require_POST
def choose_language(request: HttpRequest) -> HttpResponse:
    """Remember the reader's language and go back to the page."""
    chosen = request.POST.get("language", "")
    return _remember(request, settings.LANGUAGE_COOKIE_NAME, chosen, allowed=tuple(dict(settings.LANGUAGES)))


@login_not_required
@require_POST
def choose_theme(request: HttpRequest) -> HttpResponse:
    """Remember light, dark, or as the device has it, and go back to the page."""
    return _remember(request, "theme", request.POST.get("theme", ""), allowed=THEMES)


def _remember(request: HttpRequest, cookie: str, value: str, *, allowed: tuple[str, ...]) -> HttpResponse:
    back = request.POST.get("next", "")
    if not url_has_allowed_host_and_scheme(back, allowed_hosts={request.get_host()}, require_https=request.is_secure()):
        back = "/"
    response = redirect(back)
    if value in allowed:
        response.set_cookie(cookie, value, max_age=A_YEAR, samesite="Lax", secure=settings.HTTPS, httponly=True)
    return response


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """400: a request this server could not make sense of."""
    return render(request, "ui/400.html", status=400)


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    """403 from the framework itself (our own refusals name who may)."""
    return render(request, "ui/403.html", {"base_template": base_template(request)}, status=403)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """404, with the ways on."""
    return render(request, "ui/404.html", {"base_template": base_template(request)}, status=404)


def server_error(request: HttpRequest) -> HttpResponse:
    """500: a page that asks nothing of the database or the session, since these may be what failed."""
    plain = {"page_language": settings.LANGUAGE_CODE, "theme": "auto"}
    with translation.override(settings.LANGUAGE_CODE):
        return HttpResponse(render_to_string("ui/500.html", plain), status=500)
