"""`caicach test`: every test on SQLite, then every test that touches the database again on PostgreSQL."""

from __future__ import annotations

import argparse
import os
import secrets
import subprocess
import sys
import time

from caicach.cli import root
from caicach.cli.databases import postgresql


def run(arguments: list[str]) -> int:
    """Run the suite; what argparse does not know goes to pytest."""
    parser = argparse.ArgumentParser(prog="caicach test", description=__doc__)
    parser.add_argument("--sqlite", action="store_true", help="on SQLite only")
    parser.add_argument("--postgresql", action="store_true", help="on PostgreSQL only")
    chosen, rest = parser.parse_known_args(arguments)
    both = chosen.sqlite == chosen.postgresql
    started = time.monotonic()
    status = 0
    if both or chosen.sqlite:
        status = _pytest("SQLite", {"DATABASE_URL": ""}, rest)
    if both or chosen.postgresql:
        try:
            with postgresql() as server:
                url = server.database(f"caicach_{os.getpid()}_{secrets.token_hex(3)}")
                print(f"\ncaicach test: PostgreSQL of {server.origin}", flush=True)
                status = _pytest("PostgreSQL", {"DATABASE_URL": url}, ["--database-only", *rest]) or status
        except RuntimeError as error:
            print(f"caicach test: {error}", file=sys.stderr)
            status = 1
    print(f"caicach test: {'all passed' if status == 0 else 'FAILED'} in {time.monotonic() - started:.0f} s")
    return status


def _pytest(label: str, environment: dict[str, str], arguments: list[str]) -> int:
    print(f"caicach test: on {label}", flush=True)
    spread = (
        []
        if any(word.startswith(("-n", "--numprocesses")) for word in arguments)
        else ["-n", "auto", "--dist", "loadgroup"]
    )
    command = [sys.executable, "-m", "pytest", *spread, *arguments]
    return subprocess.run(command, cwd=root(), env={**os.environ, **environment}, check=False).returncode  # noqa: S603
