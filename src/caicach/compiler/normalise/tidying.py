"""Letters in one piece (NFC) and single blanks, every character still knowing its line."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import replace

from caicach.compiler.source import Block, Cell, Paragraph, Row, Table, Text

_ODD = re.compile(
    r"[\x00-\x09\x0b-\x1f\x7f-\xa0\xad\u00d0\u00f0\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff\ue000-\uf8ff]"
    r"|  | \n|\n |\n\n|^\s|\s$"
)
_DROPPED = dict.fromkeys(
    code
    for first, last in (
        (0x00, 0x08),
        (0x0E, 0x1F),
        (0x7F, 0x84),
        (0x86, 0x9F),
        (0xAD, 0xAD),
        (0x200B, 0x200F),
        (0x202A, 0x202E),
        (0x2060, 0x206F),
        (0xE000, 0xF8FF),
        (0xFEFF, 0xFEFF),
    )
    for code in range(first, last + 1)
)
_BLANKS = dict.fromkeys([0x09, 0x0B, 0x0C, 0x0D, 0x85, 0xA0, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000], " ")
_MAP = {
    **_DROPPED,
    **_BLANKS,
    0x2028: "\n",
    0x2029: "\n",
    0xD0: "Đ",  # the Icelandic letter, set for the Vietnamese one by old fonts
    0xF0: "đ",
    0xF0B7: "-",  # list signs of symbol fonts
    0xF0A7: "-",
    0xF02D: "-",
    0xF02B: "+",
}
_RUNS = re.compile(r"(?: *\n *)+|  +")


def tidy_blocks(blocks: Iterable[Block]) -> list[Block]:
    """All blocks tidied; paragraphs left empty are gone."""
    tidied = (_tidy_table(block) if isinstance(block, Table) else _tidy_paragraph(block) for block in blocks)
    return [block for block in tidied if isinstance(block, Table) or block.text]


def tidy(text: Text) -> Text:
    """The text with composed letters, plain single blanks and no invisible signs."""
    if not _ODD.search(text.value) and unicodedata.is_normalized("NFC", text.value):
        return text
    if len(text.starts) == 1:
        return Text(_clean(text.value).strip(), text.starts)
    return _tidy_pieces(text)


def _tidy_pieces(text: Text) -> Text:
    """A text of several lines is tidied line by line, so that offsets stay true."""
    bounds = [offset for offset, _ in text.starts] + [len(text.value)]
    value, starts = "", list[tuple[int, int]]()
    for (start, line), end in zip(text.starts, bounds[1:], strict=True):
        piece = _clean(text.value[start:end])
        if not value or value[-1].isspace():
            piece = piece.lstrip()
        if piece:
            starts.append((len(value), line))
            value += piece
    value = value.rstrip()
    return Text(value, tuple(start for start in starts if start[0] < len(value)) or text.starts[:1])


def _clean(value: str) -> str:
    composed = unicodedata.normalize("NFC", value.translate(_MAP))
    return _RUNS.sub(lambda run: "\n" if "\n" in run.group() else " ", composed)


def _tidy_paragraph(paragraph: Paragraph) -> Paragraph:
    text = tidy(paragraph.text)
    return paragraph if text is paragraph.text else replace(paragraph, text=text)


def _tidy_table(table: Table) -> Table:
    return replace(table, rows=tuple(Row(tuple(map(_tidy_cell, row.cells)), row.lines, row.page) for row in table.rows))


def _tidy_cell(cell: Cell) -> Cell:
    text = tidy(cell.text)
    tables = tuple(map(_tidy_table, cell.tables))
    return cell if text is cell.text and not tables else replace(cell, text=text, tables=tables)
