"""`caicach check`: lint, format, types, import contracts, security, migrations, catalogue, generated pages."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import time
from pathlib import Path

from caicach.cli import root


def steps(fix: bool) -> list[tuple[str, list[str], str]]:
    """Name, command and cure of each check."""
    python = sys.executable
    tool = str(Path(python).parent) + "/"
    templates = [str(path) for path in sorted((root() / "src").rglob("templates/**/*.html"))]
    return [
        ("lint", [tool + "ruff", "check", *(["--fix"] if fix else []), "."], "./caicach check --fix"),
        ("format", [tool + "ruff", "format", *([] if fix else ["--check"]), "."], "./caicach check --fix"),
        (
            "templates",
            [tool + "djade", "--target-version", "5.2", *([] if fix else ["--check"]), *templates],
            "./caicach check --fix",
        ),
        ("import contracts", [tool + "lint-imports"], "see docs/architecture.md"),
        ("types", [tool + "mypy"], "annotate what is named above"),
        ("security", [tool + "bandit", "-q", "-r", "src", "-c", "pyproject.toml"], "see the lines named above"),
        (
            "migrations",
            [python, "-m", "caicach", "manage", "makemigrations", "--check", "--dry-run"],
            "./caicach manage makemigrations",
        ),
        ("catalogue", [python, "-m", "caicach", "messages", "check"], "./caicach messages extract, then translate"),
        ("reference pages", [python, "-m", "caicach", "docs", "--check"], "./caicach docs"),
    ]


def run(arguments: list[str]) -> int:
    """Run all checks, or those named; says which failed and what to type."""
    parser = argparse.ArgumentParser(prog="caicach check", description=__doc__)
    parser.add_argument("names", nargs="*", help="checks to run (all)")
    parser.add_argument("--fix", action="store_true", help="let ruff and djade rewrite the files")
    chosen = parser.parse_args(arguments)
    failed = []
    for name, command, cure in steps(chosen.fix):
        if chosen.names and name.split()[0] not in chosen.names:
            continue
        started = time.monotonic()
        done = subprocess.run(command, cwd=root(), env=dict(os.environ), check=False)  # noqa: S603
        word = "ok" if done.returncode == 0 else "FAILED"
        print(f"caicach check: {name}: {word} in {time.monotonic() - started:.1f} s", flush=True)
        if done.returncode:
            failed.append(f"  {name}: {cure}")
    if failed:
        print("\n".join(["caicach check: what failed, and what to type:", *failed]), file=sys.stderr)
    return 1 if failed else 0
