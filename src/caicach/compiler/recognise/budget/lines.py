"""A cost line, and which lines only add up others."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise

from caicach.compiler.source import Lines
from caicach.compiler.tree import BudgetLine
from caicach.vietnamese.marks import CAPITAL, LETTER, NUMBER, PART, ROMAN, read_mark


@dataclass(slots=True)
class Estimate:
    """What one table or section states: its lines, and its total with the place of it."""

    lines: list[BudgetLine]
    total: int | None = None
    total_lines: Lines | None = None

    def state_total(self, total: int, lines: Lines) -> None:
        """Keep the largest total stated: a grand total stands beside the totals of its parts."""
        if total >= (self.total or 0):
            self.total, self.total_lines = total, lines


def mark_groups(lines: list[BudgetLine]) -> list[BudgetLine]:
    """The lines, those marked as totals that only add up the lines below them (I over 1; 1 over 1.1; 1 over dashes)."""
    marked = list(lines)
    for index, (line, below) in enumerate(pairwise(lines)):
        priced = line.amount_vnd is not None and below.amount_vnd is not None
        if priced and not line.is_total and not below.is_total and _rank(line.number) < _rank(below.number):
            marked[index] = replace(line, is_total=True)
    return marked


def _rank(label: str | None) -> int:
    """How deep a number stands: Roman and capital 0, plain 1, 1.1 2, a) 8, dash or none 9."""
    mark = read_mark(label.strip().rstrip(".)") + ". x") if label else None
    if mark is None:
        return 9
    if mark.kind in (ROMAN, CAPITAL, PART):
        return 0
    if mark.kind == NUMBER:
        return mark.depth
    return 8 if mark.kind == LETTER else 9
