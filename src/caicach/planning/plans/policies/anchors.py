"""Places within the review's page that links lead to."""

from __future__ import annotations

import re

from caicach.planning.plans.choices import ItemKind

_UNSAFE = re.compile(r"[^A-Za-z0-9-]+")


def anchor_of(kind: ItemKind | str, key: str) -> str:
    """The id of an item's card: `task-procedures-1-2-ab12cd`."""
    return f"{kind}-{_UNSAFE.sub('-', key)}"
