from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.functional import Promise

Text = str | Promise


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: its label, its value (not negative), a page behind it, and a tone of the badges instead of the first
    colour.
    """

    label: Text
    value: float
    url: str = ""
    tone: str = "1"


@dataclass(frozen=True, slots=True)
class BarChart:
    """Horizontal bars, one a row, from the same zero; `unit` heads the column of numbers."""

    title: Text
    bars: Sequence[Bar]
    description: Text = ""
    label_heading: Text = ""
    unit: Text = ""

    def drawn(self) -> list[tuple[Bar, float]]:
        """Each bar with its length in percent of the longest."""
        longest = max((bar.value for bar in self.bars), default=0) or 1
        return [(bar, round(100 * bar.value / longest, 2)) for bar in self.bars]


@dataclass(frozen=True, slots=True)
class Series:
    """One part of every stacked bar: what it stands for, and its colour (1 to 6, or a tone of the badges)."""

    label: Text
    tone: str = "1"


@dataclass(frozen=True, slots=True)
class StackedBar:
    """One row: its label and one value for each series, in the order of the series."""

    label: Text
    values: Sequence[float]
    url: str = ""

    @property
    def total(self) -> float:
        """All parts together."""
        return sum(self.values)


@dataclass(frozen=True, slots=True)
class StackedPart:
    """A part of a drawn bar, in percent of the chart's width."""

    start: float
    width: float
    tone: str
    label: Text
    value: float


@dataclass(frozen=True, slots=True)
class StackedBarChart:
    """Horizontal bars in parts; every number stands in the row beside its bar."""

    title: Text
    series: Sequence[Series]
    bars: Sequence[StackedBar]
    description: Text = ""
    label_heading: Text = ""
    total_heading: Text = ""

    def drawn(self) -> list[tuple[StackedBar, list[StackedPart]]]:
        """Each bar with its parts laid end to end, the longest bar filling the width."""
        longest = max((bar.total for bar in self.bars), default=0) or 1
        return [(bar, self._parts(bar, longest)) for bar in self.bars]

    def _parts(self, bar: StackedBar, longest: float) -> list[StackedPart]:
        parts, start = [], 0.0
        for series, value in zip(self.series, bar.values, strict=True):
            width = 100 * value / longest
            parts.append(StackedPart(round(start, 2), round(width, 2), series.tone, series.label, value))
            start += width
        return parts
