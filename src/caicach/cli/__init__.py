"""The command line: `./caicach COMMAND …`. A command's module is imported only when it is called."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path

COMMANDS = {
    "demo": ("caicach.cli.demo", "load the demonstration and serve it on 127.0.0.1:8000 (--check: start, fetch, stop)"),
    "serve": ("caicach.cli.serve", "serve the installation named by the environment: web and worker together"),
    "plan": ("caicach.cli.plan", "check, compile, explain, diff or import plan documents"),
    "manage": ("caicach.cli.manage", "run a management command (migrate, createsuperuser, …)"),
    "test": ("caicach.cli.test", "run every test, on SQLite and on PostgreSQL"),
    "check": ("caicach.cli.check", "run lint, types, import contracts and the checks of generated files"),
    "bench": ("caicach.cli.bench", "run what stands in benchmarks/ and print work, figure, unit, goal, met"),
    "messages": ("caicach.cli.messages", "extract, compile and check the Vietnamese catalogue"),
    "docs": ("caicach.cli.docs", "write the generated reference pages"),
    "pictures": ("caicach.cli.pictures", "take the pictures of the README from the running demonstration"),
}


def root() -> Path:
    """The checkout: where locale/, demo/ and docs/ stand."""
    return Path(os.environ.get("CAICACH_ROOT") or Path(__file__).resolve().parents[3])


def usage() -> str:
    """The list of commands, one a line."""
    lines = ["usage: ./caicach COMMAND [options]", "", "commands:"]
    lines += [f"  {name:10} {words}" for name, (_, words) in COMMANDS.items()]
    return "\n".join([*lines, "", "./caicach COMMAND --help tells more of one."])


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns its exit status (2 where the words of the call are off)."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    if not given or given[0] in ("-h", "--help", "help"):
        print(usage())
        return 0
    if given[0] not in COMMANDS:
        print(f"caicach: there is no command '{given[0]}'\n\n{usage()}", file=sys.stderr)
        return 2
    module = import_module(COMMANDS[given[0]][0])
    status: int = module.run(given[1:])
    return status
