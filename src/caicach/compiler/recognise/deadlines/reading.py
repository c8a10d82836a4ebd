"""From a deadline cell to the structured deadline: its elements joined, then stated as days."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from functools import lru_cache

from caicach.compiler.recognise.deadlines.elements import TIME, Element, find_elements
from caicach.compiler.recognise.deadlines.joining import join_elements
from caicach.compiler.recognise.deadlines.moments import NINE_MONTHS, Moment
from caicach.compiler.recognise.deadlines.period import Period
from caicach.compiler.recognise.deadlines.tokens import compose
from caicach.compiler.tree import Deadline, DeadlinePart

_NONE = Deadline("none")
_REMEMBERED = 1024
"""Cells remembered: the same few deadlines stand in most rows of a plan."""


@lru_cache(maxsize=_REMEMBERED)
def read_deadline(text: str | None, period: Period, level: str | None = None) -> Deadline:
    """What a deadline cell says.

    `period` gives the years of the plan, for words that name none ("Quý II", "Thường xuyên"); `level` is the issuer's
    rank (province, district, commune), which tells whose guidance is a superior's. `due` is the last day on which
    something is in time: the last day of the month, quarter or year; the day before X for "trước X". Never raises:
    words not understood give the kind `unparsed`, an empty cell `none`.
    """
    cell = compose(text or "")
    if not any(char.isalnum() for char in cell):
        return _NONE
    parts = [part for element in join_elements(find_elements(cell, level)) for part in _state(element, period)]
    parts = list(dict.fromkeys(parts))
    if not parts:
        return Deadline("unparsed")
    dated = [part for part in parts if part.due or part.kind not in ("by_schedule", "upstream_dependent", "relative")]
    if not dated:
        upstream = any(part.kind == "upstream_dependent" for part in parts)
        return Deadline("upstream_dependent" if upstream else parts[0].kind)
    if len(parts) == 1:
        only = parts[0]
        return Deadline(only.kind, only.start, only.due, only.recurrence)
    starts = [part.start for part in parts if part.start]
    dues = [part.due for part in parts if part.due]
    start, due = min(starts, default=None), max(dues, default=None)
    return Deadline("multiple", start if start and due and start <= due else None, due, None, tuple(parts))


def _state(element: Element, period: Period) -> list[DeadlinePart]:
    """The element as days; a list of moments gives a part for each."""
    if element.kind == TIME and element.unit == "list":
        return [part for moment in element.moments for part in _state(replace(element, moments=(moment,)), period)]
    if element.kind == TIME:
        return _state_time(element, period)
    if element.kind in ("continuous", "periodic", "following"):
        return [_state_standing(element, period)]
    return [DeadlinePart(element.label, element.kind, None, None)]


def _span(moments: tuple[Moment, ...], period: Period, year: int | None) -> tuple[date | None, date | None] | None:
    """First and last day; (None, None) where no year is known, None where there is no such day."""
    if moments[0].unit == "year" and not moments[0].year and not moments[0].later and len(moments) == 1:
        return period.first_day, period.last_day
    spans = [moment.span(year) for moment in moments]
    if year is None and any(moment.year is None for moment in moments):
        return None, None
    days = [day for span in spans if span for day in span]
    return (min(days), max(days)) if days else None


def _state_time(element: Element, period: Period) -> list[DeadlinePart]:
    span = _span(element.moments, period, period.first)
    if span is None:
        return []
    start, due = span
    unit = element.unit
    if element.before:
        return [DeadlinePart(element.label, "before_date", None, start - timedelta(days=1) if start else None)]
    if element.opens and start and due:
        last = max(date(due.year, 12, 31), period.last_day or due)
        return [DeadlinePart(element.label, "period", start, last)]
    several_years = unit == "year" and start and due and start.year != due.year
    nine_months = unit == "halfyear" and element.moments[0].number == NINE_MONTHS
    kind = "period" if unit == "range" or several_years or nine_months else unit
    return [DeadlinePart(element.label, kind, None if kind == "date" else start, due)]


def _state_standing(element: Element, period: Period) -> DeadlinePart:
    """Continuous, recurring and open-ended work: to the end of the plan, or of the stretch named with it."""
    start, due = period.first_day, period.last_day
    if element.moments:
        named = _span(element.moments, period, period.last)
        first, last = named or (None, None)
        if element.recurrence == "yearly" and element.kind == "periodic":
            start, due = None, last
        elif element.opens:
            start, due = first, due if due and first and due >= first else last
        elif element.closes:
            due = last or due
        else:
            start, due = first or start, last or due
        if element.before and first:
            start, due = None, first - timedelta(days=1)
    kind = element.kind
    if kind == "following":
        kind = "period" if element.moments else "continuous"
        due = max((day for day in (due, period.last_day) if day), default=None)
    if start and due and start > due:
        start = None
    return DeadlinePart(element.label, kind, start, due, element.recurrence)
