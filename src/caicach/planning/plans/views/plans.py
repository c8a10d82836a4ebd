"""The list of plans, and taking in a file."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from caicach.foundation.accounts.permissions import require
from caicach.foundation.accounts.requests import signed_in
from caicach.foundation.attachments.uploads import uploaded_file
from caicach.foundation.core.errors import DomainError
from caicach.planning.plans.choices import Level
from caicach.planning.plans.models import Plan
from caicach.planning.plans.selectors import plan_list, versions_of
from caicach.planning.plans.services import upload_newer_version, upload_plan
from caicach.planning.plans.services.upload import Uploaded
from caicach.planning.plans.views.lookup import find_plan

ACCEPTED = ".docx,.doc,.pdf,.txt,.md,.html,.htm,.rtf"


@require_GET
def plans(request: HttpRequest) -> HttpResponse:
    """The plans this person may see."""
    query, year, level = (request.GET.get(name, "").strip() for name in ("q", "year", "level"))
    known_level = level if level in Level.values else ""
    found = plan_list(
        signed_in(request),
        query=query,
        year=int(year) if year.isdecimal() and len(year) == 4 else None,
        level=known_level,
        cursor=request.GET.get("page"),
    )
    chips = [
        (str(number), f"?{urlencode({'q': query, 'year': str(number), 'level': known_level})}", year == str(number))
        for number in found.years
    ]
    levels = [
        (label, f"?{urlencode({'q': query, 'year': year, 'level': str(value)})}", value == known_level)
        for value, label in Level.choices
    ]
    context = {"found": found, "query": query, "year": year, "level": known_level, "chips": chips, "levels": levels}
    return render(request, "plans/list.html", context)


def new(request: HttpRequest) -> HttpResponse:
    """Drop a plan file."""
    return _take_in(request, None)


def newer(request: HttpRequest, plan_id: UUID) -> HttpResponse:
    """Drop a newer version of a plan."""
    return _take_in(request, find_plan(request, plan_id))


@require_GET
def plan(request: HttpRequest, plan_id: UUID) -> HttpResponse:
    """A plan shows its version in force, else its newest."""
    found = find_plan(request, plan_id)
    versions = list(versions_of(signed_in(request), found))
    shown = next((version for version in versions if version.state == "published"), versions[0])
    return redirect("plans:version", shown.pk)


def _take_in(request: HttpRequest, plan: Plan | None) -> HttpResponse:
    actor = signed_in(request)
    require(actor, "plans.upload_plan")
    error: DomainError | None = None
    if request.method == "POST":
        try:
            return redirect(_where_to(request, _upload(request, plan)))
        except DomainError as raised:
            error = raised
    context = {"plan": plan, "error": error, "accepted": ACCEPTED}
    return render(request, "plans/upload.html", context, status=error.status if error else 200)


def _upload(request: HttpRequest, plan: Plan | None) -> Uploaded:
    actor, file = signed_in(request), uploaded_file(request)
    if plan is None:
        return upload_plan(actor=actor, file=file, name=file.name)
    return upload_newer_version(actor=actor, plan=plan, file=file, name=file.name)


def _where_to(request: HttpRequest, uploaded: Uploaded) -> str:
    version = uploaded.version
    if not uploaded.is_new:
        messages.info(request, _("This very file was uploaded before; here is what was read from it."))
    if uploaded.is_new and version.job_id:
        return reverse("jobs:page", args=[version.job_id])
    return reverse("plans:version" if version.is_frozen else "plans:review", args=[version.pk])
