"""What a header says: number, place and date, type, draft."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from caicach.compiler.lexicon.documents import DOCUMENT_TYPES
from caicach.compiler.source import Lines, Text
from caicach.compiler.structure import signs
from caicach.vietnamese.dates import make_date
from caicach.vietnamese.folding import fold

_CODE = r"(?:\s*[-/]\s*(?:19|20)\d{2})?\s*[-/]\s*[A-ZĐ][\wĐđ]*(?:\s?[-–/&]\s?[A-ZĐ][\wĐđ]*)*"
NUMBER = re.compile(rf"\bSố\s*:?\s*(?P<number>[\d\s._…]{{0,20}}[a-z]?)(?P<code>{_CODE})", re.IGNORECASE)
"""A number with its code, "37 /KH-UBND", the digits blank or not."""
_DATED = re.compile(
    r"(?:(?P<place>[^\W\d_][^,;:()/]{1,40}?)\s*,\s*)?ngày\s*(?P<day>\d{0,2})[\s.…_]*tháng\s*(?P<month>\d{0,2})"
    r"[\s.…_]*năm\s*(?P<year>\d{4})?",
    re.IGNORECASE,
)
_SLASHED = re.compile(
    r"(?:(?P<place>[^\W\d_][^,;:()/]{1,40}?)\s*,\s*)?ngày\s*(?P<day>\d{1,2})\s*[/.-]\s*(?P<month>\d{1,2})\s*[/.-]"
    r"\s*(?P<year>\d{4})",
    re.IGNORECASE,
)
_PLACE_BEGUN = re.compile(
    r"(?:Thành phố|TP\.?|Tỉnh|Huyện|Quận|Thị xã|Thị trấn|Xã|Phường|Đặc khu)(?: [A-ZĐ][^\W\d_]*){0,3}"
    r"|[A-ZĐ][^\W\d_]{1,6}"
)
_MOTTO = re.compile(r"^.*(?:hạnh phúc|việt nam)\b[\W_]*(?=\w)", re.IGNORECASE)
"""What stands before the place where two columns were run into one line."""

_DRAFT = re.compile(r"^\W*(?:[Bb]ản\s+)?(?:[Dd]ự\s+thảo|DỰ\s+THẢO)\b|\bDỰ\s+THẢO\W*$")
_CODES = {code.upper(): (name, code) for name, code in DOCUMENT_TYPES.values()}


@dataclass(frozen=True, slots=True)
class Number:
    """A document number: normalised (None where the digits are blank), as printed, and its code."""

    number: str | None
    raw: str
    code: str
    lines: Lines

    @property
    def doc_type(self) -> tuple[str, str] | None:
        """Type and code of the type; a code that begins with the issuer is an official letter."""
        parts = re.split(r"[-/–]", self.code.strip("-/ "))
        for part in parts:
            if known := _CODES.get(part.strip().upper()):
                return known
        return ("Công văn", "CV") if parts and parts[0].strip().upper() in ("UBND", "SNV", "VP", "HĐND") else None


@dataclass(frozen=True, slots=True)
class Dated:
    """Place and date; `partial` is "2020-12" or "2020" where day or month are blank."""

    place: str | None
    day: date | None
    partial: str | None
    lines: Lines


def find_number(lines: Iterable[Text]) -> Number | None:
    """The first number line."""
    for line in lines:
        found = NUMBER.search(line.value)
        if found and len(line.value) < 160:
            return read_number(found, line)
    return None


def read_number(found: re.Match[str], line: Text) -> Number:
    """A match of `NUMBER` as a number."""
    digits = re.sub(r"[\s._…]", "", found["number"])
    code = re.sub(r"\s", "", found["code"]).replace("–", "-")
    raw = re.sub(r"\s+", " ", found["number"] + found["code"]).strip()
    lines = line.lines(found.start(), found.end())
    return Number(digits + code if digits else None, raw if digits else f"Số: {raw}", code, lines)


def find_date(lines: Iterable[Text]) -> Dated | None:
    """The first place-and-date line; a date without a place counts where nothing better stands there."""
    bare: Dated | None = None
    above: Text | None = None
    for line in lines:
        before, above = above, line
        value = NUMBER.sub(lambda found: " " * len(found[0]), line.value)
        found = _DATED.search(value) or _SLASHED.search(value)
        if found is None or len(value) > 160:
            continue
        dated = _read_date(found, line)
        if dated.place:
            opens = value.lstrip().startswith(dated.place)
            return _with_line_above(dated, before) if opens and before else dated
        bare = bare or dated
    return bare


def _read_date(found: re.Match[str], line: Text) -> Dated:
    day, month, year = (int(found[name]) if found[name] else 0 for name in ("day", "month", "year"))
    whole = make_date(year, month, day) if day and month and year else None
    partial = None
    if whole is None and year:
        partial = f"{year}-{month:02d}" if 1 <= month <= 12 else str(year)
    place = _MOTTO.sub("", found["place"]) if found["place"] else None
    return Dated(place.strip(" -.") if place else None, whole, partial, line.lines(found.start(), found.end()))


def _with_line_above(dated: Dated, above: Text) -> Dated:
    """The place whole where a narrow column broke it: "Thành phố Hồ" and "Chí Minh, ngày …"."""
    first, last = above.lines()
    if last + 1 != dated.lines[0] or above.value.isupper() or not _PLACE_BEGUN.fullmatch(above.value.strip()):
        return dated
    return replace(dated, place=f"{above.value.strip()} {dated.place}", lines=(first, dated.lines[1]))


def find_draft(lines: Iterable[Text]) -> Lines | None:
    """Where the header calls the document a draft."""
    for line in lines:
        if _DRAFT.match(line.value) and len(line.value) < 160:
            return line.lines()
    return None


def find_type(lines: Iterable[Text]) -> tuple[str, str, Lines] | None:
    """Type, its code and place, from the type line."""
    for line in lines:
        text = line.value
        found = signs.type_of(text, fold(text))
        if found is None and (before := signs.type_before_title(text)):
            found = before[0]
        if found:
            return (*DOCUMENT_TYPES[found], line.lines())
    return None
