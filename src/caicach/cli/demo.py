"""`caicach demo`: the demonstration, loaded once and served until Ctrl C."""

from __future__ import annotations

import argparse
import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

from caicach.cli import root
from caicach.cli.demo_check import check_pages
from caicach.cli.processes import StartError, free_port, refuse_taken, running
from caicach.cli.serve import wait_for_interrupt

SIGN_INS = (
    ("office", "Phòng Nội vụ: nạp, rà soát, công bố kế hoạch"),
    ("leader", "Lãnh đạo: xem toàn bộ, công bố kế hoạch"),
    ("officer", "Cán bộ đầu mối: xem kế hoạch đã công bố"),
)
"""User names of the demonstration; each has the password DEMO_PASSWORD."""
DEMO_PASSWORD = "caicach-demo"  # noqa: S105 # nosec B105
MARK = "demonstration"
"""A file that says: what stands in this folder may be thrown away."""


class StepError(Exception):
    """A step of the demonstration failed: which, why, and what to type."""

    def __init__(self, step: str, why: str, cure: str) -> None:
        super().__init__(f"could not {step}.\n  Why: {why}\n  Type: {cure}")


def home() -> Path:
    """Where the demonstration keeps its database and files."""
    return Path(os.environ.get("CAICACH_HOME") or root() / "var" / "demo")


def environment_of(folder: Path) -> dict[str, str]:
    """The environment in which the demonstration runs: its own SQLite, debugging off, plain HTTP."""
    return {
        "CAICACH_HOME": str(folder),
        "DATABASE_URL": f"sqlite:///{folder / 'caicach.sqlite3'}",
        "CAICACH_INSECURE_HTTP": "1",
        "LOG_LEVEL": "WARNING",
        "DJANGO_SETTINGS_MODULE": "config.settings",
    }


def fingerprint() -> str:
    """What the loaded demonstration depends on: migrations, demo content, and the product that reads it."""
    digest = hashlib.sha256()
    folders = [root() / "src" / "caicach", root() / "demo"]
    paths = sorted(
        path for folder in folders for path in folder.rglob("*") if path.suffix in {".py", ".lark", ".md", ".toml"}
    )
    for path in paths:
        if "tests" not in path.parts and "cli" not in path.parts:
            digest.update(path.relative_to(root()).as_posix().encode() + path.read_bytes())
    digest.update((root() / "locale").is_dir().to_bytes())
    return digest.hexdigest()


def refuse_installation(folder: Path) -> None:
    """Raise StepError where the folder holds something else: the demonstration loads into it and may throw it away."""
    if folder.is_dir() and any(folder.iterdir()) and not any((folder / name).exists() for name in (MARK, "loaded")):
        why = f"{folder} is not empty and no demonstration"
        raise StepError("use this folder", why, "CAICACH_HOME= ./caicach demo  (or name an empty folder)")


def prepare(folder: Path) -> None:
    """Migrate and load, where what is there is not already of this very version."""
    stamp, wanted = folder / "loaded", fingerprint()
    if stamp.exists() and stamp.read_text() == wanted:
        return
    refuse_installation(folder)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / MARK).touch()
    except OSError as error:
        why = f"{folder} cannot be made: {error.strerror}"
        raise StepError("make the demonstration's folder", why, "CAICACH_HOME=~/caicach-demo ./caicach demo") from error
    environment = {**os.environ, **environment_of(folder)}
    manage = [sys.executable, "-m", "caicach", "manage"]
    _step("compile the Vietnamese catalogue", [sys.executable, "-m", "caicach", "messages", "compile"], environment)
    _step("collect the static files", [*manage, "collectstatic", "--noinput", "--verbosity", "0"], environment)
    _step("migrate the database", [*manage, "migrate", "--verbosity", "0"], environment)
    _step("load the demonstration", [sys.executable, "-m", "demo", str(folder)], environment)
    stamp.write_text(wanted)


def _step(step: str, command: list[str], environment: dict[str, str]) -> None:
    print(f"caicach demo: {step} …", file=sys.stderr, flush=True)
    done = subprocess.run(command, cwd=root(), env=environment, capture_output=True, text=True, check=False)  # noqa: S603
    if done.returncode:
        why = "\n    ".join((done.stdout + done.stderr).strip().splitlines()[-12:])
        raise StepError(step, why or f"exit status {done.returncode}", "./caicach demo --fresh")


def run(arguments: list[str]) -> int:
    """Prepare, serve, and say where and with which sign-ins."""
    parser = argparse.ArgumentParser(prog="caicach demo", description=__doc__)
    parser.add_argument("--port", type=int, default=8000)
    parser.add_argument("--fresh", action="store_true", help="throw the demonstration's data away and load it anew")
    parser.add_argument("--check", action="store_true", help="start on a free port, fetch the main pages, stop")
    chosen = parser.parse_args(arguments)
    folder = home()
    try:
        port = free_port() if chosen.check else chosen.port
        refuse_taken(port, "demo")
        if chosen.fresh and folder.exists():
            refuse_installation(folder)
            shutil.rmtree(folder)
        prepare(folder)
        with running(port, environment_of(folder)) as address:
            if chosen.check:
                return check_pages(address, SIGN_INS[0][0], DEMO_PASSWORD)
            print(_welcome(address, folder), flush=True)
            wait_for_interrupt()
    except (StepError, StartError) as failure:
        print(f"caicach demo: {failure}", file=sys.stderr)
        return 1
    return 0


def _welcome(address: str, folder: Path) -> str:
    lines = [f"caicach demo: {address}", "  sign in as"]
    lines += [f"    {name:8} {DEMO_PASSWORD}   {words}" for name, words in SIGN_INS]
    lines += [f"  the demonstration's plan files: {folder / 'plans'}"]
    lines += ["  plans of your own: upload them, or ./caicach plan import FILE …", "  stop with Ctrl C"]
    return "\n".join(lines)
