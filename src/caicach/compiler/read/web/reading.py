"""A web page becomes lines (one for each block of text, on the page or in a cell) and blocks in page order."""

from __future__ import annotations

import re
from hashlib import sha256

from lxml import etree, html

from caicach.compiler.read.cells import GridCell, fill_rows
from caicach.compiler.read.decoding import decode
from caicach.compiler.read.errors import BrokenFileError, EmptyFileError
from caicach.compiler.read.limits import Deadline, Limits, check_paragraphs
from caicach.compiler.read.web.grid import is_layout, read_grid
from caicach.compiler.read.web.runs import Run, split_runs
from caicach.compiler.source import Block, Cell, Line, Paragraph, Place, Row, Source, Table, Text

_CHARSET = re.compile(r"<\?xml[^>]*\?>|<meta[^>]+charset[^>]*>", re.IGNORECASE)
_NUL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")
_DEEPEST = 60  # blocks in blocks; deeper pages are machine-made


def read_web(name: str, content: bytes, limits: Limits, deadline: Deadline) -> Source:
    """Read a web page. Raises `BrokenFileError`, `EmptyFileError`, `TooLargeError`, `TooSlowError`."""
    text = _CHARSET.sub("", _NUL.sub(" ", decode(content)))
    try:
        root = html.document_fromstring(text, parser=html.HTMLParser(huge_tree=False))
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise BrokenFileError(name, word_detail="there is no page inside") from error
    page = _Page(name, limits, deadline)
    body = root.find(".//body")
    blocks = page.read_blocks(root if body is None else body, None, 0)
    if not any(line.text for line in page.lines):
        raise EmptyFileError(name)
    return Source(name, "html", tuple(page.lines), tuple(blocks), sha256(content).hexdigest())


class _Page:
    """Walks the page once, numbering lines, paragraphs and tables as it goes."""

    def __init__(self, name: str, limits: Limits, deadline: Deadline) -> None:
        self.lines: list[Line] = []
        self._name, self._limits, self._deadline = name, limits, deadline
        self._paragraphs = self._tables = self._cells = 0

    def read_blocks(self, parent: etree._Element, place: Place | None, depth: int) -> list[Block]:
        """Paragraphs and tables below an element; `place` is that of the cell around them."""
        blocks: list[Block] = []
        for run in split_runs(parent):
            if isinstance(run, Run):
                blocks += [self._add_paragraph(part, place) for part in run.parts() if part.text]
            elif is_layout(run) and depth < _DEEPEST:
                for cell in run.iterdescendants("td", "th"):
                    if next(cell.iterancestors("table")) is run:
                        blocks += self.read_blocks(cell, place, depth + 1)
            elif run.tag == "table" and run.find(".//tr") is not None:
                table = self._read_table(run, depth)
                blocks += [] if table is None else [table]
            elif depth < _DEEPEST:
                blocks += self.read_blocks(run, place, depth + 1)
        return blocks

    def _add_paragraph(self, run: Run, place: Place | None) -> Paragraph:
        self._paragraphs += 1
        if self._paragraphs % 512 == 0:
            check_paragraphs(self._name, self._paragraphs, self._limits)
            self._deadline.check()
        text = self._add_line(run.text, place or Place(paragraph=self._paragraphs))
        return Paragraph(text, run.bold, run.italic, run.centred, run.heading)

    def _add_line(self, text: str, place: Place) -> Text:
        self.lines.append(Line(len(self.lines) + 1, text, place))
        return Text.of(text, len(self.lines))

    def _read_table(self, element: etree._Element, depth: int) -> Table | None:
        self._tables += 1
        number = self._tables
        rows: list[Row] = []
        for index, grid in enumerate(read_grid(element), start=1):
            self._deadline.check()
            self._cells += len(grid)
            check_paragraphs(self._name, self._cells, self._limits)
            first = len(self.lines) + 1
            cells = [
                self._read_cell(cell, Place(table=number, row=index, cell=at), depth) for at, cell in enumerate(grid, 1)
            ]
            if cells:
                rows.append(Row(tuple(cells), (first, max(first, len(self.lines)))))
        if not any(cell.text or cell.tables for row in rows for cell in row.cells):
            return None
        return Table(fill_rows(rows), number)

    def _read_cell(self, cell: GridCell, place: Place, depth: int) -> Cell:
        if cell.element is None:
            line = self._add_line("", place).lines()[0] if not cell.merged or not self.lines else len(self.lines)
            return Cell(Text.of("", line), merged=cell.merged)
        blocks = self.read_blocks(cell.element, place, depth + 1) if depth < _DEEPEST else []
        paragraphs = [block for block in blocks if isinstance(block, Paragraph)]
        tables = tuple(block for block in blocks if isinstance(block, Table))
        if not paragraphs:
            return Cell(self._add_line("", place), tables=tables)
        bold = cell.element.tag == "th" or all(paragraph.bold for paragraph in paragraphs)
        return Cell(Text.join((paragraph.text for paragraph in paragraphs), "\n"), bold, tables=tables)
