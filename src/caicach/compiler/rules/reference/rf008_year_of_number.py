"""The year within a number is not that of the date beside it."""

from __future__ import annotations

from collections.abc import Iterator

from caicach.compiler.diagnostics import Severity
from caicach.compiler.rules.context import Context
from caicach.compiler.rules.rule import Finding, rule


@rule(
    "RF008",
    "REF_YEAR_MISMATCH",
    Severity.ERROR,
    message="%(number)s carries the year %(year)s but is dated %(day)s.",
    hint="The year in the number is that of issue: check both.",
)
def check(context: Context) -> Iterator[Finding]:
    """The year within a number is not that of the date beside it.

    Why: Acts are numbered within the year of issue, so one of the two is a slip.
    Wrong: Nghị định số 61/2018/NĐ-CP ngày 23/4/2019
    Right: Nghị định số 61/2018/NĐ-CP ngày 23/4/2018
    """
    seen = set[str]()
    for citation in context.citations:
        if citation.year and citation.day and citation.year != citation.day.year and citation.number not in seen:
            seen.add(citation.number)
            yield Finding(
                citation.line,
                {"number": citation.number, "year": citation.year, "day": citation.day.strftime("%d/%m/%Y")},
            )
