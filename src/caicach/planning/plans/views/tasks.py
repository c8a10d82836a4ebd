"""Lists of tasks, and the page of one."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET

from caicach.foundation.accounts.requests import signed_in
from caicach.planning.plans.choices import AreaKey, DeadlineKind, ItemKind
from caicach.planning.plans.models import PlanVersion
from caicach.planning.plans.policies.anchors import anchor_of
from caicach.planning.plans.selectors import (
    TaskFilters,
    item_fields,
    lead_units,
    review_item,
    task_page,
)
from caicach.planning.plans.views.lookup import find_item, find_version


@require_GET
def tasks_in_force(request: HttpRequest) -> HttpResponse:
    """The tasks of every plan in force."""
    return _list(request, None)


@require_GET
def tasks_of_version(request: HttpRequest, version_id: UUID) -> HttpResponse:
    """The tasks of one version."""
    return _list(request, find_version(request, version_id))


@require_GET
def task(request: HttpRequest, version_id: UUID, key: str) -> HttpResponse:
    """One task: the clause, its place, its units, products and dates, and what was corrected."""
    reader, version = signed_in(request), find_version(request, version_id)
    find_item(request, version, ItemKind.TASK, key)
    item = review_item(reader, version, ItemKind.TASK, key)
    context = {
        "version": version,
        "item": item,
        "task": item.row,
        "fields": item_fields(reader, version, ItemKind.TASK, key),
        "anchor": anchor_of(ItemKind.TASK, key),
    }
    return render(request, "plans/task.html", context)


def _list(request: HttpRequest, version: PlanVersion | None) -> HttpResponse:
    reader = signed_in(request)
    filters = TaskFilters.read(request.GET)
    here = reverse("plans:tasks", args=[version.pk]) if version else reverse("plans:tasks_in_force")
    context = {
        "version": version,
        "found": task_page(reader, version=version, filters=filters, cursor=request.GET.get("page")),
        "filters": filters,
        "chips": [(words, f"{here}?{query}") for words, query in filters.chips()],
        "areas": AreaKey.choices,
        "kinds": DeadlineKind.choices,
        "units": lead_units(reader, version),
        "here": here,
    }
    return render(request, "plans/tasks.html", context)
