"""Nobody signs the document."""

from __future__ import annotations

import re
from collections.abc import Iterator

from caicach.compiler.diagnostics import Severity
from caicach.compiler.rules.context import Context
from caicach.compiler.rules.identity.own_document import end_of_body
from caicach.compiler.rules.rule import Finding, rule

_OFFICE = r"chu tich|giam doc|chanh van phong|truong phong|bi thu|truong ban"
_SIGNED = re.compile(rf"^\W*(?:(?:tm|kt|tl|tuq|q)\.|(?:pho )?(?:{_OFFICE})\b|(?:thu truong|bo truong|thu tuong)\b)")
_SHORT = 60


@rule(
    "ID006",
    "SIGNATURE_MISSING",
    Severity.WARNING,
    message="There is no signature block: neither office nor name of who signs.",
    hint="Check that the last page is there; add office and name of the signatory.",
)
def check(context: Context) -> Iterator[Finding]:
    """Nobody signs the document.

    Why: Without office and name of the signatory it is not issued; often the last page was lost.
    Wrong: … tổ chức thực hiện./. (hết)
    Right: TM. ỦY BAN NHÂN DÂN – CHỦ TỊCH – Nguyễn Văn An
    """
    document = context.plan.document
    if document.signatory or document.signatory_title or context.is_draft:
        return
    if any(_SIGNED.match(p.plain) for p in context.passages if not p.cell and len(p.value) < _SHORT):
        return
    last = end_of_body(context)
    if last is not None:
        yield Finding((last, last))
