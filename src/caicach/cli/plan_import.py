"""`caicach plan import FILE…`: load plan documents into the installation, reading them here and now.

The installation is the one the environment names (CAICACH_HOME, DATABASE_URL); where it names none and none was made
beside the project, the demonstration's.
"""

from __future__ import annotations

import os
import sys

from caicach.cli import root
from caicach.cli.demo import environment_of, home

EMPTY_DATABASE = 4096
"""Bytes of an SQLite file that was opened once and never migrated."""
USAGE = "usage: ./caicach plan import FILE … [--publish] [--apart] [--as USERNAME]"


def run(arguments: list[str]) -> int:
    """Import the files; progress on standard error, one line a file on standard output. 1 where a file could not be
    loaded."""
    if not arguments or arguments[0] in ("-h", "--help"):
        print(USAGE)
        return 0 if arguments else 2
    if _means_the_demonstration():
        print(f"caicach plan import: into the demonstration in {home()}", file=sys.stderr)
        os.environ.update(environment_of(home()))
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    import django
    from django.core.management import CommandError, call_command

    django.setup()
    try:
        call_command("import_plans", *arguments)
    except CommandError as error:
        print(f"caicach plan import: {error}", file=sys.stderr)
        return error.returncode
    return 0


def _means_the_demonstration() -> bool:
    """Whether there is a demonstration and nothing else to load into."""
    if os.environ.get("CAICACH_HOME") or os.environ.get("DATABASE_URL"):
        return False
    own = root() / "var" / "caicach.sqlite3"
    is_made = own.exists() and own.stat().st_size > EMPTY_DATABASE
    return not is_made and (home() / "loaded").exists()
