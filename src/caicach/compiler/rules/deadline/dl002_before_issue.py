"""A task is due before the day the plan was issued."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from caicach.compiler.diagnostics import Severity
from caicach.compiler.rules.context import Context
from caicach.compiler.rules.passage import first_line, together
from caicach.compiler.rules.rule import Finding, rule
from caicach.compiler.source import Lines


@rule(
    "DL002",
    "DEADLINE_BEFORE_ISSUE",
    Severity.WARNING,
    message="Due %(due)s, before the plan was issued (%(issued)s); %(count)s such tasks.",
    hint="Set a day that can still be met.",
)
def check(context: Context) -> Iterator[Finding]:
    """A task is due before the day the plan was issued.

    Why: It is late before anybody has been told of it.
    Wrong: (kế hoạch ngày 15/3/2024) Ban hành kế hoạch kiểm tra: Tháng 01/2024
    Right: Ban hành kế hoạch kiểm tra: Tháng 4/2024
    """
    issued = context.issued
    if issued is None or context.years is None:
        return
    first = date(context.years[0], 1, 1)
    late: list[tuple[date, Lines]] = []
    for task in context.tasks:
        due = task.deadline.due
        if due and first <= due < issued and task.deadline.kind != "multiple":
            late.append((due, first_line(context.field(task, "deadline"))))
    if late:
        place, others = together(lines for _, lines in late)
        earliest = late[0][0].strftime("%d/%m/%Y")
        yield Finding(
            place,
            {"due": earliest, "issued": issued.strftime("%d/%m/%Y"), "count": len(late)},
            related=others,
        )
