"""The text of a cell ends in the middle."""

from __future__ import annotations

import re
from collections.abc import Iterator

from caicach.compiler.diagnostics import Severity
from caicach.compiler.rules.context import Context
from caicach.compiler.rules.rule import Finding, rule
from caicach.compiler.source import Row

_OPEN = re.compile(r"(?:\b(?:và|của|cho|với|các|(?<!tiếp )theo|hoặc|trong|tại|để|những)|[,(])$", re.IGNORECASE)


@rule(
    "TB010",
    "TRUNCATED_CELL",
    Severity.WARNING,
    message="The cell breaks off: “… %(found)s”.",
    hint="Compare with the original and complete it.",
)
def check(context: Context) -> Iterator[Finding]:
    """The text of a cell ends in the middle.

    Why: What follows was lost in conversion or typing: an agency, an object.
    Wrong: Văn phòng HĐND và UBND huyện chủ trì, phối hợp Phòng Tư pháp và
    Right: Văn phòng HĐND và UBND huyện chủ trì, phối hợp Phòng Tư pháp và Phòng Nội vụ
    """
    for table in context.tables:
        for at, row in enumerate(table.rows):
            following = table.rows[at + 1] if at + 1 < len(table.rows) else None
            for column, cell in enumerate(row.cells):
                text = cell.text.value.rstrip()
                ends_open = _OPEN.search(text) is not None or text.count("(") > text.count(")")
                if ends_open and len(text) > 10 and not _goes_on(following, column):
                    line = cell.text.line_at(len(text) - 1)
                    yield Finding((line, line), {"found": " ".join(text.split()[-6:])})


def _goes_on(row: Row | None, column: int) -> bool:
    """Whether the cell below begins in mid-sentence."""
    return row is not None and column < len(row.cells) and row.cells[column].text.value[:1].islower()
