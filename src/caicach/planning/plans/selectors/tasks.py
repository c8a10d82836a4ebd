"""Lists of tasks."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Count, Prefetch, QuerySet

from caicach.foundation.accounts.models import User
from caicach.foundation.core.paging import CappedCount, KeysetPage, capped_count, keyset_page
from caicach.planning.plans.choices import UnitRole, VersionState
from caicach.planning.plans.models import PlanTask, PlanTaskUnit, PlanVersion
from caicach.planning.plans.selectors.filters import TaskFilters
from caicach.planning.plans.selectors.visible import require_version, versions_for


@dataclass(frozen=True, slots=True)
class TaskPage:
    """A page of tasks, each with `units`, `products` and `deadline_parts` at hand; and how many there are."""

    page: KeysetPage[PlanTask]
    count: CappedCount
    filters: TaskFilters


@dataclass(frozen=True, slots=True)
class UnitFacet:
    """A unit that leads tasks: its folded name for the filter, its name as printed, how many."""

    key: str
    name: str
    count: int


def task_page(
    reader: User, *, version: PlanVersion | None = None, filters: TaskFilters | None = None, cursor: str | None = None
) -> TaskPage:
    """The tasks of a version, or of every version in force the reader may see; rows that only gather others are left
    out."""
    filters = TaskFilters() if filters is None else filters
    tasks = filters.narrow(tasks_for(reader, version))
    order = ["due_order", "position"] if filters.order == "due" else ["version_id", "position"]
    return TaskPage(keyset_page(with_parts(tasks), order=order, cursor=cursor), capped_count(tasks), filters)


def tasks_for(reader: User, version: PlanVersion | None = None) -> QuerySet[PlanTask]:
    """The tasks a reader may see, of one version or of all in force."""
    tasks = PlanTask.objects.filter(is_group=False)
    if version is None:
        return tasks.filter(version__in=versions_for(reader).filter(state=VersionState.PUBLISHED))
    require_version(reader, version)
    return tasks.filter(version=version)


def with_parts(tasks: QuerySet[PlanTask]) -> QuerySet[PlanTask]:
    """The same tasks with what hangs on them, in four queries whatever their number."""
    units = Prefetch("units", PlanTaskUnit.objects.order_by("role", "position"))
    return tasks.select_related("version", "version__plan", "area").prefetch_related(
        units, "products", "deadline_parts"
    )


def lead_units(reader: User, version: PlanVersion | None = None) -> list[UnitFacet]:
    """The units that lead tasks, most tasks first; names that differ in capitals or accents alone are one."""
    units = PlanTaskUnit.objects.filter(role=UnitRole.LEAD, task__in=tasks_for(reader, version))
    return unit_facets(units)


def unit_facets(units: QuerySet[PlanTaskUnit]) -> list[UnitFacet]:
    """Units by folded name with the number of their tasks; shown by the name most often printed."""
    units = units.order_by()
    tasks = units.values("folded_name").annotate(n=Count("task", distinct=True)).order_by("-n", "folded_name")
    printed = units.values("folded_name", "name").annotate(n=Count("pk")).order_by("n", "-name")
    names = {row["folded_name"]: row["name"] for row in printed}
    return [UnitFacet(row["folded_name"], names[row["folded_name"]], row["n"]) for row in tasks]


def task_tree(version: PlanVersion) -> list[tuple[str, list[PlanTask]]]:
    """Every task of the version, groups included, in the order of the plan, gathered by reform area (key, tasks)."""
    gathered: dict[str, list[PlanTask]] = {}
    for task in with_parts(PlanTask.objects.filter(version=version)).order_by("position"):
        gathered.setdefault(task.area_key, []).append(task)
    return list(gathered.items())
