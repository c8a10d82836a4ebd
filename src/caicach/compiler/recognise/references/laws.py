"""Acts named by title and year: laws, codes, ordinances, the constitution."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from caicach.vietnamese.dates import make_date
from caicach.vietnamese.folding import fold

_AMENDING = r"(?:sửa\s+đổi\s*,?\s*(?:và\s+)?bổ\s+sung\s+(?:một\s+số\s+điều\s+)?(?:của\s+)?(?:các\s+)?(?:Luật\s+)?)?"
_DAY = r"ngày\s+(?:(?P<d1>\d{1,2})\s+tháng\s+(?P<m1>\d{1,2})\s+năm|(?P<d2>\d{1,2})\s*/\s*(?P<m2>\d{1,2})\s*/)"
_LAW = re.compile(
    rf"\b(?P<type>Bộ\s+luật|Luật|Pháp\s+lệnh)\s+(?P<title>{_AMENDING}[^\W\d_][^.;:()\d\"“]{{3,140}}?)"
    rf"\s*,?\s*\(?(?:năm|{_DAY})\s*(?P<year>(?:19|20)\d\d)\b"
)
_CONSTITUTION = re.compile(r"\bHiến\s+pháp(?:\s+nước[^.;,\d]{0,60}?)?\s+(?:năm\s+)?(?P<year>(?:19|20)\d\d)\b")
_NEW_ACT = re.compile(r"[,;]\s*(?:Bộ\s+luật|Luật|Nghị|Căn\s+cứ)\b")


@dataclass(frozen=True, slots=True)
class FoundLaw:
    """A law in a text: kind (law or constitution), words as printed, year, day if printed, and its place."""

    kind: str
    doc_type: str
    title: str
    year: int
    start: int
    end: int
    day: date | None = None

    @property
    def key(self) -> tuple[str, ...]:
        return (self.kind, fold(self.title), str(self.year))


def find_laws(text: str) -> Iterator[FoundLaw]:
    """Every law or constitution named with its year, in order."""
    found = [_law(match) for match in _LAW.finditer(text) if not _NEW_ACT.search(match["title"])]
    found += [
        FoundLaw("constitution", "Hiến pháp", "Hiến pháp", int(match["year"]), *match.span())
        for match in _CONSTITUTION.finditer(text)
    ]
    yield from sorted(found, key=lambda law: law.start)


def _law(match: re.Match[str]) -> FoundLaw:
    title = re.sub(r"\s+", " ", match["title"]).strip(" ,")
    day, month, year = match["d1"] or match["d2"], match["m1"] or match["m2"], int(match["year"])
    passed = make_date(year, int(month), int(day)) if day else None
    return FoundLaw("law", re.sub(r"\s+", " ", match["type"]), title, year, *match.span(), passed)
