"""A row has neither number nor task, only one other cell."""

from __future__ import annotations

from collections.abc import Iterator

from caicach.compiler.diagnostics import Severity
from caicach.compiler.rules.context import Context
from caicach.compiler.rules.passage import first_line
from caicach.compiler.rules.rule import Finding, rule

_NARROWEST = 4


@rule(
    "TB011",
    "ORPHAN_ROW",
    Severity.WARNING,
    message="“%(found)s” stands alone in its row, without a task.",
    hint="It belongs to the row above or below: move it there.",
)
def check(context: Context) -> Iterator[Finding]:
    """A row has neither number nor task, only one other cell.

    Why: The cell slipped out of its row; there, the lead or the deadline is now missing.
    Wrong: (trống) | (trống) | (trống) | Phòng Nội vụ chủ trì
    Right: 3 | Đào tạo công chức | Kế hoạch | Phòng Nội vụ chủ trì
    """
    for table in context.tables:
        for row in table.rows[1:]:
            filled = [at for at, cell in enumerate(row.cells) if cell.text]
            merged = any(cell.merged for cell in row.cells)
            if len(row.cells) >= _NARROWEST and len(filled) == 1 and filled[0] > 1 and not merged:
                cell = row.cells[filled[0]]
                yield Finding(first_line(cell.lines), {"found": " ".join(cell.text.value.split()[:8])})
