"""From the rows of a task table to drafts of tasks, each under its headings and with its further rows."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from caicach.compiler.lexicon.areas import area_of
from caicach.compiler.lexicon.headers import Column
from caicach.compiler.recognise.agencies import is_assignment
from caicach.compiler.recognise.tasks.drafts import Draft
from caicach.compiler.recognise.tasks.headings import Headings, is_heading
from caicach.compiler.recognise.tasks.layout import Layout, is_head_row
from caicach.compiler.recognise.tasks.products import is_unfinished
from caicach.compiler.recognise.tasks.rows import FIELDS, Label, ReadRow, read_row
from caicach.compiler.source import Row, Text
from caicach.vietnamese.folding import fold
from caicach.vietnamese.marks import DASH, LETTER, NUMBER

_TOTAL = re.compile(r"(?:tong cong|tong so|tong kinh phi|cong$|noi nhan|ghi chu )")
_DITTO = re.compile(r"\W*(?:nt|n/t|như trên|nhu tren|\"|〃)\W*$", re.IGNORECASE)
_ENDED = re.compile(r"[.;:!?…]\W*$")
_LONGEST_TASK = 20_000
"""Letters of a task that rows may still be added to."""

_LONGEST_LOOSE_HEADING = 15
"""Words up to which an unnumbered row without fields reads as a heading."""


def gather_tasks(rows: Iterable[Row], layout: Layout, headings: Headings) -> list[Draft]:
    """The drafts of a table's tasks; headings met on the way are put in force and collect areas."""
    read = _plain_weight([read_row(row, layout) for row in rows if not is_head_row(row)])
    gatherer = _Gatherer(headings, read, layout)
    for row in read:
        gatherer.take(row)
    gatherer.mark_groups()
    return gatherer.drafts


def _plain_weight(rows: list[ReadRow]) -> list[ReadRow]:
    """The rows; where most tasks are printed bold, boldness tells nothing and is dropped."""
    tasks = [row for row in rows if row.fields]
    if tasks and sum(row.bold for row in tasks) * 2 > len(tasks):
        return [replace(row, bold=False) for row in rows]
    return rows


def _heads_by_numbers(rows: list[ReadRow]) -> bool:
    """Whether plain numbers stand before areas: every row so numbered is empty, and most of them name an area."""
    if any(row.label and row.label.heads and row.alone for row in rows):
        return False
    plain = [row for row in rows if row.label and row.label.kind == NUMBER and "." not in row.label.text]
    naming = sum(area_of(row.content.value) is not None for row in plain)
    return len(plain) > 1 and all(row.alone for row in plain) and naming * 2 > len(plain)


class _Gatherer:
    def __init__(self, headings: Headings, rows: list[ReadRow], layout: Layout) -> None:
        self.headings = headings
        self.layout = layout
        self.drafts = list[Draft]()
        self.numbered_headings = _heads_by_numbers(rows)
        self.carried = dict[Column, Text]()  # the last text of each column, for cells merged downwards
        self.by_number = dict[str, Draft]()
        self.last_numbered: Draft | None = None

    def take(self, row: ReadRow) -> None:
        """Take the next row of the table."""
        if row.area:
            self._head(row.area, row.area_label)
        last = self.drafts[-1] if self.drafts else None
        if _TOTAL.match(fold(row.content.value)) and not row.fields:
            return
        if is_heading(row, numbered_headings=self.numbered_headings):
            self._head(row.content, row.label)
        elif row.content and not any(char.isalpha() for char in row.content.value):
            return
        elif not row.content or row.content_merged:
            if last and row.fields:
                self._go_on(last, row)
        elif last and row.label is None and self._continues(last, row):
            last.extend(row)
        elif row.label and row.label.kind == DASH:
            self._take_dash(row)
        elif row.label is None and row.alone and self._reads_as_heading(row):
            self._head(row.content, row.label)
        else:
            self._add(row)
        self._carry(row)

    def mark_groups(self) -> None:
        """Rows without fields of their own that others stand under are groups."""
        parents = {id(draft.parent) for draft in self.drafts if draft.parent}
        for draft in self.drafts:
            draft.is_group = id(draft) in parents and not draft.fields and not draft.marks

    def _head(self, name: Text, label: Label | None) -> None:
        self.headings.take(name, label)
        self.by_number.clear()
        self.last_numbered = None

    def _continues(self, last: Draft, row: ReadRow) -> bool:
        """Whether an unnumbered row goes on with the words of the task above."""
        if len(last.content.value) > _LONGEST_TASK:
            return False
        if row.content.value[0].islower() or is_unfinished(last.content.value):
            return True
        return row.alone and last.number is not None and not self._reads_as_heading(row)

    @staticmethod
    def _reads_as_heading(row: ReadRow) -> bool:
        content = row.content.value
        return content.count(" ") < _LONGEST_LOOSE_HEADING and not _ENDED.search(content)

    def _go_on(self, last: Draft, row: ReadRow) -> None:
        """A row without words of its own: further products, or cells of the row above that slid down."""
        fields = row.fields
        if len(fields) == 1 and self._slid(last, row, fields[0]):
            return
        known = any(column in last.fields for column in fields)
        lower = all(row.text(column)[0].islower() for column in fields)
        if known and not lower:
            last.add_row(row)
        else:
            last.extend(row)

    @staticmethod
    def _slid(last: Draft, row: ReadRow, column: Column) -> bool:
        """An assignment alone in a row, under the wrong column: it is that of the task above, where it has none."""
        text = row.cells[column].text
        if column in (Column.LEAD, Column.ASSIGNMENT) or not is_assignment(text.value):
            return False
        if last.fields.get(Column.LEAD) or last.fields.get(Column.ASSIGNMENT):
            return False
        last.fields[Column.ASSIGNMENT] = text
        last.lines = (last.lines[0], max(last.lines[1], row.lines[1]))
        return True

    def _take_dash(self, row: ReadRow) -> None:
        """A dash row with fields is a task under the last numbered one; without, a point of it."""
        parent = self.last_numbered
        if row.fields or row.marks or parent is None:
            self._add(row)
            return
        parent.content = Text.join([parent.content, Text.join([Text.of("-", row.lines[0]), row.content])], "\n")
        parent.lines = (parent.lines[0], max(parent.lines[1], row.lines[1]))

    def _add(self, row: ReadRow) -> None:
        label = row.label
        dashed = label is not None and label.kind == DASH
        number = label.text if label and not dashed else None
        draft = Draft(
            content=row.content,
            number=number,
            marker=label.text if label and dashed else None,
            parent=self._parent(row),
            area_key=self.headings.area_key,
            area_id=self.headings.area_id,
            path=self.headings.path,
            table=self.headings.table,
            lines=row.lines,
            marks=row.marks,
            heading_agencies=() if self.layout.names_agencies else self.headings.agencies,
        )
        self._fill(draft, row)
        self.drafts.append(draft)
        if number:
            self.by_number[number] = draft
        if not dashed and not (label and label.kind == LETTER):
            self.last_numbered = draft

    def _parent(self, row: ReadRow) -> Draft | None:
        if row.label is None:
            return None
        if row.label.kind in (DASH, LETTER):
            return self.last_numbered
        if row.label.kind == NUMBER and "." in row.label.text:
            return self.by_number.get(row.label.text.rsplit(".", 1)[0])
        return None

    def _fill(self, draft: Draft, row: ReadRow) -> None:
        for column in FIELDS:
            cell = row.cells.get(column)
            if cell is None:
                continue
            if cell.text and _DITTO.match(cell.text.value) and column in self.carried:
                draft.inherited[column] = self.carried[column]
            elif cell.text:
                draft.fields[column] = cell.text
            elif (cell.merged == "above" or self._goes_down(column, row)) and column in self.carried:
                draft.inherited[column] = self.carried[column]
            elif cell.merged == "left":
                draft.spanned.add(column)

    def _carry(self, row: ReadRow) -> None:
        for column, cell in row.cells.items():
            if cell.text and not _DITTO.match(cell.text.value):
                self.carried[column] = cell.text
            elif not cell.text and cell.merged != "above" and not self._goes_down(column, row):
                self.carried.pop(column, None)

    def _goes_down(self, column: Column, row: ReadRow) -> bool:
        """Whether a blank cell before the words of a task stands for the cell above."""
        return column in self.layout.leading and not row.alone
