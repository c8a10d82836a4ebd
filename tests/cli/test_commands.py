"""The command line: what is not a command is said; the steps that fail say what to type."""

from __future__ import annotations

import os
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

from caicach import cli
from caicach.cli import check, demo, plan
from caicach.cli.databases import Server
from caicach.cli.demo_check import IDENTIFIER
from caicach.cli.processes import _host_of


@pytest.mark.parametrize("name", sorted(cli.COMMANDS))
def test_every_command_can_be_run_and_is_named_in_the_help(name: str) -> None:
    assert callable(import_module(cli.COMMANDS[name][0]).run)
    assert name in cli.usage()


@pytest.mark.parametrize("name", sorted(plan.COMMANDS))
def test_every_plan_command_can_be_run(name: str) -> None:
    assert callable(import_module(plan.COMMANDS[name][0]).run)
    assert name in plan.usage()


def test_a_command_that_is_none_is_refused_with_the_list(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["dance"]) == 2
    assert cli.main(["plan", "dance"]) == 2
    assert "there is no command 'dance'" in capsys.readouterr().err


def test_every_check_says_what_to_type() -> None:
    assert all(cure for _, _, cure in check.steps(fix=False))


def test_a_step_of_the_demonstration_that_fails_says_why_and_what_to_type(tmp_path: Path) -> None:
    with pytest.raises(demo.StepError) as failure:
        demo._step("dance", [sys.executable, "-c", "import sys; sys.exit('no music')"], dict(os.environ))
    assert "could not dance" in str(failure.value)
    assert "no music" in str(failure.value)
    assert "Type: ./caicach demo --fresh" in str(failure.value)


def test_a_demonstration_of_this_very_version_is_not_loaded_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "loaded").write_text(demo.fingerprint())
    monkeypatch.setattr(subprocess, "run", lambda *_, **__: pytest.fail("loaded again"))
    demo.prepare(tmp_path)


def test_an_installation_is_never_taken_for_a_demonstration(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "caicach.sqlite3").write_text("dear")
    monkeypatch.setenv("CAICACH_HOME", str(tmp_path))
    for arguments in ([], ["--fresh"]):
        assert demo.run(["--check", *arguments]) == 1
        assert "is not empty and no demonstration" in capsys.readouterr().err
    assert (tmp_path / "caicach.sqlite3").read_text() == "dear"


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(demo.StepError) as failure:
        demo.prepare(tmp_path / "file" / "home")
    assert "cannot be made" in str(failure.value)


def test_pages_of_one_kind_are_told_by_their_address() -> None:
    assert IDENTIFIER.sub("*", "/plans/019384ab-7c11-7d2e-9a3b-0123456789ab/") == "/plans/*/"
    assert IDENTIFIER.sub("*", "/accounts/people/12/") == "/accounts/people/*/"
    assert IDENTIFIER.sub("*", "/plans/tasks/procedures.ii-1.0874r5/edit/") == "/plans/tasks/*/edit/"


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("postgres://postgres@127.0.0.1:5432/postgres", "postgres://postgres@127.0.0.1:5432/trial"),
        ("postgresql://postgres:@/postgres?host=/tmp/one", "postgresql://postgres:@/trial?host=/tmp/one"),
    ],
)
def test_another_database_of_the_same_server(url: str, expected: str) -> None:
    assert Server(url, "a test").database("trial") == expected


@pytest.mark.parametrize(
    ("allowed", "expected"),
    [
        ("", "127.0.0.1"),
        ("*", "127.0.0.1"),
        ("cchc.example.vn,127.0.0.1", "cchc.example.vn"),
        (".example.vn", "example.vn"),
    ],
)
def test_the_server_is_asked_by_a_name_it_answers_to(allowed: str, expected: str) -> None:
    assert _host_of({"ALLOWED_HOSTS": allowed}) == expected
