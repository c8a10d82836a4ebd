"""A number or letter is left out in a list."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from caicach.compiler.diagnostics import Severity
from caicach.compiler.rules.context import Context
from caicach.compiler.rules.passage import together
from caicach.compiler.rules.rule import Finding, rule
from caicach.compiler.rules.structure.lists import lists_of
from caicach.compiler.source import Lines


@rule(
    "ST002",
    "NUMBERING_GAP",
    Severity.INFO,
    message="The numbering jumps from “%(before)s” to “%(after)s” (%(count)s such places).",
    hint="Renumber, or check whether an item was lost.",
)
def check(context: Context) -> Iterator[Finding]:
    """A number or letter is left out in a list.

    Why: Either an item was lost, or one was struck out and the rest not renumbered.
    Wrong: 1. … 2. … 4. …
    Right: 1. … 2. … 3. …
    """
    found: list[tuple[str, str, Lines]] = []
    for run in lists_of(context):
        for earlier, later in pairwise(run):
            skipped = range(earlier.value + 1, later.value)
            letters = later.kind == "letter" and set(skipped) <= {_DJ}
            if skipped and not letters:
                found.append((earlier.label, later.label, later.lines))
    if found:
        place, others = together(lines for _, _, lines in found)
        yield Finding(place, {"before": found[0][0], "after": found[0][1], "count": len(found)}, related=others)


_DJ = 5  # the place of đ, which many offices leave out
