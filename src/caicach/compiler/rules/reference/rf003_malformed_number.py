"""A decree or circular is cited without the year in its number."""

from __future__ import annotations

from collections.abc import Iterator

from caicach.compiler.diagnostics import Severity
from caicach.compiler.lexicon.act_numbers import YEAR_IN_NUMBER_SINCE
from caicach.compiler.rules.context import Context
from caicach.compiler.rules.rule import Finding, rule

_PARTY = frozenset({"TW", "TU", "HU"})


@rule(
    "RF003",
    "REF_NUMBER_MALFORMED",
    Severity.ERROR,
    message="%(number)s lacks a part: the numbers of decrees and circulars carry the year.",
    hint="Write number/year/letters, as in 61/2018/NĐ-CP; check the act.",
)
def check(context: Context) -> Iterator[Finding]:
    """A decree or circular is cited without the year in its number.

    Why: Serial numbers start anew every year; without the year the number means a different act in every year.
    Wrong: Nghị định số 45/NĐ-CP ngày 08/4/2020
    Right: Nghị định số 45/2020/NĐ-CP ngày 08/4/2020
    """
    seen = set[str]()
    for citation in context.citations:
        if citation.year or citation.separator == "-" or citation.number in seen:
            continue
        old = citation.day is not None and citation.day.year < YEAR_IN_NUMBER_SINCE
        decree = citation.suffix == "NĐ-CP"
        circular = citation.letters in ("TT", "TTLT") and citation.suffix.split("-")[-1] not in _PARTY
        if (decree or circular) and not old:
            seen.add(citation.number)
            yield Finding(citation.line, {"number": citation.number})
