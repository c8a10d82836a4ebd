"""Rows and cells of a table on a web page: cells over several columns and rows."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from caicach.compiler.read.cells import GridCell

_SECTIONS = frozenset({"thead", "tbody", "tfoot"})
_WIDEST = 64  # columns; what is beyond is a slip of the page's maker
_FEW_CELLS = 4  # of a table that arranges a page
_REAL_ROWS = 3  # of a table that says something
_TALLEST = 2000  # rows


def is_layout(element: etree._Element) -> bool:
    """Whether a table only arranges the page: a few cells, in one of which stands a real table."""
    if element.tag != "table" or element.find(".//table") is None:
        return False
    cells = sum(cell.tag in ("td", "th") for row in _find_rows(element) for cell in row)
    inner = max(len(list(table.iterdescendants("tr"))) for table in element.iterdescendants("table"))
    return cells <= _FEW_CELLS and inner >= _REAL_ROWS


def read_grid(table: etree._Element) -> Iterator[list[GridCell]]:
    """The rows of a table, one at a time; a cell over several columns is followed by cells merged left."""
    hanging: dict[int, int] = {}  # column -> rows a cell above still covers
    for element in _find_rows(table):
        row: list[GridCell] = []
        for cell in element:
            if cell.tag not in ("td", "th") or len(row) >= _WIDEST:
                continue
            _hang(row, hanging)
            wide = min(_span(cell, "colspan"), _WIDEST)
            tall = min(_span(cell, "rowspan"), _TALLEST)
            for offset in range(wide):
                if tall > 1:
                    hanging[len(row)] = tall - 1
                row.append(GridCell(None, "left") if offset else GridCell(cell))
        _hang(row, hanging)
        yield row


def _find_rows(table: etree._Element) -> Iterator[etree._Element]:
    for child in table:
        if child.tag == "tr":
            yield child
        elif child.tag in _SECTIONS:
            yield from (row for row in child if row.tag == "tr")


def _hang(row: list[GridCell], hanging: dict[int, int]) -> None:
    """Fill in the columns that cells of earlier rows cover."""
    while hanging.get(len(row), 0) > 0:
        hanging[len(row)] -= 1
        row.append(GridCell(None, "above"))


def _span(cell: etree._Element, name: str) -> int:
    text = cell.get(name, "1").strip()
    return max(1, int(text)) if text.isdecimal() and len(text) < 6 else 1
