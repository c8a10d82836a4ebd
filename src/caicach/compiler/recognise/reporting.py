"""Reports and papers somebody owes: how often, by when, from whom, to whom."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache

from caicach.compiler.identity import ItemIds
from caicach.compiler.recognise.responsibilities import is_implementation, recognise_responsibilities
from caicach.compiler.recognise.targets.dues import due_of, month_end
from caicach.compiler.recognise.targets.sentences import Span, sentences
from caicach.compiler.source import Lines, Paragraph, Table, Text
from caicach.compiler.structure.parts import Part, PartKind, Structure, Zone
from caicach.compiler.tree import Document, ReportDuty, Responsibility
from caicach.vietnamese.dates import make_date
from caicach.vietnamese.folding import strip_marks

_REPORT = re.compile(r"\bbao cao\b")
_PERIOD_CUE = re.compile(r"\b(?:bao cao|dinh ky)\b")
_ITEM = (
    r"(?:hang )?(?:thang|quy(?: (?:iv|i{1,3}|[1-4])\b|(?! (?:dinh|trinh|che|mo|hoach|luat|tac|chuan|phap)\b))"
    r"|0?6 thang|sau thang|0?9 thang|chin thang|nam(?! (?:20|truoc|\d))|tuan)"
    r"(?: (?:dau|cuoi) nam)?(?: nam 20\d\d)?(?!\w)"
)
_LIST = re.compile(rf"(?P<list>{_ITEM}(?:(?:\s*[,;/]\s*|\s+va\s+|\s+hoac\s+|\s*,\s*va\s+)(?:bao cao )?{_ITEM})*)")
_STARTS = re.compile(r"(?:\bdinh ky|\bbao cao(?: dinh ky| so ket| tong ket)?|\btheo)(?: theo)?\s*:?\s*\Z")
_PERIODS = (
    (re.compile(r"9 thang|chin thang"), "nine_months"),
    (re.compile(r"6 thang|sau thang"), "halfyear"),
    (re.compile(r"quy"), "quarterly"),
    (re.compile(r"thang"), "monthly"),
    (re.compile(r"nam"), "yearly"),
)
_ITEMS = re.compile(_ITEM)
_DATED = re.compile(
    r"(?P<item>(?:quy (?:iv|i{1,3}|[1-4])|0?6 thang|sau thang|0?9 thang|chin thang|thang|nam|quy)"
    r"(?: dau nam| cuoi nam)?(?: nam 20\d\d)?)"
    r"[^,;.()]{0,40}?\(?\b(?P<how>truoc|cham nhat(?: la| vao)?|vao)\s+(?:ngay\s+)?"
    r"(?P<d>\d{1,2})\s*(?:/|thang)\s*(?P<m>\d{1,2})(?:\s*(?:/|nam)\s*(?P<y>20\d\d))?(?!\d)"
)
_UNSPECIFIED = re.compile(
    r"\bbao cao\b[^;.]{0,140}?\b(?:theo )?(?:dinh ky|theo quy dinh|dot xuat)\b"
    r"|\b(?:dinh ky|dot xuat)\b[^;.]{0,80}?\bbao cao\b|\bche do (?:thong tin,? )?bao cao\b"
    r"|\btong hop,?(?: danh gia,?)?(?: va)? bao cao (?:ket qua|tinh hinh|ubnd|uy ban|chu tich)"
)
_CELL_CUE = re.compile(
    r"\bbao cao\b[^;.]{0,60}?\b(?:dinh ky|hang (?:thang|quy|nam|tuan))\b|\bdinh ky\b[^;.]{0,30}?\bbao cao\b"
)
_NAME = (
    r"(?:Chính phủ|UBND|Ủy ban|Uỷ ban|Phòng|phòng|Sở|Bộ|Văn phòng|Huyện ủy|Tỉnh ủy|Đảng ủy|HĐND|Thường trực|Chủ tịch"
    r"|cấp|Ban)"
)
_TO = re.compile(
    rf"(?:\bvề|\bgửi(?: về)?|\bcho|\btrình|\bbáo cáo)\s+"
    rf"(?P<to>{_NAME}(?:[^.;(),]|,\s(?={_NAME})|\((?:qua|thông qua)[^)]*\))*?)"
    r"(?=\s+(?:để|trước|theo|tình|về|kết|trong|chậm|định|vào|xem|tổng|hàng|hằng|và\s+các|đúng|bằng|nhằm)\b|[.;:]"
    rf"|,(?!\s{_NAME})|\s*\*|\s*\Z)"
)
_PLAN_SENT = re.compile(r"\bke hoach\b[^.;]{0,160}?(?<!kinh )\b(?:gui|nop)\b|\b(?:gui|nop)\b[^.;]{0,60}?\bke hoach\b")
_PLAN_MADE = re.compile(
    r"\b(?:xay dung|ban hanh|lap)\b[^.;]{0,40}?\bke hoach\b[^.;]{0,80}?"
    r"\b(?:cua|tai) (?:don vi|dia phuong|co quan|nganh|minh|tung)"
)
_COMMENTS = re.compile(r"\by kien\b[^.;]{0,140}?\bgui\b|\bgui (?:lai )?(?:van ban )?y kien\b")
_MONTH_END = re.compile(r"\b(?:trong|truoc|cham nhat)\b[^.;]{0,20}?\b(?:thang|quy|ngay)\b")
_SENDER = re.compile(
    r"(?:^[-+\s]*|[,.;:]\s+|yêu cầu\s+|đề nghị\s+)"
    r"(?P<who>(?:các\s+)?(?:cơ quan|đơn vị|phòng|ban|UBND|ngành|địa phương|Thủ trưởng)[^.:]{0,160}?)"
    r"\s+(?:gửi|nộp|xây dựng|báo cáo|lập|định kỳ|tổng hợp|tổ chức|có trách nhiệm|căn cứ)",
    re.IGNORECASE,
)
_MONEY_HEAD = re.compile(r"\b(?:thanh tien|don gia|du toan)\b")
_LONGEST = 1_500
_CELL_MONTH = re.compile(r"\s*(?:trong )?thang (?P<m>\d{1,2})\s*/\s*(?P<y>20\d\d)\s*\Z")


@dataclass(frozen=True, slots=True)
class _Found:
    period: str
    due: date | None
    sender: str | None
    to: str | None
    line: int
    lines: Lines
    kind: str | None = None


def recognise_reporting(structure: Structure, document: Document) -> tuple[ReportDuty, ...]:
    """Periodic reports, and single papers to be sent by a day, in reading order.

    A due date needs a printed day; the year may be the plan's. "Trước ngày X" is due the day before X.
    """
    ids = ItemIds()
    seen: set[tuple[str, date | None, str | None, int]] = set()
    duties: list[ReportDuty] = []
    for found in _Reader(structure, document).read():
        key = (found.period, found.due, found.kind, found.line)
        if key in seen:
            continue
        seen.add(key)
        duties.append(
            ReportDuty(
                id=ids.take(None, None, f"{found.period} {found.kind or ''} {found.sender or ''} {found.due or ''}"),
                period=found.period,
                due=found.due,
                sender=found.sender,
                to=found.to,
                source_line=found.line,
                source_lines=found.lines,
                kind=found.kind,
            )
        )
    return tuple(duties)


class _Reader:
    def __init__(self, structure: Structure, document: Document) -> None:
        year = re.search(r"\d{4}", document.year_or_period or "")
        self._year = int(year[0]) if year else None
        self._structure = structure
        charged = sorted(recognise_responsibilities(structure), key=lambda duty: duty.source_lines)
        self._starts = [duty.source_lines[0] for duty in charged]
        self._charged: list[Responsibility] = charged

    def read(self) -> Iterator[_Found]:
        for part in self._structure.parts:
            if part.kind in (PartKind.OUTLINE, PartKind.FORM):
                continue
            duty_lines = [section.lines for section in part.walk() if is_implementation(section)]
            for block, zone in zip(part.blocks, part.zones, strict=True):
                if isinstance(block, Table):
                    yield from self._table(block)
                elif zone is Zone.BODY or (zone is Zone.CLOSING and part.kind is PartKind.PLAN):
                    inside = any(first <= block.lines[0] <= last for first, last in duty_lines)
                    yield from self._paragraph(block, inside, part)

    def _paragraph(self, block: Paragraph, inside: bool, part: Part) -> Iterator[_Found]:
        text = block.text
        for span in sentences(text.value):
            folded = _folded(text.value[span[0] : span[1]])
            yield from self._single_papers(text, span, folded, part)
            if not _REPORT.search(folded):
                continue
            found = list(self._periodic(text, span, folded))
            if not found and inside and (match := _UNSPECIFIED.search(folded)):
                found = [self._found("unspecified", None, text, span, match.start())]
            yield from found

    def _table(self, table: Table) -> Iterator[_Found]:
        if any(_MONEY_HEAD.search(_folded(cell.text.value[:60])) for row in table.rows[:2] for cell in row.cells):
            return
        for row in table.rows:
            for cell in row.cells:
                text, span = cell.text, (0, len(cell.text.value))
                folded = _folded(text.value)
                if cue := _CELL_CUE.search(folded):
                    found = list(self._periodic(text, span, folded))
                    yield from found or [self._found("unspecified", None, text, span, cue.start())]
                elif (sent := _PLAN_SENT.search(folded)) and not _REPORT.search(sent[0]):
                    due = next((day for other in row.cells if (day := _month(other.text.value))), None)
                    yield replace(self._one_off("plan_submission", text, span, folded, sent.start()), due=due)

    def _periodic(self, text: Text, span: Span, folded: str) -> Iterator[_Found]:
        cue = _PERIOD_CUE.search(folded)
        dated = [match for match in _DATED.finditer(folded) if cue and cue.end() <= match.start()]
        named = {_period(match["item"]) for match in dated}
        for match in dated:
            yield self._found(_period(match["item"]), self._due(match), text, span, match.start())
        for match in _LIST.finditer(folded):
            items = [item[0] for item in _ITEMS.finditer(match["list"]) if _period(item[0]) not in named]
            if not items:
                continue
            cued = _STARTS.search(folded[max(0, match.start() - 40) : match.start()]) is not None
            recurring = items[0].startswith("hang ")
            if not (cued or recurring) and not (len(items) > 1 and "dinh ky" in folded):
                continue
            if (
                len(items) == 1
                and not recurring
                and items[0].startswith(("thang", "nam", "quy"))
                and "dinh ky" not in folded
            ):
                continue
            for item in items:
                yield self._found(_period(item), None, text, span, match.start())
            return

    def _due(self, match: re.Match[str]) -> date | None:
        year = int(match["y"]) if match["y"] else self._year
        day = make_date(year, int(match["m"]), int(match["d"])) if year else None
        if day and match["how"] == "truoc":
            return day - timedelta(days=1)
        return day

    def _single_papers(self, text: Text, span: Span, folded: str, part: Part) -> Iterator[_Found]:
        if match := _COMMENTS.search(folded):
            if part.kind is PartKind.LETTER:
                yield self._one_off("comments_on_draft", text, span, folded, match.start())
        elif (match := _PLAN_SENT.search(folded)) and not _REPORT.search(match[0]):
            yield self._one_off("plan_submission", text, span, folded, match.start())
        elif (match := _PLAN_MADE.search(folded)) and _MONTH_END.search(folded):
            yield self._one_off("plan_issuance", text, span, folded, match.start())

    def _one_off(self, kind: str, text: Text, span: Span, folded: str, at: int) -> _Found:
        return replace(self._found("one_off", due_of(folded, self._year), text, span, at), kind=kind)

    def _found(self, period: str, due: date | None, text: Text, span: Span, at: int) -> _Found:
        line = text.line_at(span[0] + at)
        named, to = _parties(text.value[span[0] : min(span[1], span[0] + _LONGEST)])
        return _Found(period, due, self._agency_at(line) or named, to, line, text.lines(*span))

    def _agency_at(self, line: int) -> str | None:
        index = bisect_right(self._starts, line) - 1
        if index >= 0 and self._charged[index].source_lines[1] >= line:
            return self._charged[index].agency
        return None


@lru_cache(maxsize=64)
def _parties(sentence: str) -> tuple[str | None, str | None]:
    """Who is to send and who is to receive, by the words of a sentence."""
    words = " ".join(sentence.split())
    sender, to = _SENDER.search(words), _TO.search(words)
    return sender["who"].strip() if sender else None, to["to"].strip() if to else None


def _folded(text: str) -> str:
    folded = strip_marks(text)
    return folded if len(folded) == len(text) else text.lower()


def _month(cell: str) -> date | None:
    """The end of the month a cell consists of."""
    match = _CELL_MONTH.match(_folded(cell)) if len(cell) < 40 else None
    return month_end(int(match["y"]), int(match["m"])) if match and 1 <= int(match["m"]) <= 12 else None


def _period(item: str) -> str:
    return next((name for pattern, name in _PERIODS if pattern.search(item)), "unspecified")
