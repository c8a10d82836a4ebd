"""The texts of a plan in which goals may stand, each with what its place tells: area, date, table."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from caicach.compiler.recognise.targets.dues import due_of
from caicach.compiler.source import Paragraph, Table, Text
from caicach.compiler.structure.parts import Part, PartKind, Section, Structure, Zone
from caicach.vietnamese.folding import fold

_REPORTS = re.compile(
    r"\b(?:ket qua (?:dat duoc|thuc hien|cai cach|cong tac|noi bat|da)|tinh hinh (?:thuc hien|trien khai|va ket qua)"
    r"|thuc trang|ton tai|han che|nguyen nhan|uu diem|bai hoc kinh nghiem|danh gia (?:chung|ket qua|tinh hinh))\b"
)
_PROMISES = re.compile(
    r"\b(?:muc tieu|chi tieu|phuong huong|nhiem vu|giai phap|ke hoach|yeu cau|nam toi|phan dau"
    r"|cai thien|cao hon|tang|duy tri)\b"
)
_MONEY_HEAD = re.compile(r"\b(?:thanh tien|don gia|du toan|kinh phi|so tien|dinh muc chi)\b")
_LEAD_IN = re.compile(r":\s*\Z")


@dataclass(frozen=True, slots=True)
class Passage:
    """A text that may hold goals. `context` is what is said around it, `fixed_due` the date its place sets.

    `dated` tells whether the plan's own year may stand in where no date is set: not in forms about past years.
    """

    text: Text
    area_key: str | None
    own_area: bool
    context: str = ""
    fixed_due: date | None = None
    dated: bool = True
    in_table: bool = False


@dataclass(frozen=True, slots=True)
class _Place:
    start: int
    end: int
    area_key: str | None
    own_area: bool
    title: str
    past: bool
    due: date | None


class PassageReader:
    """Walks a structure. `plan_year` gives a quarter without a year its year."""

    def __init__(self, structure: Structure, plan_year: int | None, *, is_report: bool = False) -> None:
        self._structure = structure
        self._year = plan_year
        self._is_report = is_report

    def read(self) -> Iterator[Passage | tuple[Table, Passage]]:
        """Paragraphs as passages; a table with the passage that stands for its place."""
        for part in self._structure.parts:
            if part.kind is PartKind.OUTLINE:
                continue
            yield from self._part(part)

    def _part(self, part: Part) -> Iterator[Passage | tuple[Table, Passage]]:
        places = list(self._places(part.sections, past=self._is_report, due=None))
        starts = [place.start for place in places]
        lead_in: tuple[int, date | None, str] = (0, None, "")
        for block, zone in zip(part.blocks, part.zones, strict=True):
            if zone not in (Zone.BODY,) and not isinstance(block, Table):
                continue
            line = block.lines[0]
            index = bisect_right(starts, line) - 1
            place = places[index] if index >= 0 and places[index].end >= line else None
            if place is not None and place.past:
                continue
            anchor = place.start if place else 0
            if lead_in[0] != anchor:
                lead_in = (anchor, None, "")
            passage = self._passage(block, place, lead_in, part)
            if isinstance(block, Paragraph):
                yield passage
                if _LEAD_IN.search(block.text.value):
                    lead_in = (anchor, due_of(block.text.value, self._year), block.text.value)
            else:
                yield block, passage

    def _passage(
        self, block: Paragraph | Table, place: _Place | None, lead_in: tuple[int, date | None, str], part: Part
    ) -> Passage:
        title = place.title if place else ""
        return Passage(
            text=block.text if isinstance(block, Paragraph) else Text.of("", block.lines[0]),
            area_key=place.area_key if place else None,
            own_area=place.own_area if place else False,
            context=f"{lead_in[2]} {title}",
            fixed_due=lead_in[1] or (place.due if place else None),
            dated=part.kind is not PartKind.FORM,
            in_table=isinstance(block, Table),
        )

    def _places(self, sections: tuple[Section, ...], *, past: bool, due: date | None) -> Iterator[_Place]:
        for section in sections:
            title = section.title.value
            folded = fold(title[:200])
            promises = _PROMISES.search(folded) is not None
            reports = _REPORTS.search(folded) is not None and len(folded) < 120 and "%" not in folded
            section_past = (past or reports) and not promises
            section_due = (due_of(title, self._year) if len(title) < 120 else None) or due
            yield _Place(
                section.lines[0], section.lines[1], section.area_key, section.own_area, title, section_past, section_due
            )
            yield from self._places(section.children, past=section_past, due=section_due)


def cell_passages(table: Table, place: Passage) -> Iterator[Passage]:
    """The cells of a table that is no estimate of costs, each in the context of its row."""
    head = " ".join(fold(cell.text.value[:80]) for row in table.rows[:2] for cell in row.cells)
    if _MONEY_HEAD.search(head):
        return
    for row in table.rows:
        words = " ".join(cell.text.value[:300] for cell in row.cells)
        for cell in row.cells:
            if cell.text and not cell.merged:
                yield Passage(cell.text, place.area_key, False, words, place.fixed_due, place.dated, in_table=True)
            for inner in cell.tables:
                yield from cell_passages(inner, place)
