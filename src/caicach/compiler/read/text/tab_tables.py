"""Tables of a text file whose cells are parted by tabs, one row a line."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from caicach.compiler.read.marks import LIST_MARK
from caicach.compiler.read.text.inline import clean_line
from caicach.compiler.source import Cell, Row, Table, Text

_ROMAN_HEAD = re.compile(r"\s*(?:<b>|\*\*|[IVXL]{1,6}\s*[.):\-–]|[A-HĐ][.)]\s)")


def find_tab_run(lines: Sequence[str], start: int) -> int:
    """The index after the last line of the tab-separated rows that begin at `start`; `start` where none begin.

    A line without tabs between two rows belongs to the run. Rows of two cells must follow one another to count.
    """
    if not _is_row(lines[start]):
        return start
    end = start + 1
    while end < len(lines):
        if _is_row(lines[end]):
            end += 1
        elif lines[end].strip() and end + 1 < len(lines) and _is_row(lines[end + 1]):
            end += 2
        else:
            break
    widest = max(line.count("\t") for line in lines[start:end])
    return end if widest >= 2 or end - start >= 2 else start


def _is_row(line: str) -> bool:
    """Whether a line holds tabs that part cells, and not only an indent."""
    inner = line.rstrip("\r\n ")
    return "\t" in inner.lstrip(" \t") or (inner.endswith("\t") and bool(inner.strip())) or inner.count("\t") >= 3


def read_tab_table(lines: Sequence[str], start: int, end: int) -> Table:
    """The rows of `lines[start:end]`; lines are counted from 1."""
    counts = Counter(line.count("\t") + 1 for line in lines[start:end] if "\t" in line)
    width = max(counts, key=lambda count: (counts[count], count))
    rows: list[Row] = []
    for index in range(start, end):
        cells = [_read_cell(piece, index + 1) for piece in lines[index].rstrip("\r").split("\t")]
        if rows and _goes_on(lines[index], rows[-1], cells, width):
            rows[-1] = _extend(rows[-1], cells, index + 1)
        else:
            rows.append(Row(tuple(cells), (index + 1, index + 1)))
    return Table(tuple(rows))


def _read_cell(piece: str, line: int) -> Cell:
    cleaned = clean_line(piece)
    return Cell(Text.of(cleaned.text, line), bold=cleaned.bold)


def _goes_on(line: str, above: Row, cells: Sequence[Cell], width: int) -> bool:
    """Whether a line is the rest of the row above, broken inside a cell: together they are one whole row."""
    return (
        len(above.cells) < width == len(above.cells) + len(cells) - 1
        and len(above.cells) > 1
        and not _ROMAN_HEAD.match(line)
        and (not LIST_MARK.match(line) or line.lstrip().startswith(("-", "+")))
    )


def _extend(row: Row, cells: Sequence[Cell], line: int) -> Row:
    last, first = row.cells[-1], cells[0]
    joined = Cell(Text.join([last.text, first.text], "\n"), bold=last.bold and first.bold)
    return Row((*row.cells[:-1], joined, *cells[1:]), (row.lines[0], line))
