"""An abbreviation among the recipients is damaged."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rapidfuzz.distance import OSA

from caicach.compiler.diagnostics import Severity
from caicach.compiler.lexicon.abbreviations import KNOWN
from caicach.compiler.rules.context import Context
from caicach.compiler.rules.rule import Finding, rule

_CAPITALS = re.compile(r"\b[A-ZĐ]{5,}\b")
_LONE = re.compile(r"\bC\s*[,-]\s*(?:các\s+)?PC?VP\b")
_NEAR = 2


@rule(
    "TX007",
    "OCR_ABBREVIATION",
    Severity.INFO,
    message="“%(found)s”: probably “%(meant)s”.",
    hint="Correct the abbreviation; the document must reach the right office.",
)
def check(context: Context) -> Iterator[Finding]:
    """An abbreviation among the recipients is damaged.

    Why: The clerk who sends the document out cannot tell who is meant.
    Wrong: - UBNDTTQVN huyện; - C, PCVP HĐND&UBND
    Right: - UBMTTQVN huyện; - CVP, PCVP HĐND&UBND
    """
    lines = context.plan.document.recipients_lines
    if lines is None:
        return
    for passage in context.passages:
        if passage.cell or not lines[0] <= passage.text.line_at(0) <= lines[1]:
            continue
        for found in _LONE.finditer(passage.value):
            yield Finding(passage.line(found.start()), {"found": found[0], "meant": "CVP, PCVP"})
        for found in _CAPITALS.finditer(passage.value):
            if found[0] in KNOWN:
                continue
            near = [known for known in sorted(KNOWN) if OSA.distance(known, found[0], score_cutoff=_NEAR) <= _NEAR]
            close = [known for known in near if len(known) >= len(found[0]) - 1 and len(known) > _NEAR + 3]
            if close:
                meant = min(close, key=lambda known: OSA.distance(known, found[0]))
                yield Finding(passage.line(found.start()), {"found": found[0], "meant": meant})
