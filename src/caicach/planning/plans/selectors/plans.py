"""The list of plans."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Count, IntegerField, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce

from caicach.foundation.accounts.models import User
from caicach.foundation.core.paging import CappedCount, KeysetPage, capped_count, keyset_page
from caicach.planning.plans.choices import VersionState
from caicach.planning.plans.models import Plan, PlanTarget, PlanTask, PlanVersion
from caicach.planning.plans.selectors.visible import plans_for, versions_for
from caicach.vietnamese.folding import fold


@dataclass(frozen=True, slots=True)
class PlanList:
    """A page of plans. Each row has `newest_id`, `newest_number`, `newest_state` (of the newest version the reader
    may see),

    `in_force_id` (or None), `shown_id` (in force, else newest), and `task_count` and `target_count` of the shown
    version.
    """

    page: KeysetPage[Plan]
    count: CappedCount
    years: list[int]


def plan_list(
    reader: User, *, query: str = "", year: int | None = None, level: str = "", cursor: str | None = None
) -> PlanList:
    """The plans this person may see, latest year first; `query` finds words without regard to accents."""
    plans = plans_for(reader)
    years = sorted(set(plans.exclude(year=0).values_list("year", flat=True)), reverse=True)
    for word in fold(query).split():
        plans = plans.filter(search_text__contains=word)
    if year:
        plans = plans.filter(year=year)
    if level:
        plans = plans.filter(level=level)
    count = capped_count(plans)
    return PlanList(keyset_page(_with_versions(reader, plans), order=["-year", "-id"], cursor=cursor), count, years)


def likely_plans(reader: User, version: PlanVersion) -> QuerySet[Plan]:
    """Other plans of the same issuer and period: this version may be a newer one of theirs."""
    identity = version.plan.identity
    found = plans_for(reader).exclude(pk=version.plan_id)
    return found.filter(identity=identity).order_by("-id") if identity else found.none()


def _with_versions(reader: User, plans: QuerySet[Plan]) -> QuerySet[Plan]:
    own = versions_for(reader).filter(plan=OuterRef("pk"))
    newest = own.order_by("-number")
    in_force = own.filter(state=VersionState.PUBLISHED)
    plans = plans.annotate(
        newest_id=Subquery(newest.values("pk")[:1]),
        newest_number=Subquery(newest.values("number")[:1]),
        newest_state=Subquery(newest.values("state")[:1]),
        in_force_id=Subquery(in_force.values("pk")[:1]),
        shown_id=Coalesce(Subquery(in_force.values("pk")[:1]), Subquery(newest.values("pk")[:1])),
    )
    tasks = PlanTask.objects.filter(version=OuterRef("shown_id"), is_group=False)
    targets = PlanTarget.objects.filter(version=OuterRef("shown_id"))
    return plans.annotate(task_count=_counted(tasks), target_count=_counted(targets))


def _counted(rows: QuerySet[PlanTask] | QuerySet[PlanTarget]) -> Subquery:
    counted = rows.order_by().values("version").annotate(n=Count("pk")).values("n")
    return Coalesce(Subquery(counted, output_field=IntegerField()), 0)  # type: ignore[return-value]
