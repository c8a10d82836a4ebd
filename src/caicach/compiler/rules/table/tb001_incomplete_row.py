"""A task stands in the table without anything beside it."""

from __future__ import annotations

from collections.abc import Iterator

from caicach.compiler.diagnostics import Severity
from caicach.compiler.rules.context import Context
from caicach.compiler.rules.passage import first_line
from caicach.compiler.rules.rule import Finding, rule
from caicach.compiler.rules.table.shape import heads, is_empty_row


@rule(
    "TB001",
    "TASK_INCOMPLETE",
    Severity.ERROR,
    message="Row %(number)s has no product, lead, coordinating agency or deadline, and no rows of its own below it.",
    hint="Fill the cells, or make it a heading with numbered rows.",
)
def check(context: Context) -> Iterator[Finding]:
    """A task stands in the table without anything beside it.

    Why: Nobody is to do it, by no time, with no result.
    Wrong: 4 | Hoàn thiện Bộ phận một cửa | (trống) | (trống) | (trống)
    Right: 4 | Hoàn thiện Bộ phận một cửa | Báo cáo | Văn phòng HĐND và UBND | Quý II/2024
    """
    tasks = context.plan.tasks
    if not any(task.lead_raw or task.deadline_raw for task in tasks):
        return
    for at, task in enumerate(tasks):
        following = tasks[at + 1] if at + 1 < len(tasks) else None
        if is_empty_row(task) and not (following and heads(task, following)):
            yield Finding(first_line(context.field(task, "content")), {"number": task.number or "–"})
