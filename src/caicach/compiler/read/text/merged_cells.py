"""Cells merged downwards, which a page copied as text leaves out of the rows below: put back as empty ones.

Which cells of a shorter row are missing follows from what the others say: agencies stand under heads of agencies, and
times under heads of time.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations

from caicach.compiler.lexicon.agencies import HEAD
from caicach.compiler.source import Cell, Row, Text

_NUMBER_HEAD = re.compile(r"\s*(?:STT|TT|Số TT|S\.?TT)\W*$", re.IGNORECASE)
_NUMBER = re.compile(r"\s*\(?\d{1,3}(?:\.\d{1,3}){0,3}[.)]?\s*$")
_LABEL = re.compile(r"\s*(?:[IVXL]{1,6}|[A-Za-zĐđ])[.)]?\s*$")
_TOTAL = re.compile(r"\s*(?:tổng|cộng|ghi chú)\b", re.IGNORECASE)
_TIMED_HEAD = re.compile(r"thời\s+(?:gian|hạn)|tiến\s+độ|hoàn\s+thành", re.IGNORECASE)
_AGENCY_HEAD = re.compile(r"chủ\s+trì|phối\s+hợp|cơ\s+quan|đơn\s+vị|theo\s+dõi|đôn\s+đốc", re.IGNORECASE)
_TIME = re.compile(
    r"\s*(?:quý|quí|tháng|năm|ngày|trước|trong|thường\s+xuyên|hằng|hàng|theo\s+(?:tiến\s+độ|kế\s+hoạch)|sau\s+khi|chậm\s+nhất"
    r"|giai\s+đoạn|\d{1,2}/(?:\d{1,2}/)?\d{4}\b|(?:19|20)\d\d\b)",
    re.IGNORECASE,
)
_LEAST = 3  # cells beside which the missing ones of a numbered row are merged, and the row is no heading
_WIDEST = 10  # columns
_MISFIT = 4  # what stands under a head of another kind, against one column skipped


def complete_rows(rows: Sequence[Row], width: int) -> list[Row]:
    """The rows of a table that begins with a number column, those with fewer cells made as wide as the table.

    A row that begins with its number goes on with its own cells; one that does not is a further line of the task above.
    Headings, which span columns, stay as they are.
    """
    if not rows or width > _WIDEST or len(rows[0].cells) != width:
        return list(rows)
    heads = [cell.text.value for cell in rows[0].cells]
    if not _NUMBER_HEAD.match(heads[0]):
        return list(rows)
    if len(rows) > 1 and any(cell.merged == "above" for cell in rows[1].cells):
        heads = [cell.text.value or head for cell, head in zip(rows[1].cells, heads, strict=True)]
    kinds = [_kind_of_head(head) for head in heads]
    completed: list[Row] = []
    above = False
    for row in rows:
        first = row.cells[0].text.value
        if len(row.cells) >= width:
            above = above or bool(_NUMBER.match(first))
        elif above and _NUMBER.match(first):
            row = _widened(row, kinds, 0) if len(row.cells) >= _LEAST else row
        elif above and len(row.cells) > 1 and not (_LABEL.match(first) or _TOTAL.match(first) or row.bold):
            row = _widened(row, kinds, 1)
        completed.append(row)
    return completed


def _kind_of_head(head: str) -> str:
    if _TIMED_HEAD.search(head):
        return "time"
    return "agency" if _AGENCY_HEAD.search(head) else ""


def _kind_of_cell(text: str) -> str:
    if _TIME.match(text):
        return "time"
    return "agency" if HEAD.match(text.lstrip()) else ""


def _widened(row: Row, kinds: Sequence[str], first: int) -> Row:
    """The row with each cell in the column it fits best, from column `first` on; a numbered row begins in the first."""
    said = [_kind_of_cell(cell.text.value) for cell in row.cells]
    numbered = first == 0
    places = combinations(range(first, len(kinds)), len(said))
    best = min(
        (columns for columns in places if not numbered or columns[0] == 0),
        key=lambda columns: (_cost(columns, said, kinds, numbered), columns),
    )
    cells = dict(zip(best, row.cells, strict=True))
    line = row.lines[1]
    return replace(
        row,
        cells=tuple(
            cells.get(column) or Cell(Text.of("", row.lines[0] if column < best[0] else line), merged="above")
            for column in range(len(kinds))
        ),
    )


def _cost(columns: Sequence[int], said: Sequence[str], kinds: Sequence[str], numbered: bool) -> int:
    skipped = columns[-1] - columns[0] + 1 - len(columns)
    pairs = list(zip(columns, said, strict=True))[numbered:]
    misfits = sum(kinds[column] != kind and bool(kinds[column] or kind == "time") for column, kind in pairs)
    loose = sum(not kinds[column] and kind == "agency" for column, kind in pairs)
    return _MISFIT * misfits + 2 * loose + skipped
