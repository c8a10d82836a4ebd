"""A plan issued after 1 July 2025 gives work to the district level."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from caicach.compiler.diagnostics import Severity
from caicach.compiler.rules.context import Context
from caicach.compiler.rules.passage import together
from caicach.compiler.rules.rule import Finding, rule
from caicach.compiler.source import Lines

_DISTRICT = re.compile(
    r"\b(?:cap huyen|ubnd (?:cac )?huyen|huyen uy|hdnd huyen|thi tran|thi xa|dia ban huyen"
    r"|(?:mat tran|mttq|hoi|lien doan|doan thanh nien|huyen doan|cong an|phong|van phong|trung tam|dai|ban|thanh tra"
    r"|kho bac|bao hiem|chi cuc|toa an|vien kiem sat|lanh dao|chu tich|uy ban)(?: [^\s,.;:()]{1,12}){0,6}? huyen)\b"
)
_CITED = re.compile(r"\bngay \d{1,2}\b.{1,24}\bcua(?: [^\s,.;]{1,12}){0,3}\s*$")
_PAST = re.compile(
    r"\b(?:truoc day|truoc sap xep|truoc khi|sap nhap|ket thuc hoat dong|khong to chuc|bo cap|giai the)\b"
)
_FORMER = re.compile(r"\bcũ\b", re.IGNORECASE)  # with its mark: without, "dân cư" would be the past
_ABOLISHED = date(2025, 7, 1)
_NEAR = 60


@rule(
    "AG008",
    "DISTRICT_LEFTOVER",
    Severity.WARNING,
    message="The plan speaks of the district level (“%(found)s”), which ended on 01/07/2025 (%(count)s places).",
    hint="Since 1 July 2025 there are provinces and communes only: name the commune or the province.",
)
def check(context: Context) -> Iterator[Finding]:
    """A plan issued after 1 July 2025 gives work to the district level.

    Why: Districts and townships were abolished on that day; work given to them is given to nobody.
    Wrong: (kế hoạch năm 2026) Tăng cường kiểm tra tại UBND cấp huyện, UBND các xã, thị trấn
    Right: Tăng cường kiểm tra tại UBND các xã, phường, đặc khu
    """
    when = context.issued or (date(context.years[0], 1, 1) if context.years else None)
    if when is None or when < _ABOLISHED:
        return
    found: list[tuple[str, Lines]] = []
    for passage in context.passages:
        for match in _DISTRICT.finditer(passage.plain):
            start, end = max(0, match.start() - _NEAR), match.end() + _NEAR
            past = _PAST.search(passage.plain[start:end]) or _FORMER.search(passage.value[start:end])
            if not past and not _CITED.search(passage.plain[start : match.start()]):
                found.append((passage.value[match.start() : match.end()], passage.line(match.start())))
    if found:
        place, others = together(lines for _, lines in found)
        yield Finding(place, {"found": found[0][0], "count": len(found)}, related=others)
