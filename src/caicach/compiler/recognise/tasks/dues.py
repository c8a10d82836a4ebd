"""The deadline of a task, by its cells: one deadline cell, start and end, ticked time columns, several product rows."""

from __future__ import annotations

import re
from dataclasses import replace

from caicach.compiler.lexicon.headers import Column
from caicach.compiler.recognise.deadlines import Period, read_deadline
from caicach.compiler.recognise.tasks.drafts import Draft
from caicach.compiler.recognise.tasks.layout import Layout
from caicach.compiler.recognise.tasks.products import split_glued, split_products
from caicach.compiler.tree import Deadline, DeadlinePart

_TICK = re.compile(r"\W*(?:x|v|có)?\W*$", re.IGNORECASE)
_UNIT = re.compile(r"(?<!\w)(?:tháng|quý|quí)(?!\w)", re.IGNORECASE)
_FIGURES = re.compile(r"\s*(?:\d{1,2}|[IV]{1,3})(?:\s*[,;/&-]\s*(?:\d{1,2}|[IV]{1,3}))*\s*$")
_SPACES = re.compile(r"\s+")


class DueReader:
    """Reads the deadlines of one table's tasks; a year in the title of the deadline column goes before the plan's."""

    def __init__(self, layout: Layout, period: Period, level: str | None) -> None:
        place = layout.place(Column.DEADLINE)
        titled = Period.of(layout.titles[place]) if place is not None else Period()
        self.period = titled if titled.first else period
        self.level = level
        unit = _UNIT.search(layout.titles[place]) if place is not None else None
        self.unit = unit.group() if unit else ""

    def raw(self, draft: Draft) -> str | None:
        """The words of the deadline as printed."""
        own = (draft.text(Column.DEADLINE), *(row.text(Column.DEADLINE) for row in draft.more_rows))
        words = "; ".join(dict.fromkeys(filter(None, own))) or "; ".join(self._marked(draft))
        start = draft.text(Column.START)
        flat = _SPACES.sub(" ", f"{start} - {words}" if start and words else words or start).strip()
        return flat or None

    def read(self, draft: Draft) -> Deadline:
        """The deadline."""
        if not draft.text(Column.DEADLINE) and draft.marks:
            return self._joined([(None, self._read_mark(title, value)) for title, value in draft.marks])
        own = self._read(draft.text(Column.DEADLINE))
        own = self._with_products(draft, own)
        started = draft.text(Column.START)
        if started and own.due:
            begin = self._read(started)
            first = begin.start or begin.due
            return Deadline("period", first, own.due) if first and first <= own.due else own
        further = [(row.text(Column.PRODUCT), row.text(Column.DEADLINE)) for row in draft.more_rows]
        more = [(product, self._read(words)) for product, words in further if words]
        return self._joined([(draft.text(Column.PRODUCT), own), *more]) if more else own

    def _read(self, words: str) -> Deadline:
        """A bare figure under "Quý" or "Tháng" counts that."""
        named = f"{self.unit} {words}" if self.unit and _FIGURES.match(words) else words
        return read_deadline(named, self.period, self.level)

    def _marked(self, draft: Draft) -> list[str]:
        return [title if _TICK.match(value) else value for title, value in draft.marks]

    def _read_mark(self, title: str, value: str) -> Deadline:
        titled = Period.of(title)
        period = titled if titled.first else self.period
        return read_deadline(title if _TICK.match(value) else value, period, self.level)

    @staticmethod
    def _with_products(draft: Draft, deadline: Deadline) -> Deadline:
        """Deadlines without labels beside as many products: each belongs to one of them, in order."""
        if deadline.kind != "multiple" or any(part.label for part in deadline.parts):
            return deadline
        cell = draft.text(Column.PRODUCT)
        products = split_products(cell)
        if len(products) == 1:
            products = split_glued(cell, len(deadline.parts)) or products
        if len(products) != len(deadline.parts):
            return deadline
        labelled = zip(deadline.parts, products, strict=True)
        return replace(deadline, parts=tuple(replace(part, label=product) for part, product in labelled))

    @staticmethod
    def _joined(read: list[tuple[str | None, Deadline]]) -> Deadline:
        """Several deadlines as one."""
        known = [(label, deadline) for label, deadline in read if deadline.kind not in ("none", "unparsed")]
        if not known:
            return read[0][1]
        if len({deadline for _, deadline in known}) == 1:
            return known[0][1]
        parts = tuple(
            DeadlinePart(
                _SPACES.sub(" ", label or "").strip() or None, each.kind, each.start, each.due, each.recurrence
            )
            for label, each in known
        )
        starts = [part.start for part in parts if part.start]
        due = max((part.due for part in parts if part.due), default=None)
        start = min(starts, default=None)
        return Deadline("multiple", start if start and due and start <= due else None, due, None, parts)
