"""A date names a day that no calendar has."""

from __future__ import annotations

import re
from collections.abc import Iterator

from caicach.compiler.diagnostics import Severity
from caicach.compiler.rules.context import Context
from caicach.compiler.rules.rule import Finding, rule
from caicach.vietnamese.dates import make_date

_FIGURES = re.compile(r"(?<![\d/.-])(?P<day>\d{1,2})\s*/\s*(?P<month>\d{1,2})\s*/\s*(?P<year>(?:19|20)\d\d)(?!\d)")
_WORDS = re.compile(r"\bngay (?P<day>\d{1,2}) thang (?P<month>\d{1,2}) nam (?P<year>(?:19|20)\d\d)\b")


@rule(
    "DL010",
    "DATE_IMPOSSIBLE",
    Severity.ERROR,
    message="There is no %(found)s.",
    hint="Correct day or month.",
)
def check(context: Context) -> Iterator[Finding]:
    """A date names a day that no calendar has.

    Why: The deadline or the act of that day does not exist.
    Wrong: Trước ngày 31/02/2024
    Right: Trước ngày 29/02/2024
    """
    for passage in context.passages:
        for pattern, sign in ((_FIGURES, "/"), (_WORDS, "thang")):
            if sign not in passage.plain:
                continue
            for found in pattern.finditer(passage.plain):
                day, month, year = (int(found[name]) for name in ("day", "month", "year"))
                if make_date(year, month, day) is None:
                    yield Finding(passage.line(found.start()), {"found": f"{day:02}/{month:02}/{year}"})
