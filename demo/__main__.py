"""`python -m demo FOLDER`: write the invented plans as Word files, then load people and plans. May be run again."""

from __future__ import annotations

import sys
from pathlib import Path

import django


def main(folder: Path) -> int:
    """Write and load everything; prints one line for each thing that is there now."""
    django.setup()
    from django.core.management import call_command

    from demo.load import load_plans

    call_command("load_demo")
    for line in load_plans(folder / "plans"):
        print(line)
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
