"""Paragraphs from printed lines: by indent, by room left on the line, by distance, by list marks."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from caicach.compiler.read.marks import ENDED, GOING_ON, LIST_MARK, starts_lower
from caicach.compiler.read.pdf.printed import Printed

_INDENT = 0.8  # of the letter size
_APART = 1.3  # times the usual distance of lines
_CAPITALS = 12  # letters of a line in capitals that is a title, not an abbreviation
_BLANK = 0.25  # of the letter size
_CENTRE = 6.0  # points


@dataclass(frozen=True, slots=True)
class Column:
    """The room lines have: left and right edge, and the usual distance from one line to the next (0: unknown)."""

    left: float
    right: float
    leading: float


def measure(lines: Sequence[Printed]) -> Column:
    """The column that lines make, of one page or one cell."""
    distances = [after.y - before.y for before, after in itertools.pairwise(lines) if after.y > before.y]
    return Column(
        min(line.x0 for line in lines),
        max(line.x1 for line in lines),
        median(distances) if len(distances) >= 3 else 0.0,
    )


def is_centred(line: Printed, column: Column) -> bool:
    """Whether a line stands in the middle of its column, with room at both sides."""
    middle = (column.left + column.right) / 2
    return abs((line.x0 + line.x1) / 2 - middle) < _CENTRE and line.x0 > column.left + 2 * line.size


def group_short_lines(lines: Sequence[Printed]) -> list[list[Printed]]:
    """The same for a letter head or a list of recipients: every line for itself, but for the rest of a wrapped one."""
    groups: list[list[Printed]] = []
    for line in lines:
        before = groups[-1][-1] if groups else None
        listed = bool(groups) and bool(LIST_MARK.match(groups[-1][0].text)) and not LIST_MARK.match(line.text)
        if before is not None and not ENDED.search(before.text) and (starts_lower(line.text) or listed):
            groups[-1].append(line)
        else:
            groups.append([line])
    return groups


def group_lines(lines: Sequence[Printed], column: Column) -> list[list[Printed]]:
    """The lines of each paragraph, in order."""
    groups: list[list[Printed]] = []
    for line in lines:
        if groups and _goes_on(groups[-1], line, column):
            groups[-1].append(line)
        else:
            groups.append([line])
    return groups


def _goes_on(group: Sequence[Printed], line: Printed, column: Column) -> bool:
    before = group[-1]
    text, ended = line.text, bool(ENDED.search(before.text))
    if line.y <= before.y or (
        column.leading and line.y - before.y > _APART * column.leading and not starts_lower(text)
    ):
        return False
    if before.text.isupper() and len(before.text) > _CAPITALS and not text.isupper():
        return False
    if abs(line.size - before.size) > 1.5 or line.bold != before.bold:
        return starts_lower(text) and not ended and is_full(before, line, column)
    if is_centred(before, column) and is_centred(line, column) and not is_full(before, line, column):
        return starts_lower(text) and not ended
    full = is_full(before, line, column)
    if LIST_MARK.match(text):
        return full and not ended and bool(GOING_ON.match(text))
    if starts_lower(text):
        return full or not ended
    indented = line.x0 > column.left + _INDENT * line.size
    if indented and (len(group) > 1 or ended) and line.x0 > min(part.x0 for part in group) + 2:
        return False
    return full and not (ended and indented)


def is_full(before: Printed, after: Printed, column: Column) -> bool:
    """Whether the first word of a line would not have fitted on the line before. Words may be cut after "-" and "/"."""
    first = after.words[0]
    share = min(_first_piece(first.text) / max(1, len(first.text)), 1.0)
    room = column.right - column.left - (before.x1 - before.x0)
    if before.x0 < column.left + 3 * before.size or not is_centred(before, column):
        room = column.right - before.x1
    return room < (first.x1 - first.x0) * share + _BLANK * before.size + 1.0


def _first_piece(text: str) -> int:
    """Letters up to the first place where a word may be cut."""
    cuts = [at + 1 for at in (text.find("-"), text.find("/"), text.find("–")) if at > 0]
    return min(cuts, default=len(text))
