"""A paragraph ends in mid-sentence and the next goes on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from caicach.compiler.diagnostics import Severity
from caicach.compiler.rules.context import Context
from caicach.compiler.rules.passage import together
from caicach.compiler.rules.rule import Finding, rule
from caicach.compiler.source import Lines
from caicach.compiler.structure.parts import Zone
from caicach.vietnamese.marks import read_mark

_ENDS = re.compile(r"[\w,]$")
_MOST = 0.2


@rule(
    "TX003",
    "SPLIT_PARAGRAPH",
    Severity.INFO,
    message="A sentence is cut into two paragraphs (%(count)s places).",
    hint="Join the two; a page break was taken for the end of a paragraph.",
)
def check(context: Context) -> Iterator[Finding]:
    """A paragraph ends in mid-sentence and the next goes on.

    Why: Cut in two, a task or a goal loses its end.
    Wrong: … cơ sở dữ liệu thủ tục hành ⏎ chính làm cơ sở để công khai …
    Right: … cơ sở dữ liệu thủ tục hành chính làm cơ sở để công khai …
    """
    cut: list[Lines] = []
    following: list[Lines] = []
    paragraphs = [p for p in context.passages if not p.cell and p.zone is Zone.BODY]
    for earlier, later in pairwise(paragraphs):
        ends = earlier.value.rstrip()
        begins = later.value.lstrip()
        if earlier.heading or later.heading or not ends or not begins or len(ends) < 40:
            continue
        if _ENDS.search(ends) and begins[0].islower() and read_mark(begins) is None:
            cut.append(earlier.line(len(ends) - 1))
            following.append(later.line(0))
    if cut and len(cut) < max(3, _MOST * len(paragraphs)):
        place, others = together([*cut, *following])
        yield Finding(place, {"count": len(cut)}, related=others)
