"""Rows of a task table that head areas and groups: which they are, and what they stand over."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from caicach.compiler.identity import ItemIds
from caicach.compiler.lexicon.agencies import HEAD
from caicach.compiler.lexicon.areas import area_of
from caicach.compiler.recognise.agencies import split_agencies
from caicach.compiler.recognise.tasks.rows import Label, ReadRow
from caicach.compiler.source import Text
from caicach.compiler.tree import Area
from caicach.vietnamese.marks import CAPITAL, NUMBER, PART, ROMAN

_LONGEST_HEADING = 40
"""Words in the longest heading."""

_RANKS = {PART: 0, CAPITAL: 1, ROMAN: 2}
_MAIN_RANK, _UNNUMBERED, _NUMBERED = 2, 3, 4
_SPACES = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class OpenHeading:
    """A heading in force."""

    rank: int
    label: str
    area_key: str | None
    area_id: str | None
    agencies: tuple[str, ...] = ()  # those it names, where it groups tasks by who does them


@dataclass(slots=True)
class Headings:
    """The headings over the current row, from the top; `areas` collects those that name an area."""

    where: str
    table: int
    outer_key: str | None
    ids: ItemIds
    open: list[OpenHeading] = field(default_factory=list)
    areas: list[Area] = field(default_factory=list)

    @property
    def area(self) -> OpenHeading | None:
        """The heading that names the area of the tasks below: of those from Roman numerals down the outermost, for
        tasks take the area of their table's main headings; else the nearest above these."""
        naming = [heading for heading in self.open if heading.area_key]
        main = [heading for heading in naming if heading.rank >= _MAIN_RANK]
        return main[0] if main else naming[-1] if naming else None

    @property
    def area_key(self) -> str | None:
        """The area of the tasks below, or that of the section the table stands in."""
        return self.area.area_key if self.area else self.outer_key

    @property
    def area_id(self) -> str | None:
        """The name of the area headed in the table."""
        return self.area.area_id if self.area else None

    @property
    def agencies(self) -> tuple[str, ...]:
        """The agencies the nearest heading names."""
        return self.open[-1].agencies if self.open else ()

    @property
    def path(self) -> tuple[str, ...]:
        """The labels of the headings in force."""
        return tuple(heading.label for heading in self.open if heading.label)

    def take(self, name: Text, label: Label | None) -> None:
        """Put a heading in force in place of those of its rank and below."""
        title = _SPACES.sub(" ", name.value).strip(" .:;")
        rank = self._rank(label)
        while self.open and self.open[-1].rank >= rank:
            self.open.pop()
        key = area_of(title)
        printed = label.text if label else ""
        area_id, inside = None, self.area is not None and self.area.rank >= _MAIN_RANK
        if key and not inside:
            area_id = self.ids.take(key, ("bang", *self.path, printed), title)
            self.areas.append(Area(area_id, title, key, name.line_at(0), self.where, printed or None))
        agencies = split_agencies(title) if key is None and HEAD.match(title) else ()
        self.open.append(OpenHeading(rank, printed, key, area_id, agencies))

    def _rank(self, label: Label | None) -> int:
        if not label:
            return _UNNUMBERED if not self.open or self.open[-1].rank >= _UNNUMBERED else self.open[-1].rank
        if label.kind == NUMBER:
            return _NUMBERED + label.text.count(".")
        return _RANKS.get(label.kind, _NUMBERED)


def is_heading(row: ReadRow, *, numbered_headings: bool) -> bool:
    """Whether a row heads an area or a group and is no task.

    Headings fill no field. Behind a Roman numeral, a capital or "Phần" stands a heading; behind a number only where it
    is bold or in capitals among rows that are not, or names an area (`numbered_headings`: no other headings are in
    the table); without a label where it is bold, in capitals or names an area.
    """
    content = row.content.value
    if not content or content.count(" ") >= _LONGEST_HEADING:
        return False
    if row.label and row.label.heads:
        return row.alone or (row.bold and area_of(content) is not None)
    if not row.alone or (row.label and row.label.kind != NUMBER):
        return False
    stands_out = row.bold or content == content.upper()
    names_area = area_of(content) is not None
    if row.label:
        return stands_out or (numbered_headings and names_area and content.count(" ") < 12)
    return stands_out or (names_area and content[0].isupper())
