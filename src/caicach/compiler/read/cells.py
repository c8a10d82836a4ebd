"""What the readers of tables share: cells that a merge covers, rows brought to one width."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from lxml import etree

from caicach.compiler.source import Cell, Row, Text


@dataclass(frozen=True, slots=True)
class GridCell:
    """A cell of a grid: its element where it has one of its own, and how it is merged."""

    element: etree._Element | None
    merged: Literal["", "above", "left"] = ""


def fill_rows(rows: Sequence[Row]) -> tuple[Row, ...]:
    """The rows, each with as many cells as the widest; the cells added are empty."""
    width = max((len(row.cells) for row in rows), default=0)
    return tuple(_fill(row, width) for row in rows)


def _fill(row: Row, width: int) -> Row:
    missing = width - len(row.cells)
    return Row((*row.cells, *(Cell(Text.of("", row.lines[1])) for _ in range(missing))), row.lines) if missing else row
