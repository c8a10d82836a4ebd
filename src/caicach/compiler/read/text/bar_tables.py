"""Tables copied from web pages: one cell a line (or a few), each closed by a bar that stands alone on its line.

A second bar after the last cell of a row ends the row; two bars in a row are also an empty cell. Which of the two it is
follows from the number of columns, known from the head: rows are read so that they fit it best.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from caicach.compiler.read.marks import ENDED, LIST_MARK, MARK_ONLY, OPEN_END, ROW_LABEL, WORD_BREAK, starts_lower
from caicach.compiler.read.text.bar_heads import find_double_head
from caicach.compiler.read.text.inline import Marks, clean_line
from caicach.compiler.read.text.merged_cells import complete_rows
from caicach.compiler.source import Cell, Row, Table, Text

_LONGEST_CELL = 60  # lines
_MOST_COLUMNS = 14
_NUMBER_HEAD = re.compile(r"[\s*_]*(?:STT|TT|Số TT|S\.?TT)[\s*_.]*$", re.IGNORECASE)
_DOTS = re.compile(r"[.…\s]{4,}")  # rows left out of a copy
_LOST = 1_000  # a piece that fits in no row
_WRAPS_AT = 50  # letters: shorter lines are broken by hand
_FULL = 0.85
_PENALTY_SHORT = 6  # a row with fewer cells than the head
_PENALTY_HEADING = 1  # a cell over the full width
_PENALTY_ODD = 3  # a row whose first cell is no number, or a heading that is one
_FRAME = re.compile(r"CỘNG\s+H(?:ÒA|OÀ)\s+XÃ\b|^[\s*]*Nơi\s+nhận\b")
_FRAME_CELLS = 2  # in a row of a document's head or signature
_SECTION = re.compile(r"\s*\*\*\s*(?:[IVX]{1,5}|[A-E])\s*[.)]\s*\S")
_BEGINS_TEXT = re.compile(
    r"[\s*]*(?:(?:KẾ HOẠCH|QUYẾT ĐỊNH|CHỈ THỊ|CHƯƠNG TRÌNH|ĐỀ ÁN|THÔNG BÁO|HƯỚNG DẪN|TỜ TRÌNH|BÁO CÁO)[\s*]*$"
    r"|(?:PHỤ LỤC|Phụ lục|BIỂU MẪU|ĐỀ CƯƠNG)\b|(?:[IVX]{1,5}|[A-E])\s*\.\s*[^\W\d])"
)


@dataclass(frozen=True, slots=True)
class _Piece:
    """What stands between two bars: cleaned lines, each with its number. `line` is that of the closing bar."""

    lines: tuple[Text, ...]
    bold: bool
    line: int


def find_bar_run(lines: Sequence[str], start: int) -> int:
    """The index after the last bar of the table whose first cell begins at `start`; `start` where none begins."""
    first = _find_bar(lines, start)
    if first is None or not _begins_cell(lines, start, first):
        return start
    loose = not lines[first - 1].strip() if first > start else False
    end, bars = first + 1, 1
    row = _Row(filled=int(first > start))
    while (following := _find_bar(lines, end)) is not None:
        gap = [index for index in range(end, following) if not lines[index].strip()]
        if gap and not loose and gap[0] == end:
            break
        if row.leaves(lines[end:following]):
            break
        end, bars = following + 1, bars + 1
    return end if bars >= 3 else start


@dataclass(slots=True)
class _Row:
    """The cells since the last empty one, and whether the table is the head or the signature of a document."""

    filled: int = 0
    framed: bool = False

    def leaves(self, gap: Sequence[str]) -> bool:
        """Whether what stands before the next bar is no cell but the text after the table."""
        texts = [line for line in gap if any(map(str.isalnum, line))]
        if not texts:
            self.filled = 0
            return False
        if self.filled and ((self.framed and self.filled >= _FRAME_CELLS) or _is_running_text(texts)):
            return True
        self.filled += 1
        self.framed |= any(_FRAME.search(line) for line in texts)
        return False


def _is_running_text(texts: Sequence[str]) -> bool:
    """Whether lines begin a document, an appendix or a section, or hold a document's last sentence."""
    return bool(_BEGINS_TEXT.match(texts[0])) or any(
        _SECTION.match(line) or line.rstrip(" *").endswith("./.") for line in texts[1:]
    )


def _find_bar(lines: Sequence[str], start: int) -> int | None:
    """The next lone bar, not farther than a long cell; a line with tabs or other bars stands in its way."""
    for index in range(start, min(start + _LONGEST_CELL, len(lines))):
        text = lines[index].strip()
        if text == "|":
            return index
        if "|" in text or "\t" in text:
            return None
    return None


def _begins_cell(lines: Sequence[str], start: int, bar: int) -> bool:
    """Whether the first cell begins here: at the number column's head, or after a blank line near the bar."""
    if bar == start or _NUMBER_HEAD.match(lines[start]):
        return True
    if not lines[bar - 1].strip() and lines[bar + 1 : bar + 2] and lines[bar + 1].strip():
        return False  # a blank line above the bar and none below: the bar opens a table, and closes no cell
    filled = [index for index in range(start, bar) if lines[index].strip()]
    if any(_NUMBER_HEAD.match(lines[index]) for index in filled[1:]):
        return False
    alone = start == 0 or not lines[start - 1].strip()
    return alone and len(filled) <= 3 and filled[-1] - filled[0] == len(filled) - 1


def read_bar_table(lines: Sequence[str], start: int, end: int) -> Table | None:
    """The rows of `lines[start:end]`; lines are counted from 1. None where there is only bars."""
    pieces = _read_pieces(lines, start, end)
    while pieces and not pieces[0].lines:
        pieces.pop(0)
    if not pieces:
        return None
    room = _find_room(pieces)
    double = find_double_head([" ".join(line.value for line in piece.lines) for piece in pieces])
    head: tuple[Row, ...] = ()
    if double:
        named = [_to_cell(piece, room) for piece in pieces[: double.end]]
        head = double.rows(named[: double.first], named[double.first + 1 : double.end - 1])
        pieces = pieces[double.end :]
    width = double.width if double else _find_width(pieces)
    rows = [_to_row(pieces[at : at + count], width, room) for at, count in _split(pieces, width) if count]
    rows = [*head, *rows]
    rows = complete_rows([row for row in rows if any(cell.text for cell in row.cells)], width)
    return Table(tuple(rows)) if rows else None


def _read_pieces(lines: Sequence[str], start: int, end: int) -> list[_Piece]:
    pieces: list[_Piece] = []
    texts: list[Text] = []
    bolds: list[bool] = []
    marks = Marks()
    for index in range(start, end):
        if lines[index].strip() == "|":
            pieces.append(_Piece(tuple(texts), bool(bolds) and all(bolds), index + 1))
            texts, bolds = [], []
            marks.reset()
            continue
        cleaned = clean_line(lines[index], marks)
        if cleaned.text and not _DOTS.fullmatch(cleaned.text):
            texts += [Text.of(text, index + 1) for text in cleaned.text.split("\n")]
            bolds.append(cleaned.bold)
    return pieces


def _find_width(pieces: Sequence[_Piece]) -> int:
    """The number of columns: cells before the first empty piece, which ends the head."""
    for index, piece in enumerate(pieces[: _MOST_COLUMNS + 1]):
        if not piece.lines and index > 1:
            return index
    return min(len(pieces), _MOST_COLUMNS)


def _split(pieces: Sequence[_Piece], width: int) -> list[tuple[int, int]]:
    """The rows as (first piece, number of pieces), found from the end so that the sum of penalties is least."""
    size = len(pieces)
    numbered = [_is_numbered(piece) for piece in pieces]
    cost = [0] * (size + 1)
    step = [(0, 1)] * (size + 1)
    for at in range(size - 1, -1, -1):
        best = (cost[at + 1] + (_LOST if pieces[at].lines else 2), 0, 1)
        for count in range(1, min(width, size - at) + 1):
            stop = at + count
            if stop < size and pieces[stop].lines:
                continue
            after = min(size, stop + 1)
            best = min(best, (cost[after] + _penalty(numbered[at], count, width), count, after - at))
        cost[at], step[at] = best[0], best[1:]
    rows: list[tuple[int, int]] = []
    at = 0
    while at < size:
        count, advance = step[at]
        rows.append((at, count))
        at += advance
    return rows


def _is_numbered(piece: _Piece) -> bool:
    """Whether a cell may stand in the number column: a number, the column's head, or nothing."""
    if len(piece.lines) > 2:
        return False
    label = " ".join(line.value for line in piece.lines)
    return not label or bool(ROW_LABEL.match(label)) or bool(_NUMBER_HEAD.match(label))


def _penalty(numbered: bool, count: int, width: int) -> int:
    """How badly a row of `count` cells fits a table of `width` columns."""
    if count == width:
        return 0 if numbered else _PENALTY_ODD
    if count == 1:
        return _PENALTY_HEADING + (_PENALTY_SHORT if numbered else 0)
    return _PENALTY_SHORT + (width - count)


def _find_room(pieces: Sequence[_Piece]) -> int:
    """The letters at which the file breaks its lines, judged by the longest line that is not the last of its cell."""
    longest = max((len(line.value) for piece in pieces for line in piece.lines[:-1]), default=0)
    return longest if longest >= _WRAPS_AT else 0


def _to_cell(piece: _Piece, room: int) -> Cell:
    text = join_cell_lines(piece.lines, room) if piece.lines else Text.of("", piece.line)
    return Cell(text, piece.bold)


def _to_row(pieces: Sequence[_Piece], width: int, room: int) -> Row:
    cells = [_to_cell(piece, room) for piece in pieces]
    first = cells[0].text.lines()[0]
    if len(cells) == 1:
        spread = (Cell(Text.of("", pieces[0].line), merged="left") for _ in range(width - 1))
        return Row((*cells, *spread), (first, pieces[-1].line))
    return Row(tuple(cells), (first, pieces[-1].line))


def join_cell_lines(lines: Sequence[Text], room: int) -> Text:
    """The lines of a cell as paragraphs parted by newlines; lines wrapped at `room` letters are one paragraph."""
    joined, last = lines[0], lines[0].value
    for line in lines[1:]:
        if WORD_BREAK.search(last) and line.value[:1].isalnum():
            separator = ""
        else:
            separator = " " if _is_wrapped(last, line.value, room) else "\n"
        joined, last = Text.join([joined, line], separator), line.value
    return joined


def _is_wrapped(before: str, after: str, room: int) -> bool:
    if LIST_MARK.match(after):
        return False
    full = 0 < room * _FULL <= len(before) + 1 + len(after.partition(" ")[0])
    return (
        starts_lower(after)
        or bool(MARK_ONLY.match(before) or OPEN_END.search(before))
        or ((full or after[:1].isdigit()) and not ENDED.search(before))
    )
