"""`caicach plan check FILE…`: the defects of plan documents, as a linter prints them."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from caicach.compiler.cli.check_page import check_page
from caicach.compiler.cli.language import LANGUAGES, translator
from caicach.compiler.emit.plan import Translate
from caicach.compiler.emit.values import JsonObject
from caicach.compiler.pipeline import Compilation, compile_path
from caicach.compiler.read.errors import PlanReadError
from caicach.compiler.resolve.directory import DirectoryError, read_directory
from caicach.compiler.rules.context import Directory
from caicach.compiler.rules.registry import all_rules

CLEAN, DEFECTS, UNUSABLE = 0, 1, 2
_GITHUB = {"error": "error", "warning": "warning", "info": "notice"}


def parser() -> argparse.ArgumentParser:
    """The words of the call."""
    found = argparse.ArgumentParser(prog="caicach plan check", description="Print the defects of plan documents.")
    found.add_argument("files", nargs="+", type=Path, metavar="FILE", help=".docx, .pdf, .md, .txt or .html")
    found.add_argument(
        "--format", choices=("text", "json", "html", "github"), default="text", help="form of the output"
    )
    found.add_argument("--select", action="append", default=[], metavar="CODES", help="only these codes or groups")
    found.add_argument("--ignore", action="append", default=[], metavar="CODES", help="not these codes or groups")
    found.add_argument("--lang", choices=LANGUAGES, default="vi", help="language of messages")
    found.add_argument("--units", type=Path, metavar="FILE", help="a directory of agencies: one name a line")
    return found


def run(arguments: Sequence[str]) -> int:
    """Check files.

    Exit status: 0 where there is nothing or only remarks (info), 1 with warnings or errors, 2 where a file cannot be
    read or the call is off.
    """
    try:
        call = parser().parse_args(list(arguments))
    except SystemExit as stop:
        return int(stop.code or 0)
    translate = translator(call.lang)
    select, ignore = _words(call.select), _words(call.ignore)
    unknown = [word for word in (*select, *ignore) if not any(all_rules().chosen([word]))]
    if unknown:
        sys.stderr.write(f"caicach plan check: no rule or group is called {', '.join(unknown)}\n")
        return UNUSABLE
    try:
        agencies: Directory | None = read_directory(call.units) if call.units else None
    except DirectoryError as error:
        sys.stderr.write(f"caicach plan check: {error}\n")
        return UNUSABLE
    status, results = CLEAN, list[tuple[Path, Compilation, list[JsonObject]]]()
    codes = {rule.code for rule in all_rules().chosen(select, ignore)}
    for path in call.files:
        try:
            compilation = compile_path(path, agencies)
        except PlanReadError as error:
            message, hint = error.said(translate)
            sys.stderr.write(f"caicach: {message} {hint}\n")
            status = UNUSABLE
            continue
        found = [item for item in compilation.emit(translate)["diagnostics"] if item["code"] in codes]
        results.append((path, compilation, found))
        if status == CLEAN and any(item["severity"] != "info" for item in found):
            status = DEFECTS
    sys.stdout.write(_printers()[call.format](results, translate))
    return status


Results = list[tuple[Path, Compilation, list[JsonObject]]]


def _words(given: list[str]) -> tuple[str, ...]:
    return tuple(word.strip() for words in given for word in words.split(",") if word.strip())


def _printers() -> dict[str, Callable[[Results, Translate], str]]:
    return {"text": _text, "json": _json, "github": _github, "html": _html}


def _text(results: Results, translate: Translate) -> str:
    lines = []
    for path, _, found in results:
        for item in found:
            lines += [f"{path}:{item['source_lines'][0]}: {item['code']} {item['message']}", f"    {item['hint']}"]
    return "".join(f"{line}\n" for line in lines)


def _json(results: Results, translate: Translate) -> str:
    files = [{"file": str(path), "diagnostics": found} for path, _, found in results]
    return json.dumps(files, ensure_ascii=False, indent=2) + "\n"


def _github(results: Results, translate: Translate) -> str:
    lines = []
    for path, _, found in results:
        for item in found:
            first, last = item["source_lines"]
            place = f"file={_escaped(str(path))},line={first},endLine={last},title={item['code']}"
            lines.append(f"::{_GITHUB[item['severity']]} {place}::{_escaped(item['message'] + ' ' + item['hint'])}\n")
    return "".join(lines)


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _html(results: Results, translate: Translate) -> str:
    return check_page([(path.name, compilation.source, found) for path, compilation, found in results], translate)
