"""Cells merged downwards, which a page copied as text leaves out of the rows below: put back as empty ones."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from caicach.compiler.source import Cell, Row, Text

_NUMBER_HEAD = re.compile(r"\s*(?:STT|TT|Số TT|S\.?TT)\W*$", re.IGNORECASE)
_NUMBER = re.compile(r"\s*\(?\d{1,3}(?:\.\d{1,3}){0,3}[.)]?\s*$")
_LABEL = re.compile(r"\s*(?:[IVXL]{1,6}|[A-Za-zĐđ])[.)]?\s*$")
_TOTAL = re.compile(r"\s*(?:tổng|cộng|ghi chú)\b", re.IGNORECASE)
_LEAST = 3  # cells beside which the missing ones of a numbered row are merged, and the row is no heading


def complete_rows(rows: Sequence[Row], width: int) -> list[Row]:
    """The rows of a table that begins with a number column, those with fewer cells made as wide as the table.

    A row that begins with its number lacks its last cells; one that does not is a further line of the task above and
    lacks its first. Headings, which span columns, stay as they are.
    """
    if not rows or len(rows[0].cells) != width or not _NUMBER_HEAD.match(rows[0].cells[0].text.value):
        return list(rows)
    completed: list[Row] = []
    above = False
    for row in rows:
        first = row.cells[0].text.value
        missing = width - len(row.cells)
        if not missing:
            above = above or bool(_NUMBER.match(first))
        elif above and _NUMBER.match(first):
            row = _widened(row, 0, missing) if len(row.cells) >= _LEAST else row
        elif above and len(row.cells) > 1 and not (_LABEL.match(first) or _TOTAL.match(first) or row.bold):
            row = _widened(row, missing, 0)
        completed.append(row)
    return completed


def _widened(row: Row, before: int, after: int) -> Row:
    first, last = row.lines
    left = (Cell(Text.of("", first), merged="above") for _ in range(before))
    right = (Cell(Text.of("", last), merged="above") for _ in range(after))
    return replace(row, cells=(*left, *row.cells, *right))
