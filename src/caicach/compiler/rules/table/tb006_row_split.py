"""A row continues the one before it: no number, no agency, and it begins in mid-sentence."""

from __future__ import annotations

from collections.abc import Iterator

from caicach.compiler.diagnostics import Severity
from caicach.compiler.rules.context import Context
from caicach.compiler.rules.passage import first_line
from caicach.compiler.rules.rule import Finding, rule


@rule(
    "TB006",
    "ROW_SPLIT_OVER_PAGE",
    Severity.WARNING,
    message="The row is the end of the row before it, cut off by a page break.",
    hint="Join the two rows.",
)
def check(context: Context) -> Iterator[Finding]:
    """A row continues the one before it: no number, no agency, and it begins in mid-sentence.

    Why: Counted as a task of its own it has no lead, and the row before it has lost its end. Where the two were joined
    in reading it is only noted.
    Wrong: cơ chế tự chủ của đơn vị; | (trang mới) | đẩy mạnh xã hội hóa
    Right: cơ chế tự chủ của đơn vị; đẩy mạnh xã hội hóa
    """
    for remark in context.source.remarks:
        if remark.kind == "row_joined":
            first, last = remark.lines
            yield Finding((last, last), related=((first, first),), severity=Severity.INFO)
    for table in context.tables:
        for row in table.rows[1:]:
            filled = [cell for cell in row.cells if cell.text]
            number = row.cells[0] if row.cells else None
            tail = filled[0] if len(filled) == 1 and len(row.cells) > 2 else None
            if tail and number is not tail and tail.text.value[:1].islower() and not tail.merged:
                yield Finding(first_line(tail.lines))
