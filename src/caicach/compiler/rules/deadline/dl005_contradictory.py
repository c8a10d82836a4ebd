"""A deadline names two periods that do not fit together."""

from __future__ import annotations

import re
from collections.abc import Iterator

from caicach.compiler.diagnostics import Severity
from caicach.compiler.rules.context import Context
from caicach.compiler.rules.rule import Finding, rule
from caicach.vietnamese.dates import ROMAN_QUARTERS
from caicach.vietnamese.folding import strip_marks

_WHOLE_AND_QUARTER = re.compile(r"^\W*trong nam (?:quy [ivx\d]+|thang \d+)")
_QUARTER = re.compile(r"\bqu[yi] (?P<quarter>iv|i{1,3}|[1-4])\b")
_MONTH = re.compile(r"\bthang (?P<month>\d{1,2})\b")


@rule(
    "DL005",
    "DEADLINE_CONTRADICTORY",
    Severity.WARNING,
    message="“%(found)s” says two things: which one holds?",
    hint="Keep one: the year, the quarter or the month.",
)
def check(context: Context) -> Iterator[Finding]:
    """A deadline names two periods that do not fit together.

    Why: Each reader takes the one that suits.
    Wrong: Trong năm quý I/2024; Quý I (tháng 5/2024)
    Right: Quý I/2024
    """
    for task in context.tasks:
        raw = task.deadline_raw or ""
        plain = strip_marks(raw)
        if _WHOLE_AND_QUARTER.search(plain) or _month_outside(plain):
            yield Finding(context.field(task, "deadline"), {"found": " ".join(raw.split())})


def _month_outside(plain: str) -> bool:
    quarters, months = _QUARTER.findall(plain), _MONTH.findall(plain)
    if len(quarters) != 1 or len(months) != 1 or "(" not in plain:
        return False
    quarter = ROMAN_QUARTERS.get(quarters[0]) or int(quarters[0])
    return not 3 * quarter - 2 <= int(months[0]) <= 3 * quarter
