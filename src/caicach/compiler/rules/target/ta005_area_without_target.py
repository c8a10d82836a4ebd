"""An area has tasks, but no target to measure them by."""

from __future__ import annotations

from collections.abc import Iterator

from caicach.compiler.diagnostics import Severity
from caicach.compiler.rules.context import Context
from caicach.compiler.rules.passage import together
from caicach.compiler.rules.rule import Finding, rule


@rule(
    "TA005",
    "AREA_WITHOUT_TARGET",
    Severity.INFO,
    message="Areas with tasks but without any goal in figures: %(areas)s.",
    hint="Say for each area what its tasks are to reach.",
)
def check(context: Context) -> Iterator[Finding]:
    """An area has tasks, but no target to measure them by.

    Why: Whether the work did any good can then be told only by counting papers.
    Wrong: V. Cải cách tài chính công: 3 nhiệm vụ, không có chỉ tiêu
    Right: 100% đơn vị sự nghiệp công lập được giao quyền tự chủ tài chính
    """
    measured = {target.area_key for target in context.plan.targets}
    if not context.plan.targets:
        return
    working = {task.area_key for task in context.tasks if task.area_key}
    bare = working - measured - {"steering", "communication", "inspection", "index"}
    areas = [area for area in context.plan.areas if area.key in bare and area.where != "outline"]
    named = {area.key: area for area in reversed(areas)}
    if named:
        place, others = together(area.source_line for area in named.values())
        yield Finding(place, {"areas": "; ".join(area.name for area in named.values())}, related=others)
