"""`./caicach` on machines where something is missing: each failure says the step, why, and what to type."""

from __future__ import annotations

import importlib.machinery
import importlib.util
import os
import shutil
import socket
import subprocess
import sys
from collections import namedtuple
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]
Version = namedtuple("Version", "major minor micro")
NOBODY_LISTENS = "http://127.0.0.1:9/simple"


@pytest.fixture
def launcher(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The launcher of a fresh checkout in which nothing is installed."""
    shutil.copy(ROOT / "caicach", tmp_path)
    shutil.copytree(ROOT / "requirements", tmp_path / "requirements")
    shutil.copy(ROOT / "package-lock.json", tmp_path)
    loader = importlib.machinery.SourceFileLoader("launcher", str(tmp_path / "caicach"))
    spec = importlib.util.spec_from_loader("launcher", loader)
    assert spec is not None
    module = importlib.util.module_from_spec(spec)
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    loader.exec_module(module)
    return module


@pytest.fixture
def occupied() -> Iterator[int]:
    """A port somebody listens on."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        yield listener.getsockname()[1]


def test_an_old_python_is_told_which_one_is_needed(launcher: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "version_info", Version(3, 9, 2))
    with pytest.raises(launcher.StepFailed) as failure:
        launcher.main(["demo"])
    assert "3.9" in failure.value.why and "3.11" in failure.value.why
    assert failure.value.cure == "python3.11 ./caicach demo"


def test_without_the_venv_module_the_package_to_install_is_named(
    launcher: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "ensurepip", None)
    with pytest.raises(launcher.StepFailed) as failure:
        launcher.main(["demo"])
    assert failure.value.step == "make .venv"
    assert "apt-get install python3-venv" in failure.value.cure


def test_a_folder_that_may_not_be_written_is_named(launcher: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "access", lambda path, mode: False)
    with pytest.raises(launcher.StepFailed) as failure:
        launcher.main(["demo"])
    assert launcher.ROOT in failure.value.why


def test_an_index_that_does_not_answer_is_named_with_its_step(tmp_path: Path, launcher: ModuleType) -> None:
    environment = {
        "PATH": os.environ["PATH"],
        "HOME": str(tmp_path),
        "PIP_CONFIG_FILE": os.devnull,
        "PIP_INDEX_URL": NOBODY_LISTENS,
        "PIP_RETRIES": "0",
    }
    command = [sys.executable, str(tmp_path / "caicach"), "demo"]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "could not install uv" in done.stderr
    assert "check the network or the package index of pip" in done.stderr
    assert "Traceback" not in done.stderr


def test_the_commands_are_named_before_anything_is_installed() -> None:
    command = [sys.executable, str(ROOT / "caicach"), "--help"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    for name in ("demo", "test", "check", "bench", "plan", "manage"):
        assert f"\n  {name} " in done.stdout


def test_node_trusts_what_the_system_trusts(
    launcher: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bundle = tmp_path / "agency.crt"
    bundle.write_text("")
    monkeypatch.delenv("NODE_EXTRA_CA_CERTS", raising=False)
    monkeypatch.setenv("SSL_CERT_FILE", str(bundle))
    assert launcher.installing()["NODE_EXTRA_CA_CERTS"] == str(bundle)
    monkeypatch.setenv("NODE_EXTRA_CA_CERTS", "chosen.crt")
    assert launcher.installing()["NODE_EXTRA_CA_CERTS"] == "chosen.crt"


def test_what_is_installed_is_not_installed_again(launcher: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    stamp = {"dev": launcher.fingerprint("requirements/dev.txt")}
    monkeypatch.setattr(launcher, "run", lambda *_: pytest.fail("installed again"))
    launcher.install_python_packages("base", stamp)
    launcher.install_python_packages("dev", stamp)


def test_a_taken_port_is_said_before_the_demonstration_is_loaded(occupied: int, tmp_path: Path) -> None:
    environment = {
        **os.environ,
        "PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{ROOT}",
        "CAICACH_HOME": str(tmp_path / "home"),
    }
    command = [sys.executable, "-m", "caicach", "demo", "--port", str(occupied)]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert f"port {occupied} is taken" in done.stderr
    assert f"./caicach demo --port {occupied + 1}" in done.stderr
    assert not (tmp_path / "home").exists()
