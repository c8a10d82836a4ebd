"""Date words: days, months, quarters and years as Vietnamese offices write them.

Figures follow the order day, month, year; a Roman or a plain figure numbers a quarter.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from caicach.vietnamese.folding import strip_marks

Span = tuple[date, date]
"""First and last day, both included."""

ROMAN_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4}

_WRITTEN = re.compile(
    r"(?:ngay\s*)?(?<!\d)(\d{1,2})\s*thang\s*(\d{1,2})\s*(?:,\s*)?(?:nam|/|-)\s*((?:19|20)\d{2})(?!\d)"
    r"|(?<![\d/.-])(\d{1,2})\s*([/.-])\s*(\d{1,2})\s*\5\s*((?:19|20)\d{2})(?![\d/])"
)


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A full date in a text: the day, and where its words begin and end."""

    day: date
    start: int
    end: int


def make_date(year: int, month: int, day: int) -> date | None:
    """The day, or None where the calendar has no such day."""
    if 1 <= year <= 9999 and 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]:
        return date(year, month, day)
    return None


def find_dates(text: str) -> Iterator[FoundDate]:
    """Every full date of the text, in figures ("16/01/2020") or words ("ngày 16 tháng 01 năm 2020").

    >>> [found.day.isoformat() for found in find_dates("ngày 16 tháng 01 năm 2020; 30.6.2021")]
    ['2020-01-16', '2021-06-30']
    """
    for match in _WRITTEN.finditer(strip_marks(text)):
        day, month, year = match.group(1, 2, 3) if match.group(1) else match.group(4, 6, 7)
        found = make_date(int(year), int(month), int(day))
        if found:
            yield FoundDate(found, match.start(), match.end())


def days_of_months(year: int, first: int, last: int) -> Span:
    """From the first day of one month to the last day of another, in one year."""
    return date(year, first, 1), date(year, last, monthrange(year, last)[1])


def days_of_month(year: int, month: int) -> Span:
    """All days of a month.

    >>> days_of_month(2024, 2)[1].day
    29
    """
    return days_of_months(year, month, month)


def days_of_quarter(year: int, quarter: int) -> Span:
    """All days of a quarter, 1 to 4."""
    return days_of_months(year, 3 * quarter - 2, 3 * quarter)


def days_of_half(year: int, half: int) -> Span:
    """All days of the first or the second half of a year."""
    return days_of_months(year, 6 * half - 5, 6 * half)


def days_of_year(year: int) -> Span:
    """All days of a year."""
    return date(year, 1, 1), date(year, 12, 31)
