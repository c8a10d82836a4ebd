"""An estimate of several rows has no total."""

from __future__ import annotations

from collections.abc import Iterator

from caicach.compiler.diagnostics import Severity
from caicach.compiler.rules.context import Context
from caicach.compiler.rules.rule import Finding, rule


@rule(
    "BU005",
    "BUDGET_TOTAL_MISSING",
    Severity.INFO,
    message="The estimate has no total.",
    hint="Add the row “Tổng cộng”.",
)
def check(context: Context) -> Iterator[Finding]:
    """An estimate of several rows has no total.

    Why: Who approves it approves the total.
    Wrong: ba dòng kinh phí, không có dòng tổng cộng
    Right: Tổng cộng: 45.000.000
    """
    budget = context.plan.budget
    rows = [line for line in budget.lines if not line.is_total and line.amount_vnd]
    if len(rows) > 1 and budget.stated_total_vnd is None:
        yield Finding((rows[-1].source_line, rows[-1].source_line))
