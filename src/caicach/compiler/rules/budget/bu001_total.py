"""The stated total is not the sum of the rows."""

from __future__ import annotations

from collections.abc import Iterator

from caicach.compiler.diagnostics import Severity
from caicach.compiler.rules.context import Context
from caicach.compiler.rules.rule import Finding, rule


@rule(
    "BU001",
    "BUDGET_TOTAL_MISMATCH",
    Severity.ERROR,
    message="The rows add up to %(sum)s, the total says %(stated)s (difference %(gap)s); %(rows)s rows have no amount.",
    hint="Complete the rows without amount and add up again.",
)
def check(context: Context) -> Iterator[Finding]:
    """The stated total is not the sum of the rows.

    Why: The estimate is what the money is asked for by; a total nobody can recompute is sent back.
    Wrong: 5.000.000 + 20.000.000, tổng cộng 35.000.000
    Right: 5.000.000 + 20.000.000, tổng cộng 25.000.000
    """
    budget = context.plan.budget
    rows = [line for line in budget.lines if not line.is_total]
    if budget.stated_total_vnd is None or not any(line.amount_vnd for line in rows):
        return
    total = sum(line.amount_vnd or 0 for line in rows)
    if total == budget.stated_total_vnd:
        return
    bare = [line for line in rows if line.amount_vnd is None]
    place = budget.stated_total_lines or (rows[-1].source_line, rows[-1].source_line)
    yield Finding(
        place,
        {
            "sum": _grouped(total),
            "stated": _grouped(budget.stated_total_vnd),
            "gap": _grouped(budget.stated_total_vnd - total),
            "rows": len(bare),
        },
        related=tuple((line.source_line, line.source_line) for line in (bare or rows)),
    )


def _grouped(amount: int) -> str:
    return f"{amount:,}".replace(",", ".")
