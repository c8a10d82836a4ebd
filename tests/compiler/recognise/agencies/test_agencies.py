"""Agency cells: every cell in cells.tsv is cut as the table says, and no text whatever breaks the cutting."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caicach.compiler.recognise.agencies import is_assignment, split_agencies, split_assignment


def _rows(name: str) -> list[dict[str, str]]:
    with (Path(__file__).parent / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


CELLS = _rows("cells.tsv")
ASSIGNMENTS = _rows("assignments.tsv")


def _names(listed: str) -> tuple[str, ...]:
    return tuple(name for name in listed.split(" | ") if name)


@pytest.mark.parametrize("row", CELLS, ids=[row["cell"] for row in CELLS])
def test_each_cell_is_cut_as_the_table_says(row: dict[str, str]) -> None:
    cell = row["cell"].replace("|", "\n")

    assert split_agencies(cell) == _names(row["names"])


@pytest.mark.parametrize("row", ASSIGNMENTS, ids=[row["text"][:60] for row in ASSIGNMENTS])
def test_each_assignment_is_split_as_the_table_says(row: dict[str, str]) -> None:
    read = split_assignment(row["text"].replace("\\n", "\n"))

    assert read.lead == _names(row["lead"])
    assert read.coordinating == _names(row["coordinating"])


def test_a_plain_list_of_agencies_is_no_assignment() -> None:
    assert not is_assignment("Phòng Nội vụ; Phòng Tư pháp")
    assert is_assignment("Phòng Tư pháp chủ trì, phối hợp với Phòng Nội vụ")


_WORD_LIST = "Phòng Nội vụ, Tư pháp; và các sở ban ngành UBND HĐND & – - / ( ) chủ trì phối hợp với : . xã huyện được"
_WORDS = st.sampled_from(_WORD_LIST.split())
_CELLS = st.one_of(st.text(max_size=80), st.lists(_WORDS, max_size=16).map(" ".join))


@given(_CELLS)
def test_no_text_breaks_the_cutting_and_names_are_as_printed(cell: str) -> None:
    names = split_agencies(cell)

    assert len(set(names)) == len(names)
    assert all(name.strip() == name and name for name in names)
    split_assignment(cell)
