"""Tables of goals: a measure in each row, its value for a year in a column of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from caicach.compiler.recognise.targets.comparators import comparison_at
from caicach.compiler.source import Cell, Row, Table, Text
from caicach.vietnamese.folding import fold, strip_marks
from caicach.vietnamese.quantities import NUMBER, parse_number

_MEASURE = re.compile(
    r"^(?:(?:ten|cac|noi dung|danh muc) )*(?:chi tieu|muc tieu|chi so|tieu chi)(?!.*\b(?:nam|giao)\b)"
)
_PLAIN_MEASURE = re.compile(r"^(?:noi dung|ten chi tieu|dien giai)$")
_UNIT = re.compile(r"^(?:don vi(?: tinh)?|dvt|don vi do)$")
_PAST = re.compile(r"\b(?:ket qua|thuc hien nam|th nam|uoc|da dat|dat duoc|hien trang|co so|nam truoc)\b")
_WANTED = re.compile(r"\b(?:ke hoach|kh|muc tieu|chi tieu|phan dau|can dat|yeu cau|gia tri|muc dat|giao)\b")
_OTHER = re.compile(
    r"\b(?:thoi gian|thoi han|tien do|co quan|don vi|chu tri|phoi hop|san pham|nhiem vu|ghi chu|kinh phi"
    r"|so van ban|can cu)\b"
)
_YEAR = re.compile(r"\b(20\d\d)\b")
_WORDS = (
    r"(?:từ|đạt|trên|dưới|hơn|tối thiểu|tối đa|ít nhất|không quá|không dưới|phấn đấu|là|xếp|thứ|hạng|nhóm|top|giảm|tăng"
    r"|khoảng|còn|thêm|[>=<≥≤:\s])"
)
_VALUE = re.compile(
    rf"\s*(?P<words>{_WORDS}{{0,12}})(?P<number>{NUMBER})\s*(?P<percent>%)?(?P<after>[^\d]{{0,40}})\Z", re.IGNORECASE
)
_UNITS = (
    (re.compile(r"%|phan tram|ty le|ti le"), "percent"),
    (re.compile(r"\bdiem\b"), "points"),
    (re.compile(r"\b(?:hang|bac|thu hang|vi tri)\b"), "rank"),
    (re.compile(r"\bngay\b"), "days"),
    (re.compile(r"\bgio\b"), "hours"),
    (re.compile(r"\bphut\b"), "minutes"),
)


@dataclass(frozen=True, slots=True)
class ValueCell:
    """One value of a table of goals."""

    measure: Text
    value_text: Text
    comparator: str
    value: float
    unit: str
    at: int
    due: date | None


@dataclass(frozen=True, slots=True)
class _Columns:
    measure: int
    unit: int | None
    values: tuple[tuple[int, date | None], ...]


def value_cells(table: Table, plan_year: int | None) -> tuple[ValueCell, ...] | None:
    """The values of a table of goals, or None where the table is of another kind."""
    for index, row in enumerate(table.rows[:3]):
        if columns := _columns(row, plan_year):
            found = tuple(cell for body in table.rows[index + 1 :] for cell in _row(body, columns))
            return found or None
    return None


def _columns(row: Row, plan_year: int | None) -> _Columns | None:
    measure = unit = plain = None
    values: list[tuple[int, date | None]] = []
    for index, cell in enumerate(row.cells):
        title = fold(cell.text.value[:100])
        year = _YEAR.search(title)
        if measure is None and _MEASURE.match(title) and not year:
            measure = index
        elif plain is None and _PLAIN_MEASURE.match(title):
            plain = index
        elif _UNIT.match(title) or ("(%)" in cell.text.value and len(title) < 12):
            unit = index
        elif not _PAST.search(title) and not _OTHER.search(title) and (year or _WANTED.search(title)):
            if year and plan_year and int(year[1]) < plan_year:
                continue
            values.append((index, date(int(year[1]), 12, 31) if year else None))
    if measure is None and unit is not None:
        measure = plain
    if measure is None or not values:
        return None
    return _Columns(measure, unit, tuple(values))


def _row(row: Row, columns: _Columns) -> Iterator[ValueCell]:
    cells = row.cells
    if columns.measure >= len(cells) or not cells[columns.measure].text:
        return
    measure = cells[columns.measure].text
    named = cells[columns.unit].text.value if columns.unit is not None and columns.unit < len(cells) else ""
    for index, due in columns.values:
        if index < len(cells) and (found := _value(cells[index], measure, named, due)):
            yield found


def _value(cell: Cell, measure: Text, named_unit: str, due: date | None) -> ValueCell | None:
    text = cell.text.value
    match = _VALUE.match(text) if len(text) <= 80 else None
    number = parse_number(match["number"]) if match else None
    if match is None or number is None:
        return None
    at, end = match.start("number"), match.start("after")
    lower = text.lower()
    folded = strip_marks(text)
    comparison = comparison_at(lower, folded if len(folded) == len(lower) else lower, at, end)
    if comparison is None:
        return None
    unit = "percent" if match["percent"] else _unit(named_unit or match["after"], measure.value)
    return ValueCell(measure, cell.text, comparison.sign, number, unit, at, due)


def _unit(named: str, measure: str) -> str:
    for text in (named, measure):
        words = strip_marks(text[:160])
        for pattern, unit in _UNITS:
            if pattern.search(words):
                return unit
        if text is named and words.strip():
            return "count"
    return "count"
