"""The letters of a number and the body named beside it do not belong together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from caicach.compiler.diagnostics import Severity
from caicach.compiler.rules.citations import Citation
from caicach.compiler.rules.context import Context
from caicach.compiler.rules.rule import Finding, rule

_KINDS = {
    "government": "Chính phủ",
    "committee": "UBND",
    "council": "HĐND",
    "party centre": "Trung ương Đảng",
    "provincial party": "Tỉnh ủy",
    "district party": "Huyện ủy",
}


@rule(
    "RF007",
    "REF_ISSUER_SUFFIX_MISMATCH",
    Severity.ERROR,
    message="%(number)s is said to be by %(issuer)s; the letters are those of %(expected)s.",
    hint="Check who issued it: either the letters or the name of the body is wrong.",
)
def check(context: Context) -> Iterator[Finding]:
    """The letters of a number and the body named beside it do not belong together.

    Why: NQ-CP is the Government's, NQ-HĐND a People's Council's; whoever follows the citation looks in the wrong place.
    Wrong: Nghị quyết số 35/2022/NQ-CP ngày 09/12/2022 của HĐND tỉnh
    Right: Nghị quyết số 35/2022/NQ-HĐND ngày 09/12/2022 của HĐND tỉnh
    """
    found: dict[str, list[Citation]] = defaultdict(list)
    for citation in context.citations:
        if citation.body and citation.issuer_kind and citation.body != citation.issuer_kind:
            found[citation.number].append(citation)
    for number, citations in found.items():
        yield Finding(
            citations[0].line,
            {
                "number": number,
                "issuer": " ".join((citations[0].issuer or "").split()[:4]),
                "expected": _KINDS[str(citations[0].body)],
            },
            related=tuple(citation.line for citation in citations[1:]),
        )
