from __future__ import annotations

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import translation

from caicach.foundation.core.errors import DomainError
from caicach.foundation.ui.context import base_template


class ChosenLanguageMiddleware:
    """Vietnamese, unless the reader switched: what the browser prefers does not decide, since most are set to
    English unasked.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        chosen = request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME, "")
        language = chosen if chosen in dict(settings.LANGUAGES) else settings.LANGUAGE_CODE
        with translation.override(language):
            request.LANGUAGE_CODE = language
            response = self.get_response(request)
        response.headers.setdefault("Content-Language", language)
        return response


class DomainErrorMiddleware:
    """An error meant for people becomes a page with its message and cure; in an htmx request, the same words as a
    notice.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """Only our own errors; every other goes on to the server's error page."""
        if not isinstance(exception, DomainError):
            return None
        if getattr(request, "htmx", False):
            response = render(request, "ui/notice.html", {"error": exception}, status=exception.status)
            response.headers["HX-Retarget"] = "#notices"
            response.headers["HX-Reswap"] = "innerHTML"
            return response
        context = {"error": exception, "base_template": base_template(request)}
        return render(request, "ui/error.html", context, status=exception.status)
