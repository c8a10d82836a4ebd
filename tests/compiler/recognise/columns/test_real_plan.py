"""A real plan whose appendix was flattened: every cell as its reader transcribed it."""

from __future__ import annotations

import json
import time
from pathlib import Path
from typing import Any

import pytest

from caicach.compiler.recognise.columns import rebuild_tables
from caicach.compiler.source import Row, Source
from caicach.vietnamese.folding import fold
from tests.compiler.recognise.columns.flattening import read_lines

pytestmark = pytest.mark.shared

_COLUMNS = {"content": 1, "products_raw": 2, "lead_raw": 3, "coordinating_raw": 4, "deadline_raw": 5}


def _read(shared: Path, name: str) -> Source:
    return read_lines(next((shared / "seeds").glob(f"{name}*.txt")).read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def tasks(shared: Path) -> list[dict[str, Any]]:
    answers = json.loads((shared / "gold" / "003_mang_yang.json").read_text(encoding="utf-8"))
    listed: list[dict[str, Any]] = answers["tasks"]
    return listed


def test_every_task_of_the_flattened_appendix_is_a_row(shared: Path, tasks: list[dict[str, Any]]) -> None:
    (table,) = rebuild_tables(_read(shared, "003")).tables()
    rows: dict[int, Row] = {row.lines[0]: row for row in table.rows[1:] if row.cells[1].text}
    assert list(rows) == [task["source_lines"][0] for task in tasks]

    shares = dict.fromkeys(_COLUMNS, 0.0)
    for task in tasks:
        for name, column in _COLUMNS.items():
            wanted = task[name] or (task["sub_rows"][0]["product"] if name == "products_raw" else "")
            printed = f"{task['number']} {wanted}" if name == "content" else wanted
            shares[name] += (fold(rows[task["source_lines"][0]].cells[column].text.value) == fold(printed)) / len(tasks)
    assert min(shares["content"], shares["lead_raw"], shares["deadline_raw"]) >= 0.97
    assert min(shares["products_raw"], shares["coordinating_raw"]) >= 0.94


@pytest.mark.parametrize("name", ["000", "001", "002", "004"])
def test_plans_with_real_tables_are_left_alone(shared: Path, name: str) -> None:
    source = _read(shared, name)
    start = time.process_time()

    assert rebuild_tables(source) is source
    assert time.process_time() - start < 0.2
