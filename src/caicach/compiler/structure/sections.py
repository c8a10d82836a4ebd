"""Nests headings: every section holds its blocks and the sections under it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from caicach.compiler.lexicon.areas import area_of
from caicach.compiler.source import Block, Lines, Paragraph, Text
from caicach.compiler.structure.headings import Entry, classify
from caicach.compiler.structure.parts import Section
from caicach.compiler.structure.signs import is_upper
from caicach.vietnamese.marks import Mark

_APART = 2
"""Lines between two lines of one heading."""


@dataclass(slots=True)
class _Open:
    """A section in the making."""

    rank: int
    mark: Mark | None
    title: Text
    path: tuple[str, ...]
    area_key: str | None
    own_area: bool
    first_line: int
    last_line: int
    blocks: list[Block] = field(default_factory=list)
    children: list[Section] = field(default_factory=list)

    def lengthen(self, block: Block) -> None:
        """One more line of the title."""
        if isinstance(block, Paragraph):
            self.title = Text.join([self.title, block.text]) if self.title else block.text
            self.last_line = block.lines[1]
            own = area_of(self.title.value)
            self.area_key, self.own_area = own or self.area_key, own is not None or self.own_area

    def close(self, level: int) -> Section:
        return Section(
            mark=self.mark,
            title=self.title,
            level=level,
            path=self.path,
            area_key=self.area_key,
            own_area=self.own_area,
            lines=(self.first_line, self.last_line),
            blocks=tuple(self.blocks),
            children=tuple(self.children),
        )


def build_sections(blocks: Sequence[Block]) -> tuple[Section, ...]:
    """The sections of a body; blocks before the first heading belong to none."""
    stack: list[_Open] = []
    roots: list[Section] = []
    for entry in classify(blocks):
        if stack and _continues(entry, stack[-1]):
            stack[-1].lengthen(entry.block)
            continue
        if entry.rank:
            _close_down_to(entry.rank, stack, roots)
        if entry.heading and isinstance(entry.block, Paragraph):
            stack.append(_open(entry, entry.block, stack))
            if entry.title_end is not None:
                rest = entry.block.text.cut(entry.title_end + 1)
                stack[-1].blocks.append(replace(entry.block, text=rest))
        elif stack:
            stack[-1].blocks.append(entry.block)
            stack[-1].last_line = max(stack[-1].last_line, entry.block.lines[1])
    _close_down_to(0, stack, roots)
    return tuple(roots)


def _continues(entry: Entry, above: _Open) -> bool:
    """Whether an unmarked line in capitals is the rest of the heading right above it: a title over several lines."""
    if not entry.heading or entry.mark is not None or not isinstance(entry.block, Paragraph):
        return False
    if above.blocks or above.children or entry.block.lines[0] - above.last_line > _APART:
        return False
    if not above.title:
        return True
    return is_upper(above.title.value) and is_upper(entry.block.text.value) and not above.title.value.endswith(":")


def _open(entry: Entry, block: Paragraph, stack: list[_Open]) -> _Open:
    title = block.text.cut(entry.mark.end if entry.mark else 0, entry.title_end)
    own = area_of(title.value)
    above = stack[-1] if stack else None
    path = (*(above.path if above else ()), *((entry.mark.label,) if entry.mark else ()))
    area_key = own or (above.area_key if above else None)
    return _Open(entry.rank, entry.mark, title, path, area_key, own is not None, *block.lines)


def _close_down_to(rank: int, stack: list[_Open], roots: list[Section]) -> None:
    """Closes every open section whose rank is not above the given one."""
    while stack and stack[-1].rank >= rank:
        section = stack.pop().close(len(stack) + 1)
        if stack:
            stack[-1].children.append(section)
            stack[-1].last_line = max(stack[-1].last_line, section.lines[1])
        else:
            roots.append(section)


def lines_of(blocks: Sequence[Block]) -> Lines:
    """First and last line of some blocks; (1, 1) of none."""
    if not blocks:
        return (1, 1)
    return blocks[0].lines[0], max(block.lines[1] for block in blocks)
