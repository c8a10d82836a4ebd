"""The review: document, questions and structured plan side by side, and what can be done to the whole version."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_POST

from caicach.foundation.accounts.requests import signed_in
from caicach.foundation.core.errors import DomainError
from caicach.foundation.jobs.selectors import is_under_way, visible_jobs
from caicach.planning.plans.choices import BEING_READ, DiagnosticState, ItemKind, Severity, VersionState
from caicach.planning.plans.models import PlanVersion
from caicach.planning.plans.policies.anchors import anchor_of
from caicach.planning.plans.selectors import (
    ReviewModel,
    budget_of,
    item_fields,
    likely_plans,
    paper_of,
    review_model,
    statistics_of,
)
from caicach.planning.plans.services import join_plan, publish_version, request_reading
from caicach.planning.plans.states import allows
from caicach.planning.plans.views.beside import shown_beside
from caicach.planning.plans.views.lookup import find_plan, find_version

KINDS_ON_THE_RIGHT = (
    ItemKind.TASK,
    ItemKind.TARGET,
    ItemKind.REPORT_DUTY,
    ItemKind.REFERENCE,
    ItemKind.BUDGET_LINE,
    ItemKind.RESPONSIBILITY,
    ItemKind.AREA,
)
SEVERITIES = list(Severity)


@require_GET
def review(request: HttpRequest, version_id: UUID) -> HttpResponseBase:
    """The review of a version; one still being read leads to its progress, one that failed says why."""
    version = find_version(request, version_id)
    if version.state in BEING_READ and is_under_way(version.job_id):
        return redirect("jobs:page", version.job_id)
    if version.state in (*BEING_READ, VersionState.FAILED):
        return render(request, "plans/failed.html", _failure(request, version))
    return render(request, "plans/review.html", _context(request, version))


@require_POST
def publish(request: HttpRequest, version_id: UUID) -> HttpResponseBase:
    """Put the version in force."""
    version = find_version(request, version_id)
    try:
        publish_version(actor=signed_in(request), version=version, reason=request.POST.get("reason", ""))
    except DomainError as error:
        reason = request.POST.get("reason", "")
        context = {**_context(request, version), "publish_error": error, "publish_reason": reason}
        return render(request, "plans/review.html", context, status=error.status)
    return redirect("plans:version", version.pk)


@require_POST
def read_again(request: HttpRequest, version_id: UUID) -> HttpResponse:
    """Have the file read again; corrections are kept."""
    version = request_reading(actor=signed_in(request), version=find_version(request, version_id))
    return redirect("jobs:page", version.job_id)


@require_POST
def join(request: HttpRequest, version_id: UUID, plan_id: UUID) -> HttpResponse:
    """This upload is a newer version of that plan."""
    version = find_version(request, version_id)
    join_plan(actor=signed_in(request), version=version, plan=find_plan(request, plan_id))
    return redirect("plans:review", version.pk)


def _failure(request: HttpRequest, version: PlanVersion) -> dict[str, object]:
    """Why the file was not read: what the reading said, else what became of the work."""
    job = visible_jobs(request.user).filter(pk=version.job_id).first() if version.job_id else None
    told = version if version.error_msgid or job is None else job
    can_delete = signed_in(request).has_perm("plans.delete_version") and allows(version.state, "delete")
    return {"version": version, "told": told, "can_delete": can_delete}


def _context(request: HttpRequest, version: PlanVersion) -> dict[str, object]:
    reader = signed_in(request)
    model = review_model(reader, version)
    return {
        "version": version,
        "model": model,
        "paper": paper_of(model),
        "findings": sorted(model.diagnostics, key=lambda found: SEVERITIES.index(Severity(found.severity))),
        "next_anchor": _first_to_look_at(model),
        "groups": _groups(model),
        "kinds_not_read": [kind for kind in KINDS_ON_THE_RIGHT if not model.of_kind(kind)],
        "document_fields": item_fields(reader, version, ItemKind.DOCUMENT),
        "budget": budget_of(reader, version),
        "statistics": statistics_of(reader, version),
        "asking": [correction for correction in model.corrections if correction.state == "asks"],
        "likely": likely_plans(reader, version) if version.state == VersionState.REVIEW else (),
        **shown_beside(request, version),
    }


def _first_to_look_at(model: ReviewModel) -> str:
    """Where "next" leads without a script: the queue is errors, warnings, then doubtful items."""
    for severity in (Severity.ERROR, Severity.WARNING):
        for found in model.diagnostics:
            if found.state == DiagnosticState.OPEN and found.severity == severity:
                return f"finding-{found.pk}"
    return next((anchor_of(item.kind, item.key) for item in model.items if item.wants_a_look), "")


def _groups(model: ReviewModel) -> list[dict[str, Any]]:
    """The right side kind by kind; kinds without any item are left out."""
    found = [(kind, model.of_kind(kind)) for kind in KINDS_ON_THE_RIGHT]
    return [{"kind": kind, "items": items} for kind, items in found if items]
