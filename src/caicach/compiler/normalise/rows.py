"""A row cut by the end of a page: its second half has no number and goes on in mid-sentence."""

from __future__ import annotations

import re
from dataclasses import replace

from caicach.compiler.normalise.paragraphs import join_wrapped
from caicach.compiler.read.marks import ENDED, LIST_MARK, ROW_LABEL, WORD_BREAK, starts_lower
from caicach.compiler.source import Cell, Row, Text

_STOPPED = re.compile(r"[.!?]['\"”’)\]]*\s*$")


def goes_on(above: Row, below: Row) -> bool:
    """Whether the row below, the first after a break, is the rest of the row above."""
    if len(above.cells) != len(below.cells) or len(below.cells) < 2 or not any(cell.text for cell in below.cells):
        return False
    key, key_below = above.cells[0].text.value, below.cells[0].text.value
    if key and key_below:
        alone = not any(cell.text for cell in below.cells[1:])
        labelled = ROW_LABEL.match(key) or ROW_LABEL.match(key_below)
        return not labelled and (starts_lower(key_below) or (alone and _runs_on(key, key_below)))
    if key_below and not ROW_LABEL.match(key_below):
        return False
    pairs = [(up.text.value, down.text.value) for up, down in zip(above.cells[1:], below.cells[1:], strict=True)]
    going = sum(_runs_on(up, down) for up, down in pairs)
    starting = sum(_starts_anew(up, down) for up, down in pairs)
    return going > starting


def _starts_anew(up: str, down: str) -> bool:
    """Whether a cell's text is a new one: the upper cell has none, or ends with a full stop."""
    return bool(down) and not _runs_on(up, down) and (not up or bool(_STOPPED.search(up)))


def _runs_on(up: str, down: str) -> bool:
    """Whether a cell's text goes on below: in mid-sentence, or in a list that the upper cell began."""
    if not up or not down:
        return False
    if WORD_BREAK.search(up) and down[0].isalnum():
        return True
    return starts_lower(down) or (not ENDED.search(up) and not LIST_MARK.match(down) and down[0].isdigit())


def join_rows(above: Row, below: Row) -> Row:
    """The two halves, cell by cell."""
    cells = tuple(_join_cells(up, down) for up, down in zip(above.cells, below.cells, strict=True))
    return Row(cells, (above.lines[0], below.lines[1]), above.page)


def _join_cells(up: Cell, down: Cell) -> Cell:
    if not down.text:
        return replace(up, tables=up.tables + down.tables)
    if not up.text:
        return replace(down, merged="", tables=up.tables + down.tables)
    wrapped = not LIST_MARK.match(down.text.value) and (
        starts_lower(down.text.value) or not ENDED.search(up.text.value)
    )
    text = join_wrapped([up.text, down.text]) if wrapped else Text.join([up.text, down.text], "\n")
    return Cell(text, up.bold and down.bold, up.merged, up.tables + down.tables)
