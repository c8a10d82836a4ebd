"""In a table with a column for products some tasks have none."""

from __future__ import annotations

from collections.abc import Iterator

from caicach.compiler.diagnostics import Severity
from caicach.compiler.rules.context import Context
from caicach.compiler.rules.passage import first_line, together
from caicach.compiler.rules.rule import Finding, rule
from caicach.compiler.rules.table.shape import is_empty_row


@rule(
    "TB003",
    "TASK_NO_PRODUCT",
    Severity.INFO,
    message="%(count)s of %(all)s tasks have no product.",
    hint="Say what will be there when the task is done.",
)
def check(context: Context) -> Iterator[Finding]:
    """In a table with a column for products some tasks have none.

    Why: Without a product nobody can say whether the task was done.
    Wrong: 2 | Rà soát thủ tục | (trống) | Phòng Tư pháp
    Right: 2 | Rà soát thủ tục | Báo cáo kết quả rà soát | Phòng Tư pháp
    """
    with_product = {task.table for task in context.tasks if task.products}
    bare = [t for t in context.tasks if not t.products and t.table in with_product and not is_empty_row(t)]
    if bare:
        place, others = together(first_line(context.field(task, "content")) for task in bare)
        yield Finding(place, {"count": len(bare), "all": len(context.tasks)}, related=others)
