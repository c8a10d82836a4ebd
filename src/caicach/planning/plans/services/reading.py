"""From a stored file to what the compiler reads out of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Protocol

from django.utils.translation import gettext_noop

from caicach import __version__
from caicach.compiler.diagnostics import Diagnostic
from caicach.compiler.emit.values import place_object
from caicach.compiler.pipeline import compile_source
from caicach.compiler.read.errors import PlanReadError
from caicach.compiler.read.reading import read_bytes
from caicach.compiler.source import Source
from caicach.foundation.attachments.models import Attachment
from caicach.foundation.attachments.selectors import open_attachment
from caicach.foundation.core.errors import Invalid
from caicach.planning.plans.policies.findings import Finding
from caicach.planning.plans.policies.items import JsonObject
from caicach.planning.plans.policies.storable import storable


class Tell(Protocol):
    """Where progress is told; `words` is a msgid."""

    def __call__(self, done: int, total: int, words: str = "", **params: Any) -> None: ...


STAGES = {
    "read": gettext_noop("Reading the file"),
    "structure": gettext_noop("Finding the structure"),
    "recognise": gettext_noop("Recognising tasks, targets and references"),
    "check": gettext_noop("Checking for defects"),
    "store": gettext_noop("Storing what was read"),
}


@dataclass(frozen=True, slots=True)
class Reading:
    """What came out of one file: the plan as JSON, its diagnostics with their msgids, and the lines for display."""

    plan: JsonObject
    findings: list[Finding]
    lines: list[JsonObject]
    compiler_version: str


def nobody_listens(done: int, total: int, words: str = "", **params: Any) -> None:
    """Progress nobody waits for."""


def tell_stage(tell: Tell, stage: str) -> None:
    """Say which of the stages begins."""
    tell(list(STAGES).index(stage), len(STAGES), STAGES[stage])


def read_attachment(attachment: Attachment, tell: Tell = nobody_listens) -> Reading:
    """Compile the file. Raises Invalid, saying what is wrong with the file and what to do, where it cannot be read."""
    tell_stage(tell, "read")
    with open_attachment(attachment) as file:
        content = file.read()
    try:
        source = read_bytes(attachment.name, content)
        compilation = compile_source(source, begin=lambda stage: tell_stage(tell, stage))
    except PlanReadError as error:
        raise Invalid(error.message, cure=error.hint, params=error.params, field="file") from error
    return Reading(
        plan=storable(compilation.emit()),
        findings=[_finding(diagnostic) for diagnostic in compilation.diagnostics],
        lines=storable(_lines(source)),
        compiler_version=__version__,
    )


def _lines(source: Source) -> list[JsonObject]:
    return [
        {"text": line.text, "place": place_object(line.place)} if line.place else {"text": line.text}
        for line in source.lines
    ]


def _finding(diagnostic: Diagnostic) -> Finding:
    return Finding(
        code=diagnostic.code,
        name=diagnostic.name,
        group=diagnostic.group.value,
        severity=diagnostic.severity.value,
        message_msgid=diagnostic.message,
        hint_msgid=diagnostic.hint,
        params=storable(dict(diagnostic.params)),
        first_line=diagnostic.lines[0],
        last_line=diagnostic.lines[1],
        related=[list(lines) for lines in diagnostic.related],
    )
