"""A local plan speaks of e-Government for the nation and of its own in one breath."""

from __future__ import annotations

import re
from collections.abc import Iterator

from caicach.compiler.diagnostics import Severity
from caicach.compiler.rules.context import Context
from caicach.compiler.rules.rule import Finding, rule

_NATIONAL = re.compile(r"\bchinh phu dien tu\b|\bchinh phu so\b")
_LOCAL = re.compile(r"\bchinh quyen dien tu\b|\bchinh quyen so\b")
_OF_THE_STATE = re.compile(
    r"(?:kien truc|quoc gia|uy ban|chien luoc|khung|viet nam|nghi quyet|quyet dinh|nen tang)[^.;]{0,40}$"
)


@rule(
    "AG011",
    "LEVEL_WORDING",
    Severity.INFO,
    message="“%(found)s” is the nation's; elsewhere this plan says “Chính quyền điện tử, chính quyền số”.",
    hint="Use one term: Chính quyền for a province, district or commune.",
)
def check(context: Context) -> Iterator[Finding]:
    """A local plan speaks of e-Government for the nation and of its own in one breath.

    Why: “Chính phủ” is the national Government; in a heading of a local plan the word was copied from above.
    Wrong: Mục 6. Xây dựng Chính quyền điện tử … phụ lục: VI. Xây dựng Chính phủ điện tử
    Right: Mục 6. Xây dựng Chính quyền điện tử … phụ lục: VI. Xây dựng Chính quyền điện tử
    """
    if context.level not in ("province", "district", "commune"):
        return
    if not any(_LOCAL.search(passage.plain) for passage in context.passages):
        return
    for passage in context.passages:
        for found in _NATIONAL.finditer(passage.plain):
            if _OF_THE_STATE.search(passage.plain[max(0, found.start() - 60) : found.start()]):
                continue
            if passage.heading or (passage.cell and len(passage.value) < 300):
                yield Finding(passage.line(found.start()), {"found": passage.value[found.start() : found.end()]})
