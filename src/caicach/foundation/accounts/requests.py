"""The person behind a request, typed."""

from __future__ import annotations

from django.http import HttpRequest

from caicach.foundation.accounts.models import User


def signed_in(request: HttpRequest) -> User:
    """Who signed in. Every page wants a sign-in unless marked otherwise, so on those this is always a User."""
    if not isinstance(request.user, User):
        raise TypeError("this page is open to visitors: there need not be anybody signed in")
    return request.user
