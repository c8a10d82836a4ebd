"""An act is cited, but its number is left open."""

from __future__ import annotations

from collections.abc import Iterator

from caicach.compiler.diagnostics import Severity
from caicach.compiler.rules.citations import find_blank_citations
from caicach.compiler.rules.context import Context
from caicach.compiler.rules.rule import Finding, rule


@rule(
    "RF001",
    "REF_BLANK",
    Severity.ERROR,
    message="An act is cited without its number (…/%(suffix)s).",
    hint="Look the act up and fill in number and day; without them the basis cannot be checked.",
)
def check(context: Context) -> Iterator[Finding]:
    """An act is cited, but its number is left open.

    Why: A legal basis without a number cannot be found. The gap was left because the act was not yet issued.
    Wrong: Căn cứ Quyết định số      /QĐ-UBND ngày     /12/2023 của UBND tỉnh
    Right: Căn cứ Quyết định số 2510/QĐ-UBND ngày 28/12/2023 của UBND tỉnh
    """
    for passage in context.passages:
        for _, suffix, start, attached in find_blank_citations(passage):
            if not attached:
                severity = Severity.WARNING if context.is_draft else Severity.ERROR
                yield Finding(passage.line(start), {"suffix": suffix}, severity=severity)
