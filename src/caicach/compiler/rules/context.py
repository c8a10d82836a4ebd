"""What a rule may look at: the text, its structure, the plan read out of it, and what follows, worked out once."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Protocol

from caicach.compiler.rules.citations import Citation, find_citations
from caicach.compiler.rules.passage import Passage
from caicach.compiler.rules.slips import Slip, find_slips
from caicach.compiler.source import Lines, Paragraph, Source, Table
from caicach.compiler.structure.parts import Structure, Zone
from caicach.compiler.tree import Plan, Task
from caicach.vietnamese.folding import fold

_YEAR = re.compile(r"(?:19|20)\d\d")


class Directory(Protocol):
    """The agencies that exist, where the user has given a list of them."""

    def knows(self, name: str) -> bool:
        """Whether a name is that of a unit or of a group of units."""


@dataclass(frozen=True)
class Context:
    """One document under examination."""

    source: Source
    structure: Structure
    plan: Plan
    agencies: Directory | None = None

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """Every paragraph and every cell in reading order, page furniture left out."""
        return tuple(self._passages())

    def _passages(self) -> Iterator[Passage]:
        headings = {section.lines[0] for part in self.structure.parts for section in part.walk()}
        for part in self.structure.parts:
            for block, zone in zip(part.blocks, part.zones, strict=True):
                if zone is Zone.FURNITURE:
                    continue
                if isinstance(block, Paragraph):
                    yield Passage(block.text, zone=zone, heading=block.lines[0] in headings)
                else:
                    yield from _cells(block, zone)

    @cached_property
    def citations(self) -> tuple[Citation, ...]:
        """Every act the document names by number, in reading order."""
        return find_citations(self.passages)

    @cached_property
    def slips(self) -> tuple[Slip, ...]:
        """Phrases that are almost right, in reading order."""
        return tuple(find_slips(self.passages))

    @cached_property
    def prose(self) -> tuple[Passage, ...]:
        """The paragraphs of the body, without cells."""
        return tuple(p for p in self.passages if not p.cell and p.zone is Zone.BODY)

    @cached_property
    def tables(self) -> tuple[Table, ...]:
        """Every table outside cells, those rebuilt from flattened text included."""
        return tuple(table for part in self.structure.parts for table in part.tables())

    @cached_property
    def years(self) -> tuple[int, int] | None:
        """First and last year the plan is for; None where it says none."""
        found = [int(year) for year in _YEAR.findall(self.plan.document.year_or_period or "")]
        return (found[0], found[-1]) if found and found[-1] >= found[0] else None

    @property
    def year(self) -> int | None:
        """The year of a plan for one year."""
        return self.years[0] if self.years and self.years[0] == self.years[1] else None

    @property
    def issued(self) -> date | None:
        """The day the plan was issued."""
        return self.plan.document.date

    @property
    def level(self) -> str | None:
        """province, district or commune."""
        return self.plan.document.level

    @property
    def is_draft(self) -> bool:
        return self.plan.document.draft

    @cached_property
    def tasks(self) -> tuple[Task, ...]:
        """The clauses of the plan, without the rows that only head others."""
        return tuple(task for task in self.plan.tasks if not task.is_group)

    @cached_property
    def words(self) -> Counter[str]:
        """How often each folded word stands in the document."""
        return Counter(word for passage in self.passages for word in fold(passage.value).split())

    def field(self, task: Task, name: str) -> Lines:
        """The place of one field of a task, at most a few lines; the first line of the row where it is not known."""
        found = task.field_lines.get(name)
        return found or (task.source_lines[0], task.source_lines[0])

    def line_text(self, line: int) -> str:
        """A line of the file as it stands."""
        return self.source.lines[line - 1].text if 0 < line <= len(self.source.lines) else ""


def _cells(table: Table, zone: Zone) -> Iterator[Passage]:
    for row in table.rows:
        for cell in row.cells:
            if cell.text and not cell.merged:
                yield Passage(cell.text, cell=True, zone=zone)
            for inner in cell.tables:
                yield from _cells(inner, zone)
