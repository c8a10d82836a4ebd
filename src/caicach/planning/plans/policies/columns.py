"""From one item of a `caicach.plan/1` object to the values of its row."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from caicach.planning.plans.choices import ItemKind
from caicach.planning.plans.policies.correctable import LARGEST
from caicach.planning.plans.policies.items import JsonObject, lines_of
from caicach.vietnamese.folding import fold

Columns = dict[str, Any]
_YEARS = 10_000
NO_DUE = date.max
"""Stands for "no date" where rows are sorted by date, since a sort key is never empty."""


def item_columns(kind: ItemKind, item: JsonObject) -> Columns:
    """The own values of an item's row, its place and search text included; without version, position and lineage."""
    first, last = lines_of(item)
    place = {"first_line": first, "last_line": last, "place": item.get("source")}
    return {"key": item["id"], **place, **_BY_KIND[kind](item)}


def document_columns(document: JsonObject) -> Columns:
    """The values of a version's row that the document states of itself."""
    words = ("issuer", "title", "attached_title", "number", "year_or_period", "signatory")
    return {
        "issuer": _text(document, "issuer"),
        "issuer_parent": _text(document, "issuer_parent_province"),
        "level": _text(document, "level"),
        "document_number": _text(document, "number"),
        "document_type": _text(document, "doc_type"),
        "signing_place": _text(document, "place"),
        "issued_on": as_date(document.get("date")),
        "title": _text(document, "attached_title") or _text(document, "title"),
        "period": _text(document, "year_or_period"),
        "signatory": _text(document, "signatory"),
        "signatory_title": _text(document, "signatory_title"),
        "signed_for": _text(document, "signed_for"),
        "is_draft": bool(document.get("draft")),
        "search_text": fold(" ".join(_text(document, name) for name in words)),
    }


def deadline_columns(deadline: Mapping[str, Any]) -> Columns:
    """Kind, start, due and recurrence of a deadline or of one of its parts."""
    return {
        "deadline_kind": deadline.get("kind") or "none",
        "start": as_date(deadline.get("start")),
        "due": as_date(deadline.get("due")),
        "recurrence": deadline.get("recurrence") or "",
    }


def as_date(value: object) -> date | None:
    """A date of the JSON; None stays None."""
    return date.fromisoformat(str(value)) if value else None


def _task(item: JsonObject) -> Columns:
    columns = {
        "area_key": _text(item, "area_key"),
        "number": _text(item, "number"),
        "parent_number": _text(item, "parent_number"),
        "content": _text(item, "content"),
        "products_raw": _text(item, "products_raw"),
        "lead_raw": _text(item, "lead_raw"),
        "coordinating_raw": _text(item, "coordinating_raw"),
        "monitoring_raw": _text(item, "monitoring_raw"),
        "assignment_raw": _text(item, "assignment_raw"),
        "deadline_raw": _text(item, "deadline_raw"),
        "note": _text(item, "note"),
        "is_group": bool(item.get("is_group")),
        "subitems": list(item.get("subitems") or ()),
        "table": item.get("table"),
        "field_lines": dict(item.get("field_lines") or {}),
        **deadline_columns(item.get("deadline") or {}),
    }
    columns["due_order"] = columns["due"] or NO_DUE
    names = [*item.get("lead", ()), *item.get("coordinating", ()), *item.get("monitoring", ())]
    words = [columns["number"], columns["content"], *columns["subitems"], *item.get("products", ()), *names]
    columns["search_text"] = fold(" ".join([*words, columns["deadline_raw"], columns["note"]]))
    return columns


def _area(item: JsonObject) -> Columns:
    return {
        "name": _text(item, "name"),
        "area_key": _text(item, "key"),
        "number": _text(item, "number"),
        "where": _text(item, "where"),
        "search_text": fold(_text(item, "name")),
    }


def _target(item: JsonObject) -> Columns:
    words = (_text(item, name) for name in ("text", "metric", "scope", "denominator"))
    return {
        "text": _text(item, "text"),
        "area_key": _text(item, "area_key"),
        "metric": _text(item, "metric"),
        "comparator": item.get("comparator") or "=",
        "value": as_decimal(item.get("value")),
        "unit": _text(item, "unit"),
        "denominator": _text(item, "denominator"),
        "scope": _text(item, "scope"),
        "due": as_date(item.get("due")),
        "implicit_universal": bool(item.get("implicit_universal")),
        "area_basis": _text(item, "area_basis"),
        "baseline_year": _whole(item.get("baseline_year"), _YEARS),
        "also_lines": list(item.get("also_lines") or ()),
        "search_text": fold(" ".join(words)),
    }


def _reference(item: JsonObject) -> Columns:
    return {
        "raw": _text(item, "raw"),
        "number": _text(item, "number"),
        "issued_on": as_date(item.get("date")),
        "doc_type": _text(item, "doc_type"),
        "kind": _text(item, "kind"),
        "year": _whole(item.get("year"), _YEARS),
        "issuer": _text(item, "issuer"),
        "self_reference": bool(item.get("self_reference")),
        "blank_number": bool(item.get("blank_number")),
        "malformed": bool(item.get("malformed")),
        "variants": list(item.get("variants") or ()),
        "mentions": [list(lines) for lines in item.get("mentions") or ()],
        "search_text": fold(_text(item, "raw")),
    }


def _report_duty(item: JsonObject) -> Columns:
    due = as_date(item.get("due"))
    return {
        "period": item.get("period") or "unspecified",
        "kind": _text(item, "kind"),
        "due": due,
        "due_order": due or NO_DUE,
        "sender": _text(item, "from"),
        "recipient": _text(item, "to"),
        "search_text": fold(f"{_text(item, 'from')} {_text(item, 'to')}"),
    }


def _budget_line(item: JsonObject) -> Columns:
    return {
        "number": _text(item, "number"),
        "content": _text(item, "content"),
        "unit": _text(item, "unit"),
        "quantity": as_decimal(item.get("quantity")),
        "unit_price_vnd": _whole(item.get("unit_price_vnd")),
        "amount_vnd": _whole(item.get("amount_vnd")),
        "note": _text(item, "note"),
        "is_total": bool(item.get("is_total")),
        "search_text": fold(f"{_text(item, 'content')} {_text(item, 'note')}"),
    }


def _responsibility(item: JsonObject) -> Columns:
    duties = [str(duty) for duty in item.get("duties") or ()]
    return {
        "agency": _text(item, "agency"),
        "duties": duties,
        "search_text": fold(" ".join([_text(item, "agency"), *duties])),
    }


def as_decimal(value: object) -> Decimal | None:
    """A number of the JSON without the noise of binary fractions; None for one no database column holds."""
    number = None if value is None else Decimal(str(value))
    return round(number, 6).normalize() if number is not None and abs(number) < LARGEST else None


def _whole(value: Any, below: int = LARGEST) -> int | None:
    return value if value is not None and abs(value) < below else None


def _text(item: JsonObject, name: str) -> str:
    return str(item.get(name) or "")


_BY_KIND: dict[ItemKind, Callable[[JsonObject], Columns]] = {
    ItemKind.AREA: _area,
    ItemKind.TASK: _task,
    ItemKind.TARGET: _target,
    ItemKind.REFERENCE: _reference,
    ItemKind.REPORT_DUTY: _report_duty,
    ItemKind.BUDGET_LINE: _budget_line,
    ItemKind.RESPONSIBILITY: _responsibility,
}
