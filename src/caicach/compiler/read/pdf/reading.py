"""A PDF becomes lines (one for each printed line, or its part in one column or cell) and blocks in reading order."""

from __future__ import annotations

import re
from collections.abc import Sequence
from hashlib import sha256

import pypdfium2

from caicach.compiler.read.errors import BrokenFileError, EncryptedError, NoTextLayerError, TooLargeError
from caicach.compiler.read.limits import Deadline, Limits
from caicach.compiler.read.marks import WORD_BREAK
from caicach.compiler.read.pdf.aligned import find_aligned
from caicach.compiler.read.pdf.glyphs import Word, page_turn, read_page_words
from caicach.compiler.read.pdf.grids import Grid, Spot, find_grids
from caicach.compiler.read.pdf.paragraphs import Column, group_lines, group_short_lines, is_centred, measure
from caicach.compiler.read.pdf.printed import Printed, order_lines, split_row, to_rows
from caicach.compiler.read.pdf.rulings import read_rulings
from caicach.compiler.source import Block, Cell, Line, Paragraph, Place, Remark, Row, Source, Table, Text

_PASSWORD = re.compile(r"password|security", re.IGNORECASE)
_FEW_LETTERS = 12  # of a page: a stamp over a picture, not its text


def read_pdf(name: str, content: bytes, limits: Limits, deadline: Deadline) -> Source:
    """Read a PDF. Raises `EncryptedError`, `BrokenFileError`, `NoTextLayerError`, `TooLargeError`, `TooSlowError`."""
    document = _open(name, content)
    try:
        if len(document) > limits.pages:
            raise TooLargeError(name, size=len(document), word_unit="pages", limit=limits.pages)
        reading = _Reading()
        empty = 0
        for number in range(len(document)):
            deadline.check()
            empty += not reading.read_page(document, number)
        if empty == len(document):
            raise NoTextLayerError(name, pages=len(document))
    finally:
        document.close()
    remarks = tuple(reading.remarks)
    return Source(name, "pdf", tuple(reading.lines), tuple(reading.blocks), sha256(content).hexdigest(), remarks)


def _open(name: str, content: bytes) -> pypdfium2.PdfDocument:
    try:
        document = pypdfium2.PdfDocument(content)
        pages = len(document)
    except pypdfium2.PdfiumError as error:
        if _PASSWORD.search(str(error)):
            raise EncryptedError(name) from error
        raise BrokenFileError(name, word_detail="its table of contents cannot be read") from error
    if not pages:
        raise BrokenFileError(name, word_detail="it has no pages")
    return document


class _Reading:
    """Pages read so far: lines numbered through the file, blocks, remarks."""

    def __init__(self) -> None:
        self.lines: list[Line] = []
        self.blocks: list[Block] = []
        self.remarks: list[Remark] = []
        self._tables = 0

    def read_page(self, document: pypdfium2.PdfDocument, index: int) -> bool:
        """Read one page; False where it has no text to speak of."""
        number = index + 1
        page = document[index]
        try:
            turn, width = page_turn(page)
            words = [word for word in read_page_words(page, turn) if word.text.strip()]
            grids = find_grids(read_rulings(page, turn)) if words else []
        finally:
            page.close()
        letters = sum(len(word.text) for word in words)
        if letters < _FEW_LETTERS:
            line = max(1, len(self.lines))
            self.remarks.append(Remark("page_without_text", (line, line), str(number)))
        inside = [next((grid for grid in grids if grid.holds(word)), None) for word in words]
        free = [word for word, grid in zip(words, inside, strict=True) if grid is None]
        rows = [split_row(row) for row in to_rows(free)]
        for grid in grids:
            above = [row for row in rows if row[0].y <= grid.top]
            rows = rows[len(above) :]
            self._add_flow(above, width, number)
            held = [word for word, holder in zip(words, inside, strict=True) if holder is grid]
            self._add_table(grid, grid.place(held), number)
        self._add_flow(rows, width, number)
        return letters >= _FEW_LETTERS

    def _add_flow(self, rows: Sequence[Sequence[Printed]], width: float, page: int) -> None:
        """Text outside ruled tables; tables without lines are found in it by their columns."""
        start = 0
        while start < len(rows):
            aligned = find_aligned(rows, start)
            if aligned is None:
                self._add_paragraphs(rows[start:], width, page)
                return
            self._add_paragraphs(rows[start : aligned.start], width, page)
            self._add_table(aligned.grid, aligned.grid.place(aligned.words), page)
            start = aligned.end

    def _add_paragraphs(self, rows: Sequence[Sequence[Printed]], width: float, page: int) -> None:
        for run, narrow in order_lines(rows, width):
            column = measure(run)
            for group in group_short_lines(run) if narrow else group_lines(run, column):
                text = self._add_lines(group, page)
                bold = all(line.bold for line in group)
                self.blocks.append(Paragraph(text, bold, centred=is_centred(group[0], column), page=page))

    def _add_lines(self, group: Sequence[Printed], page: int, place: Place | None = None) -> Text:
        parts: list[Text] = []
        for line in group:
            number = len(self.lines) + 1
            spot = place or Place()
            self.lines.append(
                Line(number, line.text, Place(None, spot.table, spot.row, spot.cell, page=page, box=line.box))
            )
            parts.append(Text.of(line.text, number))
        spaced = [
            part if WORD_BREAK.search(part.value) or part is parts[-1] else Text(f"{part.value} ", part.starts)
            for part in parts
        ]
        return Text.join(spaced, "")

    def _add_table(self, grid: Grid, cells: dict[Spot, list[Word]], page: int) -> None:
        self._tables += 1
        rows: list[Row] = []
        for row in range(len(grid.ys) - 1):
            first = len(self.lines) + 1
            made = [self._add_cell(grid, cells, (row, column), page) for column in range(len(grid.xs) - 1)]
            last = max(1, len(self.lines))
            if any(cell.text or cell.merged for cell in made):
                rows.append(Row(tuple(made), (min(first, last), last), page))
        if any(cell.text for row in rows for cell in row.cells):
            self.blocks.append(Table(tuple(rows), self._tables))
        else:
            self._tables -= 1

    def _add_cell(self, grid: Grid, cells: dict[Spot, list[Word]], spot: Spot, page: int) -> Cell:
        owner = grid.owners[spot]
        here = max(1, len(self.lines))
        if owner != spot:
            return Cell(Text.of("", here), merged="left" if owner[0] == spot[0] else "above")
        if spot not in cells:
            return Cell(Text.of("", here))
        lines = [Printed(tuple(row)) for row in to_rows(cells[spot])]
        left = grid.xs[spot[1]]
        padding = max(1.5, min(min(line.x0 for line in lines) - left, 8.0))
        column = Column(left + padding, left + grid.width(spot) - padding, 0.0)
        place = Place(table=self._tables, row=spot[0] + 1, cell=spot[1] + 1)
        texts = [self._add_lines(group, page, place) for group in group_lines(lines, column)]
        return Cell(Text.join(texts, "\n"), bold=all(line.bold for line in lines))
