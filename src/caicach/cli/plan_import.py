"""`caicach plan import FILE…`: load plan documents into the installation, reading them here and now."""

from __future__ import annotations

import os
import sys

USAGE = "usage: ./caicach plan import FILE … [--publish] [--apart] [--as USERNAME]"


def run(arguments: list[str]) -> int:
    """Import the files; progress on standard error, one line a file on standard output. 1 where a file could not be
    loaded."""
    if not arguments or arguments[0] in ("-h", "--help"):
        print(USAGE)
        return 0 if arguments else 2
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
