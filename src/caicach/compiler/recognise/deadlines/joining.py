"""Which neighbouring time expressions say one thing together: "thường xuyên trong năm 2021", "năm 2024 (quý II)"."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from caicach.compiler.recognise.deadlines.elements import TIME, Element
from caicach.compiler.recognise.deadlines.moments import FINENESS, Moment
from caicach.compiler.recognise.deadlines.phrases import RECURRENCES

_ANY_YEAR = 2024
_STANDING = ("continuous", "periodic")


def join_elements(elements: Iterable[Element]) -> list[Element]:
    """The elements, with those that say one thing together made one."""
    joined = list[Element]()
    for element in elements:
        together = _together(joined[-1], element) if joined else None
        if together:
            joined[-1] = replace(together, label=joined[-1].label or element.label, joint=joined[-1].joint)
        else:
            joined.append(element)
    return joined


def _together(left: Element, right: Element) -> Element | None:
    if right.joint == "break":
        return None
    if right.kind == "following" and left.kind == TIME:
        return replace(right, moments=left.moments, is_range=left.is_range)
    if left.dated != right.dated:
        if right.joint == "and":
            return None
        return left if left.dated else right
    if not left.dated:
        return left if "upstream_dependent" not in (right.kind,) else right
    if right.label and not (left.kind == TIME and right.kind == TIME and right.closes and left.opens):
        return None
    if left.kind == TIME and right.kind == TIME:
        return _two_times(left, right)
    if left.kind == TIME:
        return _time_and_standing(left, right)
    if right.kind == TIME and left.kind == "periodic" and left.recurrence == "yearly":
        return replace(left, moments=right.moments, is_range=right.is_range, before=right.before)
    if right.kind == TIME:
        whole = right.closes or right.opens or right.unit in ("year", "range", "halfyear")
        return (
            replace(left, moments=right.moments, is_range=right.is_range, opens=right.opens, closes=right.closes)
            if whole
            else None
        )
    return _two_standing(left, right)


def _two_standing(left: Element, right: Element) -> Element | None:
    if left.kind == right.kind == "periodic":
        names = [name for name in (left.recurrence, right.recurrence) if name]
        return replace(left, recurrence=min(names, key=RECURRENCES.index, default=None))
    return left if left.kind in _STANDING and right.kind in _STANDING else None


def _time_and_standing(left: Element, right: Element) -> Element | None:
    if right.kind == "periodic" and right.recurrence == "yearly":
        return replace(right, moments=left.moments, is_range=left.is_range, before=left.before)
    if left.unit in ("year", "range") or left.opens:
        return replace(right, moments=left.moments, is_range=left.is_range, opens=left.opens, closes=left.closes)
    return None


def _two_times(left: Element, right: Element) -> Element | None:
    if (left.opens and right.closes) or (right.joint == "range" and len(left.moments) == len(right.moments) == 1):
        first, last = left.moments[0], right.moments[-1]
        if first.year is None and last.year:
            first = replace(first, year=last.year)
        return replace(left, moments=(first, last), is_range=True, opens=False)
    if left.unit not in FINENESS or right.unit not in FINENESS or right.joint == "and":
        return None
    if left.moments == right.moments:
        return left
    coarse, fine = (left, right) if FINENESS.index(left.unit) <= FINENESS.index(right.unit) else (right, left)
    if fine.unit == coarse.unit or not _within(fine.moments[0], coarse.moments[0]):
        return None
    year, moment = coarse.moments[0].year, fine.moments[0]
    return replace(fine, moments=(replace(moment, year=moment.year or year),))


def _within(fine: Moment, coarse: Moment) -> bool:
    """Whether one stretch lies in another, years that are not named left aside."""
    year = fine.year or coarse.year or _ANY_YEAR
    inner, outer = fine.span(year), coarse.span(year)
    return inner is not None and outer is not None and outer[0] <= inner[0] and inner[1] <= outer[1]
