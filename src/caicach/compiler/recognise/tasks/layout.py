"""The head of a table: which column holds what, and whether the table assigns tasks at all."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from caicach.compiler.lexicon.headers import GROUPS_TASKS, LONGEST_TITLE, Column, column_of, is_legend
from caicach.compiler.source import Cell, Row, Table
from caicach.vietnamese.folding import fold

_HOUR = re.compile(r"(?<!\d)\d{1,2}\s?(?:h|giờ|g)\s?\d{0,2}(?!\w)|(?<!\d)\d{1,2}:\d{2}(?!\d)", re.IGNORECASE)
_DEEPEST_START = 4
_MOST_HEAD_ROWS = 3
_AGENCIES = frozenset({Column.LEAD, Column.ASSIGNMENT, Column.COORDINATING})
_TIMES = frozenset({Column.DEADLINE, Column.TIME_MARK})


@dataclass(frozen=True, slots=True)
class Layout:
    """What each column holds, the titles as printed, and at which row the tasks begin."""

    columns: tuple[Column, ...]
    titles: tuple[str, ...]
    first_row: int

    @property
    def names_agencies(self) -> bool:
        """Whether a column says who does it."""
        return bool(_AGENCIES & set(self.columns))

    @property
    def leading(self) -> frozenset[Column]:
        """The columns before that of the tasks: left blank, they go on with what stands above."""
        return frozenset(self.columns[: self.columns.index(Column.TASK)]) - {Column.NUMBER, Column.AREA}

    def place(self, column: Column) -> int | None:
        """The first place of a column of this kind."""
        return self.columns.index(column) if column in self.columns else None


def find_layout(table: Table, *, strict: bool = False) -> Layout | None:
    """The layout of a table that assigns tasks; None of any other table.

    It needs a column of tasks and two more of agencies, products and deadlines; no column of quantities, prices,
    scores or results unless all of task, lead and deadline are there. `strict` asks for lead and deadline in any case
    and suffers no such column (tables of reports and report forms). A table timed by the hour is the programme of a
    meeting.
    """
    for start in range(min(_DEEPEST_START, len(table.rows))):
        head = _head_rows(table.rows, start)
        if not head:
            continue
        titles = _titles(head)
        columns = _settled([_column(levels) for levels in titles], titles)
        if _assigns_tasks(columns, strict):
            shown = tuple(" ".join(levels) for levels in titles)
            layout = Layout(tuple(columns), shown, start + len(head))
            return None if _is_by_the_hour(table, layout) else layout
    return None


def is_head_row(row: Row) -> bool:
    """Whether all filled cells of a row, at least two, are titles of known columns."""
    filled = [fold(cell.text.value) for cell in row.cells if cell.text]
    if len(filled) < 2 or any(len(title) > LONGEST_TITLE for title in filled):
        return False
    return all(column_of(title) not in (Column.UNKNOWN, Column.FOREIGN) for title in filled) and (
        len({column_of(title) for title in filled}) >= min(3, len(filled))
    )


def _head_rows(rows: Sequence[Row], start: int) -> list[Row]:
    """The rows of a head that begins here: titles, titles of a second level, and the numbering of columns."""
    first = rows[start]
    filled = [cell for cell in first.cells if cell.text]
    if len(filled) < 2 or any(len(cell.text.value) > LONGEST_TITLE for cell in filled):
        return []
    head = [first]
    for row in rows[start + 1 : start + _MOST_HEAD_ROWS]:
        if not (_is_second_level(row, head) or _is_legend(row)):
            break
        head.append(row)
    return head


def _is_second_level(row: Row, head: Sequence[Row]) -> bool:
    """Titles that stand only where the row above is merged, empty or spans several columns."""
    filled = [(place, fold(cell.text.value)) for place, cell in enumerate(row.cells) if cell.text]
    if not filled or any(len(title) > LONGEST_TITLE or column_of(title) is Column.UNKNOWN for _, title in filled):
        return False
    above = head[0].cells
    spanned = {place for place, cell in enumerate(above) if cell.merged == "left" or not cell.text}
    spanned |= {place - 1 for place in spanned}
    return len(filled) >= 2 and all(place in spanned for place, _ in filled)


def _is_legend(row: Row) -> bool:
    filled = [fold(cell.text.value) for cell in row.cells if cell.text]
    return len(filled) >= 3 and all(is_legend(title) for title in filled)


def _titles(head: Sequence[Row]) -> list[list[str]]:
    """For each column its titles as printed, from the top level down; one merged sideways stands in each column."""
    width = max(len(row.cells) for row in head)
    titles: list[list[str]] = [[] for _ in range(width)]
    for level, row in enumerate(head):
        last = ""
        for place in range(width):
            cell = row.cells[place] if place < len(row.cells) else None
            text = " ".join(cell.text.value.split()) if cell else ""
            if text:
                last = text
            elif not _spans(cell, head, level, place):
                last = ""
            if last and not is_legend(fold(last)):
                titles[place].append(last)
    return titles


def _spans(cell: Cell | None, head: Sequence[Row], level: int, place: int) -> bool:
    """Whether the title to the left stands over this empty cell too."""
    if cell is None or cell.merged == "above":
        return False
    below = head[level + 1].cells if len(head) > level + 1 else ()
    return cell.merged == "left" or (place < len(below) and bool(below[place].text))


def _column(levels: Sequence[str]) -> Column:
    """By the lowest title that says something; "Thực hiện" under "Thời gian" is a deadline."""
    found = [column_of(fold(title)) for title in levels]
    if Column.DEADLINE in found[:-1]:
        return Column.START if found[-1] is Column.START else Column.DEADLINE
    return next((column for column in reversed(found) if column is not Column.UNKNOWN), Column.UNKNOWN)


def _settled(columns: list[Column], titles: Sequence[Sequence[str]]) -> list[Column]:
    """One column of tasks: of two the first is the area or group; of two leads the second takes the tasks on."""
    tasks = [place for place, column in enumerate(columns) if column is Column.TASK]
    areas = [place for place, column in enumerate(columns) if column is Column.AREA]
    if not tasks and areas:
        if GROUPS_TASKS.match(fold(" ".join(titles[areas[0]]))):
            columns[areas[0]] = Column.TASK
    elif len(tasks) == 2 and not areas and tasks[1] == tasks[0] + 1:
        columns[tasks[0]] = Column.AREA
    else:
        for place in tasks[1:]:
            columns[place] = Column.OTHER
    for column in (Column.NUMBER, Column.LEAD, Column.PRODUCT, Column.DEADLINE, Column.NOTE):
        for place in [place for place, found in enumerate(columns) if found is column][1:]:
            second_lead = column is Column.LEAD and Column.COORDINATING not in columns
            columns[place] = Column.COORDINATING if second_lead else Column.OTHER
    return columns


def _assigns_tasks(columns: Sequence[Column], strict: bool) -> bool:
    held = set(columns)
    if Column.TASK not in held:
        return False
    led, timed = bool(held & {Column.LEAD, Column.ASSIGNMENT}), bool(held & _TIMES)
    if strict or Column.FOREIGN in held:
        foreign = columns.count(Column.FOREIGN)
        return led and timed and foreign <= (0 if strict else 1) and columns.count(Column.TIME_MARK) <= 2
    agencies = len(held & _AGENCIES)
    if columns.count(Column.TIME_MARK) > 4 and Column.DEADLINE not in held and not led:
        return False
    if not agencies:
        return timed and Column.PRODUCT in held
    return timed or Column.PRODUCT in held or agencies > 1


def _is_by_the_hour(table: Table, layout: Layout) -> bool:
    """Whether most times in the deadline column are hours of a day."""
    place = layout.place(Column.DEADLINE)
    if place is None:
        return False
    rows = table.rows[layout.first_row :]
    times = [row.cells[place].text.value for row in rows if place < len(row.cells) and row.cells[place].text]
    return sum(bool(_HOUR.search(time)) for time in times) * 2 > len(times)
