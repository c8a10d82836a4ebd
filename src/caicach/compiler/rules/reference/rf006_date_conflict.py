"""One act is cited with two dates."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from caicach.compiler.diagnostics import Severity
from caicach.compiler.rules.citations import Citation
from caicach.compiler.rules.context import Context
from caicach.compiler.rules.rule import Finding, rule
from caicach.vietnamese.folding import fold


@rule(
    "RF006",
    "REF_DATE_CONFLICT",
    Severity.ERROR,
    message="%(number)s is of %(found)s here and of %(other)s elsewhere.",
    hint="Look the act up and write one date in all places.",
)
def check(context: Context) -> Iterator[Finding]:
    """One act is cited with two dates.

    Why: A number and a day name an act together; one of the two days is wrong.
    Wrong: Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 … Nghị định số 61/2018/NĐ-CP ngày 23/5/2018
    Right: Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 ở mọi nơi
    """
    first: dict[tuple[str, str | None], Citation] = {}
    reported = set[tuple[str, date]]()
    for citation in context.citations:
        if citation.day is None or citation.attached:
            continue
        plain = citation.year is None and citation.body in ("committee", "council")
        if plain and citation.day and citation.issuer_kind is None:
            continue
        key = (citation.number.lower(), _whose(citation) if plain else None)
        known = first.setdefault(key, citation)
        if known.day and known.day != citation.day and (not plain or known.day.year == citation.day.year):
            if (citation.number, citation.day) in reported:
                continue
            reported.add((citation.number, citation.day))
            yield Finding(
                citation.passage.line(citation.end),
                {
                    "number": citation.number,
                    "found": citation.day.strftime("%d/%m/%Y"),
                    "other": known.day.strftime("%d/%m/%Y"),
                },
                related=(known.line,),
            )


def _whose(citation: Citation) -> str:
    """Which committee: numbers of committees repeat from one to the other."""
    return " ".join(fold(citation.issuer or "").split()[:2])
