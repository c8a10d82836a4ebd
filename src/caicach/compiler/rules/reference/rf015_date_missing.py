"""An act whose number carries no year is never given a date."""

from __future__ import annotations

from collections.abc import Iterator

from caicach.compiler.diagnostics import Severity
from caicach.compiler.rules.citations import Citation
from caicach.compiler.rules.context import Context
from caicach.compiler.rules.rule import Finding, rule
from caicach.compiler.structure.parts import Zone


@rule(
    "RF015",
    "REF_DATE_MISSING",
    Severity.INFO,
    message="%(number)s is cited without its date (%(count)s such acts).",
    hint="Give the date where the act is first named; its number carries no year.",
)
def check(context: Context) -> Iterator[Finding]:
    """An act whose number carries no year is never given a date.

    Why: Such numbers come back every year; without the day the act cannot be found.
    Wrong: theo Nghị quyết số 76/NQ-CP của Chính phủ
    Right: theo Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ
    """
    dated = {(c.serial, c.letters) for c in context.citations if c.day}
    bare: dict[str, Citation] = {}
    for citation in context.citations:
        known = (citation.serial, citation.letters) in dated
        if not citation.year and not known and not citation.attached and citation.passage.zone is Zone.BODY:
            bare.setdefault(citation.number, citation)
    if bare:
        found = list(bare.values())
        yield Finding(
            found[0].line,
            {"number": found[0].number, "count": len(found)},
            related=tuple(citation.line for citation in found[1:]),
        )
