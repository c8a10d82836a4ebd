"""The years a plan is for."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

_YEARS = re.compile(r"(?<!\d)((?:19|20)\d{2})(?!\d)")


@dataclass(frozen=True, slots=True)
class Period:
    """First and last year of a plan; both None where nobody says."""

    first: int | None = None
    last: int | None = None

    @classmethod
    def of(cls, words: str | None) -> Period:
        """From "2020", "2021-2025" or any words that hold such years.

        >>> Period.of("2021-2025")
        Period(first=2021, last=2025)
        """
        years = [int(year) for year in _YEARS.findall(words or "")]
        return cls(min(years), max(years)) if years else cls()

    @property
    def first_day(self) -> date | None:
        """The first of January of the first year."""
        return date(self.first, 1, 1) if self.first else None

    @property
    def last_day(self) -> date | None:
        """The last of December of the last year."""
        return date(self.last, 12, 31) if self.last else None
