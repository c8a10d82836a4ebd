from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.utils.functional import Promise


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """One line of a record's history: when, who, what, and why."""

    at: datetime
    who: str
    what: str | Promise
    why: str = ""
    state: str = ""
    url: str = ""
