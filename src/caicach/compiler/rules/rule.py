"""What a rule is: a code that is never reused, a function from a context to findings, and its explanation.

A rule is written as one decorated function in one file. Its docstring is the explanation: a first sentence, then
`Why:`, `Wrong:` and `Right:`; all of them, the message and the hint are English msgids.
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from caicach.compiler.diagnostics import Diagnostic, Group, Severity
from caicach.compiler.rules.context import Context
from caicach.compiler.source import Lines

PREFIXES = {
    "ID": Group.IDENTITY,
    "PE": Group.PERIOD,
    "RF": Group.REFERENCE,
    "AG": Group.AGENCY,
    "DL": Group.DEADLINE,
    "TA": Group.TARGET,
    "BU": Group.BUDGET,
    "ST": Group.STRUCTURE,
    "TB": Group.TABLE,
    "CO": Group.CONSISTENCY,
    "TX": Group.TEXT,
}
"""The two letters every code of a group starts with."""

_CODE = re.compile(r"[A-Z]{2}\d{3}")
_PARTS = re.compile(r"^(.*?)\n\nWhy:\s*(.*?)\nWrong:\s*(.*?)\nRight:\s*(.*)$", re.DOTALL)
_BLANKS = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Finding:
    """A place where a rule is broken; `severity` and `message` only where they differ from the rule's own."""

    lines: Lines
    params: Mapping[str, str | int] = field(default_factory=dict)
    related: tuple[Lines, ...] = ()
    severity: Severity | None = None


Check = Callable[[Context], Iterator[Finding]]


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule with its explanation; `right` and `wrong` are examples."""

    code: str
    name: str
    group: Group
    severity: Severity
    message: str
    hint: str
    summary: str
    why: str
    wrong: str
    right: str
    check: Check

    def apply(self, context: Context) -> Iterator[Diagnostic]:
        """What the rule finds in one document, as diagnostics."""
        for finding in self.check(context):
            yield Diagnostic(
                code=self.code,
                name=self.name,
                group=self.group,
                severity=finding.severity or self.severity,
                message=self.message,
                hint=self.hint,
                lines=finding.lines,
                related=finding.related,
                params=finding.params,
            )

    @property
    def msgids(self) -> tuple[str, ...]:
        """Every text of the rule that is translated."""
        return (self.message, self.hint, self.summary, self.why, self.wrong, self.right)


def rule(code: str, name: str, severity: Severity, *, message: str, hint: str) -> Callable[[Check], Rule]:
    """Make a function a rule. The group follows from the code; the explanation is the function's docstring.

    :raises ValueError: where the code or the docstring has not the shape asked for.
    """
    if not _CODE.fullmatch(code) or code[:2] not in PREFIXES:
        raise ValueError(f"{code}: a code is two letters of a group and three digits")

    def made(check: Check) -> Rule:
        parts = _PARTS.match(inspect.cleandoc(check.__doc__ or ""))
        if parts is None:
            raise ValueError(f"{code}: the docstring needs a sentence, then Why:, Wrong: and Right:")
        summary, why, wrong, right = (_BLANKS.sub(" ", part).strip() for part in parts.groups())
        return Rule(code, name, PREFIXES[code[:2]], severity, message, hint, summary, why, wrong, right, check)

    return made
