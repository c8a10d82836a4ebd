"""`caicach plan diff OLD NEW`: what changed between two plan documents."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from caicach.compiler.cli.language import LANGUAGES, translator
from caicach.compiler.compare import Change, PlanChanges, compare_plans
from caicach.compiler.emit.values import JsonObject
from caicach.compiler.pipeline import compile_path
from caicach.compiler.read.errors import PlanReadError

_SIGNS = {"added": "+", "removed": "-", "changed": "~", "moved": ">"}
_LONGEST = 110


def parser() -> argparse.ArgumentParser:
    """The words of the call."""
    found = argparse.ArgumentParser(
        prog="caicach plan diff", description="Say what changed between two plan documents."
    )
    found.add_argument("old", type=Path, metavar="OLD", help="a document, or a compiled plan (.json)")
    found.add_argument("new", type=Path, metavar="NEW", help="a document, or a compiled plan (.json)")
    found.add_argument("--format", choices=("text", "json"), default="text", help="form of the output")
    found.add_argument("--lang", choices=LANGUAGES, default="vi", help="language of the words around the changes")
    return found


def run(arguments: Sequence[str]) -> int:
    """Compare two documents. Exit status: 0 no change, 1 changes, 2 where a file cannot be read or the call is off."""
    try:
        call = parser().parse_args(list(arguments))
    except SystemExit as stop:
        return int(stop.code or 0)
    translate = translator(call.lang)
    try:
        old, new = _compiled(call.old), _compiled(call.new)
    except PlanReadError as error:
        message, hint = error.said(translate)
        sys.stderr.write(f"caicach: {message} {hint}\n")
        return 2
    except (OSError, ValueError) as error:
        sys.stderr.write(f"caicach plan diff: {error}\n")
        return 2
    changes = compare_plans(old, new)
    if call.format == "json":
        sys.stdout.write(json.dumps(changes.as_json(), ensure_ascii=False, indent=2) + "\n")
    else:
        sys.stdout.write(_text(changes, translate))
    return 1 if changes else 0


def _compiled(path: Path) -> JsonObject:
    if path.suffix.lower() == ".json":
        plan: JsonObject = json.loads(path.read_text(encoding="utf-8"))
        return plan
    return compile_path(path).emit()


def _text(changes: PlanChanges, translate: Callable[[str], str]) -> str:
    titles = {
        "document": translate("Document"),
        "area": translate("Areas"),
        "task": translate("Tasks"),
        "target": translate("Targets"),
        "reference": translate("Legal references"),
        "report": translate("Report calendar"),
        "responsibility": translate("Responsibilities"),
        "budget": translate("Budget"),
    }
    lines = [] if changes else [translate("No change.")]
    for section, title in titles.items():
        found = changes.of(section)
        if found:
            counts = ", ".join(f"{sign}{len(changes.of(section, kind))}" for kind, sign in _SIGNS.items())
            lines += ["", f"{title} ({counts})", *(line for change in found for line in _lines(change))]
    return "\n".join(lines).strip("\n") + "\n"


def _lines(change: Change) -> list[str]:
    place = change.new_lines or change.old_lines
    where = f"{place[0]}: " if place else ""
    lines = [f"{_SIGNS[change.kind]} {where}{_short(change.label)}"]
    return lines + [f"    {field.name}: {_short(field.old)} → {_short(field.new)}" for field in change.fields]


def _short(value: Any) -> str:
    if value is None or value == []:
        return "–"
    text = "; ".join(map(str, value)) if isinstance(value, list) else str(value)
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
