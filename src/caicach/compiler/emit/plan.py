"""A plan with its diagnostics as one `caicach.plan/1` object."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Sequence

from caicach.compiler.diagnostics import Diagnostic
from caicach.compiler.emit.values import JsonObject, value_of, with_place
from caicach.compiler.source import Source
from caicach.compiler.tree import Plan

_PLACEHOLDER = re.compile(r"%\((\w+)\)s")
PLAN_SCHEMA = "caicach.plan/1"

Translate = Callable[[str], str]
"""From an English msgid to the language of the reader."""


def emit_plan(
    plan: Plan, diagnostics: Sequence[Diagnostic], source: Source, translate: Translate | None = None
) -> JsonObject:
    """Everything read out of one file, in the field names and shapes of `schema/plan-1.schema.json`."""
    found: JsonObject = value_of(plan, source)
    outline = found.pop("outline")
    if found["statistics"] is None and outline:
        found["statistics"] = {"sections": [], "indicators": [], "objectives": []}
    if found["statistics"] is not None:
        found["statistics"]["outline"] = outline
    file = {"name": source.name, "format": source.format, "sha256": source.sha256, "lines": len(source.lines)}
    notes = [_diagnostic(diagnostic, source, translate or str) for diagnostic in diagnostics]
    return {"schema": PLAN_SCHEMA, "file": file, **found, "diagnostics": notes}


def to_json(plan: JsonObject, indent: int | None = 2) -> str:
    """The object as text; Vietnamese letters stand as they are."""
    return json.dumps(plan, ensure_ascii=False, indent=indent)


def _diagnostic(diagnostic: Diagnostic, source: Source, translate: Translate) -> JsonObject:
    found: JsonObject = {
        "code": diagnostic.code,
        "name": diagnostic.name,
        "group": diagnostic.group.value,
        "severity": diagnostic.severity.value,
        "message": _filled(translate(diagnostic.message), diagnostic),
        "hint": _filled(translate(diagnostic.hint), diagnostic),
        "source_lines": list(diagnostic.lines),
        "related_lines": [list(lines) for lines in diagnostic.related],
    }
    return with_place(found, source)


def _filled(text: str, diagnostic: Diagnostic) -> str:
    """The message with its placeholders, `%(name)s`, filled from the parameters; any other percent sign stays."""
    return _PLACEHOLDER.sub(lambda found: str(diagnostic.params.get(found[1], found[0])), text)
