"""Of several products of a task only the first has a deadline."""

from __future__ import annotations

import re
from collections.abc import Iterator

from caicach.compiler.diagnostics import Severity
from caicach.compiler.rules.context import Context
from caicach.compiler.rules.rule import Finding, rule
from caicach.vietnamese.folding import strip_marks

_REPORT = re.compile(r"^\W*(?:\d\W*)?bao cao\b")
_ISSUING = re.compile(r"\bban hanh\b")


@rule(
    "DL008",
    "PRODUCT_WITHOUT_DEADLINE",
    Severity.INFO,
    message="The product “%(product)s” has no deadline: the one given is for issuing the plan.",
    hint="Add when the report is due.",
)
def check(context: Context) -> Iterator[Finding]:
    """Of several products of a task only the first has a deadline.

    Why: The report on the result is what gets forgotten.
    Wrong: Sản phẩm: 1. Kế hoạch; 2. Báo cáo. Thời gian: Ban hành Kế hoạch trong quý I/2024
    Right: Thời gian: Ban hành Kế hoạch trong quý I/2024; báo cáo trong quý IV/2024
    """
    for task in context.tasks:
        reports = [product for product in task.products if _REPORT.match(strip_marks(product))]
        deadline = strip_marks(task.deadline_raw or "")
        if len(task.products) > 1 and reports and _ISSUING.search(deadline) and "bao cao" not in deadline:
            lines = context.field(task, "products")
            if lines[1] - lines[0] > 1:
                lines = next(
                    (
                        (n, min(n + 2, lines[1]))
                        for n in range(*lines)
                        if "bao cao" in strip_marks(context.line_text(n))
                    ),
                    lines,
                )
            yield Finding(lines, {"product": " ".join(reports[0].split()[:10])})
