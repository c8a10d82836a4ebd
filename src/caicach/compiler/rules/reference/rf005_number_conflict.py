"""One act is cited with two numbers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from rapidfuzz.distance import OSA

from caicach.compiler.diagnostics import Severity
from caicach.compiler.rules.citations import Citation
from caicach.compiler.rules.context import Context
from caicach.compiler.rules.rule import Finding, rule
from caicach.vietnamese.folding import fold

_ALIKE = 80
_SHORTEST = 2


@rule(
    "RF005",
    "REF_NUMBER_CONFLICT",
    Severity.ERROR,
    message="The same act of %(day)s is number %(found)s here and %(other)s elsewhere.",
    hint="Look the act up and write one number in both places.",
)
def check(context: Context) -> Iterator[Finding]:
    """One act is cited with two numbers.

    Why: Same type, same issuer, same day and the same subject, but two numbers: one of them leads to another act.
    Wrong: Kế hoạch số 245/KH-UBND ngày 18/12/2023 về chuyển đổi số … Kế hoạch số 254/KH-UBND ngày 18/12/2023 về
    chuyển đổi số
    Right: Kế hoạch số 245/KH-UBND ngày 18/12/2023 về chuyển đổi số ở cả hai nơi
    """
    groups: dict[tuple[str, date], list[Citation]] = defaultdict(list)
    for citation in context.citations:
        if citation.day and citation.subject and not citation.attached:
            groups[citation.suffix, citation.day].append(citation)
    for (_, day), citations in groups.items():
        by_number = {citation.number: citation for citation in reversed(citations)}
        ordered = sorted(by_number.values(), key=lambda citation: citation.line)
        for earlier, later in pairwise(ordered):
            near = OSA.distance(earlier.serial, later.serial, score_cutoff=1) <= 1
            if near and earlier.line != later.line and _same_subject(earlier, later):
                yield Finding(
                    later.line,
                    {"day": day.strftime("%d/%m/%Y"), "found": later.number, "other": earlier.number},
                    related=(earlier.line,),
                )


def _same_subject(one: Citation, other: Citation) -> bool:
    words, others = set(fold(one.subject or "").split()), set(fold(other.subject or "").split())
    shorter, longer = sorted((words, others), key=len)
    return len(shorter) > _SHORTEST and 100 * len(shorter & longer) >= _ALIKE * len(shorter)
