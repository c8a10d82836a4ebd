"""One value of the tree as JSON values: dates in ISO 8601, tuples as arrays, places beside lines."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from typing import Any

from caicach.compiler.source import Place, Source

JsonObject = dict[str, Any]

_RENAMED = {"sender": "from"}
"""Field of the tree -> name in the JSON, where a name is a word of the language."""


def place_object(place: Place) -> JsonObject:
    """The parts of a place that are known; a box as four points."""
    known: JsonObject = {}
    for item in fields(place):
        value = getattr(place, item.name)
        if value is not None:
            known[item.name] = list(value) if isinstance(value, tuple) else value
    return known


def value_of(value: object, source: Source) -> Any:
    """A value of the tree as JSON; an object that has lines also gets its `source` where the file has places."""
    if is_dataclass(value) and not isinstance(value, type):
        found: JsonObject = {
            _RENAMED.get(f.name, f.name): value_of(getattr(value, f.name), source) for f in fields(value)
        }
        return with_place(found, source)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {key: value_of(item, source) for key, item in value.items()}
    if isinstance(value, tuple | list):
        return [value_of(item, source) for item in value]
    return value


def with_place(found: JsonObject, source: Source) -> JsonObject:
    """The object with the place of its first line added, where the file has places."""
    lines = found.get("source_lines")
    first = lines[0] if lines else found.get("source_line")
    place = source.place_of(first) if first else None
    if place is not None:
        found["source"] = place_object(place)
    return found
