"""Where the product should stand there is a reference to instructions."""

from __future__ import annotations

import re
from collections.abc import Iterator

from caicach.compiler.diagnostics import Severity
from caicach.compiler.rules.context import Context
from caicach.compiler.rules.passage import together
from caicach.compiler.rules.rule import Finding, rule
from caicach.vietnamese.folding import strip_marks

_NOT = re.compile(
    r"^\W*(?:(?:thuc hien |trien khai )?theo (?:huong dan|ke hoach|quy dinh|chi dao|yeu cau|van ban|su chi dao)"
    r"|thuong xuyen\W*$|(?:phong|ubnd|van phong) |(?:quy|thang|trong nam) \d)(?!.*bao cao)"
)


@rule(
    "TB009",
    "PRODUCT_NOT_A_PRODUCT",
    Severity.INFO,
    message="The cell for products holds no product: “%(found)s” (%(count)s rows).",
    hint="Name the document or the result.",
)
def check(context: Context) -> Iterator[Finding]:
    """Where the product should stand there is a reference to instructions.

    Why: An instruction of a superior is not what this task yields.
    Wrong: Sản phẩm: Theo hướng dẫn của cấp trên
    Right: Sản phẩm: Báo cáo kết quả thực hiện
    """
    found = [
        (task.products[0], context.field(task, "products"))
        for task in context.tasks
        if task.products and _NOT.match(strip_marks(task.products[0]))
    ]
    if found:
        place, others = together(lines for _, lines in found)
        yield Finding(place, {"found": " ".join(found[0][0].split()[:10]), "count": len(found)}, related=others)
