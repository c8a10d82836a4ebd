"""The type in words and the letters of the number disagree."""

from __future__ import annotations

from collections.abc import Iterator

from caicach.compiler.diagnostics import Severity
from caicach.compiler.lexicon.act_numbers import ALL_LETTERS, TYPE_LETTERS
from caicach.compiler.rules.citations import find_blank_citations
from caicach.compiler.rules.context import Context
from caicach.compiler.rules.rule import Finding, rule


@rule(
    "RF002",
    "REF_TYPE_MISMATCH",
    Severity.WARNING,
    message="Called “%(kind)s”, but numbered as another type of act (%(number)s).",
    hint="Check the act: type in words and letters in the number must agree.",
)
def check(context: Context) -> Iterator[Finding]:
    """The type in words and the letters of the number disagree.

    Why: Either the number is that of another act or the type is wrong; who looks it up finds something else.
    Wrong: Kế hoạch số 2510/QĐ-UBND của UBND tỉnh
    Right: Quyết định số 2510/QĐ-UBND của UBND tỉnh
    """
    seen = set[tuple[str, str]]()
    for citation in context.citations:
        if _differ(citation.kind, citation.letters) and (str(citation.kind), citation.number) not in seen:
            seen.add((str(citation.kind), citation.number))
            yield Finding(citation.line, {"kind": str(citation.kind), "number": citation.number})
    for passage in context.passages:
        for kind, suffix, start, _ in find_blank_citations(passage):
            if _differ(kind, suffix.split("-")[0]):
                yield Finding(passage.line(start), {"kind": kind, "number": f"…/{suffix}"})


def _differ(kind: str | None, letters: str) -> bool:
    known = TYPE_LETTERS.get(kind or "")
    return known is not None and letters in ALL_LETTERS and letters not in known
