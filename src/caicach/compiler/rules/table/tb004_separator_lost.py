"""In a cell for agencies two names follow each other without comma or semicolon."""

from __future__ import annotations

import re
from collections.abc import Iterator

from caicach.compiler.diagnostics import Severity
from caicach.compiler.rules.context import Context
from caicach.compiler.rules.passage import first_line, together
from caicach.compiler.rules.rule import Finding, rule
from caicach.compiler.source import Lines
from caicach.vietnamese.folding import strip_marks

_HEADS = (
    r"(?:Phòng(?! (?:thủ|chống|cháy|ngừa|vệ|bệnh)\b)"
    r"|Văn phòng|Sở|Ban|Trung tâm|UBND|Công an|VP|Chi cục|Các (?:cơ quan|phòng|đơn vị|ban))"
)
_RUN_ON = re.compile(rf"[\wà-ỹ)](?P<gap>\s)(?={_HEADS}\b)")
_LINKS = (
    "và|với|của|thuộc|tại|là|do|Chánh|Phó|Trưởng|Lãnh đạo|Giám đốc|Chủ tịch|Đội|cùng|các|qua|về|phòng|hoặc|gồm|cho"
    "|đến|theo"
)
_BOUND = re.compile(rf"(?:\b(?:{_LINKS})|[;,:&/+-])$", re.IGNORECASE)
_SPELLED = re.compile(r"\b(?:van phong|bo phan|lanh dao|chu tich|truong|hdnd|vp)$")


@rule(
    "TB004",
    "CELL_SEPARATOR_LOST",
    Severity.INFO,
    message="Two agencies run together without a separator: “%(found)s” (%(count)s cells).",
    hint="Put “;” between them.",
)
def check(context: Context) -> Iterator[Finding]:
    """In a cell for agencies two names follow each other without comma or semicolon.

    Why: They are read as one agency, which does not exist.
    Wrong: Phòng Nội vụ Văn phòng HĐND&UBND huyện
    Right: Phòng Nội vụ; Văn phòng HĐND&UBND huyện
    """
    found: list[tuple[str, Lines]] = []
    for task in context.tasks:
        for name, raw in (("lead", task.lead_raw), ("coordinating", task.coordinating_raw)):
            words = " ".join((raw or "").split(" "))
            if _runs_on(words):
                found.append((" ".join(words.split()), first_line(context.field(task, name))))
    for indicator in context.plan.statistics.indicators if context.plan.statistics else ():
        if _runs_on(indicator.reporting_unit or ""):
            found.append((indicator.reporting_unit or "", (indicator.source_line, indicator.source_line)))
    if found:
        place, others = together(lines for _, lines in found)
        yield Finding(place, {"found": found[0][0][:80], "count": len(found)}, related=others)


def _runs_on(words: str) -> bool:
    for gap in _RUN_ON.finditer(words):
        before = words[: gap.start("gap")]
        if gap["gap"] != "\\n" and not _BOUND.search(before) and not _SPELLED.search(strip_marks(before)):
            return True
    return False
