"""The time expressions of a deadline cell, in order, each with its label and with how it joins the one before."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from caicach.compiler.recognise.deadlines.moments import NINE_MONTHS, Moment, MomentReader, Stretch
from caicach.compiler.recognise.deadlines.phrases import PhraseReader
from caicach.compiler.recognise.deadlines.tokens import Kind, Token, scan

TIME = "time"
"""The kind of an element that names a stretch of the calendar."""

_QUALIFIERS = frozenset(
    {
        "trong",
        "vao",
        "truoc",
        "tu",
        "den",
        "het",
        "toi",
        "cham",
        "nhat",
        "muon",
        "xong",
        "hoan",
        "thanh",
        "khoang",
        "dau",
        "cuoi",
        "giua",
        "thoi",
        "gian",
        "han",
        "ke",
        "la",
        "dip",
        "tai",
        "can",
        "phai",
        "ngay",
        "sau",
        "dinh",
        "ky",
        "nay",
    }
)
_BARE_YEAR_OPENERS = frozenset({"trong", "het", "cuoi", "giua", "dau", "tron"})
_HALF_COUNTS = {6: 1, 9: NINE_MONTHS}
_EDGES = " \t,.:;()-+&/"
_TRAILING = re.compile(r"^\s*(?:\(([^()]*)\)|:\s*([^;\n(]+))")
_CONNECTORS = re.compile(r"^\d{1,2}[.)]\s+|^(?:và|va|hoặc|thì|để)(?:\s+|$)|\s+(?:và|va|trong|vào|hoặc)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Element:
    """One time expression. `joint` is "break", "and" or "loose"; `before`, `opens` and `closes` tell of "trước",
    "từ" and "đến hết" in front of a stretch."""

    kind: str
    moments: tuple[Moment, ...] = ()
    is_range: bool = False
    before: bool = False
    opens: bool = False
    closes: bool = False
    recurrence: str | None = None
    label: str | None = None
    joint: str = "loose"

    @property
    def unit(self) -> str:
        """The unit of a single stretch; "list" or "range" for several; empty for a phrase."""
        if not self.moments:
            return ""
        return "range" if self.is_range else self.moments[0].unit if len(self.moments) == 1 else "list"

    @property
    def dated(self) -> bool:
        """Whether the element sets a last day."""
        return self.kind in (TIME, "continuous", "periodic", "following")


def find_elements(cell: str, level: str | None) -> list[Element]:
    """All time expressions of a composed cell text."""
    tokens = scan(cell)
    reader = MomentReader(tokens)
    phrases = PhraseReader(reader, level, cell)
    found, at, last = list[Element](), 0, 0
    while at < len(tokens):
        read = None if tokens[at].kind is Kind.BREAK else _read(reader, phrases, at, last)
        if read is None:
            at += 1
            continue
        element, end = read
        qualifiers_from = _qualifiers_start(tokens, last, at)
        words = {token.text for token in tokens[qualifiers_from:at]}
        if element.kind == TIME:
            element = _qualified(element, words)
        text_from = tokens[last - 1].end if last else 0
        between = cell[text_from : tokens[qualifiers_from].start]
        trailing = _TRAILING.match(between) if found else None
        if trailing and found[-1].label is None and (label := _clean(trailing.group(1) or trailing.group(2) or "")):
            found[-1] = replace(found[-1], label=label)
            between = between[trailing.end() :]
        joint = _joint(tokens[last:at])
        found.append(replace(element, label=_clean(between), joint=joint if found else "break"))
        at = last = max(end, at + 1)
    if found and (trailing := _TRAILING.match(cell[tokens[last - 1].end :])) and found[-1].label is None:
        found[-1] = replace(found[-1], label=_clean(trailing.group(1) or trailing.group(2) or ""))
    return found


def _read(reader: MomentReader, phrases: PhraseReader, at: int, last: int) -> tuple[Element, int] | None:
    if phrase := phrases.read(at):
        return Element(phrase.kind, recurrence=phrase.recurrence), phrase.end
    if stretch := reader.read(at):
        return Element(TIME, stretch.moments, stretch.is_range), stretch.end
    if stretch := _loose_stretch(reader, at, last):
        return Element(TIME, stretch.moments, stretch.is_range), stretch.end
    return None


def _loose_stretch(reader: MomentReader, at: int, last: int) -> Stretch | None:
    """What needs its neighbours to be sure of: the bare "năm", "6 tháng", "giai đoạn"."""
    text, previous = reader.text, reader.text(at - 1)
    if text(at) == "nam":
        alone = at == 0 and len(reader.tokens) == 1
        if text(at + 1) in ("sau", "toi"):
            return Stretch((Moment("year", later=1),), at + 2)
        if alone or previous in _BARE_YEAR_OPENERS or text(at + 1) == "nay":
            return Stretch((Moment("year"),), at + 1 + (text(at + 1) == "nay"))
    if (
        text(at) == "giai"
        and text(at + 1) == "doan"
        and reader.year_token(at + 2) < 0
        and reader.number(at + 2) < 0
        and last <= at
    ):
        return Stretch((Moment("year"),), at + 2)
    if reader.number(at) in _HALF_COUNTS and text(at + 1) == "thang":
        return Stretch((Moment("halfyear", _HALF_COUNTS[reader.number(at)]),), at + 2)
    return None


def _qualifiers_start(tokens: list[Token], last: int, at: int) -> int:
    start = at
    while start > last and tokens[start - 1].kind is Kind.WORD and tokens[start - 1].text in _QUALIFIERS:
        start -= 1
    return start


def _qualified(element: Element, words: set[str]) -> Element:
    before = "truoc" in words
    if element.unit == "year" and "dau" in words:
        moment = element.moments[0]
        element = replace(element, moments=(Moment("quarter", 1, year=moment.year, later=moment.later),))
    opens = bool(words & {"tu", "sau"}) and not element.is_range and "nay" not in words
    return replace(element, before=before, opens=opens, closes=bool(words & {"den", "het", "toi"}))


def _joint(between: list[Token]) -> str:
    texts = {token.text for token in between}
    if any(token.kind is Kind.BREAK for token in between):
        return "break"
    return "and" if texts & {"va", "&", "+"} else "range" if between and texts == {"-"} else "loose"


def _clean(between: str) -> str | None:
    """The label in a stretch of text between two expressions, or None."""
    label, previous = between.strip(_EDGES + "\n•*"), ""
    while label != previous:
        previous = label
        label = _CONNECTORS.sub("", label).strip(_EDGES)
    return " ".join(label.split()) if any(char.isalpha() for char in label) else None
