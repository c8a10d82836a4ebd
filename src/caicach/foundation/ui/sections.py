from __future__ import annotations

from dataclasses import dataclass

from django.utils.functional import Promise


@dataclass(frozen=True, slots=True)
class PageSection:
    """One of the parts of a record's page, each with its own address: its words, a count to show beside, whether it
    is open.
    """

    label: str | Promise
    url: str
    is_current: bool = False
    count: int | None = None
