"""`python -m benchmarks [NAME] [--format json]`."""

from __future__ import annotations

import argparse
import json
import platform
import sys
from dataclasses import asdict
from importlib import import_module
from pathlib import Path

from benchmarks.figures import Figure

NAMES = sorted(
    path.stem for path in Path(__file__).parent.glob("*.py") if path.stem not in {"__init__", "__main__", "figures"}
)


def machine() -> str:
    """Processor, cores and Python, for the head of the table."""
    model = platform.processor() or platform.machine()
    cpuinfo = Path("/proc/cpuinfo")
    if cpuinfo.exists():
        models = [
            line.split(":", 1)[1].strip() for line in cpuinfo.read_text().splitlines() if line.startswith("model name")
        ]
        model = f"{models[0]}, {len(models)} cores" if models else model
    return f"{model}; {platform.system()} {platform.release()}; Python {platform.python_version()}"


def table(figures: list[Figure]) -> str:
    """The figures as aligned text."""
    rows = [("work", "figure", "unit", "goal", "met", "spread", "note")]
    for figure in figures:
        sign = "" if figure.goal is None else ("≤ " if figure.lower_is_better else "≥ ")
        met = {None: "–", True: "yes", False: "NO"}[figure.met]
        goal = "–" if figure.goal is None else f"{sign}{figure.goal:g}"
        rows.append((figure.work, f"{figure.value:.3f}", figure.unit, goal, met, figure.spread, figure.note))
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows
    )


def main() -> int:
    """Run one benchmark or all; exit 1 where a goal is missed."""
    parser = argparse.ArgumentParser(
        prog="caicach bench", description="Measure, with a goal or a floor beside each figure."
    )
    parser.add_argument("name", nargs="?", choices=NAMES, help="one of " + ", ".join(NAMES))
    parser.add_argument("--format", choices=("text", "json"), default="text")
    chosen = parser.parse_args()
    figures: list[Figure] = []
    for name in [chosen.name] if chosen.name else NAMES:
        figures += import_module(f"benchmarks.{name}").measure()
    if chosen.format == "json":
        rows = [{**asdict(figure), "met": figure.met} for figure in figures]
        print(json.dumps({"machine": machine(), "figures": rows}, ensure_ascii=False, indent=2))
    else:
        print(machine(), table(figures), sep="\n")
    return 1 if any(figure.met is False for figure in figures) else 0


if __name__ == "__main__":
    sys.exit(main())
