"""A plan of a district speaks as a province, or a rural district as a city."""

from __future__ import annotations

import re
from collections.abc import Iterator

from caicach.compiler.diagnostics import Severity
from caicach.compiler.rules.context import Context
from caicach.compiler.rules.passage import first_line, together
from caicach.compiler.rules.rule import Finding, rule
from caicach.compiler.source import Lines
from caicach.compiler.structure.parts import Zone
from caicach.vietnamese.folding import fold, strip_marks

_DISTRICTS = re.compile(r"\b(?:ubnd|uy ban nhan dan) cac (?:huyen|quan|thi xa|thanh pho)\b")
_WARDS = re.compile(
    r"\b(?:cac )?xa, phuong(?P<town>(?:,| va)? thi tran)?|\bphuong, xa(?:,| va)? thi tran|\bubnd (?:cac )?phuong\b"
)
_CITY = re.compile(
    r"\b(?:ubnd|hdnd|trong|toan|dia ban|nha nuoc cua|phong, ban|truc thuoc|cua) thanh pho\b"
    r"(?! (?:truc thuoc|thuoc|ha noi|ho chi minh|[a-z]+ [a-z]+ ?\())"
)
_GENERAL = re.compile(
    r"quy dinh (?:to chuc|ve to chuc)|nghi dinh so|luat to chuc|thuoc tinh|truc thuoc trung uong|thong tu|toan quoc"
)
_PROVINCE = re.compile(r"\b(?:ubnd|hdnd|cua|so|dia ban|toan) tinh\b")
_BEFORE = 160


@rule(
    "AG007",
    "LEVEL_LEFTOVER",
    Severity.ERROR,
    message="“%(found)s” does not fit a plan of this level (%(count)s places).",
    hint="Probably left over from another level's plan: name this unit's own agencies.",
)
def check(context: Context) -> Iterator[Finding]:
    """A plan of a district speaks as a province, or a rural district as a city.

    Why: Plans are written over the superior's or a neighbour's file; what is left of it gives work to bodies that do
    not exist here or that do not take orders from this one.
    Wrong: (kế hoạch của một huyện) hướng dẫn UBND các huyện, thị xã, thành phố; Văn phòng HĐND&UBND thành phố
    Right: hướng dẫn UBND các xã, thị trấn; Văn phòng HĐND&UBND huyện
    """
    kind = (context.plan.document.district_type or "").lower()
    if context.level in ("district", "commune"):
        yield from _one(_places(context, _DISTRICTS, " cac "), Severity.ERROR)
        yield from _superior_leads(context)
    if context.level == "district" and kind == "huyện":
        wards = _places(context, _WARDS, "phuong")
        plain = [(words, lines) for words, lines in wards if "tran" not in strip_marks(words)]
        yield from _one(plain, Severity.ERROR)
        yield from _one([place for place in wards if place not in plain], Severity.WARNING)
        if sum(" tinh" in p.plain and _PROVINCE.search(p.plain) is not None for p in context.passages) > 1:
            yield from _one(_places(context, _CITY, "thanh pho"), Severity.ERROR)


def _superior_leads(context: Context) -> Iterator[Finding]:
    for task in context.tasks:
        for name in task.lead:
            if fold(name).startswith("so ") and not fold(name).startswith("so luong"):
                yield Finding(first_line(context.field(task, "lead")), {"found": name, "count": 1})


def _places(context: Context, pattern: re.Pattern[str], word: str) -> list[tuple[str, Lines]]:
    found = []
    for passage in context.passages:
        if passage.zone is not Zone.BODY or word not in passage.plain:
            continue
        for match in pattern.finditer(passage.plain):
            if not _GENERAL.search(passage.plain[max(0, match.start() - _BEFORE) : match.end() + 40]):
                found.append((passage.value[match.start() : match.end()], passage.line(match.start())))
    return found


def _one(found: list[tuple[str, Lines]], severity: Severity) -> Iterator[Finding]:
    if found:
        place, others = together(lines for _, lines in found)
        yield Finding(place, {"found": found[0][0], "count": len(found)}, related=others, severity=severity)
