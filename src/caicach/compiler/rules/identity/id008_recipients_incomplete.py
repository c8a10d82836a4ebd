"""The recipients do not say where the document is filed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from caicach.compiler.diagnostics import Severity
from caicach.compiler.rules.context import Context
from caicach.compiler.rules.rule import Finding, rule
from caicach.vietnamese.folding import strip_marks

_FILED = re.compile(r"\bluu\b")


@rule(
    "ID008",
    "RECIPIENTS_INCOMPLETE",
    Severity.INFO,
    message="The recipients end without the line “Lưu: VT, …”.",
    hint="Add who keeps the file copy.",
)
def check(context: Context) -> Iterator[Finding]:
    """The recipients do not say where the document is filed.

    Why: The last entry of “Nơi nhận” names the file copy (Decree 30/2020, Annex I).
    Wrong: Nơi nhận: - Sở Nội vụ; - UBND các xã, thị trấn;
    Right: Nơi nhận: - Sở Nội vụ; - UBND các xã, thị trấn; - Lưu: VT, NV.
    """
    document = context.plan.document
    if not document.recipients or document.recipients_lines is None:
        return
    if not any(_FILED.search(strip_marks(name)) for name in document.recipients):
        first, last = document.recipients_lines
        yield Finding((last, last), related=((first, first),))
