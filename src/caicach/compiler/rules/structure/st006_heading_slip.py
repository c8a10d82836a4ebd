"""A title has lost a word or a mark."""

from __future__ import annotations

import re
from collections.abc import Iterator

from caicach.compiler.diagnostics import Severity
from caicach.compiler.rules.context import Context
from caicach.compiler.rules.rule import Finding, rule
from caicach.compiler.rules.structure.lists import is_title

_ROW = re.compile(r"\bdoan (?:19|20)\d\d\s*[-–]\s*(?:19|20)?\d\d\b")
_LONGEST = 260


@rule(
    "ST006",
    "HEADING_OCR",
    Severity.WARNING,
    message="The title says “%(found)s”; surely “%(meant)s” is meant.",
    hint="Correct the title.",
)
def check(context: Context) -> Iterator[Finding]:
    """A title has lost a word or a mark.

    Why: The title is what search finds and what the public reads first.
    Wrong: NHIỆM VỤ THỰC HIỆN CÁCH HÀNH CHÍNH NĂM 2024
    Right: NHIỆM VỤ THỰC HIỆN CẢI CÁCH HÀNH CHÍNH NĂM 2024
    """
    for slip in context.slips:
        if is_title(context, slip.passage):
            yield Finding(slip.passage.line(slip.start), {"found": slip.written, "meant": slip.phrase})
    for passage in context.passages:
        if not is_title(context, passage):
            continue
        for found in _ROW.finditer(passage.plain):
            if not passage.plain[: found.start()].rstrip().endswith(("giai", "cac")):
                written = passage.value[found.start() : found.end()]
                yield Finding(passage.line(found.start()), {"found": written, "meant": f"giai {written}"})
