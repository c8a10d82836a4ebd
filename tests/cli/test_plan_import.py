"""Where `plan import` loads to, when the environment names no installation."""

from __future__ import annotations

from pathlib import Path

import pytest

from caicach.cli import plan_import


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A checkout in which a demonstration was loaded; the environment names no installation."""
    for name in ("CAICACH_HOME", "DATABASE_URL"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("CAICACH_ROOT", str(tmp_path))
    (tmp_path / "var" / "demo").mkdir(parents=True)
    (tmp_path / "var" / "demo" / "loaded").write_text("x")
    return tmp_path


def test_the_demonstration_is_meant_where_there_is_nothing_else(checkout: Path) -> None:
    assert plan_import._means_the_demonstration()
    (checkout / "var" / "caicach.sqlite3").write_bytes(bytes(4096))
    assert plan_import._means_the_demonstration()


def test_an_installation_of_ones_own_comes_first(checkout: Path) -> None:
    (checkout / "var" / "caicach.sqlite3").write_bytes(bytes(200_000))
    assert not plan_import._means_the_demonstration()


def test_what_the_environment_names_comes_first(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgres://caicach@127.0.0.1/caicach")
    assert not plan_import._means_the_demonstration()


def test_without_a_demonstration_none_is_meant(checkout: Path) -> None:
    (checkout / "var" / "demo" / "loaded").unlink()
    assert not plan_import._means_the_demonstration()
