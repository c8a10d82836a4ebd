"""Tags of the plan pages: `{% load plans %}`."""

from __future__ import annotations

from typing import Any

from django import template
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from caicach.planning.plans.choices import AreaKey, Comparator, DeadlineKind, Doubt, ItemKind, Recurrence, UnitRole
from caicach.planning.plans.models import Correction, PlanItem, PlanTarget, PlanTask
from caicach.planning.plans.policies.anchors import anchor_of
from caicach.planning.plans.policies.changes import FieldChange
from caicach.planning.plans.policies.correctable import ADDED, FIELDS, Field, field_of, shown_value
from caicach.planning.plans.selectors import ReviewItem

register = template.Library()
ADD_WORDS = {
    ItemKind.AREA: gettext_lazy("Add an area"),
    ItemKind.TASK: gettext_lazy("Add a task"),
    ItemKind.TARGET: gettext_lazy("Add a target"),
    ItemKind.REFERENCE: gettext_lazy("Add a legal reference"),
    ItemKind.REPORT_DUTY: gettext_lazy("Add a report"),
    ItemKind.BUDGET_LINE: gettext_lazy("Add a budget line"),
    ItemKind.RESPONSIBILITY: gettext_lazy("Add a responsibility"),
}


@register.filter
def anchor(item: ReviewItem) -> str:
    """The id of the item's card."""
    return anchor_of(item.kind, item.key)


@register.filter
def doubt_words(row: PlanItem) -> list[str]:
    """Why the item is doubtful, in words."""
    return [str(Doubt(doubt).label) for doubt in row.doubts if doubt in Doubt.values]


@register.filter
def area_words(key: str) -> str:
    """A reform area in words; empty for none."""
    return str(AreaKey(key).label) if key in AreaKey.values else ""


@register.filter
def units(task: PlanTask, role: str) -> list[str]:
    """The names of the units of a task in one role, as printed; from what was fetched with it."""
    return [unit.name for unit in task.units.all() if unit.role == UnitRole(role)]


@register.filter
def due_words(dated: Any) -> str:
    """When something is due, in words: `trước 15/12/2020`, `hàng quý, đến 31/12/2020`, `thường xuyên`."""
    day = f"{dated.due:%d/%m/%Y}" if dated.due else ""
    if dated.deadline_kind == DeadlineKind.PERIODIC and dated.recurrence:
        words = str(Recurrence(dated.recurrence).label)
        return _("%(rhythm)s, until %(day)s") % {"rhythm": words, "day": day} if day else words
    if dated.deadline_kind in (DeadlineKind.NONE, DeadlineKind.UNPARSED):
        return str(DeadlineKind(dated.deadline_kind).label)
    if day:
        return day
    return str(DeadlineKind(dated.deadline_kind).label)


@register.filter
def goal(target: PlanTarget) -> str:
    """What is to be reached: `≥ 92 %`, `tăng so với năm 2019`."""
    signs = {">=": "≥ ", ">": "> ", "<=": "≤ ", "<": "< ", "=": ""}
    if target.value is None:
        words = str(Comparator(target.comparator).label) if target.comparator in Comparator.values else ""
        since = _("compared with %(year)s") % {"year": target.baseline_year} if target.baseline_year else ""
        return " ".join(part for part in (words, since) if part)
    figure = f"{float(target.value):g}".replace(".", ",")
    unit = " %" if target.unit == "percent" else ""
    sign = signs.get(target.comparator, str(Comparator(target.comparator).label) + " ")
    return f"{sign}{figure}{unit}"


@register.filter
def add_words(kind: str) -> str:
    """What the link says that adds an item of this kind."""
    return str(ADD_WORDS[ItemKind(kind)])


@register.filter
def in_one_line(value: str) -> str:
    """The lines of a value one after the other."""
    return "; ".join(value.splitlines())


@register.filter
def value_words(change: FieldChange, which: str) -> str:
    """The value of a field before or after, in words; a dash for none."""
    value: str = getattr(change, which)
    if change.field.form == "flag":
        return _("yes") if value else _("no")
    if change.field.form == "choice":
        value = str(dict(change.field.choices).get(value, value))
    return in_one_line(value) or "—"


@register.filter
def last_part(path: str) -> str:
    """`deadline.due` → `deadline-due`, for ids."""
    return path.replace(".", "-")


@register.filter
def field_label(correction: Correction) -> str:
    """What the corrected field is called."""
    return str(_field(correction).label)


@register.filter
def said(correction: Correction, which: str) -> str:
    """One of the values of a correction, as a form would show it; choices in words. Of an added item, its fields."""
    value = getattr(correction, which)
    if correction.field == ADDED.path:
        given = [
            (field, value[field.path])
            for field in FIELDS[ItemKind(correction.item_kind)]
            if field.path in (value or ())
        ]
        return "; ".join(f"{field.label}: {_value_words(field, part)}" for field, part in given)
    return _value_words(_field(correction), value)


def _field(correction: Correction) -> Field:
    added = correction.field == ADDED.path
    return ADDED if added else field_of(ItemKind(correction.item_kind), correction.field)


def _value_words(field: Field, value: Any) -> str:
    if field.form == "choice":
        return str(dict(field.choices).get(value, value or ""))
    return shown_value(field, value)
