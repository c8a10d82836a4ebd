"""The reform areas a plan heads in its prose, its appendices and its report outlines."""

from __future__ import annotations

from collections.abc import Iterator

from caicach.compiler.identity import ItemIds
from caicach.compiler.structure.parts import Part, PartKind, Section, Structure
from caicach.compiler.tree import Area

_WHERE = {PartKind.APPENDIX: "appendix", PartKind.FORM: "appendix", PartKind.OUTLINE: "outline"}


def recognise_areas(structure: Structure) -> tuple[Area, ...]:
    """The headings that name an area, in document order; those inside an area are not counted again.

    A heading with areas of its own under it ("Nâng cao chỉ số cải cách hành chính" over eight areas) is no area.
    """
    ids = ItemIds()
    return tuple(_areas(structure, ids))


def _areas(structure: Structure, ids: ItemIds) -> Iterator[Area]:
    for part in structure.parts:
        for section in part.sections:
            yield from _areas_of(section, part, ids)


def _areas_of(section: Section, part: Part, ids: ItemIds) -> Iterator[Area]:
    below = [child for child in section.children if child.own_area]
    if section.own_area and not _gathers(section, below):
        name = section.title.value.rstrip(" .:;")
        yield Area(
            id=ids.take(section.area_key, section.path, name),
            name=name,
            key=section.area_key,
            source_line=section.lines[0],
            where=_WHERE.get(part.kind, "prose"),
            number=section.path[-1] if section.mark else None,
        )
        return
    for child in section.children:
        yield from _areas_of(child, part, ids)


def _gathers(section: Section, below: list[Section]) -> bool:
    """Whether a heading stands over several different areas."""
    return len({child.area_key for child in below} - {section.area_key}) >= 3
