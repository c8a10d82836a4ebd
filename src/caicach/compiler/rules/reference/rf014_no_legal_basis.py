"""Before its first section the plan cites no act."""

from __future__ import annotations

import re
from collections.abc import Iterator

from caicach.compiler.diagnostics import Severity
from caicach.compiler.rules.context import Context
from caicach.compiler.rules.rule import Finding, rule
from caicach.compiler.structure.parts import PartKind
from caicach.vietnamese.folding import strip_marks

_BASIS = re.compile(r"^\W*(?:can cu|thuc hien|theo|trien khai|tiep tuc thuc hien)\b")


@rule(
    "RF014",
    "REF_NO_LEGAL_BASIS",
    Severity.INFO,
    message="The plan names no act it is based on.",
    hint="Begin with “Căn cứ …” or “Thực hiện …”: the programme or the superior plan it carries out.",
)
def check(context: Context) -> Iterator[Finding]:
    """Before its first section the plan cites no act.

    Why: A plan carries out something: a programme, a superior plan. Without it the mandate and the money are in doubt.
    Wrong: KẾ HOẠCH … I. MỤC ĐÍCH, YÊU CẦU
    Right: KẾ HOẠCH … Thực hiện Quyết định số 2510/QĐ-UBND ngày 28/12/2023 của UBND tỉnh … I. MỤC ĐÍCH
    """
    plans = [part for part in context.structure.parts if part.kind is PartKind.PLAN]
    bases = [part for part in context.structure.parts if part.kind in (PartKind.DECISION, PartKind.PLAN)]
    if not plans or not plans[0].sections:
        return
    if any("can cu" in strip_marks(section.title.value) for section in plans[0].walk()):
        return
    first = plans[0].sections[0].lines[0]
    start = min(part.lines[0] for part in bases)
    for passage in context.passages:
        line = passage.text.line_at(0)
        if start <= line < first and _BASIS.match(passage.plain):
            return
    own = context.plan.document.number
    if any(
        start <= cited.line[0] < first and not cited.attached and cited.number != own for cited in context.citations
    ):
        return
    yield Finding((first, first))
