"""Letters stand behind the closing mark of the text or the last recipient."""

from __future__ import annotations

import re
from collections.abc import Iterator

from caicach.compiler.diagnostics import Severity
from caicach.compiler.rules.context import Context
from caicach.compiler.rules.rule import Finding, rule

_AFTER_END = re.compile(r"\./\.\W*(?P<trace>\w{1,4})\W*$")
_AFTER_ITEM = re.compile(r"[;.]\s+(?P<trace>[^\W\d_]{1,3})$")
_SHORT = 3


@rule(
    "TX009",
    "SCAN_ARTEFACT",
    Severity.INFO,
    message="“%(found)s” behind the end: initials or a stamp read as text.",
    hint="Take it out.",
)
def check(context: Context) -> Iterator[Finding]:
    """Letters stand behind the closing mark of the text or the last recipient.

    Why: Initials, a stamp or a flourish were read as letters.
    Wrong: … tổ chức thực hiện./. Q
    Right: … tổ chức thực hiện./.
    """
    recipients = context.plan.document.recipients_lines
    for passage in context.passages:
        if passage.cell:
            continue
        found = _AFTER_END.search(passage.value)
        if not found and recipients and recipients[0] < passage.text.line_at(0) <= recipients[1]:
            found = _AFTER_ITEM.search(passage.value)
        if found:
            yield Finding(passage.line(found.start("trace")), {"found": found["trace"]})
