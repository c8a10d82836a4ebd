"""Numbers of a text that a plan sets as goals, with their comparator and unit.

Percentages are goals unless the words around them say otherwise; a count of things is a goal only under words such as
"ít nhất" or "phấn đấu"; dates, numbers of documents, levels ("mức độ 3, 4") and money never are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from caicach.compiler.recognise.targets.comparators import Comparison, comparison_at
from caicach.vietnamese.folding import strip_marks
from caicach.vietnamese.quantities import NUMBER, parse_number


@dataclass(frozen=True, slots=True)
class Figure:
    """One goal within a text: its number at `at`, the words that belong to it from `start` to `end`."""

    comparator: str
    value: float | None
    unit: str
    at: int
    start: int
    end: int
    baseline_year: int | None = None
    universal: bool = False


_PERCENT = re.compile(
    rf"(?<![\w.,/])(?P<low>{NUMBER})\s*(?:%\s*)?(?:(?:-|–|—|đến)\s*(?P<high>{NUMBER})\s*)?(?:%|phần trăm\b)"
)
_SPENDING = re.compile(
    r"\s*(?:muc )?(?:kinh phi|von\b|luong|hoc phi|le phi|phi\b|chi phi(?! tuan thu)|tong muc dau tu|nguyen gia"
    r"|tong diem|so diem|diem so|trong so|gia\b|tien\b)"
)
_SHARE = re.compile(
    r"(?:\bchiem|\bho tro|\bbo tri|\bhuong|\btrong so|\bty trong|\bmien,? giam|\bgiam)(?: \w+){0,3}\s*\Z"
)
_WEIGHT = re.compile(r"(?:\b(?:trong so|ty trong|chiem)|\bmuc phat(?: \w+){0,3})\s*\Z")
_AND = re.compile(r"(?:,| va)\s*\Z")
_DONE = re.compile(r"\bda (?:dat|hoan thanh|vuot)\b|\buoc dat\b|\bdat duoc\b|\bket qua (?:nam|6 thang|thuc hien)")
_YEAR_AFTER = re.compile(r"[\s(,]{0,3}(?:cua |trong |vao )?nam (?P<year>20\d\d)")
_YEAR_REACHED = re.compile(
    r"(?<!so voi )\bnam (?P<year>20\d\d)(?: \w+){0,4}? (?:dat|la|o muc|xep)(?: (?:muc|tren|hon|khoang|ty le)){0,2}\s*\Z"
)
_SAVING = re.compile(r"[^.;]{0,40}\bcai cach tien luong\b")
_YEAR_AHEAD = re.compile(r"(?:\A|[.;:]\s*)\W*(?:trong |ket qua |tinh den )?(?:het )?nam (?P<year>20\d\d)\b")

_SIGN_LOST_SPACE = re.compile(r"(?<![\d/.,])(?:100|[1-9]\d|[5-9])(?: {2,}[^\W\d]| [.;,)])")
_BARE = re.compile(r"(?<![\w.,/])(?P<low>\d{1,3}(?:[.,]\d{1,2})?)(?![\w%/]|[.,]\d)")
_BARE_CUE = re.compile(r"\b(?:ty le|ti le|muc do hai long|su hai long)\b")
_BARE_FRAME = re.compile(r"\b(?:dat|ty le|ti le|tu|tren|duoi|toi thieu|it nhat|con|len|xuong)\s*\Z")
_BARE_STOP = re.compile(r"\s*(?:[.;,)…]|\Z|tro len\b)")
_BARE_DATE = re.compile(r"\b(?:ngay|thang|nam|quy|so|dieu|khoan|muc|do|phu luc|bieu|diem|cap|giai doan)\s*\Z")
_WHOLE_LEAD = re.compile(
    r"(?:\A|[.;:,+\-–•(]|\b(?:va|hoan thanh|dat|bao dam|dam bao|den|nhan|cho|xu ly|thuc hien|phan dau))\s*\Z"
)
_WHOLE_NOUN = re.compile(
    r"\s+(?:cac |so |tong so )?(?:co quan|don vi|phong|ban|nganh|xa|phuong|thi tran|cap|ubnd|uy ban|van ban|ho so"
    r"|thu tuc|tthc|can bo|cong chuc|vien chuc|cbccvc|ccvc|cbcc|lanh dao|nhiem vu|ke hoach|chi tieu|ket qua|phan anh"
    r"|dich vu|he thong|truong hop|to chuc|nguoi dan|doanh nghiep|bao cao|giao dich|y kien|kien nghi|bo phan|trang"
    r"|thon|ap|to dan pho)\b"
)

_UNITS = {
    "diem": "points",
    "bac": "rank",
    "hang": "rank",
    "ngay lam viec": "days",
    "ngay": "days",
    "gio": "hours",
    "phut": "minutes",
    "lan": "times",
}
_THINGS = (
    r"sang kien|mo hinh|giai phap|cuoc|lop|hoi nghi|buoi|tin|bai|chuyen muc|chuyen de|phong su|de tai|de an|thu tuc"
    r"|tthc|dich vu|van ban|co quan|don vi|xa|phuong|doanh nghiep|ho|nguoi|luot|ho so|can bo|cong chuc|dot|phieu"
    r"|he thong|nhiem vu|hoat dong|noi dung|quy trinh|cach lam|hoi thi|doan|tuyen|san pham|phan mem|to cong nghe"
)
_COUNT = re.compile(
    rf"(?<![\w.,/])(?P<low>{NUMBER})(?:\s*(?:-|–|—|den)\s*(?P<high>{NUMBER}))?\s+"
    rf"(?P<unit>ngay lam viec|ngay|gio|phut|diem|bac(?! luong)|hang|lan|{_THINGS})(?!\w)"
)
_STRIVE = re.compile(r"\bphan dau\b(?: \w+){0,3}\s*\Z")
_REACH = re.compile(r"\bdat\s*\Z")
_TIME_SPENT = re.compile(
    r"\b(?:thoi gian|thoi han) (?:cho|giai quyet|xu ly|thuc hien|tiep nhan|tra loi|di lai|phan hoi|trung binh)"
)
_VISITS = re.compile(r"\bso lan\b")

_RANK = re.compile(
    r"\b(?:(?:nam trong|thuoc|lot|vao|trong|giu vung|duy tri|dat)(?: \w+)?\s+(?:top|nhom)(?: \w+)?"
    r"|(?:xep|dung)(?: \w+)? (?:thu|hang|vi tri)(?: thu)?|thu hang|vi tri thu|vi thu thu|trong so)"
    r"\s+(?:tu\s+)?(?:thu\s+)?(?P<low>\d{1,2})(?![\w%.,/]*\d)"
    r"(?!\s*(?:nguoi|nam|ngay|thang|quy))"
)
_GRADE = re.compile(
    r"\b(?:xep|dat|xep loai|loai|muc|hang)\s+(?:loai |hang |muc |tu |dat )*"
    r"(?P<grade>xuat sac|tot|kha|trung binh|[abc])\b(?=[^;.]{0,25}\btro len\b)"
)
_YEAR_WORDS = (
    r"(?:nam (?:truoc|lien truoc|lien ke|ngoai)|cung ky|giai doan truoc"
    r"|(?:ket qua |danh gia |thuc hien |cua )*(?:nam )?(?P<year>20\d\d))"
)
_MORE = re.compile(
    r"(?<!\w)(?:tăng(?! cường)|cải thiện|cao hơn|tốt hơn|nâng cao hơn|nâng lên|giảm|thấp hơn)[^;.%\d]{0,80}?"
    r"(?:so với|hơn)(?P<tail>[^;.%]{0,70})"
)
_TAIL_YEAR = re.compile(_YEAR_WORDS)
_BASELINE = re.compile(rf"[^;.]{{0,140}}?\bso voi[^;.]{{0,40}}?{_YEAR_WORDS}")

_UNIVERSAL = re.compile(
    r"(?:\A|[.;:]\s*|^)[-+*\s]*(?:tat ca|toan bo|moi)(?: cac| nhung)? [a-z][^.;:]{6,160}?"
    r"\b(?:deu (?:phai |duoc )?|phai duoc |duoc )\w"
)
_EVERY_PROCEDURE = re.compile(
    r"\b(?:tiep nhan|giai quyet|tra ket qua|cong khai|cung cap|so hoa|tich hop)[^.;:]{0,60}?"
    r"\b(?:tat ca|toan bo)(?: cac)? (?:thu tuc hanh chinh|tthc|ho so|dich vu cong)\b[^.;:]{0,80}?"
    r"\b(?:tren|qua|tai|len) (?:cac )?(?:phan mem|he thong|cong|bo phan|moi truong|trung tam)"
)
_EACH_HAS = re.compile(
    r"\bmoi (?:cong dan|nguoi dan|ho gia dinh|co quan|don vi|cong chuc|can bo)(?: [^\s,;.]+){0,4}? (?:co|deu)\b"
)


def sign_was_lost(raw: str) -> bool:
    """Whether a line of the file shows the gap that a lost percent sign leaves ("đạt 100 .", "100  đơn vị")."""
    return bool(_SIGN_LOST_SPACE.search(raw))


def _value(printed: str) -> float | None:
    return parse_number(printed)


def _past(folded: str, floor: int, start: int, end: int, plan_year: int | None) -> bool:
    """Whether the number reports what was reached, not what is to be reached."""
    before = folded[max(floor, start - 120) : start]
    if _DONE.search(before):
        return True
    if plan_year is None:
        return False
    after = _YEAR_AFTER.match(folded, end)
    ahead, reached = _YEAR_AHEAD.search(before), _YEAR_REACHED.search(before)
    return any(match is not None and int(match["year"]) < plan_year for match in (after, ahead, reached))


def _baseline(folded: str, end: int, plan_year: int | None) -> int | None:
    match = _BASELINE.match(folded, end)
    return _year(match, plan_year) if match else None


def _year(match: re.Match[str], plan_year: int | None) -> int | None:
    if match["year"]:
        return int(match["year"])
    return plan_year - 1 if plan_year else None


class FigureReader:
    """Reads one clause. `plan_year` tells past from future; `signs_lost` that the file dropped its percent signs."""

    def __init__(self, text: str, *, plan_year: int | None = None, signs_lost: bool = False) -> None:
        self.lower = text.lower()
        folded = strip_marks(text)
        self.folded = folded if len(folded) == len(self.lower) == len(text) else self.lower
        self.plan_year = plan_year
        self.signs_lost = signs_lost
        self._time_cue = 0

    def read(self) -> list[Figure]:
        """The goals of the clause in the order of their numbers; none overlaps another."""
        found: list[Figure] = []
        taken = bytearray(len(self.lower) + 1)
        for reader in (self._percents, self._bare_percents, self._counts, self._ranks, self._changes, self._universals):
            for figure in reader():
                if not any(taken[figure.start : figure.end]):
                    taken[figure.start : figure.end] = b"\1" * (figure.end - figure.start)
                    found.append(figure)
        return self._with_shared_verbs(sorted(found, key=lambda figure: figure.at))

    def _with_shared_verbs(self, figures: list[Figure]) -> list[Figure]:
        """ "Giảm 30% thời gian và 20% chi phí": the second number shares the verb of the first."""
        shared = figures[:1]
        for figure in figures[1:]:
            before = shared[-1]
            changes = before.comparator in ("increase", "decrease") and before.value is not None
            bare = figure.comparator in ("=", ">=") and figure.unit == before.unit and figure.value != 100
            if changes and bare and not figure.universal and _AND.search(self.folded, before.end, figure.start):
                year = figure.baseline_year or _baseline(self.folded, figure.end, self.plan_year)
                figure = replace(figure, comparator=before.comparator, baseline_year=year)
            shared.append(figure)
        return shared

    def _after(self, cue: re.Pattern[str]) -> int:
        """Where the first cue of a kind ends; beyond the text where there is none."""
        match = cue.search(self.folded)
        return match.end() if match else len(self.folded) + 1

    def _figure(self, at: int, end: int, value: float | None, unit: str, comparison: Comparison) -> Figure:
        baseline = _baseline(self.folded, end, self.plan_year) if comparison.sign in ("increase", "decrease") else None
        return Figure(comparison.sign, value, unit, at, min(comparison.start, at), end, baseline)

    def _percents(self) -> Iterator[Figure]:
        floor = 0
        for match in _PERCENT.finditer(self.lower):
            at, end = match.start("low"), match.end()
            comparison = comparison_at(self.lower, self.folded, at, end, floor)
            before = self.folded[max(floor, at - 40) : at]
            spending = _SHARE.search(before) is not None and _SPENDING.match(self.folded, end) is not None
            spending = spending or _WEIGHT.search(before) is not None or _SAVING.match(self.folded, end) is not None
            if comparison and not spending and not _past(self.folded, floor, at, end, self.plan_year):
                if match["high"] and not comparison.explicit:
                    comparison = Comparison(">=", comparison.start, True)
                yield self._figure(at, end, _value(match["low"]), "percent", comparison)
            floor = end

    def _bare_percents(self) -> Iterator[Figure]:
        cued = self._after(_BARE_CUE)
        for match in _BARE.finditer(self.lower):
            at, end = match.start(), match.end()
            value = _value(match["low"])
            before = self.folded[max(0, at - 60) : at]
            if value is None or value > 100 or value == 0 or _BARE_DATE.search(before):
                continue
            stopped = _BARE_STOP.match(self.folded, end) is not None
            framed = _BARE_FRAME.search(before) is not None and stopped
            rated = framed and (value == 100 or at >= cued)
            whole = (
                value == 100
                and _WHOLE_NOUN.match(self.folded, end) is not None
                and _WHOLE_LEAD.search(before) is not None
                and (self.signs_lost or re.search(r"\bhoan thanh\s*\Z", before) is not None)
            )
            if not rated and not whole:
                continue
            comparison = comparison_at(self.lower, self.folded, at, end)
            if comparison and not _past(self.folded, 0, at, end, self.plan_year):
                yield self._figure(at, end, value, "percent", comparison)

    def _counts(self) -> Iterator[Figure]:
        self._time_cue = self._after(_TIME_SPENT)
        for match in _COUNT.finditer(self.folded):
            at, end = match.start("low"), match.end()
            comparison = comparison_at(self.lower, self.folded, at, end)
            if comparison is None or not self._is_count_goal(match, comparison):
                continue
            if _past(self.folded, 0, at, end, self.plan_year):
                continue
            if match["high"] and not comparison.explicit:
                comparison = Comparison(">=", comparison.start, True)
            unit = _UNITS.get(match["unit"], "count")
            yield self._figure(at, end, _value(match["low"]), unit, comparison)

    def _is_count_goal(self, match: re.Match[str], comparison: Comparison) -> bool:
        at, unit = match.start("low"), match["unit"]
        before = self.folded[max(0, at - 60) : at]
        changes = comparison.sign in ("increase", "decrease")
        lead = self.folded[comparison.start : at]
        weak = re.match(r"tu\b", lead) is not None and "tro len" not in self.folded[at : match.end() + 30]
        loose = re.match(r"(?:tren|hon|duoi|vuot)\b", lead) is not None
        if unit in ("ngay", "ngay lam viec", "gio", "phut"):
            return changes or (comparison.explicit and not weak and at >= self._time_cue)
        if unit == "lan":
            return _VISITS.search(before) is not None and comparison.explicit
        if unit in ("diem", "bac", "hang"):
            return changes or (
                unit == "diem" and ((comparison.explicit and not weak) or _REACH.search(before) is not None)
            )
        if changes:
            return True
        if comparison.explicit:
            return not weak and not loose
        return _STRIVE.search(before) is not None

    def _ranks(self) -> Iterator[Figure]:
        for match in _RANK.finditer(self.folded):
            if not _past(self.folded, 0, match.start(), match.end(), self.plan_year):
                yield Figure("rank", _value(match["low"]), "rank", match.start("low"), match.start(), match.end())
        for match in _GRADE.finditer(self.folded):
            yield Figure("rank", None, "grade", match.start("grade"), match.start(), match.end())

    def _changes(self) -> Iterator[Figure]:
        for match in _MORE.finditer(self.lower):
            year = _TAIL_YEAR.search(self.folded, match.start("tail"), match.end("tail"))
            if year is None:
                continue
            sign = "decrease" if match[0].startswith(("giảm", "thấp")) else "increase"
            yield Figure(sign, None, "count", match.start(), match.start(), year.end(), _year(year, self.plan_year))

    def _universals(self) -> Iterator[Figure]:
        for pattern in (_UNIVERSAL, _EVERY_PROCEDURE, _EACH_HAS):
            for match in pattern.finditer(self.folded):
                yield Figure("=", 100, "percent", match.start(), match.start(), match.end(), universal=True)
