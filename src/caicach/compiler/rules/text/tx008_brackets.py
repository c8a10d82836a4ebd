"""A bracket, comma or semicolon stands twice."""

from __future__ import annotations

import re
from collections.abc import Iterator

from caicach.compiler.diagnostics import Severity
from caicach.compiler.rules.context import Context
from caicach.compiler.rules.rule import Finding, rule

_DOUBLED = re.compile(r"\(\s?\(|\)\s?\)(?!\))|,\s?,|;\s?;")


@rule(
    "TX008",
    "WORDING_PUNCTUATION",
    Severity.INFO,
    message="“%(found)s”: a sign stands twice.",
    hint="Strike one of the two signs out.",
)
def check(context: Context) -> Iterator[Finding]:
    """A bracket, comma or semicolon stands twice.

    Why: A slip, or the trace of words that were taken out.
    Wrong: ((Kèm theo Kế hoạch số 48/KH-UBND …)
    Right: (Kèm theo Kế hoạch số 48/KH-UBND …)
    """
    for passage in context.passages:
        for found in _DOUBLED.finditer(passage.value):
            inside = passage.value[: found.start()].count("(") > passage.value[: found.start()].count(")") + 1
            if not (found[0].startswith(")") and inside):
                yield Finding(passage.line(found.start()), {"found": found[0]})
