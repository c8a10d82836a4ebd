"""Pages of a long list by the key of the last row seen, and counts that stop at a cap.

OFFSET reads and throws away every row before the page; a keyset reads the page alone.
"""

from __future__ import annotations

import base64
import binascii
import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from django.core.exceptions import ValidationError
from django.core.serializers.json import DjangoJSONEncoder
from django.db.models import Model, Q, QuerySet

Row = TypeVar("Row", bound=Model)

PAGE_SIZE = 50
COUNT_CAP = 1000


@dataclass(frozen=True, slots=True)
class CappedCount:
    """A count that was not taken beyond its cap: shown as `1.000+`."""

    value: int
    capped: bool


@dataclass(frozen=True, slots=True)
class KeysetPage(Generic[Row]):
    """One page of rows; `previous` and `next` are cursors for the `page` parameter, or None at an end."""

    rows: list[Row]
    previous: str | None
    next: str | None

    def __iter__(self) -> Any:
        return iter(self.rows)

    def __len__(self) -> int:
        return len(self.rows)


def capped_count(rows: QuerySet[Any], *, cap: int = COUNT_CAP) -> CappedCount:
    """How many rows, counting no further than `cap`."""
    found = rows.order_by()[: cap + 1].count()
    return CappedCount(min(found, cap), found > cap)


def keyset_page(
    rows: QuerySet[Row], *, order: Sequence[str], cursor: str | None = None, size: int = PAGE_SIZE
) -> KeysetPage[Row]:
    """The page of `rows` the cursor points at; the first one for no cursor or one that cannot be read.

    `order` names concrete columns that are never null (`-` before one descends); the primary key is added as the
    last, so that the order is total.
    """
    columns = [*order, *([] if {"pk", "id", "-pk", "-id"} & set(order) else ["pk"])]
    backward, values = _read_cursor(rows.model, cursor, columns)
    shown = [_flip(column) for column in columns] if backward else columns
    page = rows.order_by(*shown)
    if values is not None:
        page = page.filter(_beyond(shown, values))
    found = list(page[: size + 1])
    more, found = len(found) > size, found[:size]
    if backward:
        found.reverse()
    has_previous = more if backward else values is not None
    has_next = True if backward else more
    return KeysetPage(
        rows=found,
        previous=_write_cursor("<", found[0], columns) if found and has_previous else None,
        next=_write_cursor(">", found[-1], columns) if found and has_next else None,
    )


def _flip(column: str) -> str:
    return column[1:] if column.startswith("-") else f"-{column}"


def _beyond(columns: Sequence[str], values: Sequence[Any]) -> Q:
    """Rows after the given key: a later first column, or the same first and a later second, and so on."""
    condition = Q()
    same = Q()
    for column, value in zip(columns, values, strict=True):
        name = column.lstrip("-")
        condition |= same & Q(**{f"{name}__{'lt' if column.startswith('-') else 'gt'}": value})
        same &= Q(**{name: value})
    return condition


def _write_cursor(direction: str, row: Model, columns: Sequence[str]) -> str:
    values = [getattr(row, column.lstrip("-")) for column in columns]
    packed = json.dumps([direction, *values], cls=_ExactEncoder, separators=(",", ":"), ensure_ascii=False)
    return base64.urlsafe_b64encode(packed.encode()).decode().rstrip("=")


class _ExactEncoder(DjangoJSONEncoder):
    """Moments to the microsecond, where Django's encoder keeps milliseconds and a cursor would repeat its row."""

    def default(self, o: Any) -> Any:
        return o.isoformat() if hasattr(o, "isoformat") else super().default(o)


def _read_cursor(model: type[Model], cursor: str | None, columns: Sequence[str]) -> tuple[bool, list[Any] | None]:
    if not cursor:
        return False, None
    try:
        padded = cursor + "=" * (-len(cursor) % 4)
        direction, *raw = json.loads(base64.urlsafe_b64decode(padded.encode()))
        names = [column.lstrip("-") for column in columns]
        fields = [model._meta.pk if name == "pk" else model._meta.get_field(name) for name in names]
        values = [field.to_python(value) for field, value in zip(fields, raw, strict=True)]  # type: ignore[union-attr]
    except (ValueError, TypeError, binascii.Error, ValidationError, UnicodeError, KeyError):
        return False, None
    if direction not in ("<", ">") or any(value is None for value in values):
        return False, None
    return direction == "<", values
