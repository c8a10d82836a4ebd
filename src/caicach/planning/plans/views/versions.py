"""The page of a version: what the plan says, part by part."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_GET

from caicach.foundation.accounts.models import User
from caicach.foundation.accounts.requests import signed_in
from caicach.foundation.audit.selectors import timeline_of
from caicach.foundation.core.errors import DomainError
from caicach.foundation.ui.sections import PageSection
from caicach.planning.plans.choices import AreaKey, ItemKind
from caicach.planning.plans.models import PlanVersion
from caicach.planning.plans.selectors import (
    budget_of,
    corrections_of,
    differences,
    outline_of,
    references_of,
    report_calendar,
    responsibilities_of,
    statistics_of,
    targets_of,
    task_tree,
    version_summary,
    versions_of,
)
from caicach.planning.plans.services import delete_version
from caicach.planning.plans.views.lookup import find_version

Content = Callable[[User, PlanVersion], dict[str, Any]]


def _tasks(reader: User, version: PlanVersion) -> dict[str, Any]:
    labels = dict(AreaKey.choices)
    return {"areas": [(key, labels.get(key, ""), tasks) for key, tasks in task_tree(version)]}


def _budget(reader: User, version: PlanVersion) -> dict[str, Any]:
    return {"budget": budget_of(reader, version)}


def _forms(reader: User, version: PlanVersion) -> dict[str, Any]:
    return {"statistics": statistics_of(reader, version), "outline": outline_of(reader, version)}


SECTIONS: dict[str, tuple[Any, ItemKind | None, Content]] = {
    "tasks": (_("Tasks"), ItemKind.TASK, _tasks),
    "targets": (_("Targets"), ItemKind.TARGET, lambda r, v: {"targets": targets_of(r, v)}),
    "reports": (_("Report calendar"), ItemKind.REPORT_DUTY, lambda r, v: {"duties": report_calendar(r, v)}),
    "budget": (_("Budget"), ItemKind.BUDGET_LINE, _budget),
    "references": (_("Legal references"), ItemKind.REFERENCE, lambda r, v: {"references": references_of(r, v)}),
    "responsibilities": (
        _("Responsibilities"),
        ItemKind.RESPONSIBILITY,
        lambda r, v: {"responsibilities": responsibilities_of(r, v)},
    ),
    "forms": (_("Forms"), None, _forms),
    "corrections": (_("Corrected"), None, lambda r, v: {"corrections": corrections_of(r, v)}),
    "history": (_("Versions"), None, lambda r, v: {"history": timeline_of(v.ref)}),
}


@require_GET
def version(request: HttpRequest, version_id: UUID, section: str = "tasks") -> HttpResponse:
    """One part of a version; a version that could not be read leads to its review, which says why."""
    reader, shown = signed_in(request), find_version(request, version_id)
    if shown.compiled_at is None:
        return redirect("plans:review", shown.pk)
    name = section if section in SECTIONS else "tasks"
    summary = version_summary(shown)
    versions = list(versions_of(reader, shown.plan))
    context = {
        "version": shown,
        "versions": versions,
        "newer": versions[0] if versions[0].number > shown.number else None,
        "summary": summary,
        "section": name,
        "sections": _sections(shown, name, summary.counts),
        **SECTIONS[name][2](reader, shown),
    }
    return render(request, f"plans/version/{name}.html", context)


def delete(request: HttpRequest, version_id: UUID) -> HttpResponse:
    """Ask for the reason, then delete a version that was never published."""
    shown = find_version(request, version_id)
    error: DomainError | None = None
    if request.method == "POST":
        try:
            plan = delete_version(actor=signed_in(request), version=shown, reason=request.POST.get("reason", ""))
        except DomainError as raised:
            error = raised
        else:
            return redirect("plans:plan", plan.pk) if plan else redirect("plans:list")
    context = {"version": shown, "summary": version_summary(shown), "error": error}
    return render(request, "plans/delete.html", context, status=error.status if error else 200)


@require_GET
def changes(request: HttpRequest, version_id: UUID, older_id: UUID) -> HttpResponse:
    """What changed from an older version to this one."""
    newer, older = find_version(request, version_id), find_version(request, older_id)
    found = differences(signed_in(request), older, newer)
    return render(request, "plans/changes.html", {"version": newer, "older": older, "found": found})


def _sections(version: PlanVersion, current: str, counts: dict[ItemKind, int]) -> list[PageSection]:
    sections = []
    for name, (label, kind, _content) in SECTIONS.items():
        url = reverse("plans:version", args=[version.pk]) if name == "tasks" else _url(version, name)
        sections.append(PageSection(label, url, name == current, counts.get(kind) if kind else None))
    return sections


def _url(version: PlanVersion, name: str) -> str:
    return reverse("plans:section", args=[version.pk, name])
