"""Tables cut by the ends of pages become one: the repeated head is dropped, a row cut in two is whole again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from caicach.compiler.normalise.furniture import PAGE_NUMBER
from caicach.compiler.normalise.heads import drop_repeated_heads, find_head, has_head, shared_head
from caicach.compiler.normalise.rows import goes_on, join_rows
from caicach.compiler.read.marks import LIST_MARK, ROW_LABEL
from caicach.compiler.source import Block, Cell, Paragraph, Remark, Row, Table

_LOST = 2  # columns a piece of a table may have lost
_HEADING = 200  # letters of a heading between two pieces


@dataclass(slots=True)
class _Joined:
    """A table under construction: rows of all its pieces so far."""

    table: Table
    rows: list[Row]
    head: tuple[Row, ...]
    pieces: int = 1


@dataclass(slots=True)
class _Work:
    blocks: list[Block] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)
    open: _Joined | None = None
    between: list[Paragraph] = field(default_factory=list)  # headings since the open table

    def close(self) -> None:
        """Nothing more joins the open table."""
        if self.open is not None:
            self.blocks.append(replace(self.open.table, rows=tuple(self.open.rows)))
        self.blocks += self.between
        self.open, self.between = None, []


def join_tables(blocks: Sequence[Block]) -> tuple[list[Block], list[Remark]]:
    """The blocks with the pieces of a table joined, and remarks on what was dropped and joined."""
    work = _Work()
    for block in blocks:
        if isinstance(block, Paragraph):
            if work.open is not None and not work.between and _is_row_heading(block):
                work.between.append(block)
            else:
                work.close()
                work.blocks.append(block)
        elif work.open is not None and _belongs(work.open, block, bool(work.between)):
            _append(work, work.open, block)
        else:
            work.close()
            rows, remarks = drop_repeated_heads(block.rows)
            work.remarks += remarks
            work.open = _Joined(block, list(rows), find_head(block.rows))
    work.close()
    return work.blocks, work.remarks


def _is_row_heading(paragraph: Paragraph) -> bool:
    text = paragraph.text.value
    return len(text) <= _HEADING and bool(LIST_MARK.match(text)) and not text.startswith(("-", "+", "*"))


def _belongs(open_table: _Joined, piece: Table, after_heading: bool) -> bool:
    """Whether a table is a further piece of the one before it."""
    width, own = _width(open_table.rows), _width(piece.rows)
    if shared_head(open_table.head, open_table.rows, piece.rows):
        return not after_heading
    if has_head(piece.rows) or not _is_listed(open_table):
        return False
    if width == own:
        return _starts_listed(piece) or (own > 2 and not after_heading)
    return own > 2 and 0 < width - own <= _LOST and not after_heading


def _width(rows: Sequence[Row]) -> int:
    return max((len(row.cells) for row in rows), default=0)


def _is_listed(open_table: _Joined) -> bool:
    """Whether a table lists something under a head; a layout of letter heads and signatures does not."""
    return bool(open_table.head) or any(
        row.cells and ROW_LABEL.match(row.cells[0].text.value) for row in open_table.rows
    )


def _starts_listed(piece: Table) -> bool:
    first = piece.rows[0].cells[0]
    return not first.text or bool(ROW_LABEL.match(first.text.value)) or bool(LIST_MARK.match(first.text.value))


def _append(work: _Work, open_table: _Joined, piece: Table) -> None:
    repeated = shared_head(open_table.head, open_table.rows, piece.rows)
    for row in piece.rows[:repeated]:
        work.remarks.append(Remark("header_repeated", row.lines))
    rows, remarks = drop_repeated_heads(piece.rows[repeated:], open_table.head)
    work.remarks += remarks
    work.remarks.append(Remark("table_joined", piece.lines))
    if _width(open_table.rows) > _width(piece.rows):
        work.remarks.append(Remark("columns_missing", piece.lines))
    for heading in work.between:
        open_table.rows.append(Row((Cell(heading.text, heading.bold),), heading.lines, heading.page))
    cut = not work.between
    work.between = []
    rows = [row for row in rows if not (row is rows[0] and _is_page_number(row))]
    if cut and rows and open_table.rows and goes_on(open_table.rows[-1], rows[0]):
        work.remarks.append(Remark("row_joined", (open_table.rows[-1].lines[0], rows[0].lines[1])))
        open_table.rows[-1] = join_rows(open_table.rows[-1], rows[0])
        rows = rows[1:]
    open_table.rows += rows
    open_table.pieces += 1


def _is_page_number(row: Row) -> bool:
    filled = [cell.text.value for cell in row.cells if cell.text]
    return len(filled) == 1 and bool(PAGE_NUMBER.match(filled[0])) and not row.cells[0].text
