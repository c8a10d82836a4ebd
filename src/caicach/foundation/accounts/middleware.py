from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse


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
