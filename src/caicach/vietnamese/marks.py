"""List marks at the beginning of a line: I., 1., 1.1., a), đ), -, +, •, "Phần thứ nhất", "Điều 1."."""

from __future__ import annotations

import re
from dataclasses import dataclass

from caicach.vietnamese.numerals import letter_value, roman_value, word_value

PART, ARTICLE, CAPITAL, ROMAN, NUMBER, LETTER, DASH, PLUS, BULLET = (
    "part",
    "article",
    "capital",
    "roman",
    "number",
    "letter",
    "dash",
    "plus",
    "bullet",
)

_CAPITALS = "A-ZÀ-ỸĐ"
_AFTER = rf"(?=\s|[{_CAPITALS}\"“‘(]|$)"
_PART = re.compile(
    r"\s*(?P<word>phần|chương|mục)\s+(?:thứ\s+(?P<ordinal>\w+)|(?P<label>[IVXLC]+|[A-Z]|\d{1,2})\b)\s*[.:\-–]?\s*",
    re.IGNORECASE,
)
_ARTICLE = re.compile(r"\s*điều\s+(?P<label>\d{1,3})\s*[.:]\s*", re.IGNORECASE)
_NUMBER = re.compile(
    r"\s*(?P<label>\d{1,3}(?:\s?\.\s?\d{1,2}){0,4})"
    rf"(?:(?P<dot>\s?\.(?!\d)|\s?\)|/(?!\d)|-(?=\s))\s*|(?P<bare>\s+(?=[{_CAPITALS}\"“])))"
)
_CAPITAL = re.compile(rf"\s*(?P<label>[IVXLC]+|[A-ZĐ])(?:\s?[./):]|\s?[-–](?=\s)){_AFTER}\s*")
_BARE_ROMAN = re.compile(rf"\s*(?P<label>[IVX]{{1,5}})\s+(?=[{_CAPITALS}])")
_LETTER = re.compile(r"\s*(?P<label>[a-zđ]\d?)\s?(?:[.)](?!\w\.)|/(?=\s))\s*")
_SIGN = re.compile(r"\s*(?P<sign>[-–—−]|\+|[•●▪■◦○*·]|o(?=\s))(?:\s+|(?=[^\W\d_]|[\"“(]))")
_SIGNS = {"-": DASH, "–": DASH, "—": DASH, "−": DASH, "+": PLUS}


@dataclass(frozen=True, slots=True)
class Mark:
    """A list mark: what kind it is, its label as printed without its dot, and where the text after it begins.

    `kind` is part, article, capital, roman, number, letter, dash, plus or bullet. A single capital that is also a
    Roman numeral (I, V, X, L, C, D, M) reads as roman; its neighbours in the list can tell better.
    """

    kind: str
    label: str
    end: int

    @property
    def depth(self) -> int:
        """How many numbers stand in the label: 1.2.3 has three."""
        return self.label.count(".") + 1 if self.kind == NUMBER else 1


def read_mark(text: str) -> Mark | None:
    """The mark a line begins with; None where it begins with none.

    >>> read_mark("1.2. Cải cách thể chế")
    Mark(kind='number', label='1.2', end=5)
    """
    head = text[:40].lstrip()
    if not head:
        return None
    first = head[0]
    if first.isdigit():
        return _number(text)
    if first in "pPcCmM" and (part := _PART.match(text)) and (found := _part(part)):
        return found
    if first in "đĐ" and (article := _ARTICLE.match(text)):
        return Mark(ARTICLE, article["label"], article.end())
    if first.isupper():
        return _capital(text)
    if (letter := _LETTER.match(text)) and letter_value(letter["label"][0]) is not None:
        return Mark(LETTER, letter["label"], letter.end())
    if (letter := _LETTER.match(text)) and letter["label"] in "fjwz":
        return Mark(LETTER, letter["label"], letter.end())
    if sign := _SIGN.match(text):
        return Mark(_SIGNS.get(sign["sign"], BULLET), sign["sign"], sign.end())
    return None


def sequence_value(mark: Mark) -> int | None:
    """The place of a mark in its list, from 1; of 1.2.3 the last number; None for signs.

    >>> sequence_value(Mark("roman", "IV", 3)), sequence_value(Mark("number", "1.2", 4))
    (4, 2)
    """
    if mark.kind == NUMBER:
        return int(mark.label.rsplit(".", 1)[-1])
    if mark.kind in (PART, ARTICLE):
        tail = mark.label.rsplit(" ", 1)[-1]
        if tail.isdigit():
            return int(tail)
        return word_value(tail) or roman_value(tail.upper()) or letter_value(tail)
    if mark.kind == ROMAN:
        return roman_value(mark.label)
    if mark.kind == CAPITAL:
        return ord(mark.label) - ord("A") + 1 if mark.label.isascii() else letter_value(mark.label)
    return letter_value(mark.label[0]) if mark.kind == LETTER else None


def _number(text: str) -> Mark | None:
    found = _NUMBER.match(text)
    if found is None:
        return None
    label = re.sub(r"\s", "", found["label"])
    if found["bare"] and "." not in label:
        return None  # "2026 Kế hoạch", "100 Quyết định": a quantity or a year, not a mark
    return Mark(NUMBER, label, found.end())


def _part(found: re.Match[str]) -> Mark | None:
    label = found["ordinal"] or found["label"]
    if found["ordinal"] and word_value(found["ordinal"]) is None and not found["ordinal"].isdigit():
        return None
    return Mark(PART, f"{found['word']} {'thứ ' if found['ordinal'] else ''}{label}", found.end())


def _capital(text: str) -> Mark | None:
    found = _CAPITAL.match(text) or _BARE_ROMAN.match(text)
    if found is None:
        return None
    label = found["label"]
    if roman_value(label) is not None:
        return Mark(ROMAN, label, found.end())
    return Mark(CAPITAL, label, found.end()) if len(label) == 1 else None
