"""Sentences, and the clauses of a sentence, as half-open spans of a string.

Goals stand several to a sentence ("40% cơ quan, đơn vị; 100% UBND cấp xã"). A *sentence* ends at a full stop; a
*clause* also at a semicolon. A full stop between digits or after an abbreviation ends nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

Span = tuple[int, int]

_STOP = re.compile(
    r"(?<!\bTP)(?<!\bTT)(?<!\bTX)(?<!v\.v)[.!?…](?=\s+[^\sa-zà-ỹđ])|\n(?=\s*(?:[-+•*]|\d{1,2}[.)]|[A-ZÀ-ỸĐ\d]))"
)
_SEMICOLON = re.compile(r";")


def _cut(text: str, start: int, end: int, boundary: re.Pattern[str]) -> Iterator[Span]:
    last = start
    for match in boundary.finditer(text, start, end):
        if match.end() > last:
            yield last, match.end()
        last = match.end()
    if last < end:
        yield last, end


def sentences(text: str) -> Iterator[Span]:
    """The sentences of a text, in order and without a gap."""
    return _cut(text, 0, len(text), _STOP)


def clauses(text: str, sentence: Span) -> Iterator[Span]:
    """The parts of a sentence between semicolons, in order and without a gap."""
    return _cut(text, *sentence, _SEMICOLON)
