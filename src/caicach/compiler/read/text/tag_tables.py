"""Tables written as HTML inside a text file, as text recognition and converters leave them in Markdown."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import cast

from lxml import etree, html

from caicach.compiler.read.cells import GridCell, fill_rows
from caicach.compiler.read.web.grid import read_grid
from caicach.compiler.read.web.runs import Run, split_runs
from caicach.compiler.source import Cell, Row, Table, Text

_OPEN = re.compile(r"\s*<table\b", re.IGNORECASE)
_CLOSE = re.compile(r"</table\s*>", re.IGNORECASE)
_LONGEST = 20_000  # lines of one table


def find_tag_run(lines: Sequence[str], start: int) -> int:
    """The index after the line that closes the table opened at `start`; `start` where none is opened or closed."""
    if not _OPEN.match(lines[start]):
        return start
    for index in range(start, min(start + _LONGEST, len(lines))):
        if _CLOSE.search(lines[index]):
            return index + 1
    return start


def read_tag_table(lines: Sequence[str], start: int, end: int) -> Table | None:
    """The rows of `lines[start:end]`; lines are counted from 1. None where there is no cell with text."""
    try:
        root = html.fragment_fromstring("\n".join(lines[start:end]), create_parent="div")
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return None
    table = root.find(".//table")
    if table is None:
        return None
    rows = [row for grid in read_grid(table) if (row := _read_row(grid, start, end)) is not None]
    return Table(fill_rows(rows)) if any(cell.text for row in rows for cell in row.cells) else None


def _read_row(grid: Sequence[GridCell], start: int, end: int) -> Row | None:
    own = [min(end, start + cast(int, cell.element.sourceline or 1)) for cell in grid if cell.element is not None]
    if not own:
        return None
    places = iter(own)
    cells = [_read_cell(cell, next(places) if cell.element is not None else own[0]) for cell in grid]
    return Row(tuple(cells), (min(own), max(own)))


def _read_cell(cell: GridCell, line: int) -> Cell:
    if cell.element is None:
        return Cell(Text.of("", line), merged=cell.merged)
    parts = _read_parts(cell.element, 0)
    text = "\n".join(part.text for part in parts)
    return Cell(
        Text.of(text, line), bold=cell.element.tag == "th" or (bool(parts) and all(part.bold for part in parts))
    )


def _read_parts(element: etree._Element, depth: int) -> list[Run]:
    parts: list[Run] = []
    for run in split_runs(element):
        if isinstance(run, Run):
            parts += [part for part in run.parts() if part.text]
        elif depth < 20:
            parts += _read_parts(run, depth + 1)
    return parts
