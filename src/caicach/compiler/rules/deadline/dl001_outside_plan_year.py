"""A task is due before the plan's period begins, or after it ends."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from caicach.compiler.diagnostics import Severity
from caicach.compiler.rules.context import Context
from caicach.compiler.rules.passage import together
from caicach.compiler.rules.rule import Finding, rule
from caicach.compiler.source import Lines


@rule(
    "DL001",
    "DEADLINE_OUTSIDE_PLAN_YEAR",
    Severity.WARNING,
    message="Due %(due)s, outside the period of the plan (%(period)s).",
    hint="Correct the year, or say why it lies outside: a plan cannot order what is past.",
)
def check(context: Context) -> Iterator[Finding]:
    """A task is due before the plan's period begins, or after it ends.

    Why: What was due before the plan is late on the day it is issued. A date after its end may be meant (annual
    reports) and is only noted.
    Wrong: (kế hoạch năm 2024) Thời gian hoàn thành: Trong năm 2023
    Right: Thời gian hoàn thành: Trong năm 2024
    """
    if context.years is None:
        return
    start, end = date(context.years[0], 1, 1), date(context.years[1], 12, 31)
    period = "–".join(dict.fromkeys(str(year) for year in context.years))
    after: list[tuple[date, Lines]] = []
    for task in context.tasks:
        due = task.deadline.due
        if due is None or task.deadline.kind == "unparsed":
            continue
        lines = context.field(task, "deadline")
        if due < start:
            over = context.issued is not None and due.year < start.year and due < context.issued - timedelta(days=15)
            yield Finding(
                lines,
                {"due": due.strftime("%d/%m/%Y"), "period": period},
                severity=Severity.ERROR if over else Severity.WARNING,
            )
        elif due > end:
            after.append((due, lines))
    if after:
        place, others = together(lines for _, lines in after)
        latest = after[0][0].strftime("%d/%m/%Y")
        yield Finding(place, {"due": latest, "period": period}, related=others, severity=Severity.INFO)
