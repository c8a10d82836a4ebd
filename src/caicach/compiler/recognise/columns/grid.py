"""Rows and cells of a rebuilt table."""

from __future__ import annotations

import re
from collections.abc import Sequence

from caicach.compiler.lexicon.columns import Role
from caicach.compiler.recognise.columns.atoms import Atom
from caicach.compiler.recognise.columns.header import Header
from caicach.compiler.recognise.columns.search import OUTSIDE, Laid, Step
from caicach.compiler.source import Cell, Row, Table, Text

_HYPHENED = re.compile(r"\w-$")
_AREA_MARK = re.compile(r"([IVX]{1,5}|[A-H])[.)]?\s+")


def build_table(header: Header, laid: Sequence[Laid], number: int) -> Table:
    """The table of a header and what was laid under it: the header first, then areas and tasks in order."""
    titles = [title.text for title in header.titles]
    rows = [Row(tuple(Cell(text) for text in titles), _span(titles))]
    cells, area = dict[int, list[Atom]](), False
    for place in [*laid, None]:
        if place is None or place.step in (Step.ROW, Step.AREA) or place.column == OUTSIDE:
            if cells:
                rows.append(_area_row(cells, header.roles) if area else _row(cells, header.roles))
            cells, area = {}, place is not None and place.step is Step.AREA
        if place is None or place.column == OUTSIDE:
            break
        cells.setdefault(place.column, []).append(place.atom)
    return Table(tuple(rows), number)


def _row(cells: dict[int, list[Atom]], roles: Sequence[Role]) -> Row:
    """A task, or a further product of the task above: then number and task count as merged with those above."""
    further = not any(roles[column] in (Role.NUMBER, Role.TASK) for column in cells)
    texts = {column: _join(atoms) for column, atoms in cells.items()}
    span = _span(list(texts.values()))
    built = list[Cell]()
    for column, role in enumerate(roles):
        above = role is Role.AREA or (further and role in (Role.NUMBER, Role.TASK))
        text = texts.get(column)
        built.append(Cell(text) if text else Cell(_nothing(span[0]), merged="above" if above else ""))
    return Row(tuple(built), span)


def _area_row(cells: dict[int, list[Atom]], roles: Sequence[Role]) -> Row:
    """An area's name as a row of its own: its numeral in the number column, if there is one; else all across."""
    text = _join([atom for atoms in cells.values() for atom in atoms])
    span, mark = text.lines(), _AREA_MARK.match(text.value)
    empty = [Cell(_nothing(span[0]), merged="left") for _ in roles]
    if mark and Role.NUMBER in roles and Role.TASK in roles:
        empty = [Cell(_nothing(span[0])) for _ in roles]
        empty[roles.index(Role.NUMBER)] = Cell(text.cut(0, mark.end()))
        empty[roles.index(Role.TASK)] = Cell(text.cut(mark.end()))
    else:
        empty[0] = Cell(text)
    return Row(tuple(empty), span)


def _join(atoms: Sequence[Atom]) -> Text:
    """The lines of a cell as one text; a word broken at its hyphen is made whole, list marks begin a new paragraph."""
    joined = last = Text.join([])
    for atom in atoms:
        text = atom.text()
        if not joined:
            joined = text
        elif _HYPHENED.search(last.value):
            joined = Text.join([joined, text], "")
        else:
            joined = Text.join([joined, text], "\n" if atom.first and (atom.listed or atom.mark) else " ")
        last = text
    return joined


def _span(texts: Sequence[Text]) -> tuple[int, int]:
    return min(text.lines()[0] for text in texts), max(text.lines()[1] for text in texts)


def _nothing(line: int) -> Text:
    return Text("", ((0, line),))
