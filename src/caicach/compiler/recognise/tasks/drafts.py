"""Tasks in the making: rows of a table gathered under the task they belong to."""

from __future__ import annotations

from dataclasses import dataclass, field

from caicach.compiler.lexicon.headers import Column
from caicach.compiler.recognise.tasks.rows import ReadRow
from caicach.compiler.source import Lines, Text
from caicach.compiler.tree import SubRow


@dataclass(slots=True)
class Draft:
    """What is known of a task so far. `fields` holds the text of each filled column."""

    content: Text
    number: str | None
    marker: str | None
    parent: Draft | None
    area_key: str | None
    area_id: str | None
    path: tuple[str, ...]
    table: int
    lines: Lines
    fields: dict[Column, Text] = field(default_factory=dict)
    inherited: dict[Column, Text] = field(default_factory=dict)
    spanned: set[Column] = field(default_factory=set)  # merged sideways with the column before
    marks: tuple[tuple[str, str], ...] = ()
    more_rows: list[ReadRow] = field(default_factory=list)
    is_group: bool = False
    heading_agencies: tuple[str, ...] = ()  # of the heading over it, in a table without a column of agencies

    def text(self, column: Column) -> str:
        """The text of a field, its own or that of a cell merged down over it."""
        found = self.fields.get(column) or self.inherited.get(column)
        return found.value if found else ""

    def place(self, column: Column) -> Lines | None:
        """The lines of a field."""
        found = self.fields.get(column) or self.inherited.get(column)
        return found.lines() if found else None

    def extend(self, row: ReadRow) -> None:
        """Take in the rest of a row cut in two: words go on where they stopped."""
        if row.content:
            self.content = Text.join([self.content, row.content]) if self.content else row.content
        for column in row.fields:
            text = row.cells[column].text
            known = self.fields.get(column)
            self.fields[column] = Text.join([known, text], "\n") if known else text
        self.lines = (self.lines[0], max(self.lines[1], row.lines[1]))

    def add_row(self, row: ReadRow) -> None:
        """Take in a further product row under a task cell merged downwards."""
        self.more_rows.append(row)
        self.lines = (self.lines[0], max(self.lines[1], row.lines[1]))


def sub_rows_of(draft: Draft) -> tuple[SubRow, ...]:
    """The product rows of a task with several; none of a task with one."""
    if not draft.more_rows:
        return ()
    first = SubRow(
        draft.text(Column.PRODUCT) or None,
        draft.text(Column.LEAD) or None,
        draft.text(Column.COORDINATING) or None,
        draft.text(Column.DEADLINE) or None,
        (draft.lines[0], max(draft.lines[0], draft.more_rows[0].lines[0] - 1)),
    )
    return first, *(_sub_row(row) for row in draft.more_rows)


def _sub_row(row: ReadRow) -> SubRow:
    texts = [row.text(column) or None for column in (Column.PRODUCT, Column.LEAD, Column.COORDINATING, Column.DEADLINE)]
    return SubRow(texts[0], texts[1], texts[2], texts[3], row.lines)
