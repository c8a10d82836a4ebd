"""A task has no number in a table whose other tasks are numbered."""

from __future__ import annotations

from collections.abc import Iterator

from caicach.compiler.diagnostics import Severity
from caicach.compiler.rules.context import Context
from caicach.compiler.rules.passage import first_line, together
from caicach.compiler.rules.rule import Finding, rule


@rule(
    "ST005",
    "TASK_NO_NUMBER",
    Severity.INFO,
    message="%(count)s rows have no number, while the others have one.",
    hint="Number every task, so that it can be cited.",
)
def check(context: Context) -> Iterator[Finding]:
    """A task has no number in a table whose other tasks are numbered.

    Why: Reports and reminders name tasks by area and number.
    Wrong: (trống) | Thực hiện cơ chế tự chủ | Phòng Tài chính - Kế hoạch
    Right: 1 | Thực hiện cơ chế tự chủ | Phòng Tài chính - Kế hoạch
    """
    bare = [task for task in context.tasks if not (task.number or "").strip("-–+• ")]
    if bare and len(bare) < len(context.tasks) and context.tasks:
        place, others = together(first_line(context.field(task, "content")) for task in bare)
        yield Finding(place, {"count": len(bare)}, related=others)
