from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from django.utils.functional import Promise

Text = str | Promise
STEPS = 5


@dataclass(frozen=True, slots=True)
class HeatCell:
    """A number, and the page that lists what it counts."""

    value: float
    url: str = ""


@dataclass(frozen=True, slots=True)
class HeatRow:
    """A row: its label and one cell for each column; None where there can be nothing."""

    label: Text
    cells: Sequence[HeatCell | None]
    url: str = ""


@dataclass(frozen=True, slots=True)
class HeatMap:
    """A table of numbers, the larger the darker, such as reform area × unit."""

    title: Text
    columns: Sequence[Text]
    rows: Sequence[HeatRow]
    description: Text = ""
    label_heading: Text = ""

    def drawn(self) -> list[tuple[HeatRow, list[tuple[HeatCell | None, int]]]]:
        """Each row with its cells and their step, 0 (nothing) to 5 (the most)."""
        most = max((cell.value for row in self.rows for cell in row.cells if cell), default=0) or 1
        return [(row, [(cell, _step(cell, most)) for cell in row.cells]) for row in self.rows]


def _step(cell: HeatCell | None, most: float) -> int:
    return ceil(STEPS * cell.value / most) if cell and cell.value > 0 else 0
