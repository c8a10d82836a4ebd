"""A task has a lead or a product, but the cell of its deadline is empty."""

from __future__ import annotations

from collections.abc import Iterator

from caicach.compiler.diagnostics import Severity
from caicach.compiler.rules.context import Context
from caicach.compiler.rules.passage import first_line, together
from caicach.compiler.rules.rule import Finding, rule

_FEW = 3


@rule(
    "DL004",
    "TASK_NO_DEADLINE",
    Severity.WARNING,
    message="%(count)s of %(all)s tasks have a lead but no deadline.",
    hint="Give each a deadline; write “Thường xuyên” where it goes on all year.",
)
def check(context: Context) -> Iterator[Finding]:
    """A task has a lead or a product, but the cell of its deadline is empty.

    Why: Without a deadline the task cannot be followed up.
    Wrong: Rà soát thủ tục hành chính | Phòng Tư pháp | (trống)
    Right: Rà soát thủ tục hành chính | Phòng Tư pháp | Quý III/2024
    """
    missing = [task for task in context.tasks if not task.deadline_raw and (task.lead or task.products)]
    dated = [task for task in context.tasks if task.deadline_raw]
    if missing and dated:
        place, others = together(first_line(context.field(task, "content")) for task in missing)
        severity = Severity.WARNING if len(missing) <= _FEW else Severity.INFO
        yield Finding(place, {"count": len(missing), "all": len(context.tasks)}, related=others, severity=severity)
