"""The acts a text names, with what is said about each: type, number, date, issuer, subject; as printed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from caicach.compiler.lexicon.act_numbers import BODY_LETTERS, BODY_WORDS, TYPE_LETTERS
from caicach.compiler.rules.passage import Passage
from caicach.compiler.source import Lines
from caicach.vietnamese.dates import find_dates

_TYPES = "|".join(sorted((*TYPE_LETTERS, "công văn", "luật", "quy định", "văn bản"), key=len, reverse=True))
_SEGMENT = r"[A-ZĐ][A-Za-zĐđ]{0,6}\d{0,2}\b"
_SUFFIX = rf"{_SEGMENT}(?:\s?[-–/&]\s?{_SEGMENT}){{0,3}}"
_CITED = re.compile(
    rf"(?:\b(?P<type>(?i:{_TYPES}))(?:\s+(?i:hành động|liên tịch))?\s+)?(?P<so>(?i:số)\s*:?\s*)?"
    rf"(?P<number>(?<![\d/.])(?P<serial>\d{{1,5}}[a-zA-Z]?)\s*(?:/\s*(?P<year>(?:19|20)\d\d)\s*)?"
    rf"(?P<separator>[/-])\s*(?P<suffix>{_SUFFIX}))"
)
_BLANK = re.compile(
    rf"\b(?P<type>(?i:{_TYPES}))\s+(?i:số)\s*:?[\s.…_]*(?P<number>/\s*(?P<suffix>{_SEGMENT}\s?[-–]\s?{_SEGMENT}))"
)
_BEFORE_DATE = re.compile(r"[\s,]*(?:(?:của|do)\s[^,;.()]{2,60})?[\s,]*(?i:ban hành\s+)?(?i:ngày)?\s*")
_ISSUER = re.compile(
    r"[\s,]*(?:của|do)\s+(?P<issuer>[^,;.()]{3,80}?)(?=\s+(?:về|quy định|phê duyệt|ban hành|ngày)\b|[,;.()]|$)"
)
_SUBJECT = re.compile(r"[^;.()]{0,60}?\b(?:về việc|về|quy định|phê duyệt|ban hành)\s+(?P<subject>[^;.()]{8,160})")
_ATTACHED = re.compile(r"kem theo\s")
_REACH = 160
_NUMBERED = re.compile(r"\d[a-zA-Z]?\s*[/-]\s*(?:\d{4}\s*/\s*)?[A-ZĐ]")
_GAPS = re.compile(r"\s+")
_NEXT = re.compile(rf"\b(?i:{_TYPES})\s+(?i:số)\b|;")


@dataclass(frozen=True)
class Citation:
    """One place where an act is named by its number."""

    passage: Passage
    start: int
    end: int
    kind: str | None  # type in words, lower case
    serial: str
    year: int | None
    separator: str
    suffix: str  # "NĐ-CP", without blanks
    day: date | None
    issuer: str | None
    subject: str | None
    attached: bool  # in a line "(Kèm theo …)"

    @property
    def number(self) -> str:
        """The number without blanks."""
        year = f"/{self.year}" if self.year else ""
        return f"{self.serial}{year}{self.separator}{self.suffix}"

    @property
    def line(self) -> Lines:
        return self.passage.line(self.start)

    @property
    def letters(self) -> str:
        """The letters of the type: NĐ of NĐ-CP."""
        return re.split(r"[-/]", self.suffix, maxsplit=1)[0]

    @property
    def body(self) -> str | None:
        """The kind of body the number says issued it; None where it is none of those known."""
        return BODY_LETTERS.get(re.split(r"[-/]", self.suffix)[-1])

    @property
    def issuer_kind(self) -> str | None:
        """The kind of body the words say issued it."""
        words = (self.issuer or "").lower().replace("uỷ", "ủy")
        found = [(len(begin), kind) for begin, kind in BODY_WORDS if words.startswith(begin)]
        return max(found)[1] if found else None


def find_citations(passages: Iterable[Passage]) -> tuple[Citation, ...]:
    """Every act named by number, in reading order."""
    return tuple(citation for passage in passages for citation in _cited(passage))


def find_blank_citations(passage: Passage) -> Iterator[tuple[str, str, int, bool]]:
    """Type, suffix, offset, and whether it is a line "kèm theo", of each act whose number was left open."""
    if "/" not in passage.value:
        return
    for match in _BLANK.finditer(passage.value):
        yield (
            match["type"].lower(),
            _tight(match["suffix"]),
            match.start("number"),
            _is_attached(passage, match.start()),
        )


def _tight(text: str) -> str:
    return _GAPS.sub("", text).replace("–", "-")


def _is_attached(passage: Passage, start: int) -> bool:
    return bool(_ATTACHED.search(passage.plain, max(0, start - 40), start))


def _cited(passage: Passage) -> Iterator[Citation]:
    value = passage.value
    if _NUMBERED.search(value) is None:
        return
    for match in _CITED.finditer(value):
        if not match["type"] and not match["so"]:
            continue
        after = value[match.end() : match.end() + _REACH]
        nearest = _NEXT.search(after)
        after = after[: nearest.start()] if nearest else after
        found = next(iter(find_dates(after)), None)
        day = found.day if found and _BEFORE_DATE.fullmatch(after[: found.start]) else None
        rest = after[found.end :] if found and day else after
        issuer = _ISSUER.match(rest) or _ISSUER.match(after)
        subject = _SUBJECT.match(rest)
        yield Citation(
            passage=passage,
            start=match.start("number"),
            end=match.end(),
            kind=match["type"].lower() if match["type"] else None,
            serial=match["serial"],
            year=int(match["year"]) if match["year"] else None,
            separator=match["separator"],
            suffix=_tight(match["suffix"]),
            day=day,
            issuer=issuer["issuer"].strip() if issuer else None,
            subject=subject["subject"] if subject else None,
            attached=_is_attached(passage, match.start()),
        )
