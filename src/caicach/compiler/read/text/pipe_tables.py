"""Markdown tables: cells parted by bars, one row a line, with or without bars at both ends."""

from __future__ import annotations

import re
from collections.abc import Sequence

from caicach.compiler.read.cells import fill_rows
from caicach.compiler.read.text.inline import Marks, clean_line
from caicach.compiler.source import Cell, Row, Table, Text

_ALIGNMENT = re.compile(r"\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$")
_BAR = re.compile(r"(?<!\\)\|")
_LONGEST_ROW = 80  # lines of one wrapped row


def find_pipe_run(lines: Sequence[str], start: int) -> int:
    """The index after the last line of the table that begins at `start`; `start` where none begins."""
    if len(_BAR.findall(lines[start])) < 1 or lines[start].strip() == "|":
        return start
    if not _is_fenced(lines[start]):
        return _find_open_run(lines, start)
    end = start
    while end < len(lines) and lines[end].lstrip().startswith("|"):
        row_end = _find_row_end(lines, end)
        if row_end == end:
            break
        end = row_end
    return end if end - start >= 2 else start


def _find_open_run(lines: Sequence[str], start: int) -> int:
    """A table without bars at the ends is known by the alignment row under its head."""
    if start + 1 >= len(lines) or not is_alignment(lines[start + 1]) or "|" not in lines[start + 1]:
        return start
    end = start + 2
    while end < len(lines) and "|" in lines[end]:
        end += 1
    return end


def _is_fenced(line: str) -> bool:
    return line.lstrip().startswith("|") and len(line.strip()) > 1


def _find_row_end(lines: Sequence[str], start: int) -> int:
    """The index after a row, which may be wrapped over lines until one ends with a bar; `start` where it never ends."""
    if lines[start].strip() == "|":
        return start
    for index in range(start, min(start + _LONGEST_ROW, len(lines))):
        if not lines[index].strip() or (index > start and lines[index].lstrip().startswith("|")):
            return start
        if lines[index].rstrip().endswith("|") and (index > start or len(lines[index].strip()) > 1):
            return index + 1
    return start


def is_alignment(line: str) -> bool:
    """Whether a line is the row of dashes under a head."""
    return bool(_ALIGNMENT.match(line)) and "-" in line


def read_pipe_table(lines: Sequence[str], start: int, end: int) -> Table | None:
    """The rows of `lines[start:end]`, the alignment row left out; None where no row is left."""
    rows: list[Row] = []
    index = start
    fenced = _is_fenced(lines[start])
    while index < end:
        stop = max(_find_row_end(lines, index), index + 1) if fenced else index + 1
        if not is_alignment(lines[index]):
            rows.append(_read_row(lines, index, stop, fenced))
        index = stop
    rows = [row for row in rows if any(cell.text for cell in row.cells)]
    return Table(fill_rows(rows)) if rows else None


def _read_row(lines: Sequence[str], start: int, stop: int, fenced: bool) -> Row:
    pieces: list[list[Text]] = [[]]
    bolds: list[list[bool]] = [[]]
    marks = Marks()
    for index in range(start, stop):
        for place, piece in enumerate(
            _BAR.split(_trim(lines[index], fenced and index == start, fenced and index == stop - 1))
        ):
            if place:
                pieces.append([])
                bolds.append([])
                marks.reset()
            cleaned = clean_line(piece, marks)
            if cleaned.text or not pieces[-1]:
                pieces[-1].append(Text.of(cleaned.text, index + 1))
                bolds[-1].append(cleaned.bold)
    cells = (Cell(Text.join(texts), bold=all(bold)) for texts, bold in zip(pieces, bolds, strict=True))
    return Row(tuple(cells), (start + 1, stop))


def _trim(line: str, first: bool, last: bool) -> str:
    """The line without the bars at its ends."""
    text = line.strip()
    if first and text.startswith("|"):
        text = text[1:]
    if last and text.endswith("|") and not text.endswith("\\|"):
        text = text[:-1]
    return text
