"""Building the rows of items, and of what hangs on a task."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.db.models import Model

from caicach.planning.plans.choices import ItemKind, UnitRole
from caicach.planning.plans.models import (
    DeadlinePart,
    PlanArea,
    PlanItem,
    PlanProduct,
    PlanTask,
    PlanTaskUnit,
    PlanVersion,
)
from caicach.planning.plans.policies.columns import deadline_columns, item_columns
from caicach.planning.plans.policies.correctable import overlay
from caicach.planning.plans.policies.doubts import doubts_of
from caicach.planning.plans.policies.items import JsonObject, key_of
from caicach.planning.plans.selectors.kinds import MODEL_OF_KIND
from caicach.planning.plans.services.continuing import ItemName
from caicach.vietnamese.folding import fold

_PLACE = frozenset({"key", "first_line", "last_line", "place", "field_lines", "mentions", "also_lines", "table"})
"""Columns that tell where an item stands and not what it says."""
_LONGEST_FOLDED = 400


class RowBuilder:
    """Makes rows out of the items of a compiled plan, with the corrections of the version laid over.

    `overlays`: (kind, key) -> field -> corrected value; `asking`: items with a correction that waits for an answer;
    `noted`: the lines, ascending, at which an open error or warning stands. `tasks` gathers what was made of each task.
    """

    def __init__(
        self,
        *,
        version: PlanVersion,
        overlays: Mapping[ItemName, Mapping[str, Any]],
        asking: frozenset[ItemName],
        noted: Sequence[int],
    ) -> None:
        self.version = version
        self.overlays = overlays
        self.asking = asking
        self.noted = noted
        self.tasks: list[tuple[PlanTask, JsonObject]] = []

    def build(
        self,
        kind: ItemKind,
        item: JsonObject,
        position: int,
        *,
        own: PlanItem | None,
        earlier: PlanItem | None,
        areas: Mapping[str, PlanItem],
    ) -> PlanItem:
        """An unsaved row. `own` is the row it had in this version, `earlier` the one it continues of the version
        before."""
        row = MODEL_OF_KIND[kind](version=self.version, position=position)
        if own:
            row.pk, row.created_at, row.lineage = own.pk, own.created_at, own.lineage
        if earlier:
            row.lineage = earlier.lineage
        said = self.fill(kind, row, item)
        for before in (own, earlier):
            if before and before.confirmed_at and not row.confirmed_at and _says_the_same(before, row, said):
                row.confirmed_at, row.confirmed_by_id = before.confirmed_at, before.confirmed_by_id
        row.is_doubtful = bool(row.doubts) and row.confirmed_at is None
        if isinstance(row, PlanTask):
            area = areas.get(item.get("area_id") or "")
            row.area = area if isinstance(area, PlanArea) else None
        return row

    def fill(self, kind: ItemKind, row: PlanItem, item: JsonObject) -> list[str]:
        """Set the row's columns and doubts from the item; returns the names of the columns."""
        name = (kind, key_of(kind, item))
        corrected = overlay(item, self.overlays.get(name, {}))
        columns = item_columns(kind, corrected)
        fit(row, columns)
        noted = self._is_noted(row.first_line, row.last_line)
        row.doubts = [str(doubt) for doubt in doubts_of(kind, corrected, noted=noted, asks=name in self.asking)]
        row.is_doubtful = bool(row.doubts) and row.confirmed_at is None
        if isinstance(row, PlanTask):
            self.tasks.append((row, corrected))
        return list(columns)

    def _is_noted(self, first: int, last: int) -> bool:
        index = bisect_left(self.noted, first)
        return index < len(self.noted) and self.noted[index] <= last


def fit(row: Model, columns: Mapping[str, Any]) -> None:
    """Set the columns, each cut to what it holds: the reading keeps the whole."""
    for name, value in columns.items():
        longest = getattr(row._meta.get_field(name), "max_length", None)
        setattr(row, name, value[:longest] if longest and isinstance(value, str) else value)


def store_task_parts(tasks: Iterable[tuple[PlanTask, JsonObject]]) -> None:
    """Write the units, products and parts of deadlines of tasks that have none yet."""
    units, products, parts = list[PlanTaskUnit](), list[PlanProduct](), list[DeadlinePart]()
    for row, item in tasks:
        units += _units(row, item)
        products += _products(row, item)
        parts += [
            DeadlinePart(task=row, position=position, label=part.get("label") or "", **deadline_columns(part))
            for position, part in enumerate((item.get("deadline") or {}).get("parts") or (), start=1)
        ]
    PlanTaskUnit.objects.bulk_create(units)
    PlanProduct.objects.bulk_create(products)
    DeadlinePart.objects.bulk_create(parts)


def _units(row: PlanTask, item: JsonObject) -> list[PlanTaskUnit]:
    return [
        PlanTaskUnit(task=row, role=role, position=position, name=name, folded_name=fold(name)[:_LONGEST_FOLDED])
        for role in UnitRole
        for position, name in enumerate(dict.fromkeys(item.get(role.value) or ()), start=1)
    ]


def _products(row: PlanTask, item: JsonObject) -> list[PlanProduct]:
    own_rows = {part["product"]: part for part in item.get("sub_rows") or () if part.get("product")}
    made = []
    for position, text in enumerate(item.get("products") or (), start=1):
        part = own_rows.get(text, {})
        raws = {name: part.get(name) or "" for name in ("lead_raw", "coordinating_raw", "deadline_raw")}
        made.append(PlanProduct(task=row, position=position, text=text, **raws))
    return made


def _says_the_same(before: PlanItem, row: PlanItem, columns: Iterable[str]) -> bool:
    return all(getattr(before, column) == getattr(row, column) for column in columns if column not in _PLACE)
