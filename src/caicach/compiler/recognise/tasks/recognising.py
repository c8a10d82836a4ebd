"""Tasks of a plan: found in its task tables, wherever they stand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from caicach.compiler.identity import ItemIds
from caicach.compiler.recognise.deadlines import Period
from caicach.compiler.recognise.tasks.building import build_tasks
from caicach.compiler.recognise.tasks.dues import DueReader
from caicach.compiler.recognise.tasks.gathering import gather_tasks
from caicach.compiler.recognise.tasks.headings import Headings
from caicach.compiler.recognise.tasks.layout import Layout, find_layout
from caicach.compiler.recognise.tasks.rows import fit_cells
from caicach.compiler.source import Row, Table
from caicach.compiler.structure.parts import Part, PartKind, Structure
from caicach.compiler.tree import Area, Document, Task

_WHERE = {PartKind.APPENDIX: "appendix", PartKind.FORM: "appendix", PartKind.OUTLINE: "outline"}
_HEADING_CELLS = 2
"""Filled cells of a row that may head an area: its number and its name."""
_GOOD_FIT = 3
_FORMS = (PartKind.FORM, PartKind.OUTLINE)


def recognise_tasks(structure: Structure, document: Document) -> tuple[tuple[Task, ...], tuple[Area, ...]]:
    """The tasks of all task tables, and the areas headed inside these tables.

    `document` is the plan's own: its year or period stands in where a deadline names no year, its level tells whose
    acts are a superior's. Plans that assign in prose only, and tables of other kinds, yield no task.
    """
    period = Period.of(document.year_or_period)
    if period.first is None:
        period = _titled_period(structure) or Period.of(str(document.date.year) if document.date else None)
    tasks, areas, ids = list[Task](), list[Area](), ItemIds()
    area_ids = ItemIds()
    for part in structure.parts:
        for table, layout, rows in _task_tables(part):
            section = structure.section_at(table.lines[0])
            outer = section.area_key if section else None
            headings = Headings(_WHERE.get(part.kind, "prose"), table.number, outer, area_ids)
            drafts = gather_tasks(rows, layout, headings)
            tasks += build_tasks(drafts, DueReader(layout, period, document.level), ids)
            areas += headings.areas
    return tuple(tasks), tuple(areas)


def _titled_period(structure: Structure) -> Period | None:
    """The years in the title of the plan or of its appendices."""
    for part in structure.parts:
        period = Period.of(part.title.value) if part.title else Period()
        if period.first:
            return period
    return None


def _task_tables(part: Part) -> Iterator[tuple[Table, Layout, Sequence[Row]]]:
    """The tables of a part that assign tasks, each with its layout and its rows below the head.

    A table without a head right after a task table of the same width goes on with its columns.
    """
    before: Layout | None = None
    for table in _all_tables(part.tables()):
        layout = find_layout(table, strict=part.kind in _FORMS)
        if layout:
            before = layout
            yield table, layout, table.rows[layout.first_row :]
        elif before and _goes_on(table, before):
            yield table, before, table.rows
        else:
            before = None


def _all_tables(tables: Iterator[Table]) -> Iterator[Table]:
    """The tables and those inside their cells."""
    for table in tables:
        yield table
        for row in table.rows:
            for cell in row.cells:
                yield from _all_tables(iter(cell.tables))


def _goes_on(table: Table, layout: Layout) -> bool:
    """Whether a table without a head has the columns of the task table before it, and cells of their kind."""
    if max(len(row.cells) for row in table.rows) != len(layout.columns):
        return False
    full = [row for row in table.rows if sum(bool(cell.text) for cell in row.cells) > _HEADING_CELLS]
    fitting = sum(
        len(row.cells) == len(layout.columns) and fit_cells(row.cells, layout.columns) > _GOOD_FIT for row in full
    )
    return bool(full) and fitting * 2 > len(full)
