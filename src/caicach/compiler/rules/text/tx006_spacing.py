"""Words are glued together at a comma, a full stop or a bracket."""

from __future__ import annotations

import re
from collections.abc import Iterator

from caicach.compiler.diagnostics import Severity
from caicach.compiler.rules.context import Context
from caicach.compiler.rules.passage import together
from caicach.compiler.rules.rule import Finding, rule
from caicach.compiler.source import Lines

_GLUED = re.compile(
    r"(?<=[^\W\d_]{2})(?:[,;](?=[^\W\d_])|\.(?=[^\W\d_](?:[^\W\d_]{2}|\s)))|(?<=[^\W\d_])\((?=[^\W\d_]{2})|\d\.(?=[^\W\d_]{2})"
)
_NOT_TEXT = re.compile(r"https?:|www\.|@|\.(?:vn|com|gov|org|net|docx?|pdf)\b", re.IGNORECASE)
_ABBREVIATION = re.compile(r"(?:^|\W)(?:TP|KT|TM|TL|TUQ|Q|TS|ThS|TT|ĐH|Tx|Tp|CV|GS|PGS|PCT|CT)$")


@rule(
    "TX006",
    "WORDING_SPACING",
    Severity.INFO,
    message="A blank is missing: “%(found)s” (%(count)s places).",
    hint="Put a blank after comma, semicolon and full stop, and before a bracket.",
)
def check(context: Context) -> Iterator[Finding]:
    """Words are glued together at a comma, a full stop or a bracket.

    Why: Search takes them for one word.
    Wrong: đã đạt được,các sáng kiến
    Right: đã đạt được, các sáng kiến
    """
    found: list[tuple[str, Lines]] = []
    for passage in context.passages:
        glued = list(_GLUED.finditer(passage.value))
        if not glued or _NOT_TEXT.search(passage.value):
            continue
        for match in glued:
            before, after = passage.value[: match.end()].split(), passage.value[match.end() :].split()
            if before and after and not _ABBREVIATION.search(passage.value[: match.start()]):
                found.append((f"{before[-1]}{after[0]}", passage.line(match.start())))
    if found:
        place, others = together(lines for _, lines in found)
        yield Finding(place, {"found": found[0][0], "count": len(found)}, related=others)
