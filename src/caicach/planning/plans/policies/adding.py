"""Items the compiler missed, added by hand: what they say, and how they lie over a reading."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_noop
from rapidfuzz import fuzz, process

from caicach.foundation.core.errors import DomainError, Invalid
from caicach.planning.plans.choices import ItemKind
from caicach.planning.plans.policies.changes import field_changes
from caicach.planning.plans.policies.correctable import FIELDS, overlay, read_value, value_at
from caicach.planning.plans.policies.items import LISTED_KINDS, JsonObject, items_of, lines_of, with_items
from caicach.vietnamese.folding import fold

KEY_PREFIX = "added."
"""The keys of added items begin with it, so that none is ever an id of the compiler."""
LINES = "source_lines"
_ALIKE = 72
"""As like as the compiler wants two texts to be to take them for one item."""
_LINES = re.compile(r"(\d{1,7})(?:\s*[-\u2013]\s*(\d{1,7}))?")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


@dataclass(frozen=True, slots=True)
class Addition:
    """An item that stands in the plan by hand: the values given, by their paths; `source_lines` among them."""

    kind: ItemKind
    key: str
    values: Mapping[str, Any]


def addable_values(kind: ItemKind, typed: Mapping[str, Any]) -> dict[str, Any]:
    """The given values as they stand in the JSON, those left empty not among them.

    Takes what a form gives or the values themselves, by the path of their field. Raises Invalid, naming the field, for
    a kind that has no items, for what cannot be a value, and for a missing one that every item has.
    """
    if kind not in LISTED_KINDS:
        raise Invalid(gettext_noop("There is one document; nothing can be added to it."), field="kind")
    values = {}
    for field in FIELDS[kind]:
        given = typed.get(field.path)
        if field.path == "deadline.kind" and not given:
            continue
        try:
            value = read_value(field, given)
        except DomainError as error:
            error.field = field.path
            raise
        if value not in (None, "", [], False) and (field.path, value) != ("deadline.kind", "none"):
            values[field.path] = value
    if kind is ItemKind.TARGET and values.get("unit") == "%":
        values["unit"] = "percent"
    return values


def read_lines(typed: Any, last: int) -> list[int]:
    """First and last line from “12”, “12-14” or a pair; both between 1 and `last`. Raises Invalid on `lines`."""
    pair = [int(line) for line in typed] if isinstance(typed, list | tuple) else _typed_lines(str(typed or ""))
    if len(pair) != 2 or not 1 <= pair[0] <= pair[1] <= last:
        raise Invalid(
            gettext_noop("The document has no such lines."),
            cure=gettext_noop("Write the number of the line where it stands, from 1 to %(last)d, or two as in 12-14."),
            params={"last": last},
            field="lines",
        )
    return pair


def added_item(addition: Addition) -> JsonObject:
    """The item by itself, where the compiler reads none such. A task due on a day of which no more is said is due on
    that day."""
    item = overlay({"id": addition.key}, addition.values)
    if "deadline.due" in addition.values and "deadline.kind" not in addition.values:
        return overlay(item, {"deadline.kind": "date"})
    return item


def with_added(plan: JsonObject, additions: Iterable[Addition]) -> JsonObject:
    """The plan with the added items where they stand in the document.

    An item the compiler reads itself by now is there once: the values given by hand lie over it, its place is as read.
    The plan given stays as it is.
    """
    by_kind: dict[ItemKind, list[Addition]] = {}
    for addition in additions:
        by_kind.setdefault(addition.kind, []).append(addition)
    for kind, added in by_kind.items():
        given = {addition.key: addition for addition in added}
        items = [_laid_over(item, given.pop(item["id"], None)) for item in items_of(plan, kind)]
        for addition in given.values():
            item = added_item(addition)
            items.insert(_place_in(items, item), item)
        plan = with_items(plan, kind, items)
    return plan


def values_read(addition: Addition, item: JsonObject) -> dict[str, Any]:
    """What the compiler reads in the fields that were given by hand."""
    return {path: value_at(item, path) for path in addition.values if path != LINES}


def says_the_same(addition: Addition, item: JsonObject) -> bool:
    """Whether the compiler reads in every given field what was given; what it reads beyond them does not count."""
    changes = field_changes(addition.kind, added_item(addition), item)
    return not any(change.field.path in addition.values for change in changes)


def place_in(lines: Sequence[str], wanted: str, near: int) -> int | None:
    """The line (from 1) of another document that says what the wanted line says, the nearest of several; years set
    aside. None where none does."""
    bare = _bare(wanted)
    if not bare:
        return None
    texts = [_bare(line) for line in lines]
    same = [number for number, text in enumerate(texts, start=1) if text == bare]
    if same:
        return min(same, key=lambda number: abs(number - near))
    found = process.extractOne(bare, texts, scorer=fuzz.ratio, score_cutoff=_ALIKE)
    return found[2] + 1 if found else None


def _typed_lines(text: str) -> list[int]:
    match = _LINES.fullmatch(text.strip())
    return [int(match[1]), int(match[2] or match[1])] if match else []


def _laid_over(item: JsonObject, addition: Addition | None) -> JsonObject:
    if addition is None:
        return item
    return overlay(item, {path: value for path, value in addition.values.items() if path != LINES})


def _place_in(items: Sequence[JsonObject], item: JsonObject) -> int:
    """After the last of those that begin no later."""
    first = lines_of(item)[0]
    return max((number for number, other in enumerate(items, start=1) if lines_of(other)[0] <= first), default=0)


def _bare(text: str) -> str:
    return fold(_YEAR.sub("", text))
