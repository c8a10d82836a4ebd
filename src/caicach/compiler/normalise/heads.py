"""The head of a table: which rows name the columns, and where they come again."""

from __future__ import annotations

import re
from collections.abc import Sequence

from caicach.compiler.read.marks import ROW_LABEL
from caicach.compiler.source import Remark, Row
from caicach.vietnamese.folding import fold

_NUMBER_HEADS = frozenset({"stt", "tt", "so tt", "so thu tu", "s tt", "stt tt"})
_COLUMN = re.compile(
    r"(?:ten )?(?:(?:cac |noi dung |nhom )?nhiem vu|noi dung|san pham|ket qua"
    r"|(?:co quan |don vi |to chuc )?(?:chu tri|phoi hop|thuc hien|theo doi|tham muu|tong hop)|thoi (?:gian|han)"
    r"|tien do|ghi chu|phan cong|don vi tinh|dvt|chi tieu|muc tieu|lanh dao|trach nhiem|don gia|thanh tien|so luong"
    r"|kinh phi|linh vuc|hinh thuc|cong viec|hoat dong|giai doan|nam 20\d\d)\b"
)
_DEEPEST = 3  # rows of a head
_LONGEST = 90  # letters of a column's name


def find_head(rows: Sequence[Row]) -> tuple[Row, ...]:
    """The leading rows that name columns, at most three; none where the table begins with its data."""
    if not has_head(rows):
        return ()
    end = 1
    while end < min(_DEEPEST, len(rows)) and _continues_head(rows[end], rows[end - 1]):
        end += 1
    return tuple(rows[:end])


def has_head(rows: Sequence[Row]) -> bool:
    """Whether the first row names columns: a number column's head, or several well-known names, or all bold."""
    if not rows:
        return False
    names = [cell.text.value for cell in rows[0].cells if cell.text]
    if len(names) < 2 or any(len(name) > _LONGEST for name in names):
        return False
    folded = [fold(name) for name in names]
    if folded[0] in _NUMBER_HEADS:
        return True
    if any(ROW_LABEL.match(name) and name.strip("().").isdigit() for name in names):
        return False
    known = sum(bool(_COLUMN.match(name)) for name in folded)
    return known >= 2 or (rows[0].bold and len(names) >= 3 and not ROW_LABEL.match(names[0]))


def _continues_head(row: Row, above: Row) -> bool:
    """A second row of a head stands under merged cells, or numbers the columns "(1) (2) (3)"."""
    if any(cell.merged == "above" for cell in row.cells):
        return not any(cell.text and ROW_LABEL.match(cell.text.value) for cell in row.cells[:1])
    numbers = [cell.text.value.strip("() ") for cell in row.cells if cell.text]
    return len(numbers) >= 3 and numbers == [str(number) for number in range(1, len(numbers) + 1)]


def shared_head(head: Sequence[Row], above: Sequence[Row], rows: Sequence[Row]) -> int:
    """How many rows at the beginning are the head of the table above again.

    A first row that comes again word for word is a head even where no column name is known.
    """
    if head:
        return len(head) if len(rows) >= len(head) and all(map(_same, head, rows)) else 0
    filled = sum(bool(cell.text) and not ROW_LABEL.match(cell.text.value) for cell in rows[0].cells)
    return int(filled >= 2 and _same(above[0], rows[0]))


def _same(row: Row, other: Row) -> bool:
    return [fold(cell.text.value) for cell in row.cells] == [fold(cell.text.value) for cell in other.cells]


def drop_repeated_heads(rows: Sequence[Row], head: Sequence[Row] = ()) -> tuple[list[Row], list[Remark]]:
    """The rows without heads that come again further down, be it without some of their columns."""
    own = head or find_head(rows)
    if not own:
        return list(rows), []
    names = {fold(cell.text.value) for row in own for cell in row.cells if cell.text}
    first = 0 if head else len(own)
    kept, remarks = list(rows[:first]), list[Remark]()
    for row in rows[first:]:
        filled = [cell.text.value for cell in row.cells if cell.text]
        if len(filled) >= 2 and filled[0] and all(len(name) <= _LONGEST and fold(name) in names for name in filled):
            remarks.append(Remark("header_repeated", row.lines))
        else:
            kept.append(row)
    return kept, remarks
