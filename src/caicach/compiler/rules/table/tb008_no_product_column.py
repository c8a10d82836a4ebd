"""The task table does not ask for products."""

from __future__ import annotations

from collections.abc import Iterator

from caicach.compiler.diagnostics import Severity
from caicach.compiler.rules.context import Context
from caicach.compiler.rules.passage import first_line
from caicach.compiler.rules.rule import Finding, rule


@rule(
    "TB008",
    "TABLE_NO_PRODUCT_COLUMN",
    Severity.INFO,
    message="The table of tasks has no column for products.",
    hint="Add “Sản phẩm, kết quả”: what will be there when the task is done.",
)
def check(context: Context) -> Iterator[Finding]:
    """The task table does not ask for products.

    Why: A task without product is reported as done in words only.
    Wrong: STT | Nhiệm vụ | Chủ trì | Phối hợp | Thời gian
    Right: STT | Nhiệm vụ | Sản phẩm | Chủ trì | Phối hợp | Thời gian
    """
    tasks = [task for task in context.tasks if task.table is not None]
    if tasks and not any(task.products or task.products_raw for task in tasks):
        first = min(task.source_lines[0] for task in tasks)
        heads = [t.rows[0].lines for t in context.tables if t.rows[0].lines[0] <= first]
        yield Finding(first_line(heads[-1]) if heads else (first, first))
