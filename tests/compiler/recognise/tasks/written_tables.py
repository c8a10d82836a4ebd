"""Structures with task tables for tests, written as rows of strings.

In a row "^" is a cell merged with the one above, "<" one merged with the one to its left; a text between ** is bold;
"/" begins a new line within a cell.
"""

from __future__ import annotations

from collections.abc import Sequence

from caicach.compiler.recognise.tasks import recognise_tasks
from caicach.compiler.source import Block, Cell, Paragraph, Row, Source, Table, Text
from caicach.compiler.structure import build_structure
from caicach.compiler.tree import Area, Document, Task

HEAD = "STT|Nhiệm vụ|Sản phẩm|Cơ quan chủ trì|Cơ quan phối hợp|Thời gian hoàn thành"


def table_of(*rows: str, number: int = 1, line: int = 1) -> Table:
    """A table whose rows are cells between bars; each row stands on a line of its own."""
    return Table(tuple(_row(row, line + place) for place, row in enumerate(rows)), number)


def _row(row: str, line: int) -> Row:
    return Row(tuple(_cell(cell.strip(), line) for cell in row.split("|")), (line, line))


def _cell(cell: str, line: int) -> Cell:
    if cell in ("^", "<"):
        return Cell(Text.of("", line), merged="above" if cell == "^" else "left")
    bold = len(cell) > 4 and cell.startswith("**") and cell.endswith("**")
    return Cell(Text.of(cell.strip("*").replace(" / ", "\n") if bold else cell.replace(" / ", "\n"), line), bold)


def read_tables(
    *tables: Table,
    year: str | None = "2026",
    level: str = "commune",
    before: Sequence[str] = (),
    code: str | None = None,
    issuer: str | None = None,
) -> tuple[tuple[Task, ...], tuple[Area, ...]]:
    """The tasks and areas of a plan, or of a document with another code, with these tables after the paragraphs."""
    blocks: list[Block] = [Paragraph(Text.of(text, place + 1)) for place, text in enumerate(before)]
    blocks += tables
    structure = build_structure(Source("plan.txt", "txt", (), tuple(blocks)))
    return recognise_tasks(structure, Document(issuer=issuer, level=level, doc_type_abbr=code, year_or_period=year))


def read_tasks(*rows: str, year: str | None = "2026", level: str = "commune") -> tuple[Task, ...]:
    """The tasks of a plan that is one table."""
    return read_tables(table_of(*rows), year=year, level=level)[0]
