from caicach.planning.plans.models.correction import Correction
from caicach.planning.plans.models.diagnostic import PlanDiagnostic
from caicach.planning.plans.models.item import PlanItem
from caicach.planning.plans.models.plan import Plan, PlanReading, PlanVersion
from caicach.planning.plans.models.statement import (
    PlanArea,
    PlanBudgetLine,
    PlanReference,
    PlanReportDuty,
    PlanResponsibility,
    PlanTarget,
)
from caicach.planning.plans.models.task import DeadlinePart, PlanProduct, PlanTask, PlanTaskUnit

ITEM_MODELS: tuple[type[PlanItem], ...] = (
    PlanArea,
    PlanTask,
    PlanTarget,
    PlanReference,
    PlanReportDuty,
    PlanBudgetLine,
    PlanResponsibility,
)
"""Every kind of item a version holds, in the order in which they are stored."""

__all__ = [
    "ITEM_MODELS",
    "Correction",
    "DeadlinePart",
    "Plan",
    "PlanArea",
    "PlanBudgetLine",
    "PlanDiagnostic",
    "PlanItem",
    "PlanProduct",
    "PlanReading",
    "PlanReference",
    "PlanReportDuty",
    "PlanResponsibility",
    "PlanTarget",
    "PlanTask",
    "PlanTaskUnit",
    "PlanVersion",
]
