"""Prints an invented table as a conversion from PDF does: cell after cell in short lines, borders and tabs lost.

Cells are wrapped at the width of their columns; a cell whose first line stands at the height of the last line of the
cell before runs on in its line; pages break in the middle of rows, and the header may stand on every page.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from caicach.compiler.recognise.columns.fragments import plain_of
from caicach.compiler.recognise.columns.widths import width_of
from caicach.compiler.source import Line, Paragraph, Source, Text


@dataclass(frozen=True)
class Print:
    """How a table is printed. Widths are in characters of mean width; `height` is lines a page, 0 for one page."""

    widths: Sequence[int]
    height: int = 0
    header_on_every_page: bool = True
    spaced: bool = True  # a blank line between printed lines
    centred: bool = False  # cells stand in the middle of their row's height


@dataclass
class _Sheet:
    lines: list[str] = field(default_factory=list)
    last_height: int = -1

    def put(self, cell: Sequence[str], top: int) -> None:
        for offset, line in enumerate(cell):
            if top + offset == self.last_height and self.lines:
                self.lines[-1] += " " + line
            else:
                self.lines.append(line)
            self.last_height = top + offset


def wrap(text: str, width: int) -> list[str]:
    """The text in lines no wider than so many letters of mean width."""
    lines = list[str]()
    for paragraph in text.split("\n"):
        line = ""
        for word in paragraph.split(" "):
            longer = f"{line} {word}".strip()
            if line and width_of(longer, plain_of(longer)) > width * 460:
                lines.append(line)
                longer = word
            line = longer
        lines.append(line)
    return [line for line in lines if line]


def flatten(header: Sequence[str], rows: Sequence[Sequence[str]], style: Print) -> str:
    """The table as text. A row of one cell goes across the whole table; "" is an empty cell."""
    sheets, head = [_Sheet()], [wrap(cell, width) for cell, width in zip(header, style.widths, strict=True)]
    height = _print_row(sheets[-1], head, 0, style.centred)
    first_height = height
    for row in rows:
        cells = [wrap(row[0], sum(style.widths))] if len(row) == 1 else _wrapped(row, style)
        while any(cells):
            room = style.height - height if style.height else 10_000
            if room < 1:
                sheets.append(_Sheet())
                again = style.header_on_every_page
                height = _print_row(sheets[-1], head, 0, style.centred) if again else 0
                continue
            _print_row(sheets[-1], [cell[:room] for cell in cells], height, style.centred and len(row) > 1)
            height += min(room, max(len(cell) for cell in cells))
            cells = [cell[room:] for cell in cells]
    assert not style.height or style.height > first_height
    gap = "\n\n" if style.spaced else "\n"
    pages = [gap.join(sheet.lines) for sheet in sheets]
    return "".join(f"{page}\n\n\n\n{number}\n\n\n\n" for number, page in enumerate(pages, 2))


def _wrapped(row: Sequence[str], style: Print) -> list[list[str]]:
    return [wrap(cell, width) if cell else [] for cell, width in zip(row, style.widths, strict=True)]


def _print_row(sheet: _Sheet, cells: Sequence[Sequence[str]], top: int, centred: bool) -> int:
    """Puts a row on the sheet; the height after it."""
    tall = max(len(cell) for cell in cells)
    for cell in cells:
        sheet.put(cell, top + ((tall - len(cell)) // 2 if centred else 0))
    return top + tall


def read_lines(text: str) -> Source:
    """A source of plain lines, one paragraph each."""
    lines = tuple(Line(number, value) for number, value in enumerate(text.split("\n"), 1))
    blocks = tuple(Paragraph(Text.of(line.text.strip(), line.number)) for line in lines if line.text.strip())
    return Source("table.txt", "txt", lines, blocks)
