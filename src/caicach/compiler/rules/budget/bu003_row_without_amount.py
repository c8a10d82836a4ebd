"""A row of the estimate has no amount."""

from __future__ import annotations

from collections.abc import Iterator

from caicach.compiler.diagnostics import Severity
from caicach.compiler.rules.context import Context
from caicach.compiler.rules.passage import together
from caicach.compiler.rules.rule import Finding, rule


@rule(
    "BU003",
    "BUDGET_LINE_EMPTY",
    Severity.WARNING,
    message="%(count)s rows of the estimate have no amount.",
    hint="Give an amount, or say where the money comes from.",
)
def check(context: Context) -> Iterator[Finding]:
    """A row of the estimate has no amount.

    Why: What has no amount is not paid for.
    Wrong: 05 | Tập huấn nghiệp vụ | (trống) | (trống)
    Right: 05 | Tập huấn nghiệp vụ | 01 lớp | 15.000.000
    """
    rows = [line for line in context.plan.budget.lines if not line.is_total]
    bare = [line for line in rows if line.amount_vnd is None]
    if bare and len(bare) < len(rows):
        place, others = together(line.source_line for line in bare)
        yield Finding(place, {"count": len(bare)}, related=others)
