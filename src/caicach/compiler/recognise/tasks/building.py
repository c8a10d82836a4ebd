"""From drafts to tasks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from caicach.compiler.identity import ItemIds
from caicach.compiler.lexicon.headers import Column
from caicach.compiler.recognise.tasks.assigned import read_assigned
from caicach.compiler.recognise.tasks.drafts import Draft, sub_rows_of
from caicach.compiler.recognise.tasks.dues import DueReader
from caicach.compiler.recognise.tasks.products import list_points, split_glued, split_products
from caicach.compiler.source import Lines
from caicach.compiler.tree import Deadline, Task

_SPACES = re.compile(r"\s+")
_FIELD_NAMES = {
    Column.PRODUCT: "products",
    Column.LEAD: "lead",
    Column.COORDINATING: "coordinating",
    Column.ASSIGNMENT: "assignment",
    Column.MONITORING: "monitoring",
    Column.DEADLINE: "deadline",
    Column.NOTE: "note",
}


def build_tasks(drafts: Iterable[Draft], dues: DueReader, ids: ItemIds) -> Iterator[Task]:
    """The tasks of one table, in order."""
    for draft in drafts:
        yield _build(draft, dues, ids)


def _build(draft: Draft, dues: DueReader, ids: ItemIds) -> Task:
    content = _flat(draft.content.value)
    assigned = read_assigned(draft)
    deadline = dues.read(draft)
    mark = draft.number or draft.marker
    parent = draft.parent.number if draft.parent else None
    path = (*draft.path, *((parent,) if parent and not draft.number else ()), *((mark,) if mark else ()))
    return Task(
        id=ids.take(draft.area_key, path, content),
        area_key=draft.area_key,
        number=draft.number,
        parent_number=parent,
        content=content,
        products=_products(draft, deadline),
        products_raw=_all_raw(draft, Column.PRODUCT),
        lead=assigned.lead,
        lead_raw=_raw(draft, Column.LEAD),
        coordinating=assigned.coordinating,
        coordinating_raw=_raw(draft, Column.COORDINATING),
        monitoring=assigned.monitoring,
        monitoring_raw=_raw(draft, Column.MONITORING),
        deadline_raw=dues.raw(draft),
        deadline=deadline,
        note=_raw(draft, Column.NOTE),
        source_lines=draft.lines,
        is_group=draft.is_group,
        subitems=list_points(draft.content.value),
        sub_rows=sub_rows_of(draft),
        assignment_raw=_flat(assigned.assignment_raw) if assigned.assignment_raw else None,
        area_id=draft.area_id,
        table=draft.table,
        field_lines=_field_lines(draft),
        marker=draft.marker,
        effective_deadline=_effective(draft, deadline, dues),
    )


def _flat(text: str) -> str:
    return _SPACES.sub(" ", text).strip()


def _raw(draft: Draft, column: Column) -> str | None:
    return _flat(draft.text(column)) or None


def _all_raw(draft: Draft, column: Column) -> str | None:
    """The words of a field, those of further rows included."""
    words = (draft.text(column), *(row.text(column) for row in draft.more_rows))
    return "; ".join(dict.fromkeys(_flat(text) for text in words if text)) or None


def _products(draft: Draft, deadline: Deadline) -> tuple[str, ...]:
    cell = draft.text(Column.PRODUCT)
    products = split_products(cell)
    unlabelled = deadline.kind == "multiple" and len(products) == 1
    if unlabelled and (glued := split_glued(cell, len(deadline.parts))):
        products = glued
    further = [product for row in draft.more_rows for product in split_products(row.text(Column.PRODUCT))]
    return tuple(dict.fromkeys((*products, *further)))


def _effective(draft: Draft, own: Deadline, dues: DueReader) -> Deadline | None:
    """The deadline of the nearest row above it that has one, where a task names none itself."""
    above = draft.parent
    while own.kind == "none" and above is not None:
        inherited = dues.read(above)
        if inherited.kind != "none":
            return inherited
        above = above.parent
    return None


def _field_lines(draft: Draft) -> dict[str, Lines]:
    places = {"content": draft.content.lines()}
    for column, name in _FIELD_NAMES.items():
        if place := draft.place(column):
            places[name] = place
    return places
