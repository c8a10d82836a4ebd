"""Which model holds which kind of item."""

from __future__ import annotations

from caicach.planning.plans.choices import ItemKind
from caicach.planning.plans.models import (
    PlanArea,
    PlanBudgetLine,
    PlanItem,
    PlanReference,
    PlanReportDuty,
    PlanResponsibility,
    PlanTarget,
    PlanTask,
)

MODEL_OF_KIND: dict[ItemKind, type[PlanItem]] = {
    ItemKind.AREA: PlanArea,
    ItemKind.TASK: PlanTask,
    ItemKind.TARGET: PlanTarget,
    ItemKind.REFERENCE: PlanReference,
    ItemKind.REPORT_DUTY: PlanReportDuty,
    ItemKind.BUDGET_LINE: PlanBudgetLine,
    ItemKind.RESPONSIBILITY: PlanResponsibility,
}
"""Areas first, since tasks point at them."""
