"""What rows look like: empty ones, those that head others, their width."""

from __future__ import annotations

from caicach.compiler.source import Row
from caicach.compiler.tree import Task


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
