"""An act is cited as in force that another had replaced before the document was issued."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from caicach.compiler.diagnostics import Severity
from caicach.compiler.lexicon.replaced_acts import replaced_acts
from caicach.compiler.rules.citations import Citation
from caicach.compiler.rules.context import Context
from caicach.compiler.rules.rule import Finding, rule

_AWARE = re.compile(r"\b(?:thay the|het hieu luc|bai bo|sua doi|bo sung)\b")
_NEAR = 120


@rule(
    "RF010",
    "REF_REPLACED",
    Severity.WARNING,
    message="%(number)s was replaced by %(successor)s on %(day)s.",
    hint="Cite the act in force; keep the old one only where the past is meant.",
)
def check(context: Context) -> Iterator[Finding]:
    """An act is cited as in force that another had replaced before the document was issued.

    Why: A task based on a repealed act follows rules that no longer hold.
    Wrong: (kế hoạch năm 2026) Thực hiện cơ chế một cửa theo Nghị định số 61/2018/NĐ-CP
    Right: Thực hiện cơ chế một cửa theo Nghị định số 118/2025/NĐ-CP
    """
    when = context.issued or (date(context.years[0], 1, 1) if context.years else None)
    if when is None:
        return
    replaced = replaced_acts()
    found: dict[str, list[Citation]] = defaultdict(list)
    for citation in context.citations:
        if citation.number in replaced and replaced[citation.number].since <= when:
            around = citation.passage.plain[max(0, citation.start - _NEAR) : citation.end + _NEAR]
            if not _AWARE.search(around):
                found[citation.number].append(citation)
    for number, citations in found.items():
        by = replaced[number]
        yield Finding(
            citations[0].line,
            {"number": number, "successor": by.successor, "day": by.since.strftime("%d/%m/%Y")},
            severity=Severity.WARNING if by.checked else Severity.INFO,
            related=tuple(citation.line for citation in citations[1:]),
        )
