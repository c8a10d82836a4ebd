"""`plan compile`: the JSON alone on standard output, notes on standard error, a status that can be scripted."""

from __future__ import annotations

import json
import subprocess
import sys
from importlib.resources import files
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from caicach.compiler.cli.compile import run
from tests.compiler import plan_texts as texts

SCHEMA = json.loads(files("caicach.compiler").joinpath("schema/plan-1.schema.json").read_text(encoding="utf-8"))


def _write(folder: Path, text: str, name: str = "ke-hoach.txt") -> str:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return str(path)


@pytest.mark.parametrize(
    "text", [texts.PROVINCE, texts.DECISION, texts.LETTER_AND_DRAFT, texts.HEADER_LOST, texts.DIRECTIVE]
)
def test_the_output_is_one_valid_object(tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str) -> None:
    assert run([_write(tmp_path, text), "--format", "json"]) == 0
    printed = capsys.readouterr()
    plan: dict[str, Any] = json.loads(printed.out)
    jsonschema.validate(plan, SCHEMA, format_checker=jsonschema.FormatChecker())
    assert plan["schema"] == "caicach.plan/1"
    assert printed.err == ""


def test_tasks_of_an_appendix_come_with_area_and_lead(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run([_write(tmp_path, texts.DECISION), "--indent", "0"])
    tasks = json.loads(capsys.readouterr().out)["tasks"]
    assert [(task["number"], task["area_key"], task["lead"]) for task in tasks] == [
        ("1", "institutions", ["Phòng Nội vụ"]),
        ("2", "institutions", ["Phòng Tư pháp"]),
    ]


@pytest.mark.parametrize("text", [texts.DIRECTIVE, texts.LETTER, texts.PROVINCE])
def test_documents_without_a_task_table_have_no_tasks(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str
) -> None:
    run([_write(tmp_path, text)])
    assert json.loads(capsys.readouterr().out)["tasks"] == []


def test_a_file_that_cannot_be_read_is_status_one(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run([_write(tmp_path, "", "rong.txt"), "--lang", "en"]) == 1
    printed = capsys.readouterr()
    assert printed.out == ""
    assert "rong.txt is empty" in printed.err


@pytest.mark.parametrize("arguments", [[], ["a.txt", "b.txt"], ["a.txt", "--format", "xml"], ["a.txt", "--lang", "fr"]])
def test_a_call_that_is_off_is_status_two(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(arguments) == 2
    assert capsys.readouterr().out == ""


def test_a_list_of_units_is_used_and_a_broken_one_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    plan = _write(tmp_path, texts.DECISION)
    assert run([plan, "--units", _write(tmp_path, "Phòng Nội vụ\nPhòng Tư pháp\n", "units.txt")]) == 0
    known = json.loads(capsys.readouterr().out)["diagnostics"]
    assert run([plan, "--units", _write(tmp_path, "Phòng Nội vụ\n", "few.txt")]) == 0
    unknown = json.loads(capsys.readouterr().out)["diagnostics"]
    assert len(unknown) == len(known) + 1
    assert run([plan, "--units", _write(tmp_path, "{", "broken.json")]) == 2


def test_compiling_does_not_load_the_web(tmp_path: Path) -> None:
    code = f"import sys; from caicach.compiler.cli.compile import run; run([{_write(tmp_path, texts.LETTER)!r}]); \
        sys.exit('django' in sys.modules)"
    source = Path(__file__).parents[3] / "src"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, check=False, env={"PYTHONPATH": str(source)}
    )
    assert done.returncode == 0, done.stderr
