"""Which line of the document says what: the marks of the review."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from caicach.planning.plans.choices import ItemKind
from caicach.planning.plans.policies.items import DOCUMENT_KEY, JsonObject, every_item, key_of, lines_of

_LONGEST = 400
"""Lines above which a place is marked at its first line alone: a remark on a whole appendix would colour everything."""


@dataclass(frozen=True, slots=True)
class Mark:
    """What one line takes part in: a field of an item (`field` empty: the item as a whole), or a diagnostic.

    `diagnostic` is its id as text; `related` says that the line is another place that takes part in it.
    """

    kind: str = ""
    key: str = ""
    field: str = ""
    diagnostic: str = ""
    severity: str = ""
    related: bool = False


@dataclass(frozen=True, slots=True)
class Remarked:
    """A diagnostic as far as its marks go."""

    id: str
    severity: str
    first_line: int
    last_line: int
    related: list[list[int]]


def marks_of_items(plan: JsonObject) -> dict[int, list[Mark]]:
    """The marks of every line some item was read from, fields after the item they belong to."""
    marks: dict[int, list[Mark]] = {}
    for field, lines in (plan["document"].get("spans") or {}).items():
        _put(marks, lines, Mark(ItemKind.DOCUMENT, DOCUMENT_KEY, field))
    for kind, item in every_item(plan):
        key = key_of(kind, item)
        for lines in _places(kind, item):
            _put(marks, lines, Mark(kind, key))
        for field, lines in (item.get("field_lines") or {}).items():
            _put(marks, lines, Mark(kind, key, field))
    return marks


def marks_of_diagnostics(diagnostics: Iterable[Remarked]) -> dict[int, list[Mark]]:
    """The marks of every line a diagnostic stands at or takes in."""
    marks: dict[int, list[Mark]] = {}
    for found in diagnostics:
        _put(marks, (found.first_line, found.last_line), Mark(diagnostic=found.id, severity=found.severity))
        for lines in found.related:
            _put(marks, lines, Mark(diagnostic=found.id, severity=found.severity, related=True))
    return marks


def _places(kind: ItemKind, item: JsonObject) -> Iterator[Iterable[int]]:
    if kind is ItemKind.REFERENCE and item.get("mentions"):
        yield from item["mentions"]
        return
    yield lines_of(item)
    for line in item.get("also_lines") or ():
        yield line, line


def _put(marks: dict[int, list[Mark]], lines: Iterable[int], mark: Mark) -> None:
    first, last = lines
    for line in range(first, (last if last - first <= _LONGEST else first) + 1):
        there = marks.setdefault(line, [])
        if mark not in there:
            there.append(mark)
