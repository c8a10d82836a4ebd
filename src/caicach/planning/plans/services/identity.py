"""How items and rows are recognised as the same."""

from __future__ import annotations

from caicach.planning.plans.choices import ItemKind
from caicach.planning.plans.models import PlanItem, PlanReportDuty
from caicach.planning.plans.policies.items import JsonObject, key_of, number_of, text_of
from caicach.planning.plans.policies.matching import Sketch


def sketch_item(kind: ItemKind, item: JsonObject) -> Sketch:
    """What an item of a compiled plan is recognised by; its name is its key."""
    area = str(item.get("area_key") or item.get("key") or "")
    key = key_of(kind, item)
    return Sketch(key, key, area, number_of(item), text_of(kind, item))


def sketch_row(kind: ItemKind, row: PlanItem) -> Sketch:
    """What a stored item is recognised by; its name is its id as text."""
    area, number = getattr(row, "area_key", ""), getattr(row, "number", "")
    return Sketch(str(row.pk), row.key, area, number, _text_of_row(kind, row))


def _text_of_row(kind: ItemKind, row: PlanItem) -> str:
    if isinstance(row, PlanReportDuty):
        due = row.due.isoformat() if row.due else ""
        return " ".join((row.period, row.kind, row.sender, row.recipient, due))
    return str(getattr(row, _TEXTS[kind]))


_TEXTS = {
    ItemKind.AREA: "name",
    ItemKind.TASK: "content",
    ItemKind.TARGET: "text",
    ItemKind.REFERENCE: "raw",
    ItemKind.BUDGET_LINE: "content",
    ItemKind.RESPONSIBILITY: "agency",
}
