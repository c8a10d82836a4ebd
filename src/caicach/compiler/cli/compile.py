"""`caicach plan compile FILE`: one document as `caicach.plan/1` on standard output."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from caicach.compiler.cli.language import LANGUAGES, translator
from caicach.compiler.emit.plan import to_json
from caicach.compiler.pipeline import compile_path
from caicach.compiler.read.errors import PlanReadError
from caicach.compiler.resolve.directory import DirectoryError, read_directory


def parser() -> argparse.ArgumentParser:
    """The words of the call."""
    found = argparse.ArgumentParser(prog="caicach plan compile", description="Print a plan document as caicach.plan/1.")
    found.add_argument("file", type=Path, metavar="FILE", help=".docx, .pdf, .md, .txt or .html")
    found.add_argument("--format", choices=("json",), default="json", help="the form of the output")
    found.add_argument("--units", type=Path, metavar="FILE", help="a directory of agencies to resolve names against")
    found.add_argument("--lang", choices=LANGUAGES, default="vi", help="language of messages")
    found.add_argument("--indent", type=int, default=2, help="blanks of indent; 0 for one line")
    return found


def run(arguments: Sequence[str]) -> int:
    """Compile one file. Standard output carries the JSON alone.

    Exit status: 0 where it compiled (whatever its defects), 1 where the file cannot be read, 2 where the call is off.
    """
    try:
        call = parser().parse_args(list(arguments))
    except SystemExit as stop:
        return int(stop.code or 0)
    translate = translator(call.lang)
    try:
        compilation = compile_path(call.file, read_directory(call.units) if call.units else None)
    except DirectoryError as error:
        sys.stderr.write(f"caicach: {error}\n")
        return 2
    except PlanReadError as error:
        message, hint = error.said(translate)
        sys.stderr.write(f"caicach: {message} {hint}\n")
        return 1
    sys.stdout.write(to_json(compilation.emit(translate), call.indent or None) + "\n")
    return 0
