"""Two items of one list have the same number or letter."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from caicach.compiler.diagnostics import Severity
from caicach.compiler.rules.context import Context
from caicach.compiler.rules.rule import Finding, rule
from caicach.compiler.rules.structure.lists import lists_of


@rule(
    "ST001",
    "NUMBERING_DUPLICATE",
    Severity.WARNING,
    message="“%(mark)s” stands twice in one list.",
    hint="Renumber; the letter after d is đ.",
)
def check(context: Context) -> Iterator[Finding]:
    """Two items of one list have the same number or letter.

    Why: “Point d” then means two things, and a report on one of them is filed under the other.
    Wrong: a) … b) … c) … d) … d) …
    Right: a) … b) … c) … d) … đ) …
    """
    for run in lists_of(context):
        for earlier, later in pairwise(run):
            if earlier.value == later.value and earlier.label == later.label:
                yield Finding(later.lines, {"mark": later.label}, related=(earlier.lines,))
