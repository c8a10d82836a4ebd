from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from caicach.foundation.core.clock import today
from caicach.foundation.core.panels import panels
from caicach.foundation.ui.slots import SEARCH_RESULTS

LONGEST_QUERY = 200


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """The first page after sign-in: what to do, what is doubtful or late, what changed."""
    return render(request, "desk/home.html", {"today": today()})


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """What every app finds for the words: "cai cach" finds "cải cách"."""
    query = request.GET.get("q", "").strip()[:LONGEST_QUERY]
    found = panels.render(SEARCH_RESULTS, request, query) if query else []
    return render(request, "desk/search.html", {"query": query, "found": found})
