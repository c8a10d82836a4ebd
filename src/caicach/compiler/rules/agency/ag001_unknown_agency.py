"""An office is named that does not exist."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rapidfuzz import fuzz
from rapidfuzz.distance import OSA

from caicach.compiler.diagnostics import Severity
from caicach.compiler.rules.agency.names import Mention, division_mentions, divisions
from caicach.compiler.rules.context import Context
from caicach.compiler.rules.rule import Finding, rule
from caicach.vietnamese.folding import fold

_DOUBLED = re.compile(r"\b(?P<half>ubnd|hdnd)\s*(?:&|-|–|va)\s*(?P=half)\b")
_CLOSE = 77
_LETTERS = 2
_JOINED = re.compile(r"(?:\s?[-–&]\s?|\s?va )(?!cac |phong|ubnd|uy ban|van phong|so |don vi|co quan|cong an)[a-z]")


@rule(
    "AG001",
    "AGENCY_UNKNOWN",
    Severity.ERROR,
    message="There is no “%(found)s”; probably %(meant)s is meant.",
    hint="Write the name as the deciding act has it; a task given to nobody is done by nobody.",
)
def check(context: Context) -> Iterator[Finding]:
    """An office is named that does not exist.

    Why: The name is damaged; the work cannot be assigned to a unit.
    Wrong: Văn phòng UBND&UBND huyện; Phòng Kinh tế và Hạ tàng
    Right: Văn phòng HĐND&UBND huyện; Phòng Kinh tế và Hạ tầng
    """
    for passage in context.passages:
        for found in _DOUBLED.finditer(passage.plain):
            written = passage.value[found.start() : found.end()]
            yield Finding(passage.line(found.start()), {"found": written, "meant": "HĐND&UBND"})
    for mention in division_mentions(context):
        meant = _meant(mention)
        if meant:
            name, sure = meant
            severity = Severity.ERROR if sure else Severity.WARNING
            yield Finding(mention.lines, {"found": _shown(mention), "meant": f"Phòng {name}"}, severity=severity)


def _shown(mention: Mention) -> str:
    """The name with the words joined to it."""
    return " ".join(f"{mention.written}{mention.tail}".split())


def _meant(mention: Mention) -> tuple[str, bool] | None:
    """The known division a damaged name stands for, and whether only letters or marks differ."""
    words = mention.key.split()
    if mention.known:
        joined = _JOINED.match(mention.rest)
        if joined is None:
            return None
        words += fold(mention.rest).removeprefix("va ").split()[:2]
    for key, name in divisions().items():
        parts = key.split()
        candidate = " ".join(words[: len(parts)])
        if len(parts) < 2 or candidate == key or len(words) < len(parts) or words[0] != parts[0]:
            continue
        same = sum(a == b for a, b in zip(words, parts, strict=False))
        if same >= len(parts) / 2 and fuzz.ratio(candidate, key) >= _CLOSE and candidate not in divisions():
            odd = [pair for pair in zip(words, parts, strict=False) if pair[0] != pair[1]]
            return name, all(OSA.distance(*pair) <= _LETTERS for pair in odd)
    return None
