"""The same plan in six files says the same."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import pytest

from caicach.compiler.normalise import normalise
from caicach.compiler.read import read_bytes, read_path
from caicach.compiler.source import Source, Table
from tests.compiler.read.plan_files import BODY, EXPECTED, FORMATS, ROWS, TITLE, as_docx, as_pdf


def _read(name: str) -> Source:
    return normalise(read_bytes(name, FORMATS[name](ROWS)))


def _cells(table: Table) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(" ".join(cell.text.value.split()) for cell in row.cells) for row in table.rows)


def _task_table(source: Source) -> Table:
    return max(source.tables(), key=lambda table: len(table.rows))


@pytest.mark.parametrize("name", FORMATS)
def test_the_task_table_has_the_same_cells_in_every_format(name: str) -> None:
    assert _cells(_task_table(_read(name))) == EXPECTED


@pytest.mark.parametrize("name", FORMATS)
def test_the_prose_has_the_same_paragraphs_in_every_format(name: str) -> None:
    texts = [paragraph.text.value for paragraph in _read(name).paragraphs()]
    start = texts.index(TITLE[0])
    assert texts[start : start + len(TITLE) + len(BODY)] == [*TITLE, *BODY]


@pytest.mark.parametrize("name", FORMATS)
def test_every_character_knows_a_line_that_holds_it(name: str) -> None:
    source = _read(name)
    for paragraph in source.paragraphs():
        for offset, char in enumerate(paragraph.text.value):
            if not char.isspace():
                assert char in source.lines[paragraph.text.line_at(offset) - 1].text


@pytest.mark.parametrize("name", FORMATS)
def test_lines_are_counted_from_one_and_the_file_is_known_by_its_hash(name: str) -> None:
    content = FORMATS[name](ROWS)
    source = read_bytes(name, content)
    assert [line.number for line in source.lines] == list(range(1, len(source.lines) + 1))
    assert source.sha256 == sha256(content).hexdigest()


def test_the_lines_of_a_text_file_are_the_files_own() -> None:
    content = FORMATS["plan.txt"](ROWS)
    assert [line.text for line in _read("plan.txt").lines] == content.decode().split("\n")


def test_a_word_line_stands_in_a_paragraph_or_in_a_cell() -> None:
    source = _read("plan.docx")
    table = _task_table(source)
    place = source.place_of(table.rows[2].cells[3].text.lines()[0])
    assert place is not None
    assert (place.table, place.row, place.cell) == (table.number, 3, 4)
    first = next(iter(source.paragraphs()))
    assert (place := source.place_of(first.lines[0])) is not None
    assert place.paragraph is not None


def test_a_printed_line_stands_on_a_page_in_a_box() -> None:
    place = _read("plan.pdf").place_of(1)
    assert place is not None
    assert place.page == 1
    assert place.box is not None
    left, top, right, bottom = place.box
    assert 0 < left < right < 842
    assert 0 < top < bottom < 596


def test_a_table_over_many_pages_is_one_table() -> None:
    rows = [row for number in range(30) for row in _numbered(number)]
    source = normalise(read_bytes("long.pdf", as_pdf(rows)))
    (table,) = source.tables()
    head, *body = _cells(table)
    assert head == EXPECTED[0]
    assert body == [row + ("",) * (6 - len(row)) for row in rows]
    kinds = {remark.kind for remark in source.remarks}
    assert {"page_furniture", "header_repeated", "table_joined", "row_joined"} <= kinds


def _numbered(number: int) -> list[tuple[str, ...]]:
    """The rows of the plan once more, with numbers that go on."""
    tasks = [row for row in ROWS if len(row) > 1]
    return [ROWS[0], *((str(number * len(tasks) + index), *row[1:]) for index, row in enumerate(tasks, start=1))]


def test_the_format_is_told_by_the_content_not_by_the_name() -> None:
    assert read_bytes("plan.doc", as_docx()).format == "docx"
    assert read_bytes("plan.docx", FORMATS["plan.html"](ROWS)).format == "html"
    assert read_bytes("plan.docx", as_pdf()).format == "pdf"
    assert read_bytes("plan.pdf", FORMATS["plan.txt"](ROWS)).format == "txt"
    assert read_bytes("plan.txt", FORMATS["plan-bars.md"](ROWS)).format == "md"


def test_a_path_is_read_like_its_bytes(tmp_path: Path) -> None:
    path = tmp_path / "plan.txt"
    path.write_bytes(FORMATS["plan.txt"](ROWS))
    assert read_path(path) == read_bytes("plan.txt", path.read_bytes())
