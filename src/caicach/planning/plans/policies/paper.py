"""The document as the review shows it: lines gathered into table rows, and the words in them that were recognised."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any

_MARKUP = re.compile(
    r"</?(?:b|i|u|p|em|strong|br|span|div)\b[^<>]*>|\*\*|(?<!\w)[*_](?=\S)|(?<=\S)[*_](?!\w)|^\s*#{1,6}\s+"
)
_EMPHASISED = re.compile(r"^\s*(?:#{1,6}\s|\*\*|<b>)")
_ESCAPED = re.compile(r"\\([\\*_#.()\[\]|-])")
_SPACES = re.compile(r"[ \u00a0]+")


@dataclass(frozen=True, slots=True)
class Wanted:
    """Words to be marked in a line, and what they were recognised as (agency, deadline, product, number, value)."""

    words: str
    role: str


@dataclass(frozen=True, slots=True)
class Segment:
    """A run of a line; `role` is empty for words nothing was recognised in."""

    text: str
    role: str = ""


@dataclass(frozen=True, slots=True)
class PaperLine:
    """A line ready to be shown: kinds of the items it belongs to, the diagnostics that begin at it, worst first, and
    the severity that colours its margin."""

    number: int
    segments: Sequence[Segment]
    bold: bool = False
    kinds: Sequence[str] = ()
    item: str = ""  # anchor of the first item read from this line
    findings: Sequence[tuple[str, str]] = ()  # (id, severity)
    severity: str = ""


@dataclass(slots=True)
class PaperRow:
    """One row of the sheet: a paragraph (one cell) or a row of a table."""

    is_table: bool
    cells: list[list[PaperLine]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class PaperBlock:
    """A paragraph (`rows` holds one row), a gap (none), or the rows of one table."""

    is_table: bool
    rows: Sequence[PaperRow]

    @property
    def columns(self) -> int:
        """The columns of the widest row."""
        return max((len(row.cells) for row in self.rows), default=0)


def clean(text: str) -> str:
    """The line without mark-up and doubled blanks; tabs are kept."""
    return _SPACES.sub(" ", _ESCAPED.sub(r"\1", _MARKUP.sub("", text))).strip(" \r\n")


def is_emphasised(text: str) -> bool:
    """Whether the file itself sets the line in bold or as a heading."""
    return bool(_EMPHASISED.match(text))


def segments_of(text: str, wanted: Iterable[Wanted]) -> list[Segment]:
    """The text cut where wanted words stand; the first and longest find wins where two overlap.

    >>> [(s.text, s.role) for s in segments_of("Phòng Nội vụ, quý I", [Wanted("Phòng  Nội vụ", "agency")])]
    [('Phòng Nội vụ', 'agency'), (', quý I', '')]
    """
    found: list[tuple[int, int, str]] = []
    for want in wanted:
        words = want.words.split()
        if not words:
            continue
        pattern = r"\s+".join(re.escape(word) for word in words)
        for match in re.finditer(pattern, text, re.IGNORECASE):
            before, after = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1]
            if not (before.isalnum() and words[0][0].isalnum()) and not (after.isalnum() and words[-1][-1].isalnum()):
                found.append((match.start(), match.end(), want.role))
    segments, position = list[Segment](), 0
    for start, end, role in sorted(found, key=lambda place: (place[0], -place[1])):
        if start < position:
            continue
        if start > position:
            segments.append(Segment(text[position:start]))
        segments.append(Segment(text[start:end], role))
        position = end
    if position < len(text) or not segments:
        segments.append(Segment(text[position:]))
    return segments


def rows_of(lines: Iterable[tuple[PaperLine, str, Mapping[str, Any] | None]]) -> list[PaperRow]:
    """Lines gathered into rows; each comes with its cleaned text and its place in the file.

    A line with tabs is a row of its own; lines of one row of a Word or PDF table (`place` names table, row and cell)
    stand together. Runs of empty lines become one.
    """
    rows: list[PaperRow] = []
    open_row: tuple[int, int] | None = None
    blank = True
    for line, text, place in lines:
        table = (place or {}).get("table")
        if table is not None:
            here = (int(table), int((place or {}).get("row") or 0))
            if here != open_row:
                rows.append(PaperRow(is_table=True))
                open_row = here
            _put(rows[-1], int((place or {}).get("cell") or 1), line)
            blank = False
            continue
        open_row = None
        if not text.strip():
            if not blank:
                rows.append(PaperRow(is_table=False))
            blank = True
            continue
        blank = False
        rows.append(PaperRow(is_table="\t" in text, cells=_split(line)))
    return rows


def blocks_of(rows: Iterable[PaperRow]) -> list[PaperBlock]:
    """Rows of one table that follow each other are one block; everything else stands alone."""
    blocks: list[PaperBlock] = []
    for is_table, run in groupby(rows, key=lambda row: row.is_table):
        if is_table:
            blocks.append(PaperBlock(True, list(run)))
        else:
            blocks += [PaperBlock(False, [row] if row.cells else []) for row in run]
    return blocks


def _put(row: PaperRow, cell: int, line: PaperLine) -> None:
    while len(row.cells) < min(cell, 60):
        row.cells.append([])
    row.cells[min(cell, 60) - 1].append(line)


def _split(line: PaperLine) -> list[list[PaperLine]]:
    """The cells of a line with tabs: segments are cut at the tabs, and each cell keeps what the line knows."""
    cells: list[list[Segment]] = [[]]
    for segment in line.segments:
        first, *others = segment.text.split("\t")
        cells[-1].append(Segment(first, segment.role))
        cells += [[Segment(part, segment.role)] for part in others]
    shown = [[part for part in cell if part.text] for cell in cells]
    head = PaperLine(line.number, shown[0], line.bold, line.kinds, line.item, line.findings, line.severity)
    return [[head], *([PaperLine(0, cell, line.bold)] for cell in shown[1:])]
