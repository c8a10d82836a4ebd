"""Tables without lines: a head that begins with the number column, and words that keep to columns below it."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from caicach.compiler.read.marks import ROW_LABEL
from caicach.compiler.read.pdf.glyphs import Word
from caicach.compiler.read.pdf.grids import Grid, Spot
from caicach.compiler.read.pdf.printed import Printed

_HEAD = re.compile(r"(?:S?TT|Số TT)\b", re.IGNORECASE)
_GUTTER = 5.0  # points kept free between two columns
_FEWEST = 3  # columns, and rows
_FAR = 4.0  # times the letter size: a wider gap ends the table
_HEADING = re.compile(r"(?:[IVXL]{1,6}|[A-HĐ])[.)]?\s+\S")


@dataclass(frozen=True, slots=True)
class Aligned:
    """A table found in rows[start:end], as a grid, and its words."""

    start: int
    end: int
    grid: Grid
    words: tuple[Word, ...]


def find_aligned(rows: Sequence[Sequence[Printed]], start: int) -> Aligned | None:
    """The next table without lines at or after a row; None where there is none."""
    for index in range(start, len(rows)):
        if len(rows[index]) >= _FEWEST - 1 and _HEAD.match(rows[index][0].text):
            found = _read(rows, index)
            if found is not None:
                return found
    return None


def _read(rows: Sequence[Sequence[Printed]], start: int) -> Aligned | None:
    columns: list[tuple[float, float]] = []
    end = start
    while end < len(rows):
        row = rows[end]
        if end > start and row[0].y - rows[end - 1][0].y > _FAR * row[0].size:
            break
        if not _is_heading(row):
            widened = _cover(columns, [(word.x0, word.x1) for line in row for word in line.words])
            if end > start + 1 and len(widened) < min(_FEWEST, len(columns)):
                break
            if end > start and columns and len(widened) < len(columns) and len(row) == 1:
                break
            columns = widened
        end += 1
    if len(columns) < _FEWEST or end - start < _FEWEST:
        return None
    return _to_aligned(rows, start, end, columns)


def _is_heading(row: Sequence[Printed]) -> bool:
    return len(row) == 1 and bool(_HEADING.match(row[0].text))


def _cover(columns: Sequence[tuple[float, float]], words: Iterable[tuple[float, float]]) -> list[tuple[float, float]]:
    """The stretches of a line that words have covered so far, those with no gutter between them joined."""
    covered: list[tuple[float, float]] = []
    for left, right in sorted([*columns, *words]):
        if covered and left - covered[-1][1] < _GUTTER:
            covered[-1] = covered[-1][0], max(covered[-1][1], right)
        else:
            covered.append((left, right))
    return covered


def _to_aligned(
    rows: Sequence[Sequence[Printed]], start: int, end: int, columns: Sequence[tuple[float, float]]
) -> Aligned:
    inner = [(left[1] + right[0]) / 2 for left, right in itertools.pairwise(columns)]
    xs = (columns[0][0] - 1, *inner, columns[-1][1] + 1)
    begins = _find_row_starts(rows, start, end, inner[0])
    tops = [rows[index][0].y - rows[index][0].size for index in begins]
    last = rows[end - 1][0]
    ys = (*tops, last.y + last.size * 0.4)
    owners: dict[Spot, Spot] = {}
    for number, index in enumerate(begins):
        whole = _is_heading(rows[index])
        for column in range(len(xs) - 1):
            owners[number, column] = (number, 0) if whole else (number, column)
    words = tuple(word for row in rows[start:end] for line in row for word in line.words)
    return Aligned(start, end, Grid(tuple(xs), ys, owners), words)


def _find_row_starts(rows: Sequence[Sequence[Printed]], start: int, end: int, first: float) -> list[int]:
    """A row begins where the number column has a label, at a heading, and after a heading."""
    begins = [start]
    for index in range(start + 1, end):
        label = " ".join(word.text for line in rows[index] for word in line.words if word.x1 <= first)
        if _is_heading(rows[index]) or (label and ROW_LABEL.match(label)) or _is_heading(rows[index - 1]):
            begins.append(index)
    return begins
