"""National heading or issuing body are missing above the text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from caicach.compiler.diagnostics import Severity
from caicach.compiler.rules.context import Context
from caicach.compiler.rules.passage import Passage
from caicach.compiler.rules.rule import Finding, rule

_NATION = re.compile(r"cong hoa xa hoi chu nghia|doc lap\s*[-–—]\s*tu do")


@rule(
    "ID004",
    "MISSING_HEADER",
    Severity.INFO,
    message="The text begins without the national heading or the name of the issuing body.",
    hint="Check that the copy is complete; an issued document opens with both.",
)
def check(context: Context) -> Iterator[Finding]:
    """National heading or issuing body are missing above the text.

    Why: Decree 30/2020 asks for both; a text without them is a copy of a part, and who issued it has to be guessed.
    Wrong: Số: 12/KH-UBND
    Right: ỦY BAN NHÂN DÂN HUYỆN SÔNG LAM – CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM – Số: 12/KH-UBND
    """
    head: list[Passage] = []
    for passage in context.passages:
        if passage.value.strip():
            head.append(passage)
        if len(head) == 12:
            break
    if not head:
        return
    if not _NATION.search(" ".join(passage.plain for passage in head)):
        yield Finding(head[0].line(0))
