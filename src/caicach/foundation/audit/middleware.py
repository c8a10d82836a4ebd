from __future__ import annotations

from collections.abc import Callable
from ipaddress import ip_address

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from caicach.foundation.audit.services import request_address


class RequestAddressMiddleware:
    """Lets audit rows written during a request carry the address it came from.

    A forwarded address is believed only where the settings say that a proxy of ours stands in front.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        token = request_address.set(visitor_address(request))
        try:
            return self.get_response(request)
        finally:
            request_address.reset(token)


def visitor_address(request: HttpRequest) -> str | None:
    """The address of the visitor, or None where it is not one (a socket file, a forged header)."""
    given = request.META.get("REMOTE_ADDR", "")
    if settings.BEHIND_PROXY:
        given = request.META.get("HTTP_X_FORWARDED_FOR", given).rsplit(",", 1)[-1].strip()
    try:
        return str(ip_address(given))
    except ValueError:
        return None
