"""What a reader hands on: numbered lines, and blocks in which every character knows its line.

Whatever the file was, it becomes lines first (a text file's own lines; one line for each paragraph of a Word
file or a table cell; one for each printed line of a PDF page). Everything downstream speaks of lines, counted from 1;
`Line.place` says where such a line stands in the file itself.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Literal

Lines = tuple[int, int]
"""First and last line of a place, both included."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a line stands in the file: paragraph; or table, row, cell; or page and box in points. All from 1."""

    paragraph: int | None = None
    table: int | None = None
    row: int | None = None
    cell: int | None = None
    page: int | None = None
    box: tuple[float, float, float, float] | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """One line as the file has it, mark-up included."""

    number: int
    text: str
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class Text:
    """A cleaned string whose every character knows the line it came from.

    `starts` holds (offset, line) pairs in ascending order; the first offset is 0.
    """

    value: str
    starts: tuple[tuple[int, int], ...]

    def __str__(self) -> str:
        return self.value

    def __bool__(self) -> bool:
        return bool(self.value)

    def line_at(self, offset: int) -> int:
        """The line of the character at `offset`."""
        return self.starts[max(0, bisect_right(self.starts, offset, key=lambda start: start[0]) - 1)][1]

    def lines(self, start: int = 0, end: int | None = None) -> Lines:
        """First and last line of the characters from `start` to `end` (exclusive)."""
        last = len(self.value) if end is None else end
        return self.line_at(start), self.line_at(max(start, last - 1))

    def cut(self, start: int = 0, end: int | None = None) -> Text:
        """The characters from `start` to `end`, stripped of blanks at both ends."""
        stop = len(self.value) if end is None else min(end, len(self.value))
        while start < stop and self.value[start].isspace():
            start += 1
        while stop > start and self.value[stop - 1].isspace():
            stop -= 1
        inner = tuple((offset - start, line) for offset, line in self.starts if start < offset < stop)
        return Text(self.value[start:stop], ((0, self.line_at(start)), *inner))

    @classmethod
    def of(cls, value: str, line: int) -> Text:
        """A string that stands wholly on one line."""
        return cls(value, ((0, line),))

    @classmethod
    def join(cls, parts: Iterable[Text], separator: str = " ") -> Text:
        """The parts one after another; an empty result stands on line 1 where there is no part."""
        values, starts, length = list[str](), list[tuple[int, int]](), 0
        for part in parts:
            if values:
                length += len(separator)
            starts += [(length + offset, line) for offset, line in part.starts]
            values.append(part.value)
            length += len(part.value)
        return cls(separator.join(values), tuple(starts) or ((0, 1),))


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A run of text. `heading` is the level of a heading style or mark-up, if the file has one."""

    text: Text
    bold: bool = False
    italic: bool = False
    centred: bool = False
    heading: int | None = None
    page: int | None = None

    @property
    def lines(self) -> Lines:
        return self.text.lines()


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table: its paragraphs, joined in `text` by a newline.

    A cell covered by a merge is present, empty, and says where its content stands (`merged`).
    """

    text: Text
    bold: bool = False
    merged: Literal["", "above", "left"] = ""
    tables: tuple[Table, ...] = ()

    @property
    def lines(self) -> Lines:
        return self.text.lines()


@dataclass(frozen=True, slots=True)
class Row:
    """One row; every row of a table has as many cells as the table has columns, where the file lets us know."""

    cells: tuple[Cell, ...]
    lines: Lines
    page: int | None = None

    @property
    def bold(self) -> bool:
        """Whether every cell that holds text is bold."""
        filled = [cell for cell in self.cells if cell.text]
        return bool(filled) and all(cell.bold for cell in filled)


@dataclass(frozen=True, slots=True)
class Table:
    """Rows in reading order. `number` counts the tables of the file from 1."""

    rows: tuple[Row, ...]
    number: int = 0

    @property
    def lines(self) -> Lines:
        return self.rows[0].lines[0], self.rows[-1].lines[1]


Block = Paragraph | Table


@dataclass(frozen=True, slots=True)
class Remark:
    """What a reader saw and could not use: a page without text, a picture, a row cut short."""

    kind: str
    lines: Lines
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Source:
    """A file, read: its lines and its blocks in reading order."""

    name: str
    format: Literal["txt", "md", "html", "docx", "pdf"]
    lines: tuple[Line, ...]
    blocks: tuple[Block, ...]
    sha256: str = ""
    remarks: tuple[Remark, ...] = field(default=())

    def paragraphs(self) -> Iterator[Paragraph]:
        """The paragraphs outside tables, in order."""
        return (block for block in self.blocks if isinstance(block, Paragraph))

    def tables(self) -> Iterator[Table]:
        """The tables, in order; those inside cells are reached through their cells."""
        return (block for block in self.blocks if isinstance(block, Table))

    def place_of(self, line: int) -> Place | None:
        """Where a line stands in the file, if the reader knew."""
        return self.lines[line - 1].place if 0 < line <= len(self.lines) else None
