"""An appendix gives its own document another date."""

from __future__ import annotations

from collections.abc import Iterator

from caicach.compiler.diagnostics import Severity
from caicach.compiler.rules.context import Context
from caicach.compiler.rules.identity.own_document import own_mentions
from caicach.compiler.rules.passage import first_line
from caicach.compiler.rules.rule import Finding, rule


@rule(
    "ID001",
    "SELF_REF_DATE_MISMATCH",
    Severity.ERROR,
    message="The appendix says its document is of %(found)s; the document itself is dated %(expected)s.",
    hint="Make the date in the line “Kèm theo …” that of the document.",
)
def check(context: Context) -> Iterator[Finding]:
    """An appendix gives its own document another date.

    Why: Appendix and document are filed and cited by number and date; with two dates nobody can say which document
    the appendix belongs to. It is the usual trace of last year's appendix.
    Wrong: Kế hoạch ngày 16/01/2024; phụ lục “(Kèm theo Kế hoạch số 12/KH-UBND ngày 16/02/2023 của UBND huyện)”
    Right: Phụ lục “(Kèm theo Kế hoạch số 12/KH-UBND ngày 16/01/2024 của UBND huyện)”
    """
    for own, citation in own_mentions(context):
        if own.date and citation.day and own.date != citation.day:
            yield Finding(
                citation.passage.line(citation.end),
                {"found": citation.day.strftime("%d/%m/%Y"), "expected": own.date.strftime("%d/%m/%Y")},
                related=(first_line(own.spans["date"]),) if "date" in own.spans else (),
            )
