"""A task, an orientation or a funding duty of this year's plan names an earlier year."""

from __future__ import annotations

import re
from collections.abc import Iterator

from caicach.compiler.diagnostics import Severity
from caicach.compiler.rules.context import Context
from caicach.compiler.rules.rule import Finding, rule
from caicach.compiler.structure.parts import PartKind, Zone

_CLAUSE = re.compile(r"[^.;,()\n]+")
_FORWARD = re.compile(
    r"\b(?:ke hoach|nhiem vu|hoat dong|dinh huong|muc tieu|chi tieu|chuong trinh|cong tac|kinh phi|du toan|trong tam"
    r"|chu de)\b.{0,70}?\bnam (?P<year>20\d\d)\b(?!\s*[-–]|\s*den)"
)
_ACTION = re.compile(r"\b(?:xay dung|ban hanh|trien khai|bo tri|dam bao|bao dam|to chuc|lap|thuc hien)\b")
_BACKWARD = re.compile(
    r"\b(?:ket qua|danh gia|tong ket|so ket|bao cao|so voi|chi so|xep hang|xep loai|quyet toan|tham dinh|cong bo"
    r"|kiem diem|xac dinh|ton dong|chuyen tiep|chua hoan thanh|ton tai|han che|tu nam|den nam|giai doan|truoc"
    r"|khac phuc|tren co so|khen thuong|rut kinh nghiem|tinh hinh|da |duoc giao|ton|phat huy|ke thua"
    r"|cham diem|phan loai|con lai|chuyen sang|nghiem thu|thanh tra|kiem toan|bieu duong|ra soat|sau kiem tra)"
)
_PLANNED = re.compile(
    r"\b(?:xay dung|ban hanh|lap)\b.{0,30}?\bke hoach (?:to chuc |thuc hien |trien khai |tu )*"
    r"(?P<look>ra soat|thanh tra|kiem tra)\b"
)
"""A plan of reviews is dated by the year they are made in, not by the year they look back on."""

_LAW = re.compile(r"\b(?:luat|phap lenh|hien phap)\b[^,;]*$")
_CITED = re.compile(r"\bso\s*:?\s*\d")
_OLDEST = 6
_NEAR = 40


@rule(
    "PE001",
    "STALE_YEAR",
    Severity.WARNING,
    message="The plan is for %(year)s, but this speaks of what is to be done in %(found)s.",
    hint="Probably left over from an earlier plan; write %(year)s, or say that it concerns the past.",
)
def check(context: Context) -> Iterator[Finding]:
    """A task, an orientation or a funding duty of this year's plan names an earlier year.

    Why: Plans are written over last year's file. A task dated in a year that is over cannot be done, assigned or paid.
    Wrong: (kế hoạch năm 2024) Xây dựng Kế hoạch cải cách hành chính năm 2023 và tổ chức triển khai.
    Right: Xây dựng Kế hoạch cải cách hành chính năm 2024. / Đánh giá kết quả thực hiện Kế hoạch năm 2023.
    """
    if context.years is None:
        return
    first = context.years[0]
    letters = [part.lines for part in context.structure.parts if part.kind is PartKind.LETTER]
    for passage in context.passages:
        if passage.zone is Zone.CLOSING or "20" not in passage.plain:
            continue
        line = passage.text.line_at(0)
        if any(start <= line <= end for start, end in letters):
            continue
        for clause in _CLAUSE.finditer(passage.plain):
            found = _FORWARD.search(clause[0])
            if found is None or not first - _OLDEST <= int(found["year"]) < first:
                continue
            sentence = passage.plain[_sentence_start(passage.plain, clause.start()) : clause.end()]
            if _looks_back(clause[0], found.start("year")) or _CITED.search(sentence):
                continue
            active = _ACTION.search(clause[0])
            if not active and _BACKWARD.search(sentence[-_NEAR - len(clause[0]) :]):
                continue
            yield Finding(
                passage.line(clause.start() + found.start("year")),
                {"year": first, "found": int(found["year"])},
                severity=Severity.ERROR if active else Severity.WARNING,
            )


def _looks_back(clause: str, year: int) -> bool:
    """Whether a clause speaks of the past, or the year in it is that of a law."""
    planned = _PLANNED.search(clause)
    if planned:
        clause, year = clause[: planned.start("look")] + clause[planned.end() :], year - len(planned["look"])
    return _BACKWARD.search(clause) is not None or _LAW.search(clause[:year]) is not None


def _sentence_start(text: str, offset: int) -> int:
    return max(text.rfind(". ", 0, offset), text.rfind(";", 0, offset)) + 1
