"""The number of a management standard has a digit wrong."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rapidfuzz.distance import OSA

from caicach.compiler.diagnostics import Severity
from caicach.compiler.rules.context import Context
from caicach.compiler.rules.rule import Finding, rule

_ISO = re.compile(r"\biso (?:/iec )?(?:tcvn )?(?P<number>\d{4,5})\s*:\s*20\d\d\b")
_KNOWN = (
    "9001",
    "14001",
    "27001",
    "27002",
    "22000",
    "37001",
    "45001",
    "17025",
    "17021",
    "9000",
    "9004",
    "18091",
    "50001",
)


@rule(
    "RF013",
    "ISO_NUMBER_MISMATCH",
    Severity.ERROR,
    message="There is no standard ISO %(found)s for management systems; ISO %(expected)s is meant.",
    hint="Correct the number of the standard.",
)
def check(context: Context) -> Iterator[Finding]:
    """The number of a management standard has a digit wrong.

    Why: Two digits exchanged make another standard, or none.
    Wrong: Hệ thống quản lý chất lượng theo ISO 9010:2015
    Right: Hệ thống quản lý chất lượng theo ISO 9001:2015
    """
    for passage in context.passages:
        if "iso" not in passage.plain:
            continue
        for found in _ISO.finditer(passage.plain):
            near = [known for known in _KNOWN if OSA.distance(known, found["number"], score_cutoff=1) <= 1]
            if near and found["number"] not in _KNOWN:
                yield Finding(passage.line(found.start()), {"found": found["number"], "expected": near[0]})
