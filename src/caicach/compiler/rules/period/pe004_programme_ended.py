"""The plan carries on a programme whose period is over."""

from __future__ import annotations

import re
from collections.abc import Iterator

from caicach.compiler.diagnostics import Severity
from caicach.compiler.rules.context import Context
from caicach.compiler.rules.rule import Finding, rule

_ENDED = re.compile(
    r"\b(?:tiep tuc|trien khai|thuc hien|day manh|tuyen truyen)\b[^.;]{0,140}?\b(?:chuong trinh|ke hoach|de an)\b"
    r"[^.;]{0,100}?\bgiai doan (?P<start>20\d\d)\s*[-–]\s*(?P<end>20\d\d)\b"
)
_BACKWARD = re.compile(r"\b(?:tong ket|ket qua|danh gia|so ket|bao cao|quyet toan)\b")


@rule(
    "PE004",
    "PERIOD_MISMATCH",
    Severity.WARNING,
    message="The programme of %(start)s–%(end)s is to be carried on in %(year)s, when it is over.",
    hint="Name the programme of the present period, or say that the old one is to be reviewed.",
)
def check(context: Context) -> Iterator[Finding]:
    """The plan carries on a programme whose period is over.

    Why: The measures of an ended programme have no mandate and no money; the sentence was left over.
    Wrong: (kế hoạch năm 2024) Tiếp tục thực hiện Chương trình cải cách hành chính giai đoạn 2016-2020.
    Right: Tiếp tục thực hiện Chương trình cải cách hành chính giai đoạn 2021-2025.
    """
    if context.years is None:
        return
    first = context.years[0]
    for passage in context.passages:
        if "giai doan" not in passage.plain:
            continue
        for found in _ENDED.finditer(passage.plain):
            before = passage.plain[max(0, found.start() - 60) : found.end()]
            if int(found["end"]) < first and not _BACKWARD.search(before) and int(found["end"]) > int(found["start"]):
                yield Finding(
                    passage.line(found.start("start")),
                    {"start": int(found["start"]), "end": int(found["end"]), "year": first},
                )
