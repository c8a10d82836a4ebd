"""Stretches of the calendar in a deadline: days, months, quarters, halves, years, and lists and ranges of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from caicach.compiler.recognise.deadlines.tokens import Kind, Token
from caicach.vietnamese.dates import (
    ROMAN_QUARTERS,
    Span,
    days_of_half,
    days_of_month,
    days_of_months,
    days_of_quarter,
    days_of_year,
    make_date,
)

FINENESS = ("year", "halfyear", "quarter", "month", "date")
"""Units from coarse to fine."""

NINE_MONTHS = 3
"""The number of a `halfyear` moment that stands for January to September."""


@dataclass(frozen=True, slots=True)
class Moment:
    """A stretch of the calendar as written; `year` is None where the words name none.

    `number` is the quarter, the month or the half (`NINE_MONTHS` stands for January to September); `later` counts years
    after the named or the plan's year ("năm sau").
    """

    unit: str
    number: int = 0
    day: int = 0
    year: int | None = None
    later: int = 0

    def span(self, year: int | None) -> Span | None:
        """Its days, in its own year or else in the given one."""
        chosen = self.year or year
        if not chosen:
            return None
        chosen += self.later
        if self.unit == "date":
            day = make_date(chosen, self.number, self.day)
            return (day, day) if day else None
        if self.unit == "month":
            return days_of_month(chosen, self.number)
        if self.unit == "quarter":
            return days_of_quarter(chosen, self.number)
        if self.unit == "halfyear":
            return days_of_months(chosen, 1, 9) if self.number == NINE_MONTHS else days_of_half(chosen, self.number)
        return days_of_year(chosen)


@dataclass(frozen=True, slots=True)
class Stretch:
    """Moments read together, ending before token `end`: a list ("tháng 6, 12/2024") or a range ("quý II - IV")."""

    moments: tuple[Moment, ...]
    end: int
    is_range: bool = False


_JOINTS = frozenset({",", "&", "+", "va", "hoac", "/"})
_RANGE_JOINTS = frozenset({"-", "den", "toi"})
_UNITS = {"thang": "month", "t": "month", "quy": "quarter", "qui": "quarter", "q": "quarter"}
_AMOUNTS = frozenset({"ngay", "thang", "quy", "nam", "tuan", "gio", "lan", "%"})
_SIX, _NINE = 6, 9
_CENTURY = 2000
_SHORT_YEARS = range(15, 41)
"""What stands for a year in "Quý I/24"; more than any month has a number for."""


class MomentReader:
    """Reads moments from tokens; every method takes a position and returns None where nothing of its kind begins."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self.tokens = tokens

    def text(self, at: int) -> str:
        """The token's text, or the empty string beyond the end."""
        return self.tokens[at].text if 0 <= at < len(self.tokens) else ""

    def number(self, at: int) -> int:
        """The figure of one or two digits at this place, else -1."""
        token = self.tokens[at] if 0 <= at < len(self.tokens) else None
        return token.number if token and token.kind is Kind.NUMBER else -1

    def year_token(self, at: int) -> int:
        """The year at this place, else -1."""
        token = self.tokens[at] if 0 <= at < len(self.tokens) else None
        return token.number if token and token.kind is Kind.YEAR else -1

    def read(self, at: int) -> Stretch | None:
        """The moments that begin here, with the list or range they open."""
        first = self._moment(at)
        if first is None:
            return None
        moment, end = first
        return self._continued(moment, end)

    def _moment(self, at: int) -> tuple[Moment, int] | None:
        word = self.text(at)
        if word in ("thang", "t", "quy", "qui", "q"):
            return self._numbered(_UNITS[word], at + 1 + (self.text(at + 1) == "."))
        if word in ("ngay", "mung"):
            return self._day(at + 1)
        if word == "nam" and self.year_token(at + 1) > 0:
            return self._year(at + 1)
        if self.year_token(at) > 0:
            return self._year(at)
        if word == "nua" and self.text(at + 1) in ("dau", "cuoi") and self.text(at + 2) == "nam":
            return self._with_year(Moment("halfyear", 1 if self.text(at + 1) == "dau" else 2), at + 3)
        if self.text(at - 1) == "tuan":
            return None
        if self.number(at) > 0 or word == "sau":
            return self._half(at) or self._day(at) or self._bare_month(at)
        return self._bare_quarter(at)

    def _year(self, at: int) -> tuple[Moment, int]:
        return Moment("year", year=self.year_token(at)), at + 1

    def _numbered(self, unit: str, at: int) -> tuple[Moment, int] | None:
        number = self._ordinal(unit, at)
        return self._with_year(Moment(unit, number), at + 1) if number else None

    def _ordinal(self, unit: str, at: int) -> int:
        """The number of a month or quarter, 0 where there is none."""
        number = self.number(at)
        if self.text(at + 1) == "lan":
            return 0
        if unit == "quarter":
            roman = self.text(at).replace("l", "i").replace("1", "i") if number < 0 else ""
            return ROMAN_QUARTERS.get(roman, 0) or (number if 1 <= number <= 4 else 0)
        return number if 1 <= number <= 12 else 0

    def _with_year(self, moment: Moment, at: int) -> tuple[Moment, int]:
        """The moment with the year that follows it: "/2021", "năm 2021", "-2021", "năm sau"."""
        end = at
        while self.text(end) in ("/", "-", ",", ".", "(", "cua") and end - at < 2:
            end += 1
        named = self.text(end) == "nam"
        after = end + named
        year = self.year_token(after)
        if self.text(at) == "/" and self.number(at + 1) in _SHORT_YEARS and self.text(at + 2) != "/":
            return replace(moment, year=_CENTURY + self.number(at + 1)), at + 2
        if year > 0 and (named or self.text(at) not in (",", "(", "cua")):
            is_range = self.text(after + 1) == "-" and self.year_token(after + 2) > 0
            return (moment, at) if is_range and not named else (replace(moment, year=year), after + 1)
        if named and self.text(after) in ("sau", "toi") and self.text(after + 1) != "khi":
            return replace(moment, later=1), after + 1
        if named and self.text(after) in ("tiep", "lien", "ke"):
            return replace(moment, later=1), after + 1 + (self.text(after + 1) in ("theo", "ke", "sau", "tiep"))
        if named and self.text(after) in ("truoc",) and self.text(after + 1) in ("lien", "do"):
            return replace(moment, later=-1), after + 2
        if named and end == at:
            return moment, after + (self.text(after) == "nay")
        return moment, at

    def _day(self, at: int) -> tuple[Moment, int] | None:
        """A day of a month: "31/12/2020", "31/12", "16 tháng 01 năm 2020"; `at` stands on the day's figure."""
        day = self.number(at)
        joint = self.text(at + 1)
        if not 1 <= day <= 31 or joint not in ("/", "-", ".", "thang"):
            return None
        month = self.number(at + 2)
        if not 1 <= month <= 12:
            return None
        moment = Moment("date", month, day)
        if joint in ("/", "-", ".") and self.text(at + 3) == joint and self.year_token(at + 4) > 0:
            return replace(moment, year=self.year_token(at + 4)), at + 5
        if joint == "/" and self.text(at + 3) == "/":
            return None
        if joint in ("/", "thang") or self.text(at - 1) in ("ngay", "mung"):
            return self._with_year(moment, at + 3)
        return None

    def _half(self, at: int) -> tuple[Moment, int] | None:
        """ "6 tháng đầu năm", "06 tháng cuối năm 2020", "9 tháng đầu năm", "9 tháng năm 2020"."""
        count = _SIX if self.text(at) == "sau" else self.number(at)
        if count not in (_SIX, _NINE) or self.text(at + 1) != "thang" or self.number(at + 2) >= 0:
            return None
        part = self.text(at + 2)
        end = at + 2 + (part in ("dau", "cuoi"))
        if part not in ("dau", "cuoi") and not (self.text(end) == "nam" and self.year_token(end + 1) > 0):
            return None
        number = NINE_MONTHS if count == _NINE else 2 if part == "cuoi" else 1
        return self._with_year(Moment("halfyear", number), end)

    def _bare_month(self, at: int) -> tuple[Moment, int] | None:
        """ "11/2020" without the word for month."""
        month, year = self.number(at), self.year_token(at + 2)
        if 1 <= month <= 12 and self.text(at + 1) in ("/", "-") and year > 0:
            return Moment("month", month, year=year), at + 3
        return None

    def _bare_quarter(self, at: int) -> tuple[Moment, int] | None:
        """ "IV/2020" without the word for quarter."""
        quarter, year = ROMAN_QUARTERS.get(self.text(at), 0), self.year_token(at + 2)
        if quarter and self.text(at + 1) in ("/", "-") and year > 0:
            return Moment("quarter", quarter, year=year), at + 3
        return None

    def _continued(self, first: Moment, end: int) -> Stretch:
        """The list or range that goes on with bare figures or the same unit: "I, II/2026", "tháng 3 đến tháng 6"."""
        moments, is_range = [first], False
        while step := self._next_of(moments[-1], end):
            moment, end, ranged = step
            moments.append(moment)
            is_range = is_range or ranged
            if is_range:
                break
        return Stretch(_share_year(tuple(moments), is_range), end, is_range)

    def _next_of(self, last: Moment, at: int) -> tuple[Moment, int, bool] | None:
        joint = self.text(at)
        ranged = joint in _RANGE_JOINTS
        if not ranged and joint not in _JOINTS:
            return None
        after = at + 1
        while self.text(after) in ("va", "den", "het", "-", ",") and after - at < 3:
            ranged = ranged or self.text(after) == "den"
            after += 1
        if ranged or last.unit == "date":
            other = self._moment(after) or self._figure(last, after)
            dated = other is not None and (ranged or other[0].unit == "date")
            return (*other, ranged) if other and dated else None
        same = self._moment(after)
        if same and same[0].unit == last.unit and last.unit in ("month", "quarter", "year"):
            return (*same, ranged)
        return None if same else self._with_flag(self._figure(last, after), ranged)

    @staticmethod
    def _with_flag(read: tuple[Moment, int] | None, ranged: bool) -> tuple[Moment, int, bool] | None:
        return (*read, ranged) if read else None

    def _figure(self, last: Moment, at: int) -> tuple[Moment, int] | None:
        """A bare figure that goes on a list of months or quarters."""
        counted = self.text(at + 1) in _AMOUNTS and self.year_token(at + 2) < 0
        if last.unit not in ("month", "quarter") or counted:
            return None
        return self._numbered(last.unit, at)


def _share_year(moments: tuple[Moment, ...], is_range: bool) -> tuple[Moment, ...]:
    """Give the moments of a list or range the year that only the last names; a year earlier where order asks for it."""
    year = moments[-1].year
    if year is None or len(moments) == 1:
        return moments
    shared, following = [moments[-1]], moments[-1]
    for moment in reversed(moments[:-1]):
        if moment.year is None:
            moment = replace(moment, year=following.year)
            if is_range and _first_day(moment) > _first_day(following):
                moment = replace(moment, year=year - 1)
        shared.append(moment)
        following = moment
    return tuple(reversed(shared))


def _first_day(moment: Moment) -> date:
    span = moment.span(None)
    return span[0] if span else date.max
