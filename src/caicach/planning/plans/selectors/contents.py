"""What a version says beside its tasks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet

from caicach.foundation.accounts.models import User
from caicach.planning.plans.models import (
    Correction,
    PlanArea,
    PlanBudgetLine,
    PlanReading,
    PlanReference,
    PlanReportDuty,
    PlanResponsibility,
    PlanTarget,
    PlanVersion,
)
from caicach.planning.plans.selectors.visible import require_version


@dataclass(frozen=True, slots=True)
class Budget:
    """The estimate: its rows, the printed total, the sum of the rows, where the money comes from. Money in whole
    đồng."""

    lines: list[PlanBudgetLine]
    stated_total_vnd: int | None
    computed_sum_vnd: int | None
    funding_sources: list[dict[str, Any]]

    @property
    def difference_vnd(self) -> int | None:
        """Printed total less the sum of the rows; None where one of them is missing."""
        if self.stated_total_vnd is None or self.computed_sum_vnd is None:
            return None
        return self.stated_total_vnd - self.computed_sum_vnd


def areas_of(reader: User, version: PlanVersion) -> QuerySet[PlanArea]:
    """The reform areas as the plan heads them."""
    require_version(reader, version)
    return PlanArea.objects.filter(version=version).order_by("position")


def targets_of(reader: User, version: PlanVersion) -> QuerySet[PlanTarget]:
    """The quantities the plan promises to reach."""
    require_version(reader, version)
    return PlanTarget.objects.filter(version=version).order_by("position")


def references_of(reader: User, version: PlanVersion) -> QuerySet[PlanReference]:
    """The legal documents the plan names."""
    require_version(reader, version)
    return PlanReference.objects.filter(version=version).order_by("position")


def responsibilities_of(reader: User, version: PlanVersion) -> QuerySet[PlanResponsibility]:
    """What each agency is told to do."""
    require_version(reader, version)
    return PlanResponsibility.objects.filter(version=version).order_by("position")


def report_calendar(reader: User, version: PlanVersion) -> QuerySet[PlanReportDuty]:
    """The reports owed, by date; those without one last."""
    require_version(reader, version)
    return PlanReportDuty.objects.filter(version=version).order_by("due_order", "position")


def corrections_of(reader: User, version: PlanVersion) -> QuerySet[Correction]:
    """Every correction of a version, withdrawn ones included, newest first."""
    require_version(reader, version)
    return (
        Correction.objects.filter(version=version).select_related("made_by", "carried_from").order_by("-made_at", "-id")
    )


def budget_of(reader: User, version: PlanVersion) -> Budget:
    """The estimate of a version that could be read."""
    require_version(reader, version)
    lines = list(PlanBudgetLine.objects.filter(version=version).order_by("position"))
    budget = compiled_plan(version).get("budget") or {}
    amounts = [line.amount_vnd for line in lines if line.amount_vnd is not None and not line.is_total]
    return Budget(lines, budget.get("stated_total_vnd"), sum(amounts) if amounts else None, budget["funding_sources"])


def statistics_of(reader: User, version: PlanVersion) -> dict[str, Any] | None:
    """The statistics forms as compiled (sections, indicators, objectives); None where the plan has none."""
    require_version(reader, version)
    found: dict[str, Any] | None = compiled_plan(version).get("statistics")
    return found


def outline_of(reader: User, version: PlanVersion) -> list[dict[str, Any]]:
    """The report outline as compiled, nested by `children`; empty where the plan has none."""
    statistics = statistics_of(reader, version) or {}
    return list(statistics.get("outline") or ())


def compiled_plan(version: PlanVersion) -> dict[str, Any]:
    """The `caicach.plan/1` object as the compiler left it."""
    plan: dict[str, Any] = PlanReading.objects.values_list("plan", flat=True).get(version=version)
    return plan
