"""The pass: find flattened task tables among the paragraphs and put tables in their place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from caicach.compiler.lexicon import columns as words
from caicach.compiler.recognise.columns.atoms import cut_atoms
from caicach.compiler.recognise.columns.fragments import Fragment, list_fragments
from caicach.compiler.recognise.columns.grid import build_table
from caicach.compiler.recognise.columns.header import Header, find_headers
from caicach.compiler.recognise.columns.layout import lay_out
from caicach.compiler.recognise.columns.pages import find_page_numbers
from caicach.compiler.recognise.columns.pairs import collect_pairs
from caicach.compiler.recognise.columns.search import OUTSIDE
from caicach.compiler.source import Block, Lines, Paragraph, Remark, Source, Table, Text

_END = re.compile(words.TABLE_END)
_DEAREST = 3.0
"""The mean cost of an atom above which a reading is not believed."""


_WITH_TABLES = ("docx", "html")
"""Formats that say themselves what is a table: nothing in them was flattened."""


@dataclass(frozen=True, slots=True)
class _Found:
    """A rebuilt table and the lines it stands for."""

    table: Table
    lines: Lines
    furniture: tuple[Lines, ...]  # page numbers and repeated headers
    mixed: tuple[int, ...]  # lines that ran several cells together


def rebuild_tables(source: Source) -> Source:
    """The source with every flattened task table as a `Table` in place of its paragraphs.

    A flattened table is known by its header: at least three titles of columns, one after another over whole lines,
    with no tab between. Without one the source comes back as it is. What was seen on the way is told in remarks:
    `columns_interleaved` for lines that ran several cells together, `page_furniture` for page numbers and repeated
    headers inside the table.
    """
    if source.format in _WITH_TABLES:
        return source
    fragments = list(list_fragments(source.blocks))
    headers = find_headers(fragments)
    if not headers:
        return source
    found = [table for group in _groups(headers, fragments) if (table := _rebuild(group, fragments))]
    if not found:
        return source
    remarks = [
        remark
        for table in found
        for remark in (
            *(Remark("page_furniture", lines) for lines in table.furniture),
            *(Remark("columns_interleaved", (line, line)) for line in table.mixed),
        )
    ]
    blocks = _number_tables(_replace(source.blocks, found))
    return replace(source, blocks=blocks, remarks=(*source.remarks, *remarks))


def _groups(headers: Sequence[Header], fragments: Sequence[Fragment]) -> Iterator[list[Header]]:
    """A header and its repetitions over the pages that follow."""
    group = list[Header]()
    for header in headers:
        same = group and header.roles == group[0].roles and _run(header, fragments) == _run(group[0], fragments)
        if group and not same:
            yield group
            group = []
        group.append(header)
    if group:
        yield group


def _run(header: Header, fragments: Sequence[Fragment]) -> int:
    return fragments[header.start].run


def _rebuild(group: Sequence[Header], fragments: Sequence[Fragment]) -> _Found | None:
    stop = _stop(group, fragments)
    roles = group[0].roles
    kept, pages, furniture = list[Fragment](), set[int](), list[Lines]()
    for header, following in zip(group, [*group[1:], None], strict=True):
        if header is not group[0]:
            pages.add(len(kept))
            furniture.append((fragments[header.start].line, fragments[header.end - 1].line))
        body = fragments[header.end : following.start if following else stop]
        numbers = find_page_numbers(body, words.Role.NUMBER in roles)
        for index, fragment in enumerate(body):
            if index in numbers:
                furniture.append((fragment.line, fragment.line))
            elif index - 1 in numbers or (kept and kept[-1].page != fragment.page):
                pages.add(len(kept))
            if index not in numbers:
                kept.append(fragment)
    if len(kept) < 6:
        return None
    atoms = cut_atoms(kept, frozenset(pages), words.Role.NUMBER in roles)
    mixed = {kept[index].line for index in pages if index < len(kept)}
    pairs = collect_pairs(fragment for fragment in fragments if fragment.line not in mixed)
    laid, cost = lay_out(atoms, roles, pairs)
    inside = [place for place in laid if place.column != OUTSIDE]
    table = build_table(group[0], laid, 0)
    if cost > _DEAREST or len(table.rows) < 3 or not inside:
        return None
    mixed = {
        place.atom.line
        for place, last in zip(inside[1:], inside, strict=False)
        if not place.atom.first and place.column != last.column
    }
    lines = (fragments[group[0].start].line, max(inside[-1].atom.line, furniture[-1][1] if furniture else 0))
    return _Found(table, lines, tuple(sorted(furniture)), tuple(sorted(mixed)))


def _stop(group: Sequence[Header], fragments: Sequence[Fragment]) -> int:
    """The first fragment after the last header that cannot stand in the table."""
    last, run = group[-1].end, _run(group[0], fragments)
    for index in range(last, len(fragments)):
        fragment = fragments[index]
        if fragment.run != run or "\t" in fragment.value or _ends(fragment):
            return index
    return len(fragments)


def _ends(fragment: Fragment) -> bool:
    return not fragment.value[0].islower() and bool(_END.match(fragment.plain))


def _replace(blocks: Sequence[Block], found: Sequence[_Found]) -> Iterator[Block]:
    """The blocks with tables in the place of their lines; a paragraph that only partly stands there keeps its rest."""
    waiting = list(found)[::-1]
    for block in blocks:
        if isinstance(block, Table) or not waiting or block.lines[1] < waiting[-1].lines[0]:
            yield block
            continue
        rest: Paragraph | None = block
        while rest and waiting and rest.lines[1] >= waiting[-1].lines[0]:
            first, last = waiting[-1].lines
            before, rest_after = _outside(rest, first, last)
            if before:
                yield before
            if rest.lines[1] >= last:
                yield waiting.pop().table
            rest = rest_after
        if rest:
            yield rest


def _outside(paragraph: Paragraph, first: int, last: int) -> tuple[Paragraph | None, Paragraph | None]:
    """What of a paragraph stands before the line `first`, and what after the line `last`."""
    starts, end = paragraph.text.starts, len(paragraph.text.value)
    inside = next((offset for offset, line in starts if line >= first), end)
    after = next((offset for offset, line in starts if line > last), end)
    return _part(paragraph, paragraph.text.cut(0, inside)), _part(paragraph, paragraph.text.cut(after, end))


def _part(paragraph: Paragraph, text: Text) -> Paragraph | None:
    return replace(paragraph, text=text) if text else None


def _number_tables(blocks: Iterator[Block]) -> tuple[Block, ...]:
    """The blocks with their tables counted anew."""
    counted, number = list[Block](), 0
    for block in blocks:
        if isinstance(block, Table):
            number += 1
            counted.append(replace(block, number=number))
        else:
            counted.append(block)
    return tuple(counted)
