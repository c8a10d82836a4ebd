"""Names of offices, compared without regard to blanks, hyphens, "và" and the name of the unit behind them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from caicach.compiler.lexicon.offices import DIVISIONS, DROPPED_WORDS
from caicach.compiler.rules.context import Context
from caicach.compiler.rules.passage import Passage
from caicach.compiler.source import Lines
from caicach.vietnamese.folding import fold

OFFICE = re.compile(
    r"\b(?:van phong|vp)[\s/.]{1,2}(?P<council>hdnd|hoi dong nhan dan)?\s*(?:&|va|-|–|,)?\s*"
    r"(?P<committee>ub\s?nd|uy ban nhan dan)\b(?!\s?&)(?P<unit> (?:tinh|thanh pho))?"
)
_DIVISION = re.compile(r"\b(?<!van )phong (?=(?P<name>[a-z]+(?:(?: va |\s?[-–,&]\s?|\s)[a-z]+){0,7}))")
_WORDS = re.compile(r"[a-z]+")
_TAIL = re.compile(r"(?:\s?[-–&]\s?|\s?và )\w+(?: \w+)?")
_LONGEST = 6


def key_of(name: str) -> str:
    """What two spellings of one office have in common.

    >>> key_of("Văn phòng HĐND&UBND huyện") == key_of("VP HĐND và UBND")
    True
    """
    folded = fold(name).replace("hoi dong nhan dan", "hdnd").replace("uy ban nhan dan", "ubnd")
    words = [word for word in folded.replace("ub nd", "ubnd").split() if word not in DROPPED_WORDS]
    if words and words[0] == "vp":
        words[:1] = ["van", "phong"]
    return " ".join(words)


@cache
def divisions() -> dict[str, str]:
    """Key of each known division, without "phòng" -> its name."""
    return {key_of(name): name for name in DIVISIONS}


@dataclass(frozen=True)
class Mention:
    """A division named in the text: its key, its words as printed."""

    key: str
    written: str
    lines: Lines
    known: bool
    rest: str  # what follows, in lower case without marks
    tail: str = ""  # the one or two words joined to it by a hyphen or "và", as printed


def division_mentions(context: Context) -> Iterator[Mention]:
    """Every "Phòng …" of the text; the longest known name wins."""
    for passage in context.passages:
        if "phong" in passage.plain:
            for found in _DIVISION.finditer(passage.plain):
                yield _mention(passage, found)


def _mention(passage: Passage, found: re.Match[str]) -> Mention:
    words = [word for word in _WORDS.finditer(passage.plain, *found.span("name")) if word[0] != "va"]
    for count in range(min(_LONGEST, len(words)), 0, -1):
        key = " ".join(word[0] for word in words[:count])
        if key in divisions():
            end = words[count - 1].end()
            rest = passage.plain[end : end + 40]
            written, tail = passage.value[found.start() : end], _TAIL.match(passage.value, end)
            return Mention(key, written, passage.line(found.start()), True, rest, tail[0] if tail else "")
    end = words[min(_LONGEST, len(words)) - 1].end() if words else found.end("name")
    key = " ".join(word[0] for word in words[:_LONGEST])
    return Mention(
        key, passage.value[found.start() : end], passage.line(found.start()), False, passage.plain[end:][:40]
    )
