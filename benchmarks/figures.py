"""A measured figure and how it is taken: repeated, with its median and spread."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """One result. `goal` is an upper bound where `lower_is_better`, else a lower bound; None where there is none."""

    work: str
    value: float
    unit: str
    goal: float | None = None
    lower_is_better: bool = True
    spread: str = ""
    note: str = ""

    @property
    def met(self) -> bool | None:
        """Whether the goal is reached; None without a goal."""
        if self.goal is None:
            return None
        return self.value <= self.goal if self.lower_is_better else self.value >= self.goal


def repeat(action: Callable[[], object], times: int, clock: Callable[[], float] = time.process_time) -> list[float]:
    """Seconds of each repetition by the given clock (CPU time of this process by default)."""
    taken = []
    for _ in range(times):
        started = clock()
        action()
        taken.append(clock() - started)
    return taken


def median_and_spread(seconds: list[float]) -> tuple[float, str]:
    """The median, and the smallest and largest in words."""
    return statistics.median(seconds), f"{min(seconds):.3f}–{max(seconds):.3f} of {len(seconds)}"
