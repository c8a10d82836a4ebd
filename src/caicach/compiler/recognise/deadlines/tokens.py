"""A deadline cell as tokens: words without marks, figures, years, marks, and the breaks between its parts."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from caicach.vietnamese.folding import strip_marks


class Kind(StrEnum):
    """What a token is."""

    WORD = "word"
    NUMBER = "number"  # one or two figures
    YEAR = "year"
    MARK = "mark"
    BREAK = "break"  # new line, semicolon, full stop, list mark


@dataclass(frozen=True, slots=True)
class Token:
    """A token; `text` is in lower case without tone marks, `start` and `end` are offsets into the cell."""

    kind: Kind
    text: str
    start: int
    end: int

    @property
    def number(self) -> int:
        """The figure of a number or year token, else -1."""
        return int(self.text) if self.kind in (Kind.NUMBER, Kind.YEAR) else -1


_DASHES = str.maketrans("‐‑‒–—―−", "-------")

# What may follow a spaced dash without beginning a new part: "Tháng 3 - Tháng 6", "2026 - 2030".
_TIME_WORD = r"(?:th[aá]ng|qu[yýií]|n[aă]m|ng[aà]y|đ[eế]n)\b"

_BREAK = re.compile(
    r"\n|;"
    rf"|(?:(?<=\s)|^)-\s*(?=[^\W\d_])(?!{_TIME_WORD}|[IVX]+\b)"
    r"|^\s*[-+•*](?=\s)|(?<=\s)[+•](?=\s?[^\W\d_])"
    r"|(?<!\d)\.+(?=\s|$)|\.(?=\s+(?:[-+•]|[^\W\d_]))",
    re.IGNORECASE,
)
_BLANKS = re.compile(r"[^\S\n]+")
_NEW_PART = re.compile(r"[-+•*]|\d{1,2}[.)]\s|[A-ZÀ-ÝĂĐĨŨƠƯẠ-Ỹ][a-zà-ýăđĩũơưạ-ỹ]")
_UNFINISHED = re.compile(
    r"(?:[,/-]|(?<!\w)(?:của|và|trong|theo|tại|quý|quí|tháng|ngày|năm|trước|đến|hết|từ|do|các))$", re.IGNORECASE
)
_CAPITAL = re.compile(r"[A-ZÀ-ÝĂĐĨŨƠƯẠ-Ỹ]")
_TOKEN = re.compile(
    r"(?P<year>(?<!\d)(?:19|20)\d{2}(?!\d))"
    r"|(?P<number>(?<!\d)\d{1,2}(?!\d))"
    r"|(?P<quarter>qu[yi](?=(?:i{1,3}|iv)\b)|q(?=\.?\s?(?:i{1,3}|iv|[1-4])\b))"
    r"|(?P<word>[a-z]+|\d+)"
    r"|(?P<mark>[^\s\w])"
)
_LIST_NUMBER = re.compile(r"(?:^|(?<=[.\s]))\d{1,2}[.)]\s+(?=[^\W\d_])")
_AFTER_UNIT = re.compile(r"(?:th[áa]ng|qu[ýyíi]|ng[àa]y|n[ăa]m|[/.-])\s*$", re.IGNORECASE)


def compose(text: str) -> str:
    """The text in composed form, with one kind of dash and single blanks; offsets of tokens are offsets into this.

    A new line is kept only where it begins a new part, not where a narrow column wrapped the words.
    """
    composed = _BLANKS.sub(" ", unicodedata.normalize("NFC", text).translate(_DASHES))
    lines = [stripped for line in composed.split("\n") if (stripped := line.strip())]
    joined = lines[:1]
    for previous, line in pairwise(lines):
        new_part = _NEW_PART.match(line) and not _UNFINISHED.search(previous)
        joined += ["\n" if new_part else " ", line]
    return "".join(joined)


def _breaks(text: str) -> dict[int, int]:
    """Where each break begins and ends."""
    found = dict[int, int]()
    for match in _BREAK.finditer(text):
        dash_inside = match.group().startswith("-") and match.start() > 0
        after = text[match.end() : match.end() + 1]
        if dash_inside and not (
            _CAPITAL.match(after) or text[: match.start()].rstrip().endswith((".", ";", ":", "\n"))
        ):
            continue
        found[match.start()] = match.end()
    for match in _LIST_NUMBER.finditer(text):
        if not _AFTER_UNIT.search(text[max(0, match.start() - 8) : match.start()]):
            found[match.start()] = match.end()
    return found


def scan(text: str) -> list[Token]:
    """The tokens of a composed text."""
    folded, breaks = strip_marks(text), _breaks(text)
    tokens, position = list[Token](), 0
    while position < len(folded):
        if position in breaks:
            tokens.append(Token(Kind.BREAK, ";", position, breaks[position]))
            position = max(breaks[position], position + 1)
            continue
        match = _TOKEN.match(folded, position)
        if not match:
            position += 1
            continue
        name = match.lastgroup or "word"
        kind = Kind.WORD if name == "quarter" else Kind(name)
        tokens.append(Token(kind, match.group(), match.start(), match.end()))
        position = match.end()
    return tokens
