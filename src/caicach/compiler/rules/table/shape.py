"""What rows look like: empty ones, those that head others, their width, lines shared by several columns."""

from __future__ import annotations

import re
from collections.abc import Iterator

from caicach.compiler.lexicon.columns import AGENCY_OPENER, DEADLINE_OPENER
from caicach.compiler.rules.context import Context
from caicach.compiler.source import Row
from caicach.compiler.tree import Task
from caicach.vietnamese.folding import strip_marks

_OPENER = re.compile(rf"{AGENCY_OPENER}|{DEADLINE_OPENER}")
_LONGEST = 110


def is_empty_row(task: Task) -> bool:
    """Whether nothing stands beside the content."""
    beside = (task.lead_raw, task.coordinating_raw, task.deadline_raw, task.products_raw, task.assignment_raw)
    return not any(beside) and not task.products and not task.monitoring_raw


def heads(task: Task, following: Task) -> bool:
    """Whether the next row stands below this one: as 4.1 below 4, or as a dash below a number."""
    number, below = task.number or "", following.number or ""
    inner = bool(number) and (below.startswith(f"{number}.") or following.parent_number == number)
    return inner or (bool(number) and not below.strip("-–+• ") and following.area_id == task.area_id)


def row_width(row: Row) -> int:
    """How many cells the file has for a row, those covered by a merge included."""
    return len(row.cells)


def shared_lines(context: Context) -> Iterator[int]:
    """Lines of a flattened table on which a cell ends and a cell for agencies or deadlines begins."""
    for table in context.tables:
        cells = [cell for row in table.rows for cell in row.cells if cell.text]
        starts: dict[int, int] = {}
        for cell in cells:
            for line in {line for _, line in cell.text.starts}:
                starts[line] = starts.get(line, 0) + 1
        if context.source.format == "txt" and sum(count > 1 for count in starts.values()) < len(starts) / 2:
            for line, count in sorted(starts.items()):
                text = strip_marks(context.line_text(line)).strip()
                if count > 1 and len(text) < _LONGEST and "\t" not in context.line_text(line) and _OPENER.search(text):
                    yield line
