"""Rows of a task table read by column: what stands in which field, also where a row has lost a cell."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from caicach.compiler.lexicon.agencies import HEAD
from caicach.compiler.lexicon.headers import Column
from caicach.compiler.recognise.deadlines import Period, read_deadline
from caicach.compiler.recognise.tasks.layout import Layout
from caicach.compiler.source import Cell, Lines, Row, Text
from caicach.vietnamese.marks import CAPITAL, DASH, NUMBER, PART, PLUS, ROMAN, Mark, read_mark

_LABEL = re.compile(
    r"\s*(?P<label>\d{1,3}(?:\s?\.\s?\d{1,2}){0,4}|[IVXLC]{1,6}|[A-ZĐa-zđ]\d?|[-–—+•*]"
    r"|\d{1,2}[a-zđ]|(?:Phần|PHẦN|Mục|MỤC)\s+\w+|[IVXLC]{1,5}(?:\.\d{1,2}){1,3})\s*[.):/]?\s*$"
)
_ROMAN_PATH = re.compile(r"[IVXLC]{1,5}(?:\.\d{1,2}){1,3}$")
_SIGNS = frozenset("-–—+•*")
FIELDS = (
    Column.PRODUCT,
    Column.LEAD,
    Column.COORDINATING,
    Column.ASSIGNMENT,
    Column.MONITORING,
    Column.DEADLINE,
    Column.START,
    Column.TIME_MARK,
    Column.NOTE,
    Column.OTHER,
)
"""The columns of a task beside its number, its area and its words."""

_AGENCY_COLUMNS = (Column.LEAD, Column.COORDINATING, Column.ASSIGNMENT, Column.MONITORING)
_SHORT_TASK = 15
"""Letters that the words of a task exceed."""

OWN_FIELDS = frozenset(FIELDS) - {Column.NOTE, Column.OTHER}


@dataclass(frozen=True, slots=True)
class Label:
    """A number cell: `kind` is number, roman, capital, part, letter or dash; `text` is without its dot."""

    kind: str
    text: str

    @property
    def heads(self) -> bool:
        """Whether a label of this kind stands before headings rather than tasks."""
        return self.kind in (ROMAN, CAPITAL, PART)


@dataclass(frozen=True, slots=True)
class ReadRow:
    """A row by column. `cells` holds the first cell of each kind; `marks` the ticked or filled time columns."""

    label: Label | None
    content: Text
    cells: dict[Column, Cell]
    marks: tuple[tuple[str, str], ...]
    bold: bool
    lines: Lines
    content_merged: bool = False  # the content stands in a row above
    alone: bool = False  # nothing but label and content is filled
    area: Text | None = None  # what the column of areas says, where it says something new
    area_label: Label | None = None

    def text(self, column: Column) -> str:
        """The text of a field, or the empty string."""
        cell = self.cells.get(column)
        return cell.text.value if cell else ""

    @property
    def fields(self) -> tuple[Column, ...]:
        """The fields of a task that are filled."""
        return tuple(column for column in FIELDS if column in OWN_FIELDS and self.text(column))


def read_row(row: Row, layout: Layout) -> ReadRow:
    """The row by column."""
    row = _realigned(row, layout)
    cells = dict[Column, Cell]()
    marks = list[tuple[str, str]]()
    for place, cell in enumerate(row.cells[: len(layout.columns)]):
        column = layout.columns[place]
        cells.setdefault(column, cell)
        if column is Column.TIME_MARK and cell.text:
            marks.append((layout.titles[place], cell.text.value))
    cells = _unfolded(cells)
    label, content = _label_and_content(cells)
    area_cell = cells.get(Column.AREA)
    area_label, area = _marked(area_cell.text) if area_cell and area_cell.text else (None, None)
    task = cells.get(Column.TASK)
    merged = task is not None and task.merged == "above" and not content
    filled = [cell for cell in row.cells if cell.text]
    others = [cells[column] for column in FIELDS if column in cells and cells[column].text]
    bold = bool(filled) and all(cell.bold for cell in filled)
    alone = not others and not marks
    return ReadRow(label, content, cells, tuple(marks), bold, row.lines, merged, alone, area, area_label)


def _unfolded(cells: dict[Column, Cell]) -> dict[Column, Cell]:
    """A heading merged over a table whose first column is none of number, area or task stands for the task's words."""
    filled = [column for column, cell in cells.items() if cell.text]
    if len(filled) != 1 or filled[0] in (Column.NUMBER, Column.AREA, Column.TASK):
        return cells
    column = filled[0]
    rest = [cell for other, cell in cells.items() if other is not column]
    label, _ = _marked(cells[column].text)
    if not (label and label.heads) and not (rest and all(cell.merged == "left" for cell in rest)):
        return cells
    return {**cells, Column.TASK: cells[column], column: Cell(Text.of("", cells[column].lines[0]))}


def _marked(text: Text) -> tuple[Label | None, Text]:
    """A text and the mark it begins with, apart."""
    mark = read_mark(text.value)
    if mark and _is_row_mark(mark, text.value):
        return Label(_kind_of(mark), mark.label), text.cut(mark.end)
    return None, text


def _label_and_content(cells: dict[Column, Cell]) -> tuple[Label | None, Text]:
    """The label of the number cell, or the mark the task's text begins with; and the text."""
    number, task = cells.get(Column.NUMBER), cells.get(Column.TASK)
    content = task.text if task else Text.of("", 1)
    if number and number.text:
        label = read_label(number.text.value)
        if label:
            return label, _without_same_mark(content, label)
        content = Text.join([number.text, content]) if content else number.text
    return _marked(content)


def read_label(text: str) -> Label | None:
    """A number cell and nothing else: "1", "1.2.", "IV", "a)", "-"."""
    found = _LABEL.match(text)
    if not found:
        return None
    label = re.sub(r"\s*\.\s*", ".", found["label"]) if found["label"][0].isdigit() else found["label"]
    if label in _SIGNS:
        return Label(DASH, label)
    if _ROMAN_PATH.match(label):
        return Label(NUMBER, label)
    mark = read_mark(f"{label}. x") if not label[0].isdigit() else None
    return Label(_kind_of(mark) if mark else NUMBER, label)


def _kind_of(mark: Mark) -> str:
    return DASH if mark.kind in (DASH, PLUS, "bullet") else mark.kind


def _is_row_mark(mark: Mark, text: str) -> bool:
    """Whether a mark at the beginning of a task's text numbers the row; a dash may open a list within it."""
    if _kind_of(mark) == DASH:
        return len(re.findall(r"(?:^|\n|[.;:]\s)\s*[-–—+•]\s", text)) == 1
    return mark.kind in (NUMBER, ROMAN, CAPITAL, PART)


def _without_same_mark(content: Text, label: Label) -> Text:
    """The text without the label where it repeats the number cell's."""
    mark = read_mark(content.value)
    return content.cut(mark.end) if mark and mark.label == label.text and label.kind == NUMBER else content


def _realigned(row: Row, layout: Layout) -> Row:
    """A row one cell short, with a blank put where the cells fit their columns best; at the end where all is equal."""
    width, cells = len(layout.columns), row.cells
    if len(cells) != width - 1 or len(cells) < 3 or sum(bool(cell.text) for cell in cells) < 3:
        return row
    blank = Cell(Text.of("", row.lines[0]))
    choices = [(*cells[:place], blank, *cells[place:]) for place in range(width, -1, -1) if place <= len(cells)]
    best = max(choices, key=lambda choice: _fit(choice, layout.columns))
    return replace(row, cells=best)


def fit_row(row: Row, layout: Layout) -> int:
    """How well the cells of a row suit the columns of a layout; 5 for a number and the words of a task alone."""
    cells = _realigned(row, layout).cells
    return _fit(cells, layout.columns) if len(cells) == len(layout.columns) else -1


def _fit(cells: Sequence[Cell], columns: Sequence[Column]) -> int:
    """How many cells look like what their column holds, less those that do not."""
    texts = {column: cell.text.value for cell, column in zip(reversed(cells), reversed(columns), strict=True)}
    task, number = texts.get(Column.TASK, ""), texts.get(Column.NUMBER, "")
    total = 2 if len(task) > _SHORT_TASK else -2
    if number and read_label(number):
        total += 3
    elif number:
        total += -3 if task else 1  # the words of the task slid into the number cell
    for column, text in texts.items():
        if text and column is Column.DEADLINE:
            total += 2 if read_deadline(text, Period()).kind != "unparsed" else -2
        elif text and column in _AGENCY_COLUMNS:
            total += 1 if HEAD.match(text.lstrip("-–+ ")) else -2
        elif text and column is Column.PRODUCT:
            total -= 2 * (read_deadline(text, Period()).due is not None and len(text) < _SHORT_TASK * 2)
    return total
