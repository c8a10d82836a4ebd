from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.functional import Promise

WIDTH, HEIGHT, EDGE = 96, 24, 3


@dataclass(frozen=True, slots=True)
class Sparkline:
    """A trend in the space of a word; its numbers are read out, and the last one should stand beside it."""

    title: str | Promise
    values: Sequence[float]

    def points(self) -> list[tuple[float, float]]:
        """The line's corners in the drawing's units; level when all values are equal."""
        if not self.values:
            return []
        low, high = min(self.values), max(self.values)
        step = (WIDTH - 2 * EDGE) / max(1, len(self.values) - 1)
        tall = HEIGHT - 2 * EDGE
        heights = [(value - low) / (high - low) if high > low else 0.5 for value in self.values]
        return [
            (round(EDGE + index * step, 1), round(EDGE + tall * (1 - part), 1)) for index, part in enumerate(heights)
        ]
