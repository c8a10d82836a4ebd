"""The year or the range of years a document plans for."""

from __future__ import annotations

import re
from collections.abc import Iterable

from caicach.compiler.source import Lines, Text

_PERIOD = re.compile(
    r"\b(?P<first>(?:19|20)\d\d)\s*[-–—]\s*(?P<last>20\d\d)\b|\bnăm\s*(?P<year>20\d\d)\b(?!\s*[-–—]\s*20\d\d)",
    re.IGNORECASE,
)
_PLAN_OF = re.compile(
    r"(?:kế hoạch|chương trình|nhiệm vụ|cải cách hành chính|cchc)\b[^.;]{0,120}?(?=\bnăm\s*20|\b20\d\d\s*[-–])",
    re.IGNORECASE,
)


def find_period(texts: Iterable[Text | None]) -> tuple[str, Lines] | None:
    """The first "năm 2026" or "2021 - 2025" of the given texts."""
    for text in texts:
        found = _PERIOD.search(text.value) if text is not None else None
        if text is not None and found is not None:
            value = found["year"] or f"{found['first']}-{found['last']}"
            return value, text.lines(*found.span())
    return None


def names_a_plan(text: Text) -> bool:
    """Whether a passage speaks of a plan of some year."""
    return bool(_PLAN_OF.search(text.value))
