"""Text without a flattened header stays as it is, whatever else it holds; and nothing breaks the pass."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caicach.compiler.recognise.columns import rebuild_tables
from caicach.compiler.recognise.columns.fragments import list_fragments
from caicach.compiler.recognise.columns.header import find_headers
from caicach.compiler.source import Cell, Line, Row, Source, Table, Text
from tests.compiler.recognise.columns.flattening import Print, flatten, read_lines
from tests.compiler.recognise.columns.invented import COMMUNE, TABLES

PROSE = {
    "a plan in prose": "I. MỤC TIÊU\nNâng cao chất lượng phục vụ.\nII. NHIỆM VỤ\n1. Cải cách thể chế\n"
    "a) Nhiệm vụ: rà soát văn bản.\nb) Cơ quan chủ trì: Phòng Tư pháp.\nc) Thời gian thực hiện: Quý I/2022.\n",
    "a sentence that names the columns": "Phụ lục nêu rõ nhiệm vụ, sản phẩm, cơ quan chủ trì, cơ quan phối hợp và\n"
    "thời gian thực hiện của từng nhiệm vụ.\nCác cơ quan căn cứ thực hiện.\n",
    "headings like titles": "Nhiệm vụ chung\nTăng cường chỉ đạo.\nNhiệm vụ cụ thể\nBan hành kế hoạch."
    "\nKết quả\nĐạt yêu cầu.\n",
    "a schedule of inspections": "STT\nĐơn vị\nThời gian\n1\nXã Phú Thuận\n15/3/2022\n2\nXã An Hòa\n"
    "16/3/2022\n3\nXã Bình\n17/3\n",
    "a header with tabs": "STT\tNhiệm vụ\tSản phẩm\tCơ quan chủ trì\tThời gian\n"
    "1\tBan hành kế hoạch\tKế hoạch\tPhòng Nội vụ\tQuý I\n",
    "a header and nothing under it": "STT Nhiệm vụ Sản phẩm Cơ quan chủ trì Cơ quan phối hợp Thời gian thực hiện\n",
    "nothing": "",
}


@pytest.mark.parametrize("text", PROSE.values(), ids=PROSE.keys())
def test_text_without_a_flattened_table_comes_back_as_it_is(text: str) -> None:
    source = read_lines(text)

    assert rebuild_tables(source) is source


def test_a_real_table_comes_back_as_it_is() -> None:
    rows = [COMMUNE.header, *COMMUNE.rows]
    cells = [tuple(Cell(Text.of(cell, line)) for cell in row) for line, row in enumerate(rows, 1)]
    table = Table(tuple(Row(row, (line, line)) for line, row in enumerate(cells, 1)), 1)
    lines = tuple(Line(line, "\t".join(row)) for line, row in enumerate(rows, 1))
    source = Source("table.txt", "txt", lines, (table,))

    assert rebuild_tables(source) is source


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("STT Nội dung\nSản phẩm\nCơ quan chủ trì Thời gian", "number task product lead deadline"),
        (
            "TT\nNội dung công việc\nĐơn vị thực\nhiện\nĐơn vị phối\nhợp\nTiến độ",
            "number task lead coordinating deadline",
        ),
        ("Nhiệm vụ\nchung\nNhiệm vụ cụ thể  Sản phẩm Cơ quan chủ trì", "area task product lead"),
        ("LĨNH VỰC\nNỘI DUNG, NHIỆM VỤ\nCƠ QUAN CHỦ TRÌ\nTHỜI GIAN", "area task lead deadline"),
        ("Nhiệm vụ Hoạt động Kết quả/Sản phẩm Cơ quan, đơn vị chủ trì", "area task product lead"),
        ("Nhiệm vụ Cơ quan chủ trì Cơ quan thực hiện Thời hạn Ghi chú", "task lead coordinating deadline note"),
        ("Nhiệm vụ, giải pháp Chủ trì Phối hợp Theo dõi, đôn đốc", "task lead coordinating monitor"),
        ("Nhiệm vụ Chủ trì", ""),
        ("Nhiệm vụ được giao Chủ trì Phối hợp Thời gian", ""),
        ("Kết quả thực hiện nhiệm vụ", ""),
    ],
)
def test_a_header_is_read_title_by_title(text: str, roles: str) -> None:
    headers = find_headers(list(list_fragments(read_lines(text).blocks)))

    assert " ".join(role for header in headers for role in header.roles) == roles


_PIECES = (
    "STT, Nhiệm vụ, Sản phẩm, Cơ quan chủ trì, Thời gian, 1., 2, I., - Báo cáo, Phòng Nội vụ, Quý I/2022, và, của, ., "
    "2., Trước ngày, 30/6, UBND xã, trong năm, ISO 9001, “Mật”, …, e\u0301, İ"
)
_WORDS = st.sampled_from([*_PIECES.split(", "), ";", "\n", "\n\n", "\t", "\x0c"])


@given(st.lists(_WORDS, max_size=120))
def test_no_text_breaks_the_pass(words: list[str]) -> None:
    header = "STT Nhiệm vụ Sản phẩm Cơ quan chủ trì Thời gian thực hiện\n"
    source = read_lines(header + " ".join(words))
    built = rebuild_tables(source)

    assert all(len(row.cells) == 5 for table in built.tables() for row in table.rows)
    assert all(1 <= row.lines[0] <= row.lines[1] <= len(source.lines) for table in built.tables() for row in table.rows)


@given(st.text(max_size=300))
def test_any_characters_are_welcome(text: str) -> None:
    rebuild_tables(read_lines(flatten(COMMUNE.header, COMMUNE.rows[:2], Print(COMMUNE.widths)) + text))


def test_time_grows_with_length_alone() -> None:
    def seconds(copies: int) -> float:
        rows = [row for _ in range(copies) for table in TABLES if len(table.header) == 6 for row in table.rows]
        text = flatten(TABLES[1].header, [row for row in rows if row[0] != ""], Print(TABLES[1].widths))
        start = time.process_time()
        rebuild_tables(read_lines(text))
        return time.process_time() - start

    seconds(1)
    assert seconds(16) < 6 * max(seconds(4), 0.05)
