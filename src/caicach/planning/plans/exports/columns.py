"""The sheets of an exported plan: their heads, widths, and the values of each row."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from caicach.planning.plans.choices import UnitRole
from caicach.planning.plans.models import (
    PlanBudgetLine,
    PlanDiagnostic,
    PlanItem,
    PlanReference,
    PlanReportDuty,
    PlanTarget,
    PlanTask,
)

Value = str | int | Decimal | date | None


@dataclass(frozen=True, slots=True)
class Column:
    """A head, its width in characters, and what a row has there."""

    head: str | Promise
    width: int
    value: Callable[[Any], Value]


def place_of(row: PlanItem | PlanDiagnostic) -> str:
    """Where a person finds it in the file: the line, and the cell or page where the file has them."""
    lines = str(row.first_line) if row.first_line == row.last_line else f"{row.first_line}–{row.last_line}"
    words = [_("line %(lines)s") % {"lines": lines}]
    place = getattr(row, "place", None) or {}
    if "table" in place:
        words.append(_("table %(table)s, row %(row)s") % {"table": place["table"], "row": place.get("row", "")})
    if "page" in place:
        words.append(_("page %(page)s") % {"page": place["page"]})
    return ", ".join(words)


def _units(role: UnitRole) -> Callable[[PlanTask], str]:
    return lambda task: "; ".join(unit.name for unit in task.units.all() if unit.role == role)


def _joined(texts: Iterable[object]) -> str:
    return "\n".join(str(text) for text in texts)


def _label(name: str) -> Callable[[Any], str]:
    return lambda row: str(getattr(row, f"get_{name}_display")()) if getattr(row, name) else ""


_PLACE = Column(gettext_lazy("Place in the document"), 22, place_of)
_AREA = Column(gettext_lazy("Reform area"), 24, _label("area_key"))
TASKS = (
    Column(gettext_lazy("No."), 9, lambda task: task.number),
    _AREA,
    Column(gettext_lazy("Task"), 60, lambda task: _joined([task.content, *task.subitems])),
    Column(gettext_lazy("Products"), 34, lambda task: _joined(task.products.all())),
    Column(gettext_lazy("Lead units"), 28, _units(UnitRole.LEAD)),
    Column(gettext_lazy("Coordinating units"), 32, _units(UnitRole.COORDINATING)),
    Column(gettext_lazy("Monitoring units"), 24, _units(UnitRole.MONITORING)),
    Column(gettext_lazy("Deadline as written"), 24, lambda task: task.deadline_raw),
    Column(gettext_lazy("Kind of deadline"), 18, _label("deadline_kind")),
    Column(gettext_lazy("Begins"), 12, lambda task: task.start),
    Column(gettext_lazy("Due"), 12, lambda task: task.due),
    Column(gettext_lazy("Note"), 24, lambda task: task.note),
    _PLACE,
)
TARGETS = (
    _AREA,
    Column(gettext_lazy("Target"), 60, lambda target: target.text),
    Column(gettext_lazy("To be met"), 14, _label("comparator")),
    Column(gettext_lazy("Value"), 12, lambda target: target.value),
    Column(gettext_lazy("Unit of measure"), 16, lambda target: "%" if target.unit == "percent" else target.unit),
    Column(gettext_lazy("Whom it covers"), 36, lambda target: target.scope),
    Column(gettext_lazy("Due"), 12, lambda target: target.due),
    _PLACE,
)
REPORTS = (
    Column(gettext_lazy("How often"), 18, _label("period")),
    Column(gettext_lazy("Due"), 12, lambda duty: duty.due),
    Column(gettext_lazy("Who reports"), 40, lambda duty: duty.sender),
    Column(gettext_lazy("To whom"), 40, lambda duty: duty.recipient),
    _PLACE,
)
REFERENCES = (
    Column(gettext_lazy("As cited"), 60, lambda reference: reference.raw),
    Column(gettext_lazy("Number"), 20, lambda reference: reference.number),
    Column(gettext_lazy("Date"), 12, lambda reference: reference.issued_on),
    Column(gettext_lazy("Type of document"), 20, lambda reference: reference.doc_type),
    _PLACE,
)
BUDGET = (
    Column(gettext_lazy("No."), 9, lambda line: line.number),
    Column(gettext_lazy("Purpose"), 56, lambda line: line.content),
    Column(gettext_lazy("Unit of measure"), 16, lambda line: line.unit),
    Column(gettext_lazy("Quantity"), 12, lambda line: line.quantity),
    Column(gettext_lazy("Unit price (đồng)"), 18, lambda line: line.unit_price_vnd),
    Column(gettext_lazy("Amount (đồng)"), 18, lambda line: line.amount_vnd),
    Column(gettext_lazy("Note"), 28, lambda line: line.note),
    _PLACE,
)
DIAGNOSTICS = (
    Column(gettext_lazy("Code"), 8, lambda found: found.code),
    Column(gettext_lazy("Severity"), 12, _label("severity")),
    Column(gettext_lazy("About"), 22, _label("group")),
    Column(gettext_lazy("Message"), 70, lambda found: found.message),
    Column(gettext_lazy("What to do"), 60, lambda found: found.hint),
    Column(gettext_lazy("State"), 14, _label("state")),
    Column(gettext_lazy("Reason"), 30, lambda found: found.reason),
    _PLACE,
)
MODELS: tuple[tuple[str | Promise, type[Any], tuple[Column, ...]], ...] = (
    (gettext_lazy("Tasks"), PlanTask, TASKS),
    (gettext_lazy("Targets"), PlanTarget, TARGETS),
    (gettext_lazy("Report calendar"), PlanReportDuty, REPORTS),
    (gettext_lazy("References"), PlanReference, REFERENCES),
    (gettext_lazy("Budget"), PlanBudgetLine, BUDGET),
    (gettext_lazy("Diagnostics"), PlanDiagnostic, DIAGNOSTICS),
)
