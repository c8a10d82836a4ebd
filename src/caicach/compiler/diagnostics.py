"""A defect found in a plan: level, code, message, hint and place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from caicach.compiler.source import Lines


class Severity(StrEnum):
    """How bad it is: `error` = wrong or unusable data; `warning` = doubtful, to be confirmed; `info` = cosmetic."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


class Group(StrEnum):
    """What a defect is about; the codes of a group start with its two letters."""

    IDENTITY = "identity"
    PERIOD = "period"
    REFERENCE = "reference"
    AGENCY = "agency"
    DEADLINE = "deadline"
    TARGET = "target"
    BUDGET = "budget"
    STRUCTURE = "structure"
    TABLE = "table"
    CONSISTENCY = "consistency"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One defect. `message` and `hint` are English msgids with named placeholders filled from `params`.

    `lines` is the narrowest place (a line, not the whole row); `related` are the other places that take part.
    """

    code: str
    name: str
    group: Group
    severity: Severity
    message: str
    hint: str
    lines: Lines
    related: tuple[Lines, ...] = ()
    params: Mapping[str, str | int] = field(default_factory=dict)
