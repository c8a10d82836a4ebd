from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.functional import Promise

Text = str | Promise


@dataclass(frozen=True, slots=True)
class Column:
    """One column: a short label under it (`T3`), the label in full for those who hear it, its value, and a page
    behind it.
    """

    label: Text
    value: float
    full_label: Text = ""
    url: str = ""
    tone: str = "1"


@dataclass(frozen=True, slots=True)
class ColumnChart:
    """Upright columns in the order of time, such as the months of a year."""

    title: Text
    columns: Sequence[Column]
    description: Text = ""
    unit: Text = ""

    def drawn(self) -> list[tuple[Column, float, float]]:
        """Each column with the top and height of its bar in percent of the tallest."""
        tallest = max((column.value for column in self.columns), default=0) or 1
        heights = [round(100 * column.value / tallest, 2) for column in self.columns]
        return [(column, round(100 - height, 2), height) for column, height in zip(self.columns, heights, strict=True)]
