"""The numbering of a list runs backwards."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from caicach.compiler.diagnostics import Severity
from caicach.compiler.rules.context import Context
from caicach.compiler.rules.rule import Finding, rule
from caicach.compiler.rules.structure.lists import lists_of


@rule(
    "ST003",
    "NUMBERING_ORDER",
    Severity.WARNING,
    message="“%(after)s” comes after “%(before)s”.",
    hint="Put the items in order or renumber them.",
)
def check(context: Context) -> Iterator[Finding]:
    """The numbering of a list runs backwards.

    Why: Items were moved without their numbers; references to them are now wrong.
    Wrong: 1. … 3. … 2. …
    Right: 1. … 2. … 3. …
    """
    for run in lists_of(context):
        for earlier, later in pairwise(run):
            if 1 < later.value < earlier.value:
                yield Finding(later.lines, {"before": earlier.label, "after": later.label}, related=(earlier.lines,))
