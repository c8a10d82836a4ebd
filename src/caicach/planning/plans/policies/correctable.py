"""Which fields of which items can be corrected, and how what a person types becomes a value of the JSON."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

from caicach.foundation.core.errors import Invalid
from caicach.planning.plans.choices import AreaKey, Comparator, DeadlineKind, ItemKind, Level, Recurrence, ReportPeriod
from caicach.planning.plans.policies.items import JsonObject

Form = Literal["line", "text", "list", "choice", "date", "number", "whole", "flag"]


@dataclass(frozen=True, slots=True)
class Field:
    """A field by its path in the JSON (`deadline.due`), how it is called, in what form it is typed, and how long it
    may be."""

    path: str
    label: Any
    form: Form = "line"
    choices: Sequence[tuple[str, Any]] = ()
    required: bool = False
    longest: int = 20_000


_AREA = Field("area_key", _("Reform area"), "choice", AreaKey.choices)
FIELDS: Mapping[ItemKind, tuple[Field, ...]] = {
    ItemKind.DOCUMENT: (
        Field("issuer", _("Issuer"), longest=300),
        Field("level", _("Level"), "choice", Level.choices),
        Field("issuer_parent_province", _("Province"), longest=200),
        Field("number", _("Number"), longest=80),
        Field("doc_type", _("Type of document"), longest=120),
        Field("place", _("Place"), longest=120),
        Field("date", _("Date"), "date"),
        Field("title", _("Title"), "text"),
        Field("attached_title", _("Title of the attached plan"), "text"),
        Field("year_or_period", _("Year or period"), longest=20),
        Field("signatory", _("Signed by"), longest=120),
        Field("signatory_title", _("Post of the signatory"), longest=200),
        Field("signed_for", _("Signed for"), longest=300),
        Field("draft", _("Draft"), "flag"),
        Field("recipients", _("Recipients"), "list"),
    ),
    ItemKind.AREA: (
        Field("number", _("No."), longest=60),
        Field("name", _("Name"), "text", required=True),
        Field("key", _("Reform area"), "choice", AreaKey.choices),
    ),
    ItemKind.TASK: (
        _AREA,
        Field("number", _("No."), longest=60),
        Field("parent_number", _("Stands under number"), longest=60),
        Field("content", _("Task"), "text", required=True),
        Field("products", _("Products"), "list"),
        Field("lead", _("Lead units"), "list"),
        Field("coordinating", _("Coordinating units"), "list"),
        Field("monitoring", _("Monitoring units"), "list"),
        Field("deadline_raw", _("Deadline as written")),
        Field("deadline.kind", _("Kind of deadline"), "choice", DeadlineKind.choices, required=True),
        Field("deadline.start", _("Begins"), "date"),
        Field("deadline.due", _("Due"), "date"),
        Field("deadline.recurrence", _("Comes round"), "choice", Recurrence.choices),
        Field("note", _("Note"), "text"),
        Field("is_group", _("Only gathers other tasks"), "flag"),
    ),
    ItemKind.TARGET: (
        _AREA,
        Field("text", _("Target"), "text", required=True),
        Field("comparator", _("To be met"), "choice", Comparator.choices, required=True),
        Field("value", _("Value"), "number"),
        Field("unit", _("Unit of measure"), longest=120),
        Field("denominator", _("Share of what")),
        Field("scope", _("Whom it covers")),
        Field("due", _("Due"), "date"),
        Field("baseline_year", _("Compared with the year"), "whole"),
    ),
    ItemKind.REFERENCE: (
        Field("raw", _("As cited"), "text", required=True),
        Field("number", _("Number"), longest=120),
        Field("date", _("Date"), "date"),
        Field("doc_type", _("Type of document"), longest=120),
        Field("issuer", _("Issuer"), longest=300),
    ),
    ItemKind.REPORT_DUTY: (
        Field("period", _("How often"), "choice", ReportPeriod.choices, required=True),
        Field("due", _("Due"), "date"),
        Field("from", _("Who reports")),
        Field("to", _("To whom")),
    ),
    ItemKind.BUDGET_LINE: (
        Field("number", _("No."), longest=60),
        Field("content", _("Purpose"), "text", required=True),
        Field("unit", _("Unit of measure"), longest=120),
        Field("quantity", _("Quantity"), "number"),
        Field("unit_price_vnd", _("Unit price (đồng)"), "whole"),
        Field("amount_vnd", _("Amount (đồng)"), "whole"),
        Field("note", _("Note"), "text"),
        Field("is_total", _("A total"), "flag"),
    ),
    ItemKind.RESPONSIBILITY: (
        Field("agency", _("Agency"), required=True),
        Field("duties", _("Duties"), "list"),
    ),
}


LEFT_OUT = Field("left_out", _("Not part of the plan"), "flag")
"""Of every item but the document: what was read by mistake is left out, and can be taken in again."""


ADDED = Field("added", _("Added by hand"))
"""Of an item the compiler missed: its correction holds every value that was given, by path. Not a field to correct."""


def field_of(kind: ItemKind, path: str) -> Field:
    """The field of this path. Raises Invalid for one that cannot be corrected."""
    for field in FIELDS[kind] if kind is ItemKind.DOCUMENT else (*FIELDS[kind], LEFT_OUT):
        if field.path == path:
            return field
    raise Invalid(
        gettext_noop("The field %(field)s of this kind of item cannot be corrected."),
        cure=gettext_noop("Choose one of the fields shown on the form."),
        params={"field": path},
        field="value",
    )


def value_at(item: JsonObject, path: str) -> Any:
    """What stands at the path; None where nothing does."""
    found: Any = item
    for name in path.split("."):
        found = found.get(name) if isinstance(found, dict) else None
    return found


def overlay(item: JsonObject, values: Mapping[str, Any]) -> JsonObject:
    """A copy of the item with each value put at its path."""
    if not values:
        return item
    changed = deepcopy(item)
    for path, value in values.items():
        *parents, last = path.split(".")
        place = changed
        for name in parents:
            place = place.setdefault(name, {})
        place[last] = value
    return changed


def read_value(field: Field, typed: Any) -> Any:
    """What was typed as a value of the JSON: None for nothing, ISO dates, lists of non-empty lines.

    Takes text as a form gives it (dd/mm/yyyy, decimal comma, one name a line) or the value itself. Raises Invalid on
    the field
    `value` for what cannot be one.
    """
    value = _READERS[field.form](field, typed)
    if isinstance(value, str | list) and len(str(value)) > field.longest:
        raise Invalid(
            gettext_noop("%(field)s is longer than %(longest)d characters."),
            cure=gettext_noop("Shorten it."),
            params={"field": field.label, "longest": field.longest},
            field="value",
        )
    if field.required and value in (None, "", []):
        raise Invalid(
            gettext_noop("%(field)s cannot be empty."),
            cure=gettext_noop("Write what the document says."),
            params={"field": field.label},
            field="value",
        )
    return value


def shown_value(field: Field, value: Any) -> str:
    """A value of the JSON as a form shows it: the reverse of `read_value`."""
    if value is None:
        return ""
    if isinstance(value, list):
        return "\n".join(str(part) for part in value)
    if field.form == "date":
        return f"{date.fromisoformat(value):%d/%m/%Y}"
    if field.form == "number":
        return f"{value:g}".replace(".", ",") if abs(value) < 10**6 else f"{value:f}".rstrip("0").rstrip(".")
    if field.form == "flag":
        return "1" if value else ""
    return str(value)


def _line(field: Field, typed: Any) -> str | None:
    return " ".join(str(typed or "").split()) or None


def _text(field: Field, typed: Any) -> str | None:
    return "\n".join(line.strip() for line in str(typed or "").splitlines()).strip() or None


def _list(field: Field, typed: Any) -> list[str]:
    parts = typed.splitlines() if isinstance(typed, str) else list(typed or ())
    return [" ".join(str(part).split()) for part in parts if str(part).strip()]


def _choice(field: Field, typed: Any) -> str | None:
    if not typed:
        return None
    if str(typed) not in {value for value, _label in field.choices}:
        raise _unreadable(field, typed, gettext_noop("Choose one of the values of the list."))
    return str(typed)


def _date(field: Field, typed: Any) -> str | None:
    if not typed:
        return None
    if isinstance(typed, date):
        return typed.isoformat()
    text = str(typed).strip()
    try:
        if match := _VIETNAMESE_DATE.fullmatch(text):
            day, month, year = (int(part) for part in match.groups())
            return date(year, month, day).isoformat()
        return date.fromisoformat(text).isoformat()
    except ValueError:
        raise _unreadable(
            field, typed, gettext_noop("Write the date as day/month/year, for example 31/12/2026.")
        ) from None


def _number(field: Field, typed: Any) -> float | None:
    if typed is None or typed == "":
        return None
    if isinstance(typed, int | float):
        return float(typed)
    text = str(typed).strip().replace(" ", "")
    if not _NUMBER.fullmatch(text) or abs(float(_plain_number(text))) >= LARGEST:
        raise _unreadable(field, typed, gettext_noop("Write a number such as 92,5 or 1.500.000."))
    return float(_plain_number(text))


def _whole(field: Field, typed: Any) -> int | None:
    number = _number(field, typed)
    if number is None:
        return None
    if number != int(number):
        raise _unreadable(field, typed, gettext_noop("Write a whole number."))
    return int(number)


def _flag(field: Field, typed: Any) -> bool:
    return typed in (True, "1", "on", "true")


def _plain_number(text: str) -> str:
    """Dots between groups of three digits and a decimal comma, as Vietnamese is written; a lone decimal point too."""
    if "," in text:
        return text.replace(".", "").replace(",", ".")
    return text.replace(".", "") if _GROUPED.fullmatch(text) else text


def _unreadable(field: Field, typed: Any, cure: str) -> Invalid:
    return Invalid(
        gettext_noop("“%(value)s” cannot stand in the field %(field)s."),
        cure=cure,
        params={"value": str(typed)[:80], "field": field.label},
        field="value",
    )


LARGEST = 10**15
"""No figure of a plan is as large: a budget of a province has fourteen digits in đồng."""
_VIETNAMESE_DATE = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")
_NUMBER = re.compile(r"-?\d{1,15}(?:\.\d{3}){0,5}(?:,\d{1,9})?|-?\d{1,15}\.\d{1,9}")
_GROUPED = re.compile(r"-?\d{1,3}(?:\.\d{3})+")
_READERS: Mapping[Form, Callable[[Field, Any], Any]] = {
    "line": _line,
    "text": _text,
    "list": _list,
    "choice": _choice,
    "date": _date,
    "number": _number,
    "whole": _whole,
    "flag": _flag,
}
