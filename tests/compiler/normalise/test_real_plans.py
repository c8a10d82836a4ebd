"""The real plans, where they are at hand: whole tables, whole sentences."""

from __future__ import annotations

import time
from collections import Counter
from pathlib import Path

import pytest

from caicach.compiler.normalise import normalise
from caicach.compiler.read import read_path
from caicach.compiler.source import Source

pytestmark = pytest.mark.shared


def _read(shared: Path, number: str) -> Source:
    (path,) = (shared / "seeds").glob(f"{number}_*.txt")
    return normalise(read_path(path))


@pytest.mark.parametrize(("number", "rows"), [("000", [45]), ("001", [44]), ("003", []), ("004", [19, 34])])
def test_tables_are_whole(shared: Path, number: str, rows: list[int]) -> None:
    assert [len(table.rows) for table in _read(shared, number).tables()] == rows


def test_a_cut_sentence_is_found(shared: Path) -> None:
    splits = [remark.lines for remark in _read(shared, "000").remarks if remark.kind == "split_paragraph"]
    assert splits == [(74, 76)]


def test_wrapped_prose_is_whole_sentences(shared: Path) -> None:
    source = _read(shared, "003")
    prose = [paragraph for paragraph in source.paragraphs() if paragraph.lines[0] < 580]
    assert sum(paragraph.text.value[0].islower() and paragraph.text.value[1] != ")" for paragraph in prose) == 0
    furniture = Counter(remark.kind for remark in source.remarks)
    assert furniture == {"page_furniture": 4}


def test_the_five_are_read_in_a_fifth_of_a_second(shared: Path) -> None:
    paths = sorted((shared / "seeds").glob("*.txt"))
    normalise(read_path(paths[0]))
    start = time.process_time()
    for path in paths:
        normalise(read_path(path))
    assert time.process_time() - start < 0.2
