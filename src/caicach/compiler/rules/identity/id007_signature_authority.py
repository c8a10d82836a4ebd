"""A document of the Committee is signed without “TM.” (on behalf of)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from caicach.compiler.diagnostics import Severity
from caicach.compiler.rules.context import Context
from caicach.compiler.rules.rule import Finding, rule

_SIGNED_FOR = re.compile(r"^\W*(?:tm|kt|tl|tuq)\.")
_CHAIR = re.compile(r"^\W*(?:pho )?chu tich\W*$")
_BY_CHAIR = re.compile(r"chu tich (?:ubnd|uy ban nhan dan)[^.;]{0,60}\b(?:ban hanh|quyet dinh|trien khai|xay dung)")
_BY_COMMITTEE = re.compile(
    r"(?<!chu tich )\b(?:ubnd|uy ban nhan dan) (?:tinh|huyen|quan|thi xa|thanh pho|xa|phuong|dac khu)"
    r"[^.;]{0,60}\b(?:ban hanh|trien khai|xay dung) ke hoach"
)


@rule(
    "ID007",
    "SIGNATURE_AUTHORITY_MISSING",
    Severity.INFO,
    message="The plan is the Committee's, but the chair signs without “TM. ỦY BAN NHÂN DÂN”.",
    hint="Write “TM. ỦY BAN NHÂN DÂN” above the office of the signatory.",
)
def check(context: Context) -> Iterator[Finding]:
    """A document of the Committee is signed without “TM.” (on behalf of).

    Why: A collective body signs through its chair on its behalf (Decree 30/2020, Article 13).
    Wrong: UBND huyện ban hành Kế hoạch …; ký: CHỦ TỊCH
    Right: TM. ỦY BAN NHÂN DÂN – CHỦ TỊCH
    """
    closing = [p for p in context.passages if not p.cell and len(p.value) < 60]
    if any(_SIGNED_FOR.match(p.plain) for p in closing):
        return
    chairs = [p for p in closing if _CHAIR.match(p.plain)]
    prose = [p.plain for p in context.prose]
    if not chairs or any(_BY_CHAIR.search(text) for text in prose):
        return
    if any(_BY_COMMITTEE.search(text) for text in prose):
        yield Finding(chairs[-1].line(0))
