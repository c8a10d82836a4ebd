"""A rate stands without its percent sign."""

from __future__ import annotations

import re
from collections.abc import Iterator

from caicach.compiler.diagnostics import Severity
from caicach.compiler.rules.context import Context
from caicach.compiler.rules.passage import together
from caicach.compiler.rules.rule import Finding, rule
from caicach.compiler.source import Lines

_LOST = re.compile(
    r"(?<![\d.,/%])(?P<value>\d{1,2}|100)"
    r"(?P<gap> ?[.;](?: |$)| {2,}|  ?(?=tro len)|$"
    r"| (?=cap xa|co quan|don vi|ho so|van ban|can bo|cong chuc|thu tuc|tthc|xa\b|phuong\b|ke hoach|nhiem vu|ubnd"
    r"|nguoi dan|doanh nghiep|cbcc))"
)
_LEAD = re.compile(
    r"\b(?P<lead>(?:dat|ty le|ti le|hoan thanh|tu|den|tren|duoi|toi thieu|it nhat)"
    r"(?: ty le| tu| it nhat| toi thieu)?) $"
)
_RATE = re.compile(r"\b(?:ty le|ti le|dat)\b")
_COUNTED = re.compile(
    r"\b(?:khao sat|phong van|phat phieu|lay y kien)\b"
    r"|\b(?:cho|khoang|hon|gan|du kien|toi da|voi|quy mo|cua|gom|them|mo|tang|giam|va)$"
)
_HUNDRED = 100


@rule(
    "TA001",
    "PERCENT_SIGN_LOST",
    Severity.WARNING,
    message="The percent sign is missing after a figure that is a rate (%(count)s places).",
    hint="Write the sign: a rate of one hundred percent is not one hundred files.",
)
def check(context: Context) -> Iterator[Finding]:
    """A rate stands without its percent sign.

    Why: A target without unit cannot be measured; the sign is often lost when a file is converted.
    Wrong: Tỷ lệ hồ sơ giải quyết đúng hạn đạt từ 98 trở lên; 100 cơ quan, đơn vị có kế hoạch
    Right: Tỷ lệ hồ sơ giải quyết đúng hạn đạt từ 98% trở lên; 100% cơ quan, đơn vị có kế hoạch
    """
    places: list[Lines] = []
    for passage in context.passages:
        plain = passage.plain
        for found in _LOST.finditer(plain):
            before = plain[max(0, found.start("value") - 90) : found.start("value")]
            opened = _LEAD.search(before[-30:])
            value, lead = int(found["value"]), opened["lead"] if opened else ""
            round_rate = value == _HUNDRED and (
                lead.startswith(("dat", "hoan", "ty", "ti")) or found["gap"].strip() == ""
            )
            more = plain.startswith("tro len", found.end()) or plain.startswith("  tro len", found.end("value"))
            rate = _RATE.search(before) is not None and (
                more or (lead.startswith("dat") and found["gap"].strip() != "")
            )
            if (round_rate and _is_rate(plain, found)) or rate:
                places.append(passage.line(found.start("value")))
    if places:
        place, others = together(places)
        yield Finding(place, {"count": len(others) + 1}, related=others)


def _is_rate(plain: str, found: re.Match[str]) -> bool:
    """Whether a bare 100 is a share: at the start, after a verb of reaching, or before what is counted as a whole."""
    after = plain[found.end("value") : found.end("value") + 14]
    money = re.match(r"\s*(?:trieu|ty|dong|nguoi|hoc vien|ban|cuon|to |bai|cai|lop|cuoc)", after)
    before = plain[: found.start("value")].rstrip()
    number = before.endswith(("so", "dieu", "khoan", "muc", "trang", "khoang", "so luong", "diem"))
    return money is None and not number and _COUNTED.search(before[-60:]) is None
