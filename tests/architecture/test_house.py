"""The house rules that no tool checks: sizes, names, and what import-linter cannot see."""

from __future__ import annotations

import ast
import os
import re
from fnmatch import fnmatch
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "src" / "caicach"
FORBIDDEN_NAMES = {"utils", "helpers", "common", "manager", "data", "misc"}
STAGES = ("foundation", "planning", "execution", "registers", "measurement", "publishing")
MAXIMUM_FILE_LINES = 450
MAXIMUM_FUNCTION_LINES = 60


INSTALLED = {".venv", "node_modules", "var", "build", "__pycache__"}


def tracked(*patterns: str) -> list[Path]:
    """The files of the checkout, without what is installed or made, matching the patterns (`*` crosses folders)."""
    found = []
    for folder, folders, names in os.walk(ROOT):
        folders[:] = sorted(name for name in folders if name not in INSTALLED and not name.startswith("."))
        paths = [Path(folder, name) for name in sorted(names)]
        found += [path for path in paths if any(fnmatch(named(path), pattern) for pattern in patterns)]
    return found


def named(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


PYTHON_FILES = [path for path in tracked("*.py") if "migrations" not in path.parts]


@pytest.mark.parametrize("path", PYTHON_FILES, ids=named)
def test_a_file_is_split_before_it_grows_long(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= MAXIMUM_FILE_LINES


def test_functions_stay_short() -> None:
    long = []
    for path in PYTHON_FILES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef) and node.end_lineno:
                length = node.end_lineno - node.lineno + 1
                if length > MAXIMUM_FUNCTION_LINES:
                    long.append(f"{named(path)}:{node.lineno} {node.name} ({length} lines)")
    assert long == []


def test_no_module_has_a_name_that_says_nothing() -> None:
    assert [named(path) for path in PYTHON_FILES if path.stem in FORBIDDEN_NAMES] == []
    assert [named(path) for path in SOURCE.rglob("*") if path.is_dir() and path.name in FORBIDDEN_NAMES] == []


def test_nobody_subscribes_by_signal() -> None:
    """What happens upwards happens through the registries of foundation/core."""
    receivers = [
        named(path) for path in PYTHON_FILES if re.search(r"^@receiver\b", path.read_text(encoding="utf-8"), re.M)
    ]
    assert receivers == []


def app_of(path: Path) -> tuple[int, str] | None:
    """Stage (its height) and app label of a file of an app."""
    parts = path.relative_to(SOURCE).parts
    return (STAGES.index(parts[0]), parts[1]) if parts[0] in STAGES and len(parts) > 2 else None


APPS = {
    folder.name: STAGES.index(stage)
    for stage in STAGES
    if (SOURCE / stage).is_dir()
    for folder in (SOURCE / stage).iterdir()
    if (folder / "apps.py").exists()
}
STRING_FOREIGN_KEY = re.compile(r"(?:ForeignKey|OneToOneField|ManyToManyField)\(\s*[\"'](\w+)\.\w+[\"']")
URL_NAME = re.compile(r"(?:{%\s*url\s+|reverse(?:_lazy)?\(\s*|redirect\(\s*)[\"'](\w+):")
TEMPLATE_NAME = re.compile(r"(?:{%\s*(?:include|extends)\s+|render\(\s*\w+,\s*)[\"'](\w+)/")


@pytest.mark.parametrize(
    "pattern", [STRING_FOREIGN_KEY, URL_NAME, TEMPLATE_NAME], ids=["foreign keys", "URL names", "templates"]
)
def test_strings_point_the_same_way_as_imports(pattern: re.Pattern[str]) -> None:
    """A lower stage names no model, URL or template of an upper one; registries bring those down."""
    wrong = []
    for path in [*PYTHON_FILES, *tracked("src/*.html")]:
        here = app_of(path) if path.is_relative_to(SOURCE) else None
        if here is None or "tests" in path.parts:
            continue
        for match in pattern.finditer(path.read_text(encoding="utf-8")):
            height = APPS.get(match.group(1))
            if height is not None and height > here[0]:
                wrong.append(f"{named(path)} names {match.group(0)}")
    assert wrong == []


def test_locks_carry_hashes_and_no_registry_address() -> None:
    for path in tracked("requirements/*.txt", "package-lock.json"):
        words = path.read_text(encoding="utf-8")
        assert not re.search(
            r"https?://(?!opencollective|github|www\.patreon|tidelift|feross)\S*/(?:simple|packages|-/)", words
        ), path
        assert "--hash=sha256:" in words or '"integrity"' in words, path


def test_migrations_have_human_names() -> None:
    migrations = [path for path in tracked("src/*/migrations/*.py") if path.stem != "__init__"]
    assert [
        named(path) for path in migrations if re.search(r"_auto_\d|^\d{4}_alter_|^\d{4}_remove_\w+_and_", path.stem)
    ] == []


def test_templates_hold_no_inline_style_or_script() -> None:
    """The content security policy would refuse them; this says so before a browser does."""
    inline = re.compile(r"\sstyle=|<script(?![^>]*\bsrc=)(?![^>]*application/(?:ld\+)?json)|\son\w+=[\"']|javascript:")
    wrong = [named(path) for path in tracked("src/*.html") if inline.search(path.read_text(encoding="utf-8"))]
    assert wrong == []
