"""An act of a committee or council is cited without its issuer."""

from __future__ import annotations

import re
from collections.abc import Iterator

from caicach.compiler.diagnostics import Severity
from caicach.compiler.rules.citations import Citation
from caicach.compiler.rules.context import Context
from caicach.compiler.rules.rule import Finding, rule
from caicach.compiler.structure.parts import Zone

_BY = re.compile(r"\b(?:ubnd|hdnd|uy ban nhan dan|hoi dong nhan dan) (?:tinh|thanh pho|huyen|quan|thi xa|xa|phuong)\b")
_HANDED = re.compile(r"\b(?:cua|do) ")


@rule(
    "RF011",
    "REF_ISSUER_MISSING",
    Severity.INFO,
    message="%(number)s is cited without saying whose it is (%(count)s such acts).",
    hint="Say “của UBND tỉnh”, “của UBND huyện”: every committee has a number like this.",
)
def check(context: Context) -> Iterator[Finding]:
    """An act of a committee or council is cited without its issuer.

    Why: Every province, district and commune has a plan of the same number; only the issuer tells them apart.
    Wrong: Kế hoạch số 215/KH-UBND ngày 14/11/2022 về kiểm soát thủ tục hành chính
    Right: Kế hoạch số 215/KH-UBND ngày 14/11/2022 của UBND tỉnh về kiểm soát thủ tục hành chính
    """
    anonymous: dict[str, Citation] = {}
    named = set[str]()
    for citation in context.citations:
        passage = citation.passage
        if citation.attached or passage.cell or passage.zone is not Zone.BODY:
            continue
        if citation.body not in ("committee", "council"):
            continue
        clause = passage.plain[citation.end : citation.end + 260].split(";")[0].split(". ")[0]
        before = passage.plain[max(0, citation.start - 70) : citation.start]
        if citation.issuer or _HANDED.search(clause[:120]) or "ubnd" in clause[:120] or _BY.search(before):
            named.add(citation.number)
        elif citation.day:
            anonymous.setdefault(citation.number, citation)
    found = [citation for number, citation in anonymous.items() if number not in named]
    if found:
        yield Finding(
            found[0].line,
            {"number": found[0].number, "count": len(found)},
            related=tuple(citation.line for citation in found[1:]),
        )
