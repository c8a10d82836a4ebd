"""By when a goal is to be reached, as its sentence says: "đến năm 2025", "trong quý III/2026"."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta

from caicach.vietnamese.folding import strip_marks

_DAY = re.compile(
    r"\b(?P<before>truoc )?(?:den |het |vao )*(?:ngay )(?P<d>\d{1,2})[/.-](?P<m>\d{1,2})[/.-](?P<y>20\d\d)\b"
)
_MONTH = re.compile(r"\b(?:den|het|trong|vao)(?: het| cuoi)? thang (?P<m>\d{1,2})\s*(?:/|nam )\s*(?P<y>20\d\d)\b")
_QUARTER = re.compile(
    r"\b(?:den|het|trong|vao)(?: het| cuoi)? qu[yi] (?P<q>i{1,3}|iv|[1-4])\s*(?:/|nam )?\s*(?P<y>20\d\d)?(?!\w)"
)
_YEAR = re.compile(r"\b(?:den|vao|het|trong|cuoi)(?: het| cuoi)? nam (?P<y>20\d\d)\b")
_CITED = re.compile(r"(?:/[a-z-]+|\bso \S{1,20}|\bluat\b[^,;]{0,30}),?\s*\Z")
_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4}


def month_end(year: int, month: int) -> date:
    """The last day of a month."""
    return date(year, month, monthrange(year, month)[1])


def due_of(text: str, plan_year: int | None) -> date | None:
    """The last day in time by the words of a text; None where it names none. A quarter without a year is the plan's.

    >>> due_of("Đến năm 2025, 100% hồ sơ được số hóa", 2021)
    datetime.date(2025, 12, 31)
    """
    folded = strip_marks(text)
    if (day := _DAY.search(folded)) and (
        day["before"] or not _CITED.search(folded[max(0, day.start() - 60) : day.start()])
    ):
        try:
            named = date(int(day["y"]), int(day["m"]), int(day["d"]))
        except ValueError:
            return None
        return named - timedelta(days=1) if day["before"] else named
    if (month := _MONTH.search(folded)) and 1 <= int(month["m"]) <= 12:
        return month_end(int(month["y"]), int(month["m"]))
    if quarter := _QUARTER.search(folded):
        year = int(quarter["y"]) if quarter["y"] else plan_year
        number = _QUARTERS.get(quarter["q"]) or int(quarter["q"])
        return month_end(year, 3 * number) if year else None
    if year_named := _YEAR.search(folded):
        return date(int(year_named["y"]), 12, 31)
    return None
