"""The shape of a plan file: parts (letter, decision, plan, appendices), sections, headings with their marks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from caicach.compiler.source import Block, Lines, Paragraph, Source, Table, Text
from caicach.vietnamese.marks import Mark

__all__ = ["Mark", "Part", "PartKind", "Section", "Structure", "Zone"]


class PartKind(StrEnum):
    """What a part of the file is."""

    LETTER = "letter"  # a cover letter or dispatch
    DECISION = "decision"  # a decision that issues the plan
    PLAN = "plan"  # the plan proper (or a programme, a directive: the body of the document)
    APPENDIX = "appendix"
    OUTLINE = "outline"  # a report outline (đề cương)
    FORM = "form"  # statistics forms


class Zone(StrEnum):
    """Where a block stands within its part."""

    HEADER = "header"  # issuer, number, place and date, type, title
    BODY = "body"
    CLOSING = "closing"  # recipients and signature block
    FURNITURE = "furniture"  # page numbers, repeated heads, site footers


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and what stands under it, up to the next heading of its level or above.

    `path` is the labels from the top ("II", "3", "a"); `area_key` is the canonical area the heading names, or that of
    its nearest ancestor (`own_area` tells which).
    """

    mark: Mark | None
    title: Text
    level: int
    path: tuple[str, ...]
    area_key: str | None
    own_area: bool
    lines: Lines
    blocks: tuple[Block, ...]  # directly under this heading, not those of `children`
    children: tuple[Section, ...]

    def walk(self) -> Iterator[Section]:
        """This section and all below it, in reading order."""
        yield self
        for child in self.children:
            yield from child.walk()


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the file. `document` counts the documents of the file from 0: an appendix belongs to its plan."""

    kind: PartKind
    label: str | None  # "Phụ lục 2"
    title: Text | None
    document: int
    lines: Lines
    blocks: tuple[Block, ...]
    zones: tuple[Zone, ...]  # one for each block
    sections: tuple[Section, ...]

    def walk(self) -> Iterator[Section]:
        """All sections of the part, in reading order."""
        for section in self.sections:
            yield from section.walk()

    def body(self) -> Iterator[Block]:
        """The blocks of the body zone."""
        return (block for block, zone in zip(self.blocks, self.zones, strict=True) if zone is Zone.BODY)

    def paragraphs(self, *zones: Zone) -> Iterator[Paragraph]:
        """The paragraphs in the given zones (all zones where none is given)."""
        for block, zone in zip(self.blocks, self.zones, strict=True):
            if isinstance(block, Paragraph) and (not zones or zone in zones):
                yield block

    def tables(self) -> Iterator[Table]:
        """The tables of the part."""
        return (block for block in self.blocks if isinstance(block, Table))


@dataclass(frozen=True, slots=True)
class Structure:
    """A source and its parts, in reading order."""

    source: Source
    parts: tuple[Part, ...]

    def section_at(self, line: int) -> Section | None:
        """The innermost section that holds a line."""
        found = None
        for part in self.parts:
            for section in part.walk():
                if section.lines[0] <= line <= section.lines[1]:
                    found = section
        return found
