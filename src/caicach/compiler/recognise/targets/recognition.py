"""Quantitative targets of a plan, in prose, in task tables and in tables of goals."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from caicach.compiler.identity import ItemIds
from caicach.compiler.lexicon.metrics import Metric
from caicach.compiler.recognise.targets.dues import due_of
from caicach.compiler.recognise.targets.figures import sign_was_lost
from caicach.compiler.recognise.targets.goals import Goal, goals_of, wording
from caicach.compiler.recognise.targets.meaning import is_index, metric_of, scope_and_denominator
from caicach.compiler.recognise.targets.merging import merge_repeats
from caicach.compiler.recognise.targets.passages import Passage, PassageReader, cell_passages
from caicach.compiler.recognise.targets.value_tables import ValueCell, value_cells
from caicach.compiler.source import Table
from caicach.compiler.structure.parts import Structure
from caicach.compiler.tree import Document, Target, Task

_YEARS = re.compile(r"\d{4}")
_REACH = 300
"""Characters of a sentence that may tell what a goal in it means."""
_LEAD = re.compile(r"\d")
_MAY_HOLD = re.compile(r"\d|so với|tất cả|toàn bộ|mỗi|mọi|xếp loại|trở lên", re.IGNORECASE)


def recognise_targets(structure: Structure, document: Document, tasks: Sequence[Task]) -> tuple[Target, ...]:
    """The targets of the file in reading order; what is said twice is one target with `also_lines`.

    Dates without a year in the text are the end of the plan's year or period; null where the plan names none.
    """
    reader = _Reader(structure, document, tasks)
    ids = ItemIds()
    merged = merge_repeats(reader.read())
    return tuple(replace(target, id=ids.take(target.area_key, None, target.text)) for target in merged)


class _Reader:
    def __init__(self, structure: Structure, document: Document, tasks: Sequence[Task]) -> None:
        years = [int(year) for year in _YEARS.findall(document.year_or_period or "")]
        self._structure = structure
        self._first_year = years[0] if years else None
        self._last_day = date(years[-1], 12, 31) if years else None
        self._is_report = document.doc_type_abbr == "BC"
        self._signs_lost = any(sign_was_lost(line.text) for line in structure.source.lines)
        placed = sorted(((task.source_lines, task.area_key) for task in tasks), key=lambda item: item[0])
        self._task_starts = [lines[0] for lines, _ in placed]
        self._task_places = placed

    def read(self) -> Iterator[tuple[int, Target]]:
        """Every target with the number of its passage, repeats included."""
        number = 0
        for found in PassageReader(self._structure, self._first_year, is_report=self._is_report).read():
            if isinstance(found, Passage):
                number += 1
                yield from ((number, target) for target in self._passage(found))
                continue
            table, place = found
            for offset, target in self._table(table, place):
                yield number + 1 + offset, target
            number += 1 + sum(len(row.cells) for row in table.rows)

    def _table(self, table: Table, place: Passage) -> Iterator[tuple[int, Target]]:
        """Every target of a table with the number of its cell."""
        values = value_cells(table, self._first_year) if place.dated else None
        if values is not None:
            yield from enumerate(self._value(value, place) for value in values)
            return
        for offset, passage in enumerate(cell_passages(table, place)):
            yield from ((offset, target) for target in self._passage(passage))

    def _passage(self, passage: Passage) -> Iterator[Target]:
        text = passage.text.value
        if not _MAY_HOLD.search(text):
            return
        for goal in goals_of(text, plan_year=self._first_year, signs_lost=self._signs_lost):
            yield self._target(goal, passage)

    def _target(self, goal: Goal, passage: Passage) -> Target:
        text, figure = passage.text.value, goal.figure
        clause = text[goal.span[0] : goal.span[1]]
        head = text[goal.sentence[0] : min(goal.sentence[0] + _REACH, goal.sentence[1])]
        around = text[max(goal.sentence[0], goal.span[0] - _REACH) : min(goal.span[1] + _REACH, goal.sentence[1])]
        metric = metric_of(clause, f"{_LEAD.split(head, maxsplit=1)[0]} {clause}", around, passage.context[:400])
        scope, denominator = scope_and_denominator(clause, figure.end - goal.span[0])
        line = passage.text.line_at(figure.at)
        area, basis = self._area(passage, metric, line)
        return Target(
            id="",
            text=wording(text, goal.span),
            area_key=area,
            metric=metric.name if metric else None,
            comparator=figure.comparator,
            value=figure.value,
            unit="index" if figure.unit == "count" and figure.value is None and is_index(metric) else figure.unit,
            denominator=denominator,
            scope=scope,
            due=self._due((clause, head), passage),
            source_line=line,
            source_lines=passage.text.lines(*goal.span),
            implicit_universal=figure.universal,
            area_basis=basis,
            baseline_year=figure.baseline_year,
        )

    def _value(self, value: ValueCell, place: Passage) -> Target:
        measure = value.measure.value
        metric = metric_of(measure)
        line = value.value_text.line_at(value.at)
        area, basis = self._area(replace(place, text=value.value_text), metric, line)
        shown = " ".join(value.value_text.value.split())
        sign = "%" if value.unit == "percent" and "%" not in shown else ""
        return Target(
            id="",
            text=f"{wording(measure, (0, len(measure)))}: {shown}{sign}",
            area_key=area,
            metric=metric.name if metric else None,
            comparator="rank" if value.unit == "rank" and value.comparator == "=" else value.comparator,
            value=value.value,
            unit=value.unit,
            denominator=None,
            scope=None,
            due=value.due or due_of(measure, self._first_year) or self._default_due(place),
            source_line=line,
            source_lines=(min(value.measure.lines()[0], line), max(value.measure.lines()[1], line)),
            area_basis=basis,
        )

    def _due(self, texts: Sequence[str], passage: Passage) -> date | None:
        """The date the first of the texts names that names one not past, else that of the place."""
        for text in texts:
            named = due_of(text, self._first_year)
            if named and not (self._first_year and named.year < self._first_year):
                return named
        return self._default_due(passage)

    def _default_due(self, passage: Passage) -> date | None:
        return passage.fixed_due or (self._last_day if passage.dated else None)

    def _area(self, passage: Passage, metric: Metric | None, line: int) -> tuple[str | None, str | None]:
        """The area and whence it is known: table, section or inferred."""
        inferred = metric.area_key if metric else None
        if is_index(metric):
            return inferred, "inferred"
        task_area = self._task_area(line) if passage.in_table else None
        if task_area:
            return task_area, "table"
        if passage.area_key:
            narrowed = (
                inferred if passage.area_key == "steering" and inferred in ("inspection", "communication") else None
            )
            return narrowed or passage.area_key, "section"
        return inferred, "inferred"

    def _task_area(self, line: int) -> str | None:
        index = bisect_right(self._task_starts, line) - 1
        for at in range(index, max(-1, index - 3), -1):
            lines, area = self._task_places[at]
            if lines[0] <= line <= lines[1]:
                return area
        return None
