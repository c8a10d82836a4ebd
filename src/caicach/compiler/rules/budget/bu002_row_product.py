"""In a row of the estimate, quantity times price is not the amount."""

from __future__ import annotations

from collections.abc import Iterator

from caicach.compiler.diagnostics import Severity
from caicach.compiler.rules.context import Context
from caicach.compiler.rules.rule import Finding, rule


@rule(
    "BU002",
    "BUDGET_ROW_MISMATCH",
    Severity.ERROR,
    message="%(quantity)s × %(price)s is not %(amount)s.",
    hint="Correct quantity, price or amount.",
)
def check(context: Context) -> Iterator[Finding]:
    """In a row of the estimate, quantity times price is not the amount.

    Why: One of the three figures is wrong, and with it the total.
    Wrong: 10 cuộc × 500.000 = 50.000.000
    Right: 10 cuộc × 500.000 = 5.000.000
    """
    for line in context.plan.budget.lines:
        if line.is_total or line.quantity is None or line.unit_price_vnd is None or line.amount_vnd is None:
            continue
        if round(line.quantity * line.unit_price_vnd) != line.amount_vnd:
            yield Finding(
                (line.source_line, line.source_line),
                {
                    "quantity": f"{line.quantity:g}",
                    "price": f"{line.unit_price_vnd:,}".replace(",", "."),
                    "amount": f"{line.amount_vnd:,}".replace(",", "."),
                },
            )
