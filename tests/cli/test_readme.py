"""What the READMEs print is what the command prints; the pictures and pages they name are there."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from caicach.cli import COMMANDS
from caicach.compiler.cli import check
from demo.documents import write
from demo.plans.song_lam_district_2020 import ISSUED

ROOT = Path(__file__).resolve().parents[2]
CONSOLE = re.compile(r"^\$ \./caicach plan check (\S+) (.*)\n((?:.+\n)+?)```", re.MULTILINE)
PRINTED = re.compile(r"^\S+:(\d+): ([A-Z]{2}\d{3}) ", re.MULTILINE)
LINK = re.compile(r"\]\((?!https?:)([^)#]+)(?:#[^)]*)?\)")
COMMAND = re.compile(r"\./caicach (\w+)")
READMES = ("README.md", "README.vi.md")


@pytest.mark.parametrize("name", READMES)
def test_the_example_finds_what_it_shows(name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    example = CONSOLE.search((ROOT / name).read_text(encoding="utf-8"))
    assert example is not None
    path = write(ISSUED, tmp_path)
    assert path.name == example.group(1)
    check.run([str(path), *example.group(2).split()])
    assert PRINTED.findall(capsys.readouterr().out) == PRINTED.findall(example.group(3))


@pytest.mark.parametrize(
    "path", sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]), ids=lambda path: path.name
)
def test_what_a_page_links_to_is_there(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert [link for link in LINK.findall(text) if not (path.parent / link).exists()] == []


@pytest.mark.parametrize(
    "path", sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]), ids=lambda path: path.name
)
def test_a_page_names_only_commands_there_are(path: Path) -> None:
    assert set(COMMAND.findall(path.read_text(encoding="utf-8"))) <= set(COMMANDS)


def test_every_variable_of_the_settings_is_described() -> None:
    read = re.compile(r"env\.\w+\(\"([A-Z_]+)\"|environ\.get\(\"([A-Z_]+)\"")
    settings = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "config").glob("*.py"))
    named = {first or second for first, second in read.findall(settings)}
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert {name for name in named if f"`{name}`" not in readme} == set()


def test_the_front_end_is_locked_in_the_versions_it_names() -> None:
    wanted = json.loads((ROOT / "package.json").read_text(encoding="utf-8"))["dependencies"]
    locked = json.loads((ROOT / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    assert {name: locked[f"node_modules/{name}"]["version"] for name in wanted} == wanted
