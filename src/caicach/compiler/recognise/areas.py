"""The reform areas a plan heads in its prose, its appendices and its report outlines."""

from __future__ import annotations

import re
from collections.abc import Iterator

from caicach.compiler.identity import ItemIds
from caicach.compiler.lexicon.areas import area_of
from caicach.compiler.source import Paragraph, Text
from caicach.compiler.structure.parts import Part, PartKind, Section, Structure
from caicach.compiler.tree import Area
from caicach.vietnamese.folding import fold
from caicach.vietnamese.marks import NUMBER, read_mark

_WHERE = {PartKind.APPENDIX: "appendix", PartKind.OUTLINE: "outline"}
_GOALS = re.compile(r"(?:cac )?(?:muc tieu|chi tieu|muc dich|yeu cau)\b|mot so chi tieu")
_LISTED_AREAS = 3
"""Different areas a list in a report outline must name to be a list of areas."""


def recognise_areas(structure: Structure) -> tuple[Area, ...]:
    """The headings that name an area, in document order; those inside an area are not counted again.

    Where goals are set out by area before the tasks are, the areas are those of the tasks.

    A heading with areas of its own under it ("Nâng cao chỉ số cải cách hành chính" over eight areas) is no area. The
    fields of statistics forms are no areas of the plan. Areas inside tables are read with their tasks.
    """
    ids = ItemIds()
    found = [
        heading
        for part in structure.parts
        if part.kind is not PartKind.FORM
        for section in part.sections
        for heading in _areas_of(section, part, ids, goals=False)
    ]
    worked_on = {area.key for area, goals in found if not goals}
    return tuple(area for area, goals in found if not goals or area.key not in worked_on)


def _areas_of(section: Section, part: Part, ids: ItemIds, *, goals: bool) -> Iterator[tuple[Area, bool]]:
    """The areas at or under a heading, each with whether it stands among the goals."""
    goals = goals or bool(_GOALS.match(fold(section.title.value)))
    if section.own_area and not _gathers(section):
        number = section.path[-1] if section.mark else None
        yield _area(section.title, section.area_key, (section.path, number), part, ids), goals
        return
    if part.kind is PartKind.OUTLINE:
        yield from ((area, goals) for area in _listed(section, part, ids))
    for child in section.children:
        yield from _areas_of(child, part, ids, goals=goals)


def _area(title: Text, key: str | None, place: tuple[tuple[str, ...], str | None], part: Part, ids: ItemIds) -> Area:
    name = title.value.rstrip(" .:;")
    path, number = place
    return Area(
        id=ids.take(key, path, name),
        name=name,
        key=key,
        source_line=title.line_at(0),
        where=_WHERE.get(part.kind, "prose"),
        number=number,
    )


def _listed(section: Section, part: Part, ids: ItemIds) -> Iterator[Area]:
    """Areas named one a line in a list: "1. Về thể chế; 2. Về thủ tục hành chính; …"."""
    found = []
    for block in section.blocks:
        mark = read_mark(block.text.value) if isinstance(block, Paragraph) else None
        key = area_of(block.text.value) if isinstance(block, Paragraph) and mark else None
        if isinstance(block, Paragraph) and mark and key and mark.kind == NUMBER:
            found.append((block.text.cut(mark.end), key, mark.label))
    if len({key for _, key, _ in found}) >= _LISTED_AREAS:
        for title, key, label in found:
            yield _area(title, key, ((*section.path, label), label), part, ids)


def _gathers(section: Section) -> bool:
    """Whether a heading stands over several different areas."""
    below = {child.area_key for child in section.children if child.own_area}
    return len(below - {section.area_key}) >= _LISTED_AREAS
