"""A share of a whole is set above one hundred percent."""

from __future__ import annotations

import re
from collections.abc import Iterator

from caicach.compiler.diagnostics import Severity
from caicach.compiler.rules.context import Context
from caicach.compiler.rules.rule import Finding, rule
from caicach.vietnamese.folding import strip_marks

_WHOLE = 100
_GROWTH = re.compile(r"\b(?:tang|so voi|vuot|gap|bang)\b")


@rule(
    "TA004",
    "TARGET_OVER_HUNDRED",
    Severity.ERROR,
    message="A rate of %(value)s%% cannot be reached.",
    hint="Correct the figure; only growth may exceed one hundred percent.",
)
def check(context: Context) -> Iterator[Finding]:
    """A share of a whole is set above one hundred percent.

    Why: It is a slip of the pen, and the target can never be met.
    Wrong: Tỷ lệ hồ sơ giải quyết đúng hạn đạt 980%
    Right: Tỷ lệ hồ sơ giải quyết đúng hạn đạt 98%
    """
    for target in context.plan.targets:
        rate = target.unit in ("%", "percent") and target.comparator in ("=", ">=", ">")
        if rate and target.value is not None and target.value > _WHOLE and not _GROWTH.search(strip_marks(target.text)):
            yield Finding((target.source_line, target.source_line), {"value": f"{target.value:g}"})
