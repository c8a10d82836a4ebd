from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

import structlog
from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponse

logger = structlog.get_logger("caicach.requests")


class StorableTextMiddleware:
    """Refuses a request with the character NUL in its address or its form: PostgreSQL takes it nowhere, and no form
    sends it.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, *args: Any) -> None:
        """After the check against forged forms, which has read the form."""
        given = [value for name, values in (*request.GET.lists(), *request.POST.lists()) for value in (name, *values)]
        if any("\x00" in text for text in (request.path, *given)):
            raise BadRequest("the character NUL in a request")


class RequestLogMiddleware:
    """One log line a request: route, status, milliseconds. No address, no name, no query string, no path with ids
    in it.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        started = time.perf_counter()
        response = self.get_response(request)
        match = request.resolver_match
        logger.info(
            "request",
            method=request.method,
            route=match.view_name if match else None,
            status=response.status_code,
            ms=round((time.perf_counter() - started) * 1000, 1),
        )
        return response
