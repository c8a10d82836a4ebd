"""`caicach plan …`: the compiler on the command line; only `import` needs a database."""

from __future__ import annotations

import sys
from contextlib import suppress
from importlib import import_module

from caicach.cli.messages import compile_stale

COMMANDS = {
    "check": ("caicach.compiler.cli.check", "print the defects of plan documents, as a linter does"),
    "compile": ("caicach.compiler.cli.compile", "print a plan document as caicach.plan/1"),
    "explain": ("caicach.compiler.cli.explain", "explain a diagnostic: why, wrong, right"),
    "diff": ("caicach.compiler.cli.diff", "say what changed between two plan documents"),
    "import": ("caicach.cli.plan_import", "load plan documents into the installation"),
}


def usage() -> str:
    """The list of the plan commands."""
    lines = ["usage: ./caicach plan COMMAND FILE …", ""]
    return "\n".join([*lines, *(f"  {name:8} {words}" for name, (_, words) in COMMANDS.items())])


def run(arguments: list[str]) -> int:
    """Run one of the plan commands."""
    if not arguments or arguments[0] in ("-h", "--help"):
        print(usage())
        return 0
    if arguments[0] not in COMMANDS:
        print(f"caicach plan: there is no command '{arguments[0]}'\n\n{usage()}", file=sys.stderr)
        return 2
    with suppress(OSError):  # where the checkout may not be written the texts stay English, which the command says
        compile_stale()
    status: int = import_module(COMMANDS[arguments[0]][0]).run(arguments[1:])
    return status
