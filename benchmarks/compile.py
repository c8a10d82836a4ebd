"""The compiler: five long plans together, growth with length, and a Word file of 500 pages.

The plans are the real ones where they lie beside the checkout (CAICACH_SHARED or ../shared), else plans made here of
the same length and forms. CPU time of one process after import; memory is the peak of a process of its own.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from functools import partial
from pathlib import Path

from benchmarks.figures import Figure, median_and_spread, repeat
from benchmarks.plans import invented_plan, write_docx
from caicach.compiler.pipeline import compile_path, compile_source
from caicach.compiler.read.reading import read_bytes

SHARED = Path(os.environ.get("CAICACH_SHARED") or Path(__file__).resolve().parents[2] / "shared")


def measure() -> list[Figure]:
    """Figures of the compiler."""
    seeds = sorted((SHARED / "seeds").glob("*.txt"))
    label = "five real plans" if seeds else "five invented plans"
    texts = [path.read_bytes() for path in seeds] or [
        invented_plan(rows=60, seed=number).encode() for number in range(5)
    ]

    def compile_all() -> None:
        for number, text in enumerate(texts):
            compile_source(read_bytes(f"{number}.txt", text))

    compile_all()
    middle, spread = median_and_spread(repeat(compile_all, 5))
    figures = [Figure(f"compile {label}", middle, "s CPU", goal=1.0, spread=spread)]
    return [*figures, *_growth(), *_long_docx()]


def _compile(text: bytes) -> None:
    compile_source(read_bytes("long.txt", text))


def _growth() -> list[Figure]:
    sizes = (100, 200, 400, 800)
    seconds = []
    for rows in sizes:
        text = invented_plan(rows=rows, seed=1).encode()
        seconds.append(min(repeat(partial(_compile, text), 3)))
    ratio = (seconds[-1] / seconds[0]) / (sizes[-1] / sizes[0])
    words = ", ".join(f"{rows} rows {taken:.3f} s" for rows, taken in zip(sizes, seconds, strict=True))
    return [Figure("growth: 8 times the rows, time per row", ratio, "times", goal=1.5, note=words)]


def _long_docx() -> list[Figure]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "long.docx"
        pages = write_docx(path, pages=500)
        seconds, spread = median_and_spread(repeat(lambda: compile_path(path), 3))
        program = "import re, sys; from pathlib import Path; from caicach.compiler.pipeline import compile_path;"
        program += "compile_path(Path(sys.argv[1]));"
        # Not getrusage: its peak counts what the parent held when it forked.
        program += "print(re.search(r'VmHWM:\\s+(\\d+)', Path('/proc/self/status').read_text())[1])"
        done = subprocess.run([sys.executable, "-c", program, str(path)], capture_output=True, text=True, check=True)
    megabytes = int(done.stdout) / 1024
    return [
        Figure(f"compile a .docx of {pages} pages", seconds, "s CPU", goal=10.0, spread=spread),
        Figure(f"peak memory of a .docx of {pages} pages", megabytes, "MiB", goal=500.0),
    ]
