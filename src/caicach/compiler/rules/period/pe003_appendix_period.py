"""The title of an appendix names another year than the plan."""

from __future__ import annotations

import re
from collections.abc import Iterator

from caicach.compiler.diagnostics import Severity
from caicach.compiler.rules.context import Context
from caicach.compiler.rules.rule import Finding, rule
from caicach.compiler.structure.parts import PartKind
from caicach.vietnamese.folding import strip_marks

_YEAR = re.compile(r"\bnam (20\d\d)\b")
_RANGE = re.compile(r"20\d\d\s*[-–]\s*20\d\d|so voi")


@rule(
    "PE003",
    "PERIOD_MISMATCH",
    Severity.ERROR,
    message="The title says %(found)s; the plan is for %(year)s.",
    hint="Bring the year in the title up to date, or check that this is the right appendix.",
)
def check(context: Context) -> Iterator[Finding]:
    """The title of an appendix names another year than the plan.

    Why: An appendix of another year is either the wrong file or one whose rows nobody has looked at.
    Wrong: KẾ HOẠCH cải cách hành chính năm 2024 … PHỤ LỤC: NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH NĂM 2023
    Right: PHỤ LỤC: NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH NĂM 2024
    """
    if context.year is None:
        return
    for part in context.structure.parts:
        if part.kind is not PartKind.APPENDIX or part.title is None:
            continue
        plain = strip_marks(part.title.value)
        found = _YEAR.search(plain)
        if found and not _RANGE.search(plain) and int(found[1]) != context.year:
            line = part.title.line_at(found.start(1))
            yield Finding((line, line), {"found": int(found[1]), "year": context.year})
