from __future__ import annotations

from collections.abc import Callable
from urllib.parse import urlencode

from django.conf import settings
from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, resolve_url
from django.urls import reverse
from django_htmx.middleware import HtmxDetails


class SignInRequiredMiddleware(LoginRequiredMiddleware):
    """Sends visitors to the sign-in page; a part of a page asked for by htmx sends the whole page there, not the
    part.
    """

    def handle_no_permission(
        self, request: HttpRequest, view_func: Callable[..., HttpResponseBase]
    ) -> HttpResponseRedirect:
        """The redirect, as the one who asks understands it."""
        response = super().handle_no_permission(request, view_func)
        htmx: HtmxDetails | None = getattr(request, "htmx", None)
        if htmx:
            after = urlencode({"next": htmx.current_url_abs_path or "/"})
            response.status_code = 204
            response.headers["HX-Redirect"] = f"{resolve_url(settings.LOGIN_URL)}?{after}"
            del response.headers["Location"]
        return response


class TemporaryPasswordMiddleware:
    """Who signed in with a password somebody else chose goes to the page for a new one, and nowhere else."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if getattr(request.user, "password_is_temporary", False):
            page = reverse("accounts:change_password")
            if request.path not in (page, reverse("accounts:sign_out")) and not request.path.startswith("/appearance/"):
                return redirect(page)
        return self.get_response(request)
