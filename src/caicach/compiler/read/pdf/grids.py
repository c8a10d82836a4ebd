"""Tables drawn with lines: which lines belong together, and which cells they make."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from caicach.compiler.read.pdf.glyphs import Word
from caicach.compiler.read.pdf.rulings import Ruling

_NEAR = 3.0  # points between lines that meet
_LOW = 3.0  # points: a row no higher is a double border
_MOST_LINES = 400  # of one page after joining; more is a drawing
_MOST_CELLS = 20_000

Spot = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Grid:
    """Columns between `xs`, rows between `ys`; `owners` says for a spot (row, column) where its merged cell begins."""

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    owners: dict[Spot, Spot]

    @property
    def top(self) -> float:
        return self.ys[0]

    def holds(self, word: Word) -> bool:
        """Whether a word is printed inside."""
        x, y = word.middle
        return self.xs[0] - _NEAR <= x <= self.xs[-1] + _NEAR and self.ys[0] - _NEAR <= y <= self.ys[-1] + _NEAR

    def place(self, words: Sequence[Word]) -> dict[Spot, list[Word]]:
        """The words of each cell, by the spot where the cell begins."""
        cells: defaultdict[Spot, list[Word]] = defaultdict(list)
        for word in words:
            x, y = word.middle
            column = min(max(bisect_right(self.xs, x) - 1, 0), len(self.xs) - 2)
            row = min(max(bisect_right(self.ys, y) - 1, 0), len(self.ys) - 2)
            cells[self.owners[row, column]].append(word)
        return cells

    def width(self, spot: Spot) -> float:
        """The width of the cell that begins at a spot."""
        last = max(column for (row, column), owner in self.owners.items() if owner == spot and row == spot[0])
        return self.xs[last + 1] - self.xs[spot[1]]


def find_grids(rulings: Sequence[Ruling]) -> list[Grid]:
    """The tables of a page, from top to bottom; at least two columns each."""
    if not 3 <= len(rulings) <= _MOST_LINES:
        return []
    grids = (_to_grid(group) for group in _group(rulings))
    return sorted((grid for grid in grids if grid is not None), key=lambda grid: grid.top)


def _group(rulings: Sequence[Ruling]) -> list[list[Ruling]]:
    """Lines that touch one another, directly or through others."""
    parents = list(range(len(rulings)))

    def root(index: int) -> int:
        while parents[index] != index:
            parents[index] = parents[parents[index]]
            index = parents[index]
        return index

    level = [index for index, ruling in enumerate(rulings) if not ruling.upright]
    for index, ruling in enumerate(rulings):
        if ruling.upright:
            for other in level:
                if _meet(ruling, rulings[other]):
                    parents[root(index)] = root(other)
    groups: defaultdict[int, list[Ruling]] = defaultdict(list)
    for index, ruling in enumerate(rulings):
        groups[root(index)].append(ruling)
    return [group for group in groups.values() if len(group) >= 3]


def _meet(upright: Ruling, level: Ruling) -> bool:
    return (
        upright.start - _NEAR <= level.at <= upright.end + _NEAR
        and level.start - _NEAR <= upright.at <= level.end + _NEAR
    )


def _to_grid(group: Sequence[Ruling]) -> Grid | None:
    upright = [ruling for ruling in group if ruling.upright]
    level = [ruling for ruling in group if not ruling.upright]
    ends_x = [end for ruling in level for end in (ruling.start, ruling.end)]
    ends_y = [end for ruling in upright for end in (ruling.start, ruling.end)]
    xs = _snap([ruling.at for ruling in upright] + [min(ends_x, default=0.0), max(ends_x, default=0.0)])
    ys = _snap([ruling.at for ruling in level] + [min(ends_y, default=0.0), max(ends_y, default=0.0)])
    if len(upright) < 2 or len(level) < 2 or len(xs) < 3 or (len(xs) - 1) * (len(ys) - 1) > _MOST_CELLS:
        return None
    return Grid(tuple(xs), tuple(ys), _merge(xs, ys, upright, level))


def _snap(values: Sequence[float]) -> list[float]:
    """The values in order, those close together taken as one."""
    snapped: list[float] = []
    for value in sorted(values):
        if not snapped or value - snapped[-1] > _LOW:
            snapped.append(value)
    return snapped


def _merge(
    xs: Sequence[float], ys: Sequence[float], upright: Sequence[Ruling], level: Sequence[Ruling]
) -> dict[Spot, Spot]:
    """Spots with no line between them are one cell: first to the right, then downwards over its whole width."""
    right = _borders(upright, xs, ys)  # (column line, row)
    below = _borders(level, ys, xs)  # (row line, column)
    owners: dict[Spot, Spot] = {}
    for row in range(len(ys) - 1):
        for column in range(len(xs) - 1):
            if (row, column) in owners:
                continue
            last = column
            while last + 2 < len(xs) and (last + 1, row) not in right and (row, last + 1) not in owners:
                last += 1
            bottom = row
            while bottom + 2 < len(ys) and _open_below(bottom, column, last, below, right, owners):
                bottom += 1
            for spot_row in range(row, bottom + 1):
                for spot_column in range(column, last + 1):
                    owners[spot_row, spot_column] = row, column
    return owners


def _open_below(row: int, first: int, last: int, below: set[Spot], right: set[Spot], owners: dict[Spot, Spot]) -> bool:
    return all(
        (row + 1, column) not in below
        and (row + 1, column) not in owners
        and (column == last or (column + 1, row + 1) not in right)
        for column in range(first, last + 1)
    )


def _borders(rulings: Sequence[Ruling], lines: Sequence[float], steps: Sequence[float]) -> set[Spot]:
    """Which stretch between two steps of which grid line is drawn."""
    drawn: set[Spot] = set()
    for ruling in rulings:
        index = min(range(len(lines)), key=lambda at: abs(lines[at] - ruling.at))
        for step in range(len(steps) - 1):
            middle = (steps[step] + steps[step + 1]) / 2
            if ruling.start - _NEAR <= middle <= ruling.end + _NEAR:
                drawn.add((index, step))
    return drawn
