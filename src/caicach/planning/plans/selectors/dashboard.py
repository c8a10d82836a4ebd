"""A version in figures: by area, unit, month and kind of deadline, each with the list behind it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Q
from django.db.models.functions import TruncMonth

from caicach.foundation.accounts.models import User
from caicach.planning.plans.choices import AreaKey, DeadlineKind, UnitRole
from caicach.planning.plans.models import PlanTaskUnit, PlanVersion
from caicach.planning.plans.selectors.filters import NOTHING, TaskFilters
from caicach.planning.plans.selectors.tasks import tasks_for, unit_facets


@dataclass(frozen=True, slots=True)
class Bucket:
    """One bar: what it stands for, how many tasks, how many of them doubtful, and the query of the list that shows
    them."""

    key: str
    label: str
    count: int
    doubtful: int
    query: str


@dataclass(frozen=True, slots=True)
class HeatCell:
    """Tasks of one area led by one unit."""

    area: str
    unit: str
    count: int
    query: str


@dataclass(frozen=True, slots=True)
class HeatMap:
    """Area × lead unit: the areas and units with any task, and a row of cells for each unit, in the order of the
    areas."""

    areas: list[Bucket]
    units: list[Bucket]
    rows: list[list[HeatCell]]


@dataclass(frozen=True, slots=True)
class Dashboard:
    """The figures of a leader's page. Months run without gap from the first to the last that has a task due."""

    task_count: int
    by_area: list[Bucket]
    by_unit: list[Bucket]
    by_month: list[Bucket]
    by_kind: list[Bucket]
    heat_map: HeatMap


def dashboard(reader: User, version: PlanVersion | None = None, *, longest: int = 25) -> Dashboard:
    """The figures of one version, or of all in force; the heat map shows the `longest` busiest units. Six queries."""
    tasks = tasks_for(reader, version)
    doubtful = Count("pk", filter=Q(is_doubtful=True))
    areas = {r["area_key"]: r for r in tasks.order_by().values("area_key").annotate(n=Count("pk"), d=doubtful)}
    kinds = {
        r["deadline_kind"]: r for r in tasks.order_by().values("deadline_kind").annotate(n=Count("pk"), d=doubtful)
    }
    months = tasks.order_by().values(month=TruncMonth("due")).annotate(n=Count("pk"), d=doubtful)
    by_area = [_area_bucket(key, areas[key]) for key in (*AreaKey.values, "") if key in areas]
    by_unit = _by_unit(reader, version)
    return Dashboard(
        task_count=sum(bucket.count for bucket in by_area),
        by_area=by_area,
        by_unit=by_unit,
        by_month=_by_month({r["month"]: r for r in months}),
        by_kind=[
            Bucket(
                kind, str(DeadlineKind(kind).label), kinds[kind]["n"], kinds[kind]["d"], TaskFilters(kind=kind).query()
            )
            for kind in DeadlineKind.values
            if kind in kinds
        ],
        heat_map=_heat_map(reader, version, by_area, [bucket for bucket in by_unit if bucket.key != NOTHING][:longest]),
    )


def _area_bucket(key: str, row: Mapping[str, Any]) -> Bucket:
    label = str(AreaKey(key).label) if key else ""
    return Bucket(key or NOTHING, label, row["n"], row["d"], TaskFilters(area=key or NOTHING).query())


def _by_unit(reader: User, version: PlanVersion | None) -> list[Bucket]:
    tasks = tasks_for(reader, version)
    leads = PlanTaskUnit.objects.filter(role=UnitRole.LEAD, task__in=tasks)
    doubtful = {facet.key: facet.count for facet in unit_facets(leads.filter(task__is_doubtful=True))}
    buckets = [
        Bucket(f.key, f.name, f.count, doubtful.get(f.key, 0), TaskFilters(unit=f.key).query())
        for f in unit_facets(leads)
    ]
    without = (
        TaskFilters(unit=NOTHING).narrow(tasks).aggregate(n=Count("pk"), d=Count("pk", filter=Q(is_doubtful=True)))
    )
    if without["n"]:
        buckets.append(Bucket(NOTHING, "", without["n"], without["d"], TaskFilters(unit=NOTHING).query()))
    return buckets


def _by_month(rows: Mapping[Any, Mapping[str, Any]]) -> list[Bucket]:
    """A bucket for every month of the span, empty ones included, and one for tasks without a date."""
    none = {"n": 0, "d": 0}
    dated = sorted(month for month in rows if month is not None)
    buckets = list[Bucket]()
    if dated:
        number, last = dated[0].year * 12 + dated[0].month - 1, dated[-1].year * 12 + dated[-1].month - 1
        while number <= last and len(buckets) < 120:
            year, month = divmod(number, 12)
            row = next((rows[d] for d in dated if (d.year, d.month) == (year, month + 1)), none)
            key = f"{year}-{month + 1:02d}"
            buckets.append(Bucket(key, f"{month + 1:02d}/{year}", row["n"], row["d"], TaskFilters(month=key).query()))
            number += 1
    if None in rows:
        buckets.append(Bucket(NOTHING, "", rows[None]["n"], rows[None]["d"], TaskFilters(month=NOTHING).query()))
    return buckets


def _heat_map(reader: User, version: PlanVersion | None, areas: list[Bucket], units: list[Bucket]) -> HeatMap:
    counted = (
        PlanTaskUnit.objects.filter(role=UnitRole.LEAD, task__in=tasks_for(reader, version))
        .filter(folded_name__in=[unit.key for unit in units])
        .order_by()
        .values("folded_name", "task__area_key")
        .annotate(n=Count("task", distinct=True))
    )
    counts = {(row["folded_name"], row["task__area_key"] or NOTHING): row["n"] for row in counted}
    rows = [
        [
            HeatCell(
                area.key,
                unit.key,
                counts.get((unit.key, area.key), 0),
                TaskFilters(area=area.key, unit=unit.key).query(),
            )
            for area in areas
        ]
        for unit in units
    ]
    return HeatMap(areas, units, rows)
