"""In a document for several years a goal does not say when it is to be reached."""

from __future__ import annotations

from collections.abc import Iterator

from caicach.compiler.diagnostics import Severity
from caicach.compiler.rules.context import Context
from caicach.compiler.rules.passage import together
from caicach.compiler.rules.rule import Finding, rule


@rule(
    "TA003",
    "TARGET_NO_DUE",
    Severity.INFO,
    message="The goal names no year (%(count)s goals).",
    hint="In a document for several years say by when.",
)
def check(context: Context) -> Iterator[Finding]:
    """In a document for several years a goal does not say when it is to be reached.

    Why: It can be called met or missed in any year.
    Wrong: (giai đoạn 2021-2025) 35% hồ sơ được nộp trực tuyến
    Right: Đến năm 2025, 35% hồ sơ được nộp trực tuyến
    """
    if context.year is not None:
        return
    undated = [target for target in context.plan.targets if target.due is None and target.value is not None]
    dated = [target for target in context.plan.targets if target.due is not None]
    if undated and dated:
        place, others = together(target.source_line for target in undated)
        yield Finding(place, {"count": len(undated)}, related=others)
