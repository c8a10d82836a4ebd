"""How an app is written, where import-linter sees nothing: services, views, late imports."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "src" / "caicach"
STAGES = ("foundation", "planning", "execution", "registers", "measurement", "publishing")
WRITES = {
    "save",
    "save_revision",
    "create",
    "bulk_create",
    "bulk_update",
    "delete",
    "get_or_create",
    "update_or_create",
}
LOADED_WHEN_MET = {"compiler/read/reading.py", "compiler/read/text/blocks.py"}
"""A reader brings a large library: it is loaded when a file of its kind is met."""
Function = ast.FunctionDef | ast.AsyncFunctionDef


def named(path: Path) -> str:
    return path.relative_to(SOURCE).as_posix()


def of_apps(part: str) -> list[Path]:
    """The files of one layer in all apps: `part.py` or a folder `part/`."""
    found = [path for stage in STAGES for path in (SOURCE / stage).rglob("*.py")]
    return sorted(
        path
        for path in found
        if "tests" not in path.parts and (path.stem == part or part in path.relative_to(SOURCE).parts[2:-1])
    )


def functions(path: Path) -> Iterator[Function]:
    """The functions of a file, inner ones too."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, Function):
            yield node


@pytest.mark.parametrize("path", of_apps("services"), ids=named)
def test_a_service_takes_who_acts_by_name(path: Path) -> None:
    """`actor` can never be mistaken for another person that stands in the same place."""
    by_place = [
        function.name
        for function in functions(path)
        if not function.name.startswith("_")
        and "actor" in {argument.arg for argument in [*function.args.posonlyargs, *function.args.args]}
    ]
    assert by_place == []


@pytest.mark.parametrize("path", of_apps("services"), ids=named)
def test_a_service_that_acts_for_somebody_is_a_verb_and_a_noun(path: Path) -> None:
    acting = [
        function.name
        for function in functions(path)
        if not function.name.startswith("_") and "actor" in {argument.arg for argument in function.args.kwonlyargs}
    ]
    assert [
        name for name in acting if "_" not in name and name not in {"enqueue", "record", "attach", "once", "step"}
    ] == []


@pytest.mark.parametrize("path", [*of_apps("views"), *of_apps("api")], ids=named)
def test_a_view_parses_and_answers_but_never_writes(path: Path) -> None:
    calls = (node for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.Call))
    writing = [
        f"{path.name}:{call.lineno} .{call.func.attr}()"
        for call in calls
        if isinstance(call.func, ast.Attribute) and call.func.attr in WRITES
    ]
    assert writing == []


def test_nothing_of_the_product_is_imported_late() -> None:
    """A late import hides a circle; only `AppConfig.ready`, the command line and the readers have a reason."""
    late = []
    for path in sorted(SOURCE.rglob("*.py")):
        parts = path.relative_to(SOURCE).parts
        if (
            path.stem == "apps"
            or named(path) in LOADED_WHEN_MET
            or parts[0] == "cli"
            or "tests" in parts
            or "migrations" in parts
        ):
            continue
        for function in functions(path):
            for node in ast.walk(function):
                if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("caicach"):
                    late.append(f"{named(path)}:{node.lineno} imports {node.module}")
    assert late == []


def test_nothing_is_left_for_later_in_a_comment() -> None:
    marks = ("TO" + "DO", "FIX" + "ME", "XX" + "X")
    left = [
        f"{named(path)}:{number}"
        for path in sorted(SOURCE.rglob("*.py"))
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
        if "#" in line and any(mark in line.partition("#")[2] for mark in marks)
    ]
    assert left == []
