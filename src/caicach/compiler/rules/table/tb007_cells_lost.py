"""Rows are shorter than the head of their table."""

from __future__ import annotations

import re
from collections.abc import Iterator

from caicach.compiler.diagnostics import Severity
from caicach.compiler.rules.context import Context
from caicach.compiler.rules.passage import first_line, together
from caicach.compiler.rules.rule import Finding, rule
from caicach.compiler.rules.table.shape import row_width
from caicach.vietnamese.folding import strip_marks

_FEW = 2
_NOTE = re.compile(r"ghi chu|nguon|can cu")


@rule(
    "TB007",
    "ROW_CELLS_LOST",
    Severity.ERROR,
    message="%(count)s rows have fewer cells than the table has columns: the last column is lost.",
    hint="Compare with the original and fill in what is missing.",
)
def check(context: Context) -> Iterator[Finding]:
    """Rows are shorter than the head of their table.

    Why: What stood in the lost cell (an agency, an amount) is gone, and every cell behind it slid left.
    Wrong: đầu bảng 5 cột, dòng chỉ có 4 ô
    Right: mỗi dòng đủ 5 ô
    """
    for table in context.tables:
        width = len(table.rows[0].cells)
        if _NOTE.search(strip_marks(table.rows[0].cells[-1].text.value)):
            continue  # an empty last column is often cut off with its blanks
        short = [
            row for row in table.rows[1:] if row_width(row) < width and sum(bool(c.text) for c in row.cells) > _FEW
        ]
        if short and len(short) < len(table.rows):
            place, others = together(first_line(row.lines) for row in short)
            yield Finding(place, {"count": len(short)}, related=others)
