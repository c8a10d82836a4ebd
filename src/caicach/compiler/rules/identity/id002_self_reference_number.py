"""An appendix gives its own document another number, or two appendices of one document give two."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from caicach.compiler.diagnostics import Severity
from caicach.compiler.rules.citations import Citation
from caicach.compiler.rules.context import Context
from caicach.compiler.rules.identity.own_document import own_mentions, same_number
from caicach.compiler.rules.passage import first_line
from caicach.compiler.rules.rule import Finding, rule


@rule(
    "ID002",
    "SELF_REF_NUMBER_MISMATCH",
    Severity.ERROR,
    message="The appendix says it belongs to %(found)s; its document is number %(expected)s.",
    hint="Make the number in the line “Kèm theo …” that of the document.",
)
def check(context: Context) -> Iterator[Finding]:
    """An appendix gives its own document another number, or two appendices of one document give two.

    Why: The number is how the document is found; with another number an appendix belongs to something else.
    Wrong: Số: 12/KH-UBND; phụ lục “(Kèm theo Kế hoạch số 21/KH-UBND …)”
    Right: Số: 12/KH-UBND; phụ lục “(Kèm theo Kế hoạch số 12/KH-UBND …)”
    """
    unnumbered: list[Citation] = []
    for own, citation in own_mentions(context):
        if not own.number:
            unnumbered.append(citation)
        elif not same_number(own.number, citation):
            span = own.spans.get("number")
            related = (first_line(span),) if span else ()
            yield Finding(citation.line, {"found": citation.number, "expected": own.number}, related=related)
    for earlier, later in pairwise(unnumbered):
        if earlier.number != later.number:
            yield Finding(later.line, {"found": later.number, "expected": earlier.number}, related=(earlier.line,))
