"""The document does not say who receives it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from caicach.compiler.diagnostics import Severity
from caicach.compiler.rules.context import Context
from caicach.compiler.rules.identity.own_document import end_of_body
from caicach.compiler.rules.rule import Finding, rule

_RECIPIENTS = re.compile(r"\bnoi nhan\b")


@rule(
    "ID005",
    "RECIPIENTS_MISSING",
    Severity.INFO,
    message="There is no block “Nơi nhận”.",
    hint="List who receives the document; the last entry is “Lưu: VT, …”.",
)
def check(context: Context) -> Iterator[Finding]:
    """The document does not say who receives it.

    Why: Recipients are a required part (Decree 30/2020, Article 8); without them nobody can tell who was informed.
    Wrong: … tổ chức thực hiện./. CHỦ TỊCH
    Right: Nơi nhận: - UBND tỉnh; - Các phòng, ban; - UBND các xã, thị trấn; - Lưu: VT, NV.
    """
    if context.plan.document.recipients or any(_RECIPIENTS.search(p.plain) for p in context.passages):
        return
    last = end_of_body(context)
    if last is not None:
        yield Finding((last, last))
