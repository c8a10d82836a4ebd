"""The same sentence carries another year or figure in the text than in the table."""

from __future__ import annotations

import re
from collections.abc import Iterator

from caicach.compiler.diagnostics import Severity
from caicach.compiler.rules.context import Context
from caicach.compiler.rules.passage import Passage
from caicach.compiler.rules.rule import Finding, rule
from caicach.compiler.source import Lines

_NUMBER = re.compile(r"\b(?P<year>20\d\d)\b(?!\s*[-–/])|\b(?P<rate>\d{1,3}(?:,\d+)?)\s?%")
_WORD = re.compile(r"[^\W\d_]+")
_FIGURE = re.compile(r"\d")
_BEFORE = 6
_AFTER = 2
_REACH = 90


@rule(
    "CO001",
    "PROSE_TABLE_MISMATCH",
    Severity.WARNING,
    message="The text says %(prose)s, the table %(table)s, in the same sentence: “… %(words)s …”.",
    hint="Make the two agree.",
)
def check(context: Context) -> Iterator[Finding]:
    """The same sentence carries another year or figure in the text than in the table.

    Why: One of the two was brought up to date, the other forgotten; each reader follows the one that was read.
    Wrong: Rà soát quy trình liên thông từ năm 2023 về trước … phụ lục: từ năm 2022 về trước
    Right: từ năm 2023 về trước ở cả hai nơi
    """
    prose: dict[tuple[str, ...], tuple[str, Lines]] = {}
    seen = set[tuple[str, ...]]()
    for passage in context.passages:
        if passage.cell:
            continue
        for key, number, offset in _figures(passage):
            prose.setdefault(key, (number, passage.line(offset)))
    for passage in context.passages:
        if not passage.cell:
            continue
        for key, number, offset in _figures(passage):
            other = prose.get(key)
            if other and other[0] != number and key not in seen:
                seen.add(key)
                yield Finding(
                    passage.line(offset),
                    {"prose": other[0], "table": number, "words": " ".join(key[1 : _BEFORE + 1])},
                    related=(other[1],),
                )


def _figures(passage: Passage) -> Iterator[tuple[tuple[str, ...], str, int]]:
    """Each figure with the words around it, and its offset."""
    for found in _NUMBER.finditer(passage.plain):
        left = _FIGURE.split(passage.plain[max(0, found.start() - _REACH) : found.start()])[-1]
        right = _FIGURE.split(passage.plain[found.end() : found.end() + _REACH])[0]
        before, after = _WORD.findall(left)[-_BEFORE:], _WORD.findall(right)[:_AFTER]
        if len(before) == _BEFORE and len(after) == _AFTER:
            kind = "year" if found["year"] else "rate"
            yield (kind, *before, *after), found[0].strip(), found.start()
