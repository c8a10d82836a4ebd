"""An act is cited that is younger than the document citing it."""

from __future__ import annotations

from collections.abc import Iterator

from caicach.compiler.diagnostics import Severity
from caicach.compiler.rules.context import Context
from caicach.compiler.rules.rule import Finding, rule
from caicach.compiler.structure.parts import Zone


@rule(
    "RF009",
    "REF_DATE_AFTER_PLAN",
    Severity.WARNING,
    message="%(number)s is dated %(day)s, after this document (%(issued)s).",
    hint="A document cannot rest on a later one: check both dates.",
)
def check(context: Context) -> Iterator[Finding]:
    """An act is cited that is younger than the document citing it.

    Why: What did not exist cannot be cited; a date is wrong, or a later hand changed the text.
    Wrong: (kế hoạch ngày 15/01/2024) Căn cứ Quyết định số 85/QĐ-UBND ngày 20/02/2024
    Right: Căn cứ Quyết định số 85/QĐ-UBND ngày 10/01/2024
    """
    if context.issued is None:
        return
    seen = set[str]()
    for citation in context.citations:
        late = citation.day and citation.day > context.issued and not citation.attached
        own = (context.plan.document.number or "").endswith(citation.suffix) and citation.passage.zone is Zone.HEADER
        if citation.day and late and not own and citation.number not in seen:
            seen.add(citation.number)
            yield Finding(
                citation.line,
                {
                    "number": citation.number,
                    "day": citation.day.strftime("%d/%m/%Y"),
                    "issued": context.issued.strftime("%d/%m/%Y"),
                },
            )
