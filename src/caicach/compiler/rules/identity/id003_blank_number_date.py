"""The document, or a line that names it, has no number or no day."""

from __future__ import annotations

import re
from collections.abc import Iterator

from caicach.compiler.diagnostics import Severity
from caicach.compiler.rules.citations import find_blank_citations
from caicach.compiler.rules.context import Context
from caicach.compiler.rules.passage import together
from caicach.compiler.rules.rule import Finding, rule
from caicach.compiler.source import Lines
from caicach.compiler.structure.parts import Zone

_NUMBER = re.compile(r"^\W*số\s*:?[\s.…_]*/\s*[A-ZĐ][\w-]*", re.IGNORECASE)
_DAY = re.compile(r"ngày[\s.…_/]*tháng[\s.…_]*\d{0,2}[\s.…_]*năm|ngày[\s.…_]*/\s*\d{0,2}\s*/\s*20\d\d", re.IGNORECASE)
_ATTACHED = re.compile(r"kem theo")
_FIRST_LINES = 25


@rule(
    "ID003",
    "BLANK_NUMBER_DATE",
    Severity.WARNING,
    message="The number or the day of the document is left open (%(count)s places).",
    hint="Fill in number and day on issue, here and in every line “Kèm theo …”.",
)
def check(context: Context) -> Iterator[Finding]:
    """The document, or a line that names it, has no number or no day.

    Why: A copy without number and day cannot be cited and may not be the one that was signed. In a draft it is normal
    and only noted.
    Wrong: Số:      /QĐ-UBND        Sông Lam, ngày     tháng 12 năm 2020
    Right: Số: 2145/QĐ-UBND        Sông Lam, ngày 28 tháng 12 năm 2020
    """
    places: list[Lines] = []
    for passage in context.passages:
        first = passage.text.line_at(0)
        attached = _ATTACHED.search(passage.plain, 0, 60) is not None
        if passage.cell and not attached:
            continue
        if not attached and passage.zone is not Zone.HEADER and first > _FIRST_LINES:
            continue
        if attached:
            blank = next(find_blank_citations(passage), None)
            found = passage.line(blank[2]) if blank else None
        else:
            number = _NUMBER.search(passage.value)
            found = passage.line(number.start()) if number else None
        day = _DAY.search(passage.value)
        if found or (day and (attached or len(passage.value) < 200)):
            places.append(found or passage.line(day.start() if day else 0))
    if places:
        place, others = together(places)
        severity = Severity.INFO if context.is_draft else Severity.WARNING
        yield Finding(place, {"count": len(others) + 1}, related=others, severity=severity)
