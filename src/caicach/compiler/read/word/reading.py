"""A .docx becomes lines (one for each paragraph, in the body or in a cell) and blocks in body order."""

from __future__ import annotations

from hashlib import sha256

from lxml import etree

from caicach.compiler.read.cells import GridCell, fill_rows
from caicach.compiler.read.errors import EmptyFileError
from caicach.compiler.read.limits import Deadline, Limits, check_paragraphs
from caicach.compiler.read.word.numbering import Numbering
from caicach.compiler.read.word.package import Package, W, open_package
from caicach.compiler.read.word.runs import Words, read_words
from caicach.compiler.read.word.styles import Look, Styles, paragraph_look
from caicach.compiler.read.word.tables import find_frame, read_grid
from caicach.compiler.source import Block, Cell, Line, Paragraph, Place, Row, Source, Table, Text

_PARAGRAPH, _TABLE = f"{W}p", f"{W}tbl"
_SKIPPED = frozenset(W + tag for tag in ("del", "moveFrom", "sectPr", "sdtPr", "tcPr", "tblPr"))
_DEEPEST = 24  # tables in tables, boxes in boxes


def read_word(name: str, content: bytes, limits: Limits, deadline: Deadline) -> Source:
    """Read a .docx. Raises `BrokenFileError`, `TooLargeError`, `EmptyFileError`, `TooSlowError`."""
    body = _Body(name, open_package(name, content, limits), limits, deadline)
    blocks = body.read()
    if not any(line.text for line in body.lines):
        raise EmptyFileError(name)
    return Source(name, "docx", tuple(body.lines), tuple(blocks), sha256(content).hexdigest())


class _Body:
    """Walks the body once, numbering lines, paragraphs and tables as it goes."""

    def __init__(self, name: str, package: Package, limits: Limits, deadline: Deadline) -> None:
        self.lines: list[Line] = []
        self._name, self._limits, self._deadline = name, limits, deadline
        self._root = package.body
        self._styles = Styles(package.styles)
        self._numbering = Numbering(package.numbering)
        self._paragraphs = self._tables = self._cells = 0

    def read(self) -> list[Block]:
        return self._read_blocks(self._root, None, 0)

    def _read_blocks(self, parent: etree._Element, place: Place | None, depth: int) -> list[Block]:
        """Paragraphs and tables below an element; `place` is that of the cell around them."""
        blocks: list[Block] = []
        for child in parent:
            if child.tag == _PARAGRAPH:
                blocks += self._read_paragraph(child, place, depth)
            elif child.tag == _TABLE and depth < _DEEPEST and (frame := find_frame(child)) is not None:
                blocks += self._read_blocks(frame, place, depth + 1)
            elif child.tag == _TABLE:
                table = self._read_table(child, depth)
                if table is not None:
                    blocks.append(table)
            elif depth < _DEEPEST and child.tag not in _SKIPPED:
                blocks += self._read_blocks(child, place, depth + 1)
        return blocks

    def _read_paragraph(self, element: etree._Element, place: Place | None, depth: int) -> list[Block]:
        self._paragraphs += 1
        if self._paragraphs % 512 == 0:
            check_paragraphs(self._name, self._paragraphs, self._limits)
            self._deadline.check()
        properties = element.find(f"{W}pPr")
        style = None if properties is None else properties.find(f"{W}pStyle")
        identifier = self._styles.default_paragraph if style is None else style.get(f"{W}val", "")
        base = self._styles.look(identifier)
        look = paragraph_look(properties).over(base)
        words = read_words(element, base, self._styles)
        label = self._label(look, identifier)
        text = label + words.text.strip()
        blocks: list[Block] = []
        # A number alone is shown in a cell (the number column), and is an empty list item elsewhere.
        if words.text.strip() or (place is not None and label.strip(" -+")):
            own = Place(paragraph=self._paragraphs) if place is None else place
            blocks.append(_to_paragraph(self._add_line(text.strip(), own), words, look))
        for box in words.boxes if depth < _DEEPEST else ():
            blocks += self._read_blocks(box, place, depth + 1)
        return blocks

    def _label(self, look: Look, style: str) -> str:
        """The automatic number of a paragraph. A number of 0 takes the style's numbering away."""
        if look.number is None or look.number == "0":
            return ""
        depth = self._numbering.level_of_style(style) if look.level is None else look.level
        return self._numbering.next_label(look.number, depth)

    def _add_line(self, text: str, place: Place) -> Text:
        number = len(self.lines) + 1
        self.lines.append(Line(number, text, place))
        return Text.of(text, number)

    def _read_table(self, element: etree._Element, depth: int) -> Table | None:
        self._tables += 1
        number = self._tables
        rows: list[Row] = []
        for index, grid in enumerate(read_grid(element), start=1):
            if depth >= _DEEPEST or not grid:
                continue
            self._cells += len(grid)
            check_paragraphs(self._name, self._cells, self._limits)
            first = len(self.lines) + 1
            cells = [
                self._read_cell(cell, Place(table=number, row=index, cell=at), depth) for at, cell in enumerate(grid, 1)
            ]
            rows.append(Row(tuple(cells), (first, max(first, len(self.lines)))))
        return Table(fill_rows(rows), number) if rows else None

    def _read_cell(self, cell: GridCell, place: Place, depth: int) -> Cell:
        if cell.merged or cell.element is None:
            line = self.lines[-1].number if self.lines and cell.merged else self._add_line("", place).lines()[0]
            return Cell(Text.of("", line), merged=cell.merged)
        blocks = self._read_blocks(cell.element, place, depth + 1)
        paragraphs = [block for block in blocks if isinstance(block, Paragraph)]
        tables = tuple(block for block in blocks if isinstance(block, Table))
        if not paragraphs:
            return Cell(self._add_line("", place), tables=tables)
        text = Text.join((paragraph.text for paragraph in paragraphs), "\n")
        return Cell(text, bold=all(paragraph.bold for paragraph in paragraphs), tables=tables)


def _to_paragraph(text: Text, words: Words, look: Look) -> Paragraph:
    return Paragraph(
        text,
        bold=0 < words.letters == words.bold,
        italic=0 < words.letters == words.italic,
        centred=bool(look.centred),
        heading=look.heading,
    )
