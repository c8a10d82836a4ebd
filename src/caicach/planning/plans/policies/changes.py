"""What differs between two readings of one item."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from caicach.planning.plans.choices import Change, ItemKind
from caicach.planning.plans.policies.correctable import FIELDS, Field, shown_value, value_at
from caicach.planning.plans.policies.items import JsonObject

_NUMBERING = frozenset({"number", "parent_number"})
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A field whose value differs, with both values as a form shows them."""

    field: Field
    before: str
    after: str


def field_changes(kind: ItemKind, before: JsonObject, after: JsonObject) -> list[FieldChange]:
    """The fields that say something else; capitals, punctuation and blanks alone are no difference."""
    changes = []
    for field in FIELDS[kind]:
        old, new = value_at(before, field.path), value_at(after, field.path)
        if not _same(old, new):
            changes.append(FieldChange(field, shown_value(field, old), shown_value(field, new)))
    return changes


def change_of(fields: Sequence[FieldChange]) -> Change:
    """Unchanged, renumbered alone, or changed."""
    if not fields:
        return Change.SAME
    return Change.MOVED if all(change.field.path in _NUMBERING for change in fields) else Change.CHANGED


def _same(old: Any, new: Any) -> bool:
    if old == new or (not old and not new and old != 0 and new != 0):
        return True
    if isinstance(old, str) and isinstance(new, str):
        return bool(_words(old)) and _words(old) == _words(new)
    if isinstance(old, list) and isinstance(new, list):
        return [_words(str(part)) for part in old] == [_words(str(part)) for part in new]
    return False


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())
