"""The name of another district, commune or province stands where this one's should."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import takewhile

from caicach.compiler.diagnostics import Severity
from caicach.compiler.rules.context import Context
from caicach.compiler.rules.passage import together
from caicach.compiler.rules.rule import Finding, rule
from caicach.compiler.source import Lines
from caicach.compiler.structure.parts import Zone
from caicach.vietnamese.folding import fold

_KINDS = "tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu"
_PLACE = re.compile(
    rf"\b(?:UBND|HĐND|địa bàn|nhân dân|của|Huyện ủy|toàn)\s+(?P<kind>{_KINDS})\s+"
    r"(?P<name>[^\W\d_]\w*(?:\s[^\W\d_]\w*){1,3})"
)
_ELSEWHERE = re.compile(r"\b(?:kinh nghiem|giap|lien ket|cu|truoc day|sap nhap|hop nhat|doi tac|ket nghia)\b")
_OFTEN = 3
_SHORTEST = 2


@rule(
    "AG010",
    "OTHER_PLACE_LEFTOVER",
    Severity.ERROR,
    message="“%(found)s” is not the unit this plan is for (%(own)s).",
    hint="Probably left over from another unit's plan; put this unit's name.",
)
def check(context: Context) -> Iterator[Finding]:
    """The name of another district, commune or province stands where this one's should.

    Why: Plans are passed from unit to unit; a foreign name shows that the sentence was not read.
    Wrong: (kế hoạch của huyện Sông Lam) trên địa bàn huyện Đại Từ
    Right: trên địa bàn huyện Sông Lam
    """
    own = _own_name(context)
    if own is None:
        return
    kind, name = own
    found: dict[str, list[Lines]] = defaultdict(list)
    for passage in context.passages:
        if passage.zone is not Zone.BODY:
            continue
        for match in _PLACE.finditer(passage.value):
            around = passage.plain[max(0, match.start() - 40) : match.end() + 40]
            words = list(takewhile(lambda word: word[0].isupper(), match["name"].split()))
            if len(words) < _SHORTEST:
                continue
            other = fold(" ".join(words))
            alike = other.startswith(name) or name.startswith(other)
            if match["kind"] == kind and not alike and not _ELSEWHERE.search(around):
                found[f"{match['kind']} {' '.join(words)}"].append(passage.line(match.start("kind")))
    for other, places in found.items():
        if len(places) < _OFTEN:
            place, others = together(places)
            yield Finding(place, {"found": other, "own": context.plan.document.issuer or ""}, related=others)


def _own_name(context: Context) -> tuple[str, str] | None:
    """Kind and folded name of the unit: ("huyện", "song lam")."""
    issuer = " ".join((context.plan.document.issuer or "").lower().split())
    found = re.search(rf"\b({_KINDS})\s+(.+)$", issuer)
    return (found[1], fold(found[2])) if found else None
