"""Statistics forms: which figures which unit has to fill in for which years."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from caicach.compiler.source import Row, Table
from caicach.compiler.structure.parts import PartKind, Section, Structure
from caicach.compiler.tree import Statistics, StatisticsIndicator, StatisticsSection
from caicach.vietnamese.folding import fold
from caicach.vietnamese.marks import NUMBER, ROMAN, read_mark

_NAME = re.compile(r"^(?:ten )?(?:cac )?(?:chi tieu|tieu chi|nhiem vu|noi dung|chi so|so lieu)")
_WHO = re.compile(r"^(?:co quan|don vi|bo phan)\b.*(?:bao cao|tong hop|thong ke|cung cap|thuc hien|chu tri)")
_UNIT = re.compile(r"^(?:don vi tinh|dvt)$")
_NUMBERS = re.compile(r"^(?:s?tt)$")
_YEAR = re.compile(r"^(?:nam |giai doan |quy |ky |6 thang|9 thang|thang )|^20\d\d\b|^so lieu$|^ket qua$")
_PERIOD = re.compile(r"^(?:giai doan|nam|ky)$")
_PERIOD_ROW = re.compile(r"^(?:giai doan|nam|quy|thang)\b.*\d")
_GOALS = re.compile(r"\bmuc tieu\b")
_REACHED = re.compile(r"\b(?:dat khong dat|danh gia ket qua|ket qua dat duoc|muc do dat)\b")
_FIELD = re.compile(r"^linh vuc")
_CONTINUES = re.compile(r"^[a-zà-ỹđ(]")


def recognise_statistics(structure: Structure) -> Statistics | None:
    """The forms of the file; None where it has none. `section` of an indicator is the number of its section."""
    reader = _Reader()
    for part in structure.parts:
        if part.kind is PartKind.FORM:
            for section in part.sections:
                reader.section(section, None)
    if not reader.indicators and not reader.objectives:
        return None
    used = {indicator.section for indicator in reader.indicators}
    kept = [entry for entry in reader.sections if entry.number in used or entry.number in reader.goal_sections]
    return Statistics(
        sections=tuple(_assigned(kept, reader.assigned)),
        indicators=tuple(reader.indicators),
        objectives=tuple(reader.objectives),
    )


@dataclass(slots=True)
class _Reader:
    sections: list[StatisticsSection] = field(default_factory=list)
    indicators: list[StatisticsIndicator] = field(default_factory=list)
    objectives: list[str] = field(default_factory=list)
    goal_sections: set[str | None] = field(default_factory=set)
    assigned: list[tuple[str, str]] = field(default_factory=list)

    def section(self, section: Section, above: str | None) -> None:
        """Read a section and those below; a lettered heading belongs to the numbered one above it."""
        mark = section.mark
        number = above
        if mark is not None and mark.kind in (NUMBER, ROMAN):
            number = mark.label
            name = " ".join(section.title.value.split())
            self.sections.append(StatisticsSection(number, name, section.area_key, None, section.title.line_at(0)))
        for block in section.blocks:
            if isinstance(block, Table):
                self._table(block, number)
        for child in section.children:
            self.section(child, number)

    def _table(self, table: Table, section: str | None) -> None:
        for index, row in enumerate(table.rows[:2]):
            titles = [fold(cell.text.value[:80]) for cell in row.cells]
            body = table.rows[index + 1 :]
            if any(_GOALS.search(title) for title in titles) and any(_REACHED.search(title) for title in titles):
                self._goals(body, next(i for i, title in enumerate(titles) if _GOALS.search(title)))
                self.goal_sections.add(section)
            elif any(_FIELD.match(title) for title in titles) and any(_WHO.match(title) for title in titles):
                self._assignment(body, titles)
            elif any(_PERIOD.match(title) for title in titles):
                self._by_period(row, body, titles, section)
            elif any(_NAME.match(title) for title in titles) and _years(row, titles):
                self._by_indicator(row, body, titles, section)
            else:
                continue
            return

    def _by_indicator(self, head: Row, body: tuple[Row, ...], titles: list[str], section: str | None) -> None:
        name_at = next(i for i, title in enumerate(titles) if _NAME.match(title))
        who_at = next((i for i, title in enumerate(titles) if _WHO.match(title)), None)
        unit_at = next((i for i, title in enumerate(titles) if _UNIT.match(title)), None)
        number_at = next((i for i, title in enumerate(titles) if _NUMBERS.match(title)), None)
        years = tuple(_years(head, titles))
        above: str | None = None
        for row in body:
            name = _cell(row, name_at)
            if not name or fold(name) == titles[name_at]:
                continue
            label = read_mark((_cell(row, number_at) or "") + " ") if number_at is not None else None
            number = label.label if label and label.kind in (NUMBER, ROMAN) else _digits(_cell(row, number_at))
            who = _cell(row, who_at)
            above = who if number else above
            self.indicators.append(
                StatisticsIndicator(section, number, name, _cell(row, unit_at), who or above, years, row.lines[0])
            )

    def _by_period(self, head: Row, body: tuple[Row, ...], titles: list[str], section: str | None) -> None:
        """A table whose rows are periods: every other column is an indicator."""
        period_at = next(i for i, title in enumerate(titles) if _PERIOD.match(title))
        who_at = next((i for i, title in enumerate(titles) if _WHO.match(title)), None)
        years = tuple(
            _cell(row, period_at) or "" for row in body if _PERIOD_ROW.match(fold(_cell(row, period_at) or ""))
        )
        who = next((_cell(row, who_at) for row in body if _cell(row, who_at)), None)
        for index, cell in enumerate(head.cells):
            skipped = index in (period_at, who_at) or titles[index] in ("ghi chu", "stt", "tt", "")
            if not skipped and years:
                name = " ".join(cell.text.value.split())
                self.indicators.append(StatisticsIndicator(section, None, name, None, who, years, cell.text.line_at(0)))

    def _goals(self, body: tuple[Row, ...], at: int) -> None:
        for row in body:
            text = _cell(row, at)
            if not text or not text.strip("- "):
                continue
            numbered = at > 0 and _cell(row, at - 1)
            if self.objectives and not numbered and _CONTINUES.match(text):
                self.objectives[-1] += " " + text
            else:
                self.objectives.append(text)

    def _assignment(self, body: tuple[Row, ...], titles: list[str]) -> None:
        name_at = next(i for i, title in enumerate(titles) if _FIELD.match(title))
        who_at = next(i for i, title in enumerate(titles) if _WHO.match(title))
        for row in body:
            name, who = _cell(row, name_at), _cell(row, who_at)
            if name and who:
                self.assigned.append((fold(name), who))


def _years(row: Row, titles: list[str]) -> Iterator[str]:
    for cell, title in zip(row.cells, titles, strict=True):
        if _YEAR.match(title):
            yield " ".join(cell.text.value.split())


def _digits(cell: str | None) -> str | None:
    found = re.match(r"\s*(\d{1,3}(?:\.\d{1,2})*)\b", cell or "")
    return found[1] if found else None


def _cell(row: Row, index: int | None) -> str | None:
    if index is None or index >= len(row.cells):
        return None
    return " ".join(row.cells[index].text.value.split()) or None


def _assigned(sections: list[StatisticsSection], assigned: list[tuple[str, str]]) -> Iterator[StatisticsSection]:
    """The sections, each with the unit the table of assignments names for it."""
    for section in sections:
        words = set(fold(section.name).split())
        best = max(assigned, key=lambda entry: _share(words, set(entry[0].split())), default=None)
        fits = best is not None and _share(words, set(best[0].split())) > 0.6
        yield replace(section, reporting_unit=best[1]) if best and fits else section


def _share(one: set[str], other: set[str]) -> float:
    return len(one & other) / max(1, len(one | other))
