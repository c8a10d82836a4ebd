"""The items of a `caicach.plan/1` object, one list for each kind."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from caicach.planning.plans.choices import ItemKind

JsonObject = dict[str, Any]
DOCUMENT_KEY = "document"
"""The key of the one item of the kind `document`."""

_LISTS = {
    ItemKind.AREA: "areas",
    ItemKind.TASK: "tasks",
    ItemKind.TARGET: "targets",
    ItemKind.REFERENCE: "legal_references",
    ItemKind.REPORT_DUTY: "reporting",
    ItemKind.RESPONSIBILITY: "responsibilities",
}
_TEXTS = {
    ItemKind.DOCUMENT: "title",
    ItemKind.AREA: "name",
    ItemKind.TASK: "content",
    ItemKind.TARGET: "text",
    ItemKind.REFERENCE: "raw",
    ItemKind.REPORT_DUTY: "from",
    ItemKind.BUDGET_LINE: "content",
    ItemKind.RESPONSIBILITY: "agency",
}
LISTED_KINDS = (*_LISTS, ItemKind.BUDGET_LINE)
"""Every kind of which a plan has a list."""


def items_of(plan: JsonObject, kind: ItemKind) -> list[JsonObject]:
    """The items of one kind, in reading order."""
    if kind is ItemKind.DOCUMENT:
        return [plan["document"]]
    found: list[JsonObject] = plan["budget"]["lines"] if kind is ItemKind.BUDGET_LINE else plan[_LISTS[kind]]
    return found


def with_items(plan: JsonObject, kind: ItemKind, items: list[JsonObject]) -> JsonObject:
    """The same plan with other items of one listed kind; the plan given stays as it is."""
    if kind is ItemKind.BUDGET_LINE:
        return plan | {"budget": plan["budget"] | {"lines": items}}
    return plan | {_LISTS[kind]: items}


def key_of(kind: ItemKind, item: JsonObject) -> str:
    """The id the compiler gave the item."""
    return DOCUMENT_KEY if kind is ItemKind.DOCUMENT else str(item["id"])


def text_of(kind: ItemKind, item: JsonObject) -> str:
    """The words an item is recognised by."""
    return str(item.get(_TEXTS[kind]) or "")


def lines_of(item: JsonObject) -> tuple[int, int]:
    """First and last line of the place an item was read from; (1, 1) where the compiler did not say."""
    lines = item.get("source_lines")
    if lines:
        return int(lines[0]), int(lines[1])
    line = int(item.get("source_line") or 1)
    return line, line


def every_item(plan: JsonObject) -> Iterator[tuple[ItemKind, JsonObject]]:
    """Every listed item with its kind; not the document itself."""
    for kind in LISTED_KINDS:
        for item in items_of(plan, kind):
            yield kind, item
