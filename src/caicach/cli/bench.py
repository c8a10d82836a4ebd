"""`caicach bench [NAME]`: what stands in benchmarks/, each with its floor and its goal."""

from __future__ import annotations

import subprocess
import sys

from caicach.cli import root


def run(arguments: list[str]) -> int:
    """Hand over to the benchmarks of the checkout; they are not part of the product."""
    return subprocess.run([sys.executable, "-m", "benchmarks", *arguments], cwd=root(), check=False).returncode  # noqa: S603
