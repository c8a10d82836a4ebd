"""The blocks of a text file, from its lines: tables in their three shapes, and a paragraph for every other line."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from caicach.compiler.read.limits import Deadline
from caicach.compiler.read.text.bar_tables import find_bar_run, read_bar_table
from caicach.compiler.read.text.inline import Marks, clean_line
from caicach.compiler.read.text.pipe_tables import find_pipe_run, read_pipe_table
from caicach.compiler.read.text.tab_tables import find_tab_run, read_tab_table
from caicach.compiler.source import Block, Paragraph, Table, Text

_RULE = re.compile(r"\s*(?:(?:[-_=~*]\s*){3,}|<!--.*-->)\s*$")
_HEAD_LINES = 8  # of the first cell of a table with lone bars
_FENCE = re.compile(r"\s*(?:```|~~~)")

_Reader = tuple[Callable[[Sequence[str], int], int], Callable[[Sequence[str], int, int], Table | None]]
_TABLES: tuple[_Reader, ...] = ((find_tab_run, read_tab_table), (find_pipe_run, read_pipe_table))


def read_blocks(lines: Sequence[str], deadline: Deadline, begin: int = 0) -> tuple[list[Block], bool]:
    """The blocks from line `begin` on, in order, and whether there is a table drawn with bars."""
    blocks: list[Block] = []
    marks = Marks()
    index, barred, tables = begin, False, 0
    bars = _find_bars_ahead(lines)
    while index < len(lines):
        if index % 512 == 0:
            deadline.check()
        table, end = _read_table(lines, index, bars[index])
        if table is not None:
            tables += 1
            barred |= "\t" not in lines[index]
            blocks.append(Table(table.rows, tables))
            marks.reset()
        elif end == index:
            end = index + 1
            blocks.extend(_read_paragraph(lines[index], end, marks))
        index = end
    return blocks, barred


def _find_bars_ahead(lines: Sequence[str]) -> list[bool]:
    """For each line, whether a lone bar closes a cell that may begin there: a few lines on at most."""
    ahead = [False] * len(lines)
    for index, line in enumerate(lines):
        if line.strip() == "|":
            for before in range(max(0, index - _HEAD_LINES), index + 1):
                ahead[before] = True
    return ahead


def _read_table(lines: Sequence[str], index: int, bar_ahead: bool) -> tuple[Table | None, int]:
    line = lines[index]
    if bar_ahead and line.strip() and (end := find_bar_run(lines, index)) > index:
        return read_bar_table(lines, index, end), end
    if line.lstrip()[:6].lower() == "<table":
        return _read_tags(lines, index)
    if "\t" not in line and "|" not in line:
        return None, index
    for find, read in _TABLES:
        end = find(lines, index)
        if end > index:
            return read(lines, index, end), end
    return None, index


def _read_tags(lines: Sequence[str], index: int) -> tuple[Table | None, int]:
    """An HTML table, rare in text files; its parser is loaded only for it."""
    from caicach.compiler.read.text.tag_tables import find_tag_run, read_tag_table

    end = find_tag_run(lines, index)
    return (read_tag_table(lines, index, end), end) if end > index else (None, index)


def _read_paragraph(line: str, number: int, marks: Marks) -> list[Paragraph]:
    if not line.strip() or _RULE.match(line) or _FENCE.match(line):
        marks.reset()
        return []
    cleaned = clean_line(line, marks)
    if not cleaned.text:
        return []
    return [
        Paragraph(Text.of(text, number), bold=cleaned.bold, italic=cleaned.italic, heading=cleaned.heading)
        for text in cleaned.text.split("\n")
    ]
