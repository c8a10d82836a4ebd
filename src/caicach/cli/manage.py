"""`caicach manage …`: Django's management commands."""

from __future__ import annotations

import os


def run(arguments: list[str]) -> int:
    """Run a management command of the project."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    from django.core.management import execute_from_command_line

    execute_from_command_line(["caicach manage", *arguments])
    return 0
