"""Printed lines: words side by side, columns apart, in the order in which they are read."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from caicach.compiler.read.marks import ROW_LABEL
from caicach.compiler.read.pdf.glyphs import Word

_LEVEL = 0.4  # of the letter size: baselines closer are one line
_WIDE = 1.3  # of the letter size: a gap that may part columns
_WIDE_ALONE = 2.0  # the same in a line of few words, whose usual gap is not known
_OUT = 3.0  # times the usual gap of the line
_FAR = 2.1  # times the letter size, from one baseline to the next
_GUTTER = 8.0  # points left between two columns
_CENTRE = 12.0  # points from the middle


@dataclass(frozen=True, slots=True)
class Printed:
    """A printed line, or the part of it that stands in one column."""

    words: tuple[Word, ...]

    @property
    def text(self) -> str:
        return " ".join(word.text for word in self.words)

    @property
    def x0(self) -> float:
        return self.words[0].x0

    @property
    def x1(self) -> float:
        return max(word.x1 for word in self.words)

    @property
    def y(self) -> float:
        return self.words[0].y

    @property
    def size(self) -> float:
        return max(word.size for word in self.words)

    @property
    def bold(self) -> bool:
        return all(word.bold for word in self.words if any(map(str.isalnum, word.text)))

    @property
    def box(self) -> tuple[float, float, float, float]:
        """Left, top, right, bottom, in points from the page's upper left corner."""
        return round(self.x0, 1), round(self.y - self.size, 1), round(self.x1, 1), round(self.y + self.size * 0.3, 1)


def to_rows(words: Iterable[Word]) -> list[list[Word]]:
    """Words of one height together, from top to bottom, each row from left to right."""
    rows: list[list[Word]] = []
    level = 0.0
    for word in sorted(words, key=lambda word: (word.y, word.x0)):
        if rows and word.y - level <= _LEVEL * max(word.size, rows[-1][0].size):
            rows[-1].append(word)
        else:
            rows.append([word])
            level = word.y
    return [sorted(row, key=lambda word: word.x0) for row in rows]


def split_row(row: Sequence[Word]) -> list[Printed]:
    """A row of words cut where the gap is that of two columns; a list mark stays with its text."""
    gaps = [after.x0 - before.x1 for before, after in pairwise(row)]
    usual = median(gaps) if len(gaps) >= 3 else None
    pieces: list[list[Word]] = [[row[0]]]
    for gap, word in zip(gaps, row[1:], strict=True):
        limit = _WIDE_ALONE * word.size if usual is None else max(_WIDE * word.size, _OUT * usual)
        label = len(pieces[-1]) == 1 and ROW_LABEL.match(pieces[-1][0].text)
        if gap > limit and not label:
            pieces.append([])
        pieces[-1].append(word)
    return [Printed(tuple(piece)) for piece in pieces]


def order_lines(rows: Sequence[Sequence[Printed]], width: float) -> list[tuple[list[Printed], bool]]:
    """Runs of lines in reading order, each with whether it is one of two columns or the full width of the page.

    Where two columns stand side by side (letter head, signatures), the left one is read first. Elsewhere a wide gap
    is a blank to be filled in by hand.
    """
    runs: list[tuple[list[Printed], bool]] = []
    plain: list[Printed] = []
    middle = _find_middle(rows, width)
    index = 0
    while index < len(rows):
        end, gutter = _find_band(rows, index, width, middle)
        if end == index:
            plain.append(_merge(rows[index]))
            index += 1
            continue
        if plain:
            runs.append((plain, False))
            plain = []
        for right in (False, True):
            sides = ([line for line in row if (line.x0 >= gutter) is right] for row in rows[index:end])
            side = [_merge(lines) for lines in sides if lines]
            runs += [(side, True)] if side else []
        index = end
    return [*runs, (plain, False)] if plain else runs


def _merge(lines: Sequence[Printed]) -> Printed:
    return lines[0] if len(lines) == 1 else Printed(tuple(word for line in lines for word in line.words))


def _find_middle(rows: Sequence[Sequence[Printed]], width: float) -> float:
    """The middle of the printed area, whose margins differ; that of the page where little is printed."""
    lines = [line for row in rows for line in row]
    left, right = min((line.x0 for line in lines), default=0.0), max((line.x1 for line in lines), default=width)
    return (left + right) / 2 if right - left > width * 0.6 else width / 2


def _find_band(rows: Sequence[Sequence[Printed]], start: int, width: float, middle: float) -> tuple[int, float]:
    """The rows that keep clear of one gutter, and where it is; none where the first row has but one column."""
    if len(rows[start]) < 2 and not _is_right(rows[start][0], width, middle):
        return start, 0.0
    left, right = 0.0, width
    end = start
    while end < len(rows):
        inner = _narrow(rows[end], left, right, middle)
        size = rows[end][0].size
        # One side may stand far below (a name under a signature), both sides together belong to something new.
        far = end > start and len(rows[end]) > 1 and rows[end][0].y - rows[end - 1][0].y > _FAR * size
        if inner is None or far:
            break
        left, right = inner
        end += 1
    gutter = (left + right) / 2
    left_rows = sum(row[0].x1 <= gutter for row in rows[start:end])
    right_rows = sum(row[-1].x0 >= gutter for row in rows[start:end])
    return (end, gutter) if left_rows and right_rows >= 2 else (start, 0.0)


def _narrow(row: Sequence[Printed], left: float, right: float, middle: float) -> tuple[float, float] | None:
    """The gutter that is left when a row is added; None where the row crosses it."""
    if len(row) == 1 and _is_centred(row[0], middle):
        return None
    if len(row) > 1:
        gaps = ((max(left, before.x1), min(right, after.x0)) for before, after in pairwise(row))
        widest = max(gaps, key=lambda gap: gap[1] - gap[0])
    elif row[0].x0 >= max(left, middle * 0.7) and row[0].x1 > middle:
        widest = left, min(right, row[0].x0)
    else:
        widest = max(left, row[0].x1), right
    if len(row) > 1 and widest[1] - widest[0] < _GUTTER:  # both parts may stand on one side
        whole = _merge(row)
        widest = (max(left, whole.x1), right) if whole.x1 < right else (left, min(right, whole.x0))
    return widest if widest[1] - widest[0] >= _GUTTER else None


def _is_right(line: Printed, width: float, middle: float) -> bool:
    return line.x0 > width * 0.42 and not _is_centred(line, middle)


def _is_centred(line: Printed, middle: float) -> bool:
    return abs((line.x0 + line.x1) / 2 - middle) < _CENTRE
