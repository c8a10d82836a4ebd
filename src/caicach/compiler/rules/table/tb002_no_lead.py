"""A task has a deadline or a product but no lead agency."""

from __future__ import annotations

from collections.abc import Iterator

from caicach.compiler.diagnostics import Severity
from caicach.compiler.rules.context import Context
from caicach.compiler.rules.passage import first_line, together
from caicach.compiler.rules.rule import Finding, rule
from caicach.compiler.rules.table.shape import is_empty_row
from caicach.compiler.tree import Task
from caicach.vietnamese.folding import fold

_FEW = 4


@rule(
    "TB002",
    "TASK_NO_LEAD",
    Severity.WARNING,
    message="%(count)s of %(all)s tasks have no lead agency.",
    hint="Name one agency that answers for each.",
)
def check(context: Context) -> Iterator[Finding]:
    """A task has a deadline or a product but no lead agency.

    Why: What is everybody's is done by nobody.
    Wrong: 3 | Đào tạo công chức | Kế hoạch | (trống) | Quý I/2024
    Right: 3 | Đào tạo công chức | Kế hoạch | Phòng Nội vụ | Quý I/2024
    """
    leaderless = [task for task in context.tasks if not (task.lead or (task.lead_raw and not task.assignment_raw))]
    missing = [task for task in leaderless if not is_empty_row(task) and not _decided_elsewhere(task)]
    if missing and len(leaderless) < len(context.tasks):
        place, others = together(first_line(context.field(task, "content")) for task in missing)
        severity = Severity.ERROR if len(missing) > _FEW else Severity.WARNING
        yield Finding(place, {"count": len(missing), "all": len(context.tasks)}, related=others, severity=severity)


def _decided_elsewhere(task: Task) -> bool:
    """Whether the cell says by which act the task is assigned: another rule speaks of it."""
    return fold(task.assignment_raw or task.lead_raw or "").startswith("theo ")
