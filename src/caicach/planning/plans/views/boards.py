"""The dashboard: where the tasks lie, by area, unit, month and kind of deadline."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from caicach.foundation.accounts.requests import signed_in
from caicach.foundation.ui.charts import Bar, BarChart, Column, ColumnChart, HeatCell, HeatMap, HeatRow
from caicach.planning.plans.models import PlanVersion
from caicach.planning.plans.selectors import Bucket, Dashboard, dashboard, version_summary
from caicach.planning.plans.views.lookup import find_version

LONGEST = 15
"""Units shown in the chart; the rest stand in the list behind it."""
LONGEST_GAP = 3
"""Empty months drawn one by one between two months that have tasks."""


@require_GET
def board_in_force(request: HttpRequest) -> HttpResponse:
    """The tasks of every plan in force."""
    return _board(request, None)


@require_GET
def board_of_version(request: HttpRequest, version_id: UUID) -> HttpResponse:
    """The tasks of one version."""
    return _board(request, find_version(request, version_id))


def _board(request: HttpRequest, version: PlanVersion | None) -> HttpResponse:
    figures = dashboard(signed_in(request), version)
    tasks = reverse("plans:tasks", args=[version.pk]) if version else reverse("plans:tasks_in_force")
    context = {
        "version": version,
        "figures": figures,
        "tasks": tasks,
        "summary": version_summary(version) if version else None,
        "doubtful": sum(bucket.doubtful for bucket in figures.by_area),
        "by_area": BarChart(
            _("Tasks by reform area"),
            _bars(figures.by_area, tasks, _("No reform area")),
            label_heading=_("Reform area"),
            unit=_("Tasks"),
        ),
        "by_unit": BarChart(
            _("Tasks by lead unit"),
            _bars(figures.by_unit[:LONGEST], tasks, _("No lead unit")),
            description=_("A task with several lead units counts once for each."),
            label_heading=_("Lead unit"),
            unit=_("Tasks"),
        ),
        "by_month": ColumnChart(
            _("Tasks by month due"),
            _columns(figures.by_month, tasks),
            description=_("“None” are tasks without a date: done continuously, by a schedule, or not dated at all."),
            unit=_("Tasks"),
        ),
        "by_kind": BarChart(
            _("Tasks by kind of deadline"),
            _bars(figures.by_kind, tasks, ""),
            label_heading=_("Kind of deadline"),
            unit=_("Tasks"),
        ),
        "heat_map": _heat_map(figures, tasks),
        "hidden_units": max(0, len(figures.by_unit) - LONGEST),
    }
    return render(request, "plans/board.html", context)


def _bars(buckets: Sequence[Bucket], tasks: str, nameless: str) -> list[Bar]:
    return [Bar(bucket.label or nameless, bucket.count, f"{tasks}?{bucket.query}") for bucket in buckets]


def _columns(buckets: Sequence[Bucket], tasks: str) -> list[Column]:
    """Months under short labels; the year stands at its first month. A long run of empty months is one gap: a wrong
    year in one deadline must not press all others together."""
    columns, year = list[Column](), ""
    for has_tasks, run in groupby(buckets, key=lambda bucket: bool(bucket.count)):
        months = list(run)
        if not has_tasks and len(months) > LONGEST_GAP:
            ends = {"first": months[0].label, "last": months[-1].label}
            columns.append(Column("…", 0, _("%(first)s to %(last)s") % ends))
            continue
        for bucket in months:
            month, _slash, of_year = bucket.label.partition("/")
            label = _("None") if not bucket.label else (f"{month}/{of_year[2:]}" if of_year != year else month)
            year = of_year
            columns.append(Column(label, bucket.count, bucket.label or _("No date"), f"{tasks}?{bucket.query}"))
    return columns


def _heat_map(figures: Dashboard, tasks: str) -> HeatMap:
    heat = figures.heat_map
    rows = [
        HeatRow(
            unit.label,
            [HeatCell(cell.count, f"{tasks}?{cell.query}") if cell.count else None for cell in cells],
            f"{tasks}?{unit.query}",
        )
        for unit, cells in zip(heat.units, heat.rows, strict=True)
    ]
    return HeatMap(
        _("Lead unit × reform area"),
        [area.label or _("No reform area") for area in heat.areas],
        rows,
        label_heading=_("Lead unit"),
    )
