"""Units are to send their own plans; until when is not said."""

from __future__ import annotations

import re
from collections.abc import Iterator

from caicach.compiler.diagnostics import Severity
from caicach.compiler.rules.context import Context
from caicach.compiler.rules.rule import Finding, rule

_SENT = re.compile(
    r"\b(?:gui|xay dung, gui)\b(?: [a-z]+){0,3} ke hoach(?: [a-z0-9]+){0,12}? ve\b"
    r"|\bgui ve (?:ubnd|phong)\b[^.;]{0,40}ke hoach"
)
_DATED = re.compile(r"\b(?:ngay|thang) \d|truoc ngay|cham nhat|quy [i\d]")


@rule(
    "DL007",
    "SUBMISSION_NO_DATE",
    Severity.INFO,
    message="Units must send in their plans, but no day is given.",
    hint="Say by which day.",
)
def check(context: Context) -> Iterator[Finding]:
    """Units are to send their own plans; until when is not said.

    Why: Plans come in all year, or not at all.
    Wrong: UBND các xã gửi dự toán về Phòng Tài chính - Kế hoạch để tổng hợp.
    Right: UBND các xã gửi dự toán về Phòng Tài chính - Kế hoạch trước ngày 31/01/2024.
    """
    for passage in context.prose:
        for found in _SENT.finditer(passage.plain):
            sentence = passage.plain[passage.plain.rfind(".", 0, found.start()) + 1 :].split(". ")[0]
            if not _DATED.search(sentence):
                yield Finding(passage.line(found.start()))
                return
