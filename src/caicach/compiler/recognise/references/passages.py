"""The texts in which acts are looked for: runs of paragraphs (a number may be broken over lines) and cells."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from caicach.compiler.source import Block, Cell, Paragraph, Text
from caicach.compiler.structure import signs
from caicach.compiler.structure.lines import all_lines
from caicach.compiler.structure.parts import Part, Structure, Zone
from caicach.vietnamese.folding import fold

_RUN = 40
"""Paragraphs joined at a time; a run ends early at the end of a sentence."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of text; `attaching` tells that it is the line "(Kèm theo …)" of an appendix."""

    text: Text
    attaching: bool = False


def passages(structure: Structure) -> Iterator[Passage]:
    """Titles, attachment lines, body paragraphs and cells of the whole file, in order; no closings."""
    for part in structure.parts:
        yield from _header(part)
        run: list[Text] = []
        for block, zone in zip(part.blocks, part.zones, strict=True):
            if zone is not Zone.BODY:
                continue
            if isinstance(block, Paragraph):
                run.append(block.text)
                if len(run) >= _RUN or block.text.value.rstrip().endswith((".", ";")):
                    yield Passage(Text.join(run))
                    run = []
                continue
            if run:
                yield Passage(Text.join(run))
                run = []
            yield from _cells(block)
        if run:
            yield Passage(Text.join(run))


def _header(part: Part) -> Iterator[Passage]:
    blocks = [block for block, zone in zip(part.blocks, part.zones, strict=True) if zone is Zone.HEADER]
    run: list[Text] = []
    attaching = False
    for line in all_lines(blocks):
        if signs.is_number_line(line.value):
            continue
        begins = signs.is_attachment_line(fold(line.value))
        if run and begins:
            yield Passage(Text.join(run), attaching)
            run = []
        attaching |= begins
        run.append(line)
    if run:
        yield Passage(Text.join(run), attaching)


def _cells(block: Block) -> Iterator[Passage]:
    if isinstance(block, Paragraph):
        return
    for row in block.rows:
        for cell in row.cells:
            yield from _cell(cell)


def _cell(cell: Cell) -> Iterator[Passage]:
    if cell.text:
        yield Passage(cell.text)
    for table in cell.tables:
        yield from _cells(table)
