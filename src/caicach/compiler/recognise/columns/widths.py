"""How wide printed text is, and how wide the columns are that it was wrapped in.

Widths are in thousandths of the type size, after Times New Roman: the letter administrative documents must be set in
(Decree 30/2020/NĐ-CP, Appendix I), and near enough for other letters.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

SPACE = 250
_BY_WIDTH = {
    250: " .,",
    278: "ijlt;:/\\|",
    333: "fr()[]-I'`",
    389: "sJ",
    444: "acez“”",
    500: "bdghknopquvxy0123456789–$*_#",
    556: "FPS",
    564: "+<>=",
    611: "ELTZ",
    667: "BCR",
    722: "ADGHKNOQUVXYw",
    778: "m&",
    833: "%",
    889: "M",
    944: "W",
    1000: "…—",
}
_WIDTHS = {char: width for width, chars in _BY_WIDTH.items() for char in chars}
_USUAL = 500
_FEWEST_BREAKS, _FEWEST_LINES = 3, 4
_CHUNK = re.compile(r"\S[^\s-]*-?")


def width_of(value: str, plain: str) -> int:
    """The printed width of a text; `plain` is the text without marks, of the same length."""
    total = 0
    for char, bare in zip(value, plain, strict=True):
        width = _WIDTHS.get(char) or _WIDTHS.get(bare, _USUAL)
        total += width + 145 if char.isupper() and char not in _WIDTHS else width
    return total


def first_chunk(value: str) -> str:
    """What must fit on a line for the line break before it to be avoidable: up to a blank or a hyphen."""
    match = _CHUNK.match(value)
    return match.group() if match else ""


@dataclass(frozen=True, slots=True)
class Width:
    """What is known of a column's width: lines up to `low` fit, lines over `high` do not."""

    low: float
    high: float


def fit_width(lines: Sequence[tuple[int, int | None]]) -> Width | None:
    """The column width that explains most lines, or None where there are too few lines.

    Each line is its width and, where the text goes on below, its width with the next word: the column is at least as
    wide as the first and narrower than the second. One sweep over the sorted bounds finds the span that satisfies
    most. Without enough breaks only lines far wider than most are known not to fit.
    """
    broken = sum(1 for _, over in lines if over is not None)
    if broken < _FEWEST_BREAKS:
        widths = sorted(width for width, _ in lines)
        return Width(0, 2 * widths[len(widths) * 3 // 4]) if len(lines) >= _FEWEST_LINES else None
    bounds = sorted([(fits, 1) for fits, _ in lines] + [(over, -1) for _, over in lines if over is not None])
    best, depth, span = 0, 0, Width(0, 0)
    for (place, change), (following, _) in zip(bounds, [*bounds[1:], bounds[-1]], strict=True):
        depth += change
        if depth > best and following > place:
            best, span = depth, Width(place, following)
    return span if best else None
