"""Tasks of a plan: found in its task tables, wherever they stand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from caicach.compiler.identity import ItemIds
from caicach.compiler.lexicon.headers import OTHER_TITLES, Column
from caicach.compiler.recognise.deadlines import Period
from caicach.compiler.recognise.tasks.building import build_tasks
from caicach.compiler.recognise.tasks.dues import DueReader
from caicach.compiler.recognise.tasks.gathering import gather_tasks
from caicach.compiler.recognise.tasks.headings import Headings
from caicach.compiler.recognise.tasks.layout import Layout, find_layout
from caicach.compiler.recognise.tasks.rows import fit_row, read_row
from caicach.compiler.source import Row, Table
from caicach.compiler.structure.parts import Part, PartKind, Structure
from caicach.compiler.tree import Area, Document, Task
from caicach.vietnamese.folding import fold
from caicach.vietnamese.marks import NUMBER

_WHERE = {PartKind.APPENDIX: "appendix", PartKind.FORM: "appendix", PartKind.OUTLINE: "outline"}
_NOT_PLANS = frozenset({"BC", "CV", "CĐ", "CT", "HD", "TB", "TTr"})
"""Codes of documents whose tables tell, ask for or ask about work more often than they assign it."""

_HEADING_CELLS = 2
"""Filled cells of a row that may head an area: its number and its name."""
_GOOD_FIT = 3
_FORMS = (PartKind.FORM, PartKind.OUTLINE)


@dataclass(frozen=True, slots=True)
class TaskTable:
    """A task table: its layout, its rows below the head, and whether it goes on with the areas of the one before."""

    table: Table
    layout: Layout
    rows: Sequence[Row]
    continues: bool = False


def recognise_tasks(structure: Structure, document: Document) -> tuple[tuple[Task, ...], tuple[Area, ...]]:
    """The tasks of all task tables, and the areas headed inside these tables.

    `document` is the plan's own: its year or period stands in where a deadline names no year, its level tells whose
    acts are a superior's. Plans that assign in prose only, and tables of other kinds, yield no task.
    """
    period = Period.of(document.year_or_period)
    if period.first is None:
        period = _titled_period(structure) or Period.of(str(document.date.year) if document.date else None)
    tasks, areas, ids, area_ids = list[Task](), list[Area](), ItemIds(), ItemIds()
    for part in structure.parts:
        headings: Headings | None = None
        for found in _task_tables(part, document.doc_type_abbr in _NOT_PLANS):
            section = structure.section_at(found.table.lines[0])
            outer = section.area_key if section else None
            where = _WHERE.get(part.kind, "prose")
            over = headings.open if headings and found.continues and headings.outer_key == outer else []
            headings = Headings(where, found.table.number, outer, area_ids, open=list(over))
            drafts = gather_tasks(found.rows, found.layout, headings)
            tasks += build_tasks(drafts, DueReader(found.layout, period, _rank(document)), ids)
            areas += headings.areas
    return tuple(tasks), tuple(areas)


def _rank(document: Document) -> str | None:
    """The level of the issuer; a department of a province stands below the committee of its province."""
    committee = fold(document.issuer or "").startswith(("uy ban", "ubnd", "hoi dong", "hdnd"))
    return "department" if document.level == "province" and document.issuer and not committee else document.level


def _titled_period(structure: Structure) -> Period | None:
    """The years in the title of the plan or of its appendices."""
    for part in structure.parts:
        period = Period.of(part.title.value) if part.title else Period()
        if period.first:
            return period
    return None


def _task_tables(part: Part, strictly: bool) -> Iterator[TaskTable]:
    """The tables of a part that assign tasks.

    A table without a head right after a task table goes on with its columns, or with those of the one before where a
    section break left a head of fewer columns between them.
    """
    if part.kind is PartKind.APPENDIX and part.title and OTHER_TITLES.match(fold(part.title.value)):
        return
    strict = strictly or part.kind in _FORMS
    before = list[Layout]()
    for table in _all_tables(part.tables()):
        layout = find_layout(table, strict=strict)
        if layout:
            rows = table.rows[layout.first_row :]
            continues = bool(before) and _same_columns(before[0], layout) and _counts_on(rows, layout)
            before = [layout, *before[:1]]
            yield TaskTable(table, layout, rows, continues)
        elif fitting := next((earlier for earlier in before if _goes_on(table, earlier)), None):
            yield TaskTable(table, fitting, table.rows, continues=True)
        else:
            before = []


def _all_tables(tables: Iterator[Table]) -> Iterator[Table]:
    """The tables and those inside their cells."""
    for table in tables:
        yield table
        for row in table.rows:
            for cell in row.cells:
                yield from _all_tables(iter(cell.tables))


def _same_columns(one: Layout, other: Layout) -> bool:
    """Whether two tables have the same columns, be it without their numbers."""
    return [column for column in one.columns if column is not Column.NUMBER] == [
        column for column in other.columns if column is not Column.NUMBER
    ]


def _counts_on(rows: Sequence[Row], layout: Layout) -> bool:
    """Whether the first row goes on counting where a table before it stopped, or is a task that nothing numbers."""
    first = read_row(rows[0], layout) if rows else None
    if first is None or first.label is None:
        return first is not None and Column.NUMBER not in layout.columns and not first.alone
    return first.label.kind == NUMBER and first.label.text.lstrip("0") != "1"


def _goes_on(table: Table, layout: Layout) -> bool:
    """Whether a table without a head has the columns of the task table before it, and cells of their kind."""
    width = len(layout.columns)
    if not width - 1 <= max(len(row.cells) for row in table.rows) <= width:
        return False
    full = [row for row in table.rows if sum(bool(cell.text) for cell in row.cells) > _HEADING_CELLS]
    fitting = sum(fit_row(row, layout) > _GOOD_FIT for row in full)
    return bool(full) and fitting * 2 > len(full)
