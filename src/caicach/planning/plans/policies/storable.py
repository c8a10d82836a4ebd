"""Text that every database takes."""

from __future__ import annotations

import re
from typing import TypeVar

Value = TypeVar("Value")
_REFUSED = re.compile("[\x00\ud800-\udfff]")
"""PostgreSQL takes neither the character NUL nor half of a pair of surrogates."""


def storable(value: Value) -> Value:
    """The same JSON value with the characters left out that a database refuses.

    >>> storable({"a": ["b\\x00c", 1]})
    {'a': ['bc', 1]}
    """
    if isinstance(value, str):
        return _REFUSED.sub("", value)  # type: ignore[return-value]
    if isinstance(value, dict):
        return {name: storable(part) for name, part in value.items()}  # type: ignore[return-value]
    if isinstance(value, list):
        return [storable(part) for part in value]  # type: ignore[return-value]
    return value
