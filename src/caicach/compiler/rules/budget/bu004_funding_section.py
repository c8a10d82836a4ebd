"""The plan does not say what it is paid from."""

from __future__ import annotations

import re
from collections.abc import Iterator

from caicach.compiler.diagnostics import Severity
from caicach.compiler.rules.context import Context
from caicach.compiler.rules.passage import first_line
from caicach.compiler.rules.rule import Finding, rule
from caicach.compiler.structure.parts import PartKind
from caicach.vietnamese.folding import strip_marks

_HEADING = re.compile(r"\b(?:kinh phi|du toan|nguon luc)\b")
_SENTENCE = re.compile(r"\bkinh phi (?:thuc hien|bao dam|trien khai|tu|duoc)\b|\bbo tri kinh phi\b")


@rule(
    "BU004",
    "FUNDING_SECTION_MISSING",
    Severity.INFO,
    message="The plan has no section on funding.",
    hint="Say from which source the plan is paid, if only “trong dự toán được giao”.",
)
def check(context: Context) -> Iterator[Finding]:
    """The plan does not say what it is paid from.

    Why: The finance office cannot put money aside for tasks without a source.
    Wrong: IV. TỔ CHỨC THỰC HIỆN (không có mục kinh phí)
    Right: III. KINH PHÍ THỰC HIỆN: từ ngân sách huyện, trong dự toán được giao năm 2024
    """
    plans = [part for part in context.structure.parts if part.kind is PartKind.PLAN]
    sections = [section for part in plans for section in part.walk()]
    if not context.tasks or not sections or context.plan.budget.lines:
        return
    if any(_HEADING.search(strip_marks(section.title.value[:80])) for section in sections):
        return
    funding = [p for p in context.prose if _SENTENCE.search(p.plain)]
    if funding:
        found = _SENTENCE.search(funding[0].plain)
        yield Finding(funding[0].line(found.start() if found else 0))
    else:
        yield Finding(first_line(sections[-1].lines))
