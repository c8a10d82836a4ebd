"""Rows and cells of a Word table: spans, merges, gaps at the ends."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Literal

from lxml import etree

from caicach.compiler.read.cells import GridCell
from caicach.compiler.read.word.package import W
from caicach.compiler.read.word.styles import to_int

_WRAPPERS = frozenset(W + tag for tag in ("sdt", "sdtContent", "ins", "customXml", "moveTo", "smartTag"))
_WIDEST = 64  # columns; a span beyond is damage
_DEEPEST = 12  # wrappers within wrappers


def unwrap(parent: etree._Element, tag: str, depth: int = 0) -> Iterator[etree._Element]:
    """The children of one tag, content controls and insertions looked through."""
    for child in parent:
        if child.tag == tag:
            yield child
        elif child.tag in _WRAPPERS and depth < _DEEPEST:
            yield from unwrap(child, tag, depth + 1)


def find_frame(table: etree._Element) -> etree._Element | None:
    """The only cell of a table that is but a frame around other tables; None for any other table."""
    rows = list(islice(unwrap(table, f"{W}tr"), 2))
    cells = list(islice(unwrap(rows[0], f"{W}tc"), 2)) if len(rows) == 1 else []
    return cells[0] if len(cells) == 1 and cells[0].find(f".//{W}tbl") is not None else None


def read_grid(table: etree._Element) -> Iterator[list[GridCell]]:
    """The rows of a w:tbl, deleted rows left out; a cell over several columns is followed by cells merged left."""
    for row in unwrap(table, f"{W}tr"):
        properties = row.find(f"{W}trPr")
        if properties is not None and properties.find(f"{W}del") is not None:
            continue
        cells = [GridCell(None)] * _gap(properties, "gridBefore")
        for cell in unwrap(row, f"{W}tc"):
            cells += _read_cell(cell)
        yield (cells + [GridCell(None)] * _gap(properties, "gridAfter"))[:_WIDEST]


def _gap(properties: etree._Element | None, tag: str) -> int:
    gap = None if properties is None else properties.find(W + tag)
    return 0 if gap is None else min(_WIDEST, max(0, to_int(gap.get(f"{W}val"), 0)))


def _read_cell(cell: etree._Element) -> list[GridCell]:
    properties = cell.find(f"{W}tcPr")
    span = 1
    merged: Literal["", "above", "left"] = ""
    if properties is not None:
        grid = properties.find(f"{W}gridSpan")
        span = 1 if grid is None else min(_WIDEST, max(1, to_int(grid.get(f"{W}val"), 1)))
        if _continues(properties.find(f"{W}vMerge")):
            merged = "above"
        elif _continues(properties.find(f"{W}hMerge")):
            merged = "left"
    return [GridCell(cell, merged)] + [GridCell(None, merged or "left")] * (span - 1)


def _continues(merge: etree._Element | None) -> bool:
    return merge is not None and merge.get(f"{W}val", "continue") == "continue"
