"""A figure of a year is compared with the same year."""

from __future__ import annotations

import re
from collections.abc import Iterator

from caicach.compiler.diagnostics import Severity
from caicach.compiler.rules.context import Context
from caicach.compiler.rules.rule import Finding, rule

_SELF = re.compile(r"\bnam (?P<year>20\d\d)\b(?P<between>[^.;]{0,40}?)\bso voi (?:cung ky )?(?:nam )?(?P=year)\b")


@rule(
    "PE002",
    "YEAR_SELF_COMPARISON",
    Severity.ERROR,
    message="The year %(year)s is compared with itself.",
    hint="One of the two years is wrong; usually the first is the year of the plan.",
)
def check(context: Context) -> Iterator[Finding]:
    """A figure of a year is compared with the same year.

    Why: Such a goal can be neither met nor missed; when the years were brought up to date one was forgotten.
    Wrong: Số doanh nghiệp thành lập mới năm 2023 tăng so với năm 2023.
    Right: Số doanh nghiệp thành lập mới năm 2024 tăng so với năm 2023.
    """
    for passage in context.passages:
        for found in _SELF.finditer(passage.plain):
            yield Finding(passage.line(found.start()), {"year": int(found["year"])})
