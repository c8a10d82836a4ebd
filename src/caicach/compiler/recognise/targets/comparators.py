"""The words around a number that say how it is to be compared.

All patterns look at lower case text; those on `folded` text also at text without tone marks, so that a slip of the
scanner does not lose them. "Giảm" and "giám" fold alike: directions are therefore read with their marks.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_FILL = r"(?:\s|:|\bla\b|\bdat\b|\bduoc\b|\bco\b|\bmuc\b|\bty le\b|\bti le\b|\bkhoang\b|\bcho\b|\bso\b){0,6}"
_BEFORE: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (sign, re.compile(rf"(?:{words}){_FILL}\Z"))
    for sign, words in (
        ("<=", r"\bkhong (?:de )?(?:vuot )?qua|\bkhong vuot|\bkhong (?:cao|lon|nhieu) hon|\btoi da|\bnhieu nhat|<=|≤"),
        (">=", r"\bkhong (?:thap|it|nho|kem) hon|\bkhong duoi|\btoi thieu|\bit nhat|\bthap nhat|>=|≥"),
        ("<", r"\bduoi|\bthap hon|\bit hon|\bnho hon|<"),
        (">", r"\btren|\bhon|\bvuot|\bvuot qua|>"),
        (">=", r"\btu"),
    )
)
_UP_TO_NOUN = r"(?:\s+[^\s.,;()]+){0,2}?"
_AND_MORE = re.compile(rf"\s*%?{_UP_TO_NOUN}\s+tro len\b")
_AND_LESS = re.compile(rf"\s*%?{_UP_TO_NOUN}\s+tro xuong\b")
_DEGREE = r"(?:\s|\b(?:từ|ít nhất|tối thiểu|được|thêm|khoảng|trên|hơn|bình quân|tỷ lệ|mức)\b){0,8}"
_CUT_BY = re.compile(rf"(?<!\w)(?:giảm|rút ngắn|tinh giản|cắt giảm){_DEGREE}\Z")
_RAISE_BY = re.compile(rf"(?<!\w)(?:tăng|nâng)(?! (?:cường|lên)){_DEGREE}\Z")
_CUT_OBJECT = re.compile(
    r"(?<!\w)(?:giảm|rút ngắn|tinh giản)(?: (?!(?:xuống|còn|dưới|đạt|tăng|để|và|được)\b)[^\s,;.%\d]+){1,8}"
    r"(?:\s(?:ít nhất|tối thiểu|từ|trên|khoảng)){0,2}\s*\Z"
)
_RAISE_OBJECT = re.compile(r"(?<!\w)tăng(?! cường)(?: [^\s,;.%\d]+){1,10} thêm(?: (?:ít nhất|tối thiểu))?\s*\Z")
_FROM_VALUE = re.compile(r"\s*%?\s*(?:lên|xuống|còn)\b")


@dataclass(frozen=True, slots=True)
class Comparison:
    """A comparator and where its words begin; `explicit` is false for a bare number, read as "="."""

    sign: str
    start: int
    explicit: bool


def comparison_at(lower: str, folded: str, start: int, end: int, floor: int = 0) -> Comparison | None:
    """How the number at [start, end) is compared; None where it is only the value a change starts from.

    `lower` and `folded` are the same text in lower case, without marks in the second; nothing before `floor` is read.
    """
    head = max(floor, start - 90)
    before, marked = folded[head:start], lower[head:start]
    if _FROM_VALUE.match(lower, end):
        return None
    for sign, patterns in (("decrease", (_CUT_BY, _CUT_OBJECT)), ("increase", (_RAISE_BY, _RAISE_OBJECT))):
        for pattern in patterns:
            if match := pattern.search(marked):
                return Comparison(sign, head + match.start(), True)
    found = next(
        (Comparison(sign, head + match.start(), True) for sign, words in _BEFORE if (match := words.search(before))),
        None,
    )
    begin = found.start if found else start
    if _AND_MORE.match(folded, end):
        return Comparison(">=", begin, True)
    if _AND_LESS.match(folded, end):
        return Comparison("<=", begin, True)
    return found or Comparison("=", start, False)
