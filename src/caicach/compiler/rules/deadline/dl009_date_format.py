"""A date in figures has blanks in it, or a year of two figures."""

from __future__ import annotations

import re
from collections.abc import Iterator

from caicach.compiler.diagnostics import Severity
from caicach.compiler.rules.context import Context
from caicach.compiler.rules.passage import together
from caicach.compiler.rules.rule import Finding, rule
from caicach.compiler.source import Lines

_BROKEN = re.compile(
    r"(?<![\d/.])\d{1,2}(?:\s+/\s*|\s*/\s+)\d{1,2}\s*/\s*(?:19|20)\d\d\b|(?<![\d/.])\d{1,2}/\d{1,2}(?:\s+/\s*|\s*/\s+)20\d\d\b"
)
_TWO_DIGITS = re.compile(r"(?<![\d/.])\d{1,2}/\d{1,2}/\d{2}(?![\d/])")


@rule(
    "DL009",
    "DATE_FORMAT",
    Severity.INFO,
    message="Dates are written with blanks or a short year: “%(found)s” (%(count)s places).",
    hint="Write dd/mm/yyyy without blanks.",
)
def check(context: Context) -> Iterator[Finding]:
    """A date in figures has blanks in it, or a year of two figures.

    Why: Search and software miss it; a year of two figures is not a date of an official document.
    Wrong: ngày 31/ 8/2023; ngày 15/01/24
    Right: ngày 31/8/2023; ngày 15/01/2024
    """
    found: list[tuple[str, Lines]] = []
    for passage in context.passages:
        if "/" in passage.value:
            for pattern in (_BROKEN, _TWO_DIGITS):
                found += [(match[0], passage.line(match.start())) for match in pattern.finditer(passage.value)]
    if found:
        place, others = together(lines for _, lines in found)
        yield Finding(place, {"found": found[0][0], "count": len(found)}, related=others)
