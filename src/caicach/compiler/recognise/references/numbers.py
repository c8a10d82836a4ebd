"""Finds the numbers of legal acts in running text: 61/2018/NĐ-CP, 1512/KH-UBND, 95-KH/HU, 18/NQ-TW, or blank."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from caicach.compiler.lexicon.acts import ACT_TYPES, TYPE_CODES, YEARLY_CODES
from caicach.vietnamese.folding import fold

_SIGN = r"[A-ZĐ][A-Za-zĐđ]{0,9}\d{0,2}"
_ACT_SIGN = r"(?:QĐ|QD|NĐ|ND|NQ|TT|TTLT|CT|CTr|CTR|KH|KL|TB|HD|BC|ĐA|TTr|CV|CĐ|NQLT|L|PA|QyĐ|QĐi|QC|CTHĐ|CTrHĐ)"
_CODE = rf"(?:{_ACT_SIGN}\s*[-–]\s*{_SIGN}|{_SIGN})(?:(?:[-–]\s?|&){_SIGN}){{0,3}}"
_NUMBERED = re.compile(
    rf"(?<![\w/.,-])(?P<digits>\d{{1,5}}[a-zđ]?)\s*(?:/\s*(?P<year>\d{{3,5}})\s*/\s*(?P<code>{_CODE})"
    rf"|/\s*(?P<plain>{_CODE})|[-–]\s*(?P<party>{_ACT_SIGN}\s*/\s*{_SIGN}))(?![\w/])"
)
_BLANK = re.compile(rf"\bsố\s*:?[\s.…_]*/\s*(?P<code>{_ACT_SIGN}\s*[-–]\s*{_SIGN})(?![\w/])", re.IGNORECASE)
_TYPES = "|".join(kind.replace(" ", r"\s+") for kind in ACT_TYPES)
_BEFORE = re.compile(
    rf"(?P<type>{_TYPES})(?:\s+(?:liên\s+tịch|hành\s+động|phối\s+hợp|liên\s+ngành))?\s*(?P<so>số\s*:?\s*)?$",
    re.IGNORECASE,
)
_LAW_BEFORE = re.compile(r"(?P<type>Bộ\s+luật|Luật|Pháp\s+lệnh)\s+[^.;\d]{3,110}?\s+số\s*:?\s*$", re.IGNORECASE)
_SO_BEFORE = re.compile(r"\bsố\s*:?\s*$", re.IGNORECASE)
_LOOK_BACK = 130


@dataclass(frozen=True, slots=True)
class FoundNumber:
    """A number in a text: its words, and where the whole mention and the number itself begin and end."""

    number: str
    printed: str
    doc_type: str | None
    start: int
    number_start: int
    end: int
    blank: bool = False

    @property
    def key(self) -> tuple[str, ...]:
        """What makes two numbers one, however their strokes and dashes are set."""
        return tuple(fold(self.number).split())

    @property
    def year(self) -> int | None:
        """The year inside the number."""
        return next((int(part) for part in self.key[1:2] if len(part) == 4 and part.isdigit()), None)

    @property
    def malformed(self) -> bool:
        """Whether a decree or circular lacks its year, or the year is none."""
        if self.blank:
            return False
        inner = self.key[1] if len(self.key) > 1 else ""
        if inner.isdigit():
            return not 1945 <= int(inner) <= 2100
        return inner in YEARLY_CODES or bool(re.fullmatch(r"qh\d{1,2}", inner))


def find_numbers(text: str) -> Iterator[FoundNumber]:
    """Every number of an act, in order."""
    found = [number for match in _NUMBERED.finditer(text) if (number := _read(match, text))]
    found += [_read_blank(match, text) for match in _BLANK.finditer(text)]
    yield from sorted(found, key=lambda number: number.number_start)


def _read(match: re.Match[str], text: str) -> FoundNumber | None:
    behind = text[max(0, match.start() - _LOOK_BACK) : match.start()]
    before = _BEFORE.search(behind) or _LAW_BEFORE.search(behind)
    coded = _coded_type(match)
    if before is None and coded is None and not _SO_BEFORE.search(behind):
        return None
    start = match.start() - (len(behind) - before.start() if before else 0)
    if before is None and (so := _SO_BEFORE.search(behind)):
        start = match.start() - (len(behind) - so.start())
    kind = _as_listed(before["type"]) if before else coded
    return FoundNumber(_normalised(match[0]), _printed(match[0]), kind, start, match.start(), match.end())


def _coded_type(match: re.Match[str]) -> str | None:
    """The type its code tells; None for codes without a type, as 9986/UBND-CCHC."""
    code = match["code"] or match["plain"] or match["party"]
    first = fold(re.split(r"[-–/&]", code)[0])
    if first.startswith("qh"):
        return "Luật" if match["year"] else None
    joined = bool(re.search(r"[-–/]", code))
    return TYPE_CODES.get(first) if joined else None


def _read_blank(match: re.Match[str], text: str) -> FoundNumber:
    behind = text[max(0, match.start() - _LOOK_BACK) : match.start()]
    before = _BEFORE.search(behind)
    start = match.start() - (len(behind) - before.start() if before else 0)
    kind = _as_listed(before["type"]) if before else TYPE_CODES.get(fold(match["code"]).split()[0])
    number = "/" + _normalised(match["code"])
    return FoundNumber(number, number, kind, start, match.start(), match.end(), blank=True)


def _as_listed(words: str) -> str:
    """The type in the case it is listed with."""
    folded = fold(words)
    return next((kind for kind in ACT_TYPES if fold(kind) == folded), words)


def _normalised(printed: str) -> str:
    tight = re.sub(r"\s+", "", printed).replace("–", "-")
    return tight.replace("-TTG", "-TTg")  # as a title in capitals has it


def _printed(printed: str) -> str:
    """As printed, save for blanks that a broken line or a stroke left behind."""
    joined = re.sub(r"\s*/\s*", "/", re.sub(r"\s+", " ", printed))
    return re.sub(r"-\s+", "-", re.sub(r"(?<=\d)\s+(?=[-/])", "", joined))
