"""The filters of the task list, as they stand in an address."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils.translation import gettext as _

from caicach.planning.plans.choices import AreaKey, DeadlineKind, UnitRole
from caicach.planning.plans.models import PlanTask, PlanTaskUnit
from caicach.vietnamese.folding import fold

NOTHING = "none"
"""Stands in an address for "has none" (no area, no lead, no date)."""
_MONTH = re.compile(r"((?:19|2[0-9])[0-9]{2})-(0[1-9]|1[0-2])")


@dataclass(frozen=True, slots=True)
class TaskFilters:
    """What narrows a list of tasks; the field names are those of the address. Empty fields narrow nothing.

    `unit` is a folded name of a unit in the role `role` (lead by default); `month` is `2026-03`; `q` are words found
    without regard to accents; `order` is `position` (as in the plan) or `due`.
    """

    q: str = ""
    area: str = ""
    unit: str = ""
    role: str = ""
    kind: str = ""
    month: str = ""
    doubtful: str = ""
    order: str = ""

    @classmethod
    def read(cls, given: Mapping[str, Any]) -> TaskFilters:
        """The filters of an address; what is not one of the known values is left out."""
        read = cls(**{name: str(given.get(name) or "").strip()[:200] for name in cls.__slots__})
        return replace(
            read,
            area=read.area if read.area in (*AreaKey.values, NOTHING) else "",
            unit=read.unit if read.unit == NOTHING else fold(read.unit),
            role=read.role if read.role in UnitRole.values else "",
            kind=read.kind if read.kind in DeadlineKind.values else "",
            month=read.month if read.month == NOTHING or _MONTH.fullmatch(read.month) else "",
            doubtful="1" if read.doubtful else "",
            order="due" if read.order == "due" else "",
        )

    def query(self, **changes: str) -> str:
        """These filters, with changes, as the query of an address: `area=digital&q=mot+cua`; empty where nothing is
        set."""
        return urlencode({name: value for name, value in asdict(replace(self, **changes)).items() if value})

    def __bool__(self) -> bool:
        return any(value for name, value in asdict(self).items() if name != "order")

    def narrow(self, tasks: QuerySet[PlanTask]) -> QuerySet[PlanTask]:
        """The tasks that pass every filter."""
        for word in fold(self.q).split():
            tasks = tasks.filter(search_text__contains=word)
        if self.area:
            tasks = tasks.filter(area_key="" if self.area == NOTHING else self.area)
        if self.unit:
            tasks = tasks.filter(self._has_unit())
        if self.kind:
            tasks = tasks.filter(deadline_kind=self.kind)
        if self.month:
            tasks = tasks.filter(_due_in(self.month))
        return tasks.filter(is_doubtful=True) if self.doubtful else tasks

    def _has_unit(self) -> Q:
        units = PlanTaskUnit.objects.filter(task=OuterRef("pk"), role=self.role or UnitRole.LEAD)
        if self.unit == NOTHING:
            return ~Q(Exists(units))
        return Q(Exists(units.filter(folded_name=self.unit)))

    def chips(self) -> list[tuple[str, str]]:
        """What each set filter says, and the query without it."""
        words = {
            "q": _("contains “%(words)s”") % {"words": self.q},
            "area": _("no reform area") if self.area == NOTHING else _label(AreaKey, self.area),
            "unit": _("no lead unit") if self.unit == NOTHING else self._unit_name(),
            "kind": _label(DeadlineKind, self.kind),
            "month": _("no date") if self.month == NOTHING else _("due in %(month)s") % {"month": _month(self.month)},
            "doubtful": _("doubtful"),
        }
        return [(text, self.query(**{name: ""})) for name, text in words.items() if getattr(self, name)]

    def _unit_name(self) -> str:
        found = PlanTaskUnit.objects.filter(folded_name=self.unit).values_list("name", flat=True).first()
        return found or self.unit


def _due_in(month: str) -> Q:
    if month == NOTHING:
        return Q(due__isnull=True)
    year, number = (int(part) for part in month.split("-"))
    first = date(year, number, 1)
    after = date(year + number // 12, number % 12 + 1, 1)
    return Q(due__gte=first, due__lt=after)


def _label(choices: Any, value: str) -> str:
    return str(choices(value).label) if value else ""


def _month(month: str) -> str:
    return "/".join(reversed(month.split("-")))
