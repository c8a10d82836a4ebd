"""One goal has two values."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from rapidfuzz import fuzz

from caicach.compiler.diagnostics import Severity
from caicach.compiler.rules.context import Context
from caicach.compiler.rules.rule import Finding, rule
from caicach.compiler.tree import Target
from caicach.vietnamese.folding import fold

_ALIKE = 70
_FIGURE = re.compile(r"\d+ ?%?")
_MOST = 60
_LEVELS = ("cấp tỉnh", "cấp huyện", "cấp xã", "toàn trình", "một phần", "mức độ 3", "mức độ 4")


@rule(
    "TA002",
    "TARGET_CONFLICT",
    Severity.WARNING,
    message="The same goal is %(first)s here and %(other)s elsewhere.",
    hint="Keep one value, or say what makes the two goals different.",
)
def check(context: Context) -> Iterator[Finding]:
    """One goal has two values.

    Why: Whoever reports takes the easier one, and the result cannot be judged.
    Wrong: Tỷ lệ hồ sơ giải quyết đúng hạn đạt từ 95% … Tỷ lệ hồ sơ giải quyết đúng hạn đạt từ 98%
    Right: Tỷ lệ hồ sơ giải quyết đúng hạn đạt từ 98% ở cả hai nơi
    """
    groups: dict[str, list[Target]] = defaultdict(list)
    for target in context.plan.targets:
        if target.value is not None and target.metric and not target.implicit_universal:
            groups[f"{target.metric}|{target.unit}|{target.comparator}|{target.due}"].append(target)
    for targets in groups.values():
        for earlier, later in combinations(sorted(targets, key=lambda target: target.source_line)[:_MOST], 2):
            if earlier.value != later.value and _same(earlier, later):
                yield Finding(
                    (later.source_line, later.source_line),
                    {"first": _shown(later), "other": _shown(earlier)},
                    related=((earlier.source_line, earlier.source_line),),
                )


def _same(one: Target, other: Target) -> bool:
    if one.source_line == other.source_line or (one.scope or "") != (other.scope or ""):
        return False
    levels = [{level for level in _LEVELS if level in target.text.lower()} for target in (one, other)]
    if levels[0] != levels[1]:
        return False
    first, second = (_FIGURE.sub("", fold(target.text)) for target in (one, other))
    return fuzz.token_set_ratio(first, second) >= _ALIKE


def _shown(target: Target) -> str:
    unit = "%" if target.unit == "percent" else f" {target.unit}"
    return f"{target.value:g}{unit}".replace(".", ",")
