"""Acts named by title and year: laws, codes, ordinances, the constitution."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from caicach.vietnamese.folding import fold

_AMENDING = r"(?:sửa\s+đổi\s*,?\s*(?:và\s+)?bổ\s+sung\s+(?:một\s+số\s+điều\s+)?(?:của\s+)?(?:các\s+)?(?:Luật\s+)?)?"
_LAW = re.compile(
    rf"\b(?P<type>Bộ\s+luật|Luật|Pháp\s+lệnh)\s+(?P<title>{_AMENDING}[^\W\d_][^.;:()\d\"“]{{3,140}}?)\s*,?\s*(?:\(\s*)?năm\s+(?P<year>(?:19|20)\d\d)\b"
)
_CONSTITUTION = re.compile(r"\bHiến\s+pháp(?:\s+nước[^.;,\d]{0,60}?)?\s+(?:năm\s+)?(?P<year>(?:19|20)\d\d)\b")
_NEW_ACT = re.compile(r"[,;]\s*(?:Bộ\s+luật|Luật|Nghị|Căn\s+cứ)\b")


@dataclass(frozen=True, slots=True)
class FoundLaw:
    """A law in a text: kind (law or constitution), words as printed, year, and its place."""

    kind: str
    doc_type: str
    title: str
    year: int
    start: int
    end: int

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
    return FoundLaw("law", re.sub(r"\s+", " ", match["type"]), title, int(match["year"]), *match.span())
