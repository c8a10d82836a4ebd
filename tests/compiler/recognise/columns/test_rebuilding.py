"""Invented tables, printed and flattened in many ways, come back cell by cell."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caicach.compiler.recognise.columns import rebuild_tables
from caicach.compiler.source import Paragraph, Row, Source, Table
from caicach.vietnamese.folding import fold
from tests.compiler.recognise.columns.flattening import Print, flatten, read_lines
from tests.compiler.recognise.columns.invented import COMMUNE, DISTRICT, MONITORED, PROVINCE, TABLES, Invented


def _rebuilt(table: Invented, style: Print) -> Source:
    return rebuild_tables(read_lines(flatten(table.header, table.rows, style)))


def _rows(source: Source) -> list[Row]:
    (table,) = source.tables()
    return list(table.rows)


def _folded(row: Row) -> list[str]:
    return [fold(cell.text.value) for cell in row.cells]


def _recovered(table: Invented, style: Print) -> float:
    """The share of printed cells that come back whole, in their column, in a row with their task."""
    found = [_folded(row) for source in (_rebuilt(table, style),) for built in source.tables() for row in built.rows]
    cells = right = 0
    for row in table.rows:
        wanted = [fold(cell) for cell in row]
        cells += sum(map(bool, wanted))
        if sum(map(bool, wanted)) == 1:
            right += any("".join(wanted) == " ".join(filter(None, cell)) for cell in found)
        else:
            right += max(sum(a == b != "" for a, b in zip(wanted, cell, strict=True)) for cell in found)
    return right / cells


def _styles(table: Invented) -> Iterator[Print]:
    for spaced in (True, False):
        for centred in (True, False):
            yield Print(table.widths, spaced=spaced, centred=centred)


@pytest.mark.parametrize("table", TABLES, ids=[table.name for table in TABLES])
def test_a_table_on_one_page_comes_back_whole(table: Invented) -> None:
    for style in _styles(table):
        assert _recovered(table, style) == 1.0, style


@pytest.mark.parametrize("table", TABLES, ids=[table.name for table in TABLES])
@pytest.mark.parametrize("header_on_every_page", [True, False], ids=["header repeated", "header once"])
def test_rows_cut_by_page_breaks_are_joined(table: Invented, header_on_every_page: bool) -> None:
    shares = [
        _recovered(table, Print(style.widths, height, header_on_every_page, style.spaced, style.centred))
        for style in _styles(table)
        for height in (15, 24, 33)
    ]
    assert sum(shares) / len(shares) >= 0.93


@given(st.data())
def test_whatever_the_widths_nearly_all_cells_come_back(data: st.DataObject) -> None:
    table = data.draw(st.sampled_from(TABLES))
    widths = [width if width < 9 else round(width * data.draw(st.floats(0.85, 1.5))) for width in table.widths]
    assert _recovered(table, Print(widths, spaced=data.draw(st.booleans()), centred=data.draw(st.booleans()))) >= 0.75


def test_the_header_is_the_first_row_and_areas_are_rows_of_their_own() -> None:
    rows = _rows(_rebuilt(DISTRICT, Print(DISTRICT.widths)))

    assert [cell.text.value for cell in rows[0].cells] == list(DISTRICT.header)
    assert [cell.text.value for cell in rows[1].cells] == ["I. Cải cách thể chế", "", "", "", "", ""]
    assert {cell.merged for cell in rows[1].cells[1:]} == {"left"}
    assert rows[2].cells[0].merged == "above"
    assert rows[2].cells[1].text.value.startswith("1. Rà soát, hệ thống hóa")


def test_with_a_number_column_an_area_keeps_its_numeral_in_it() -> None:
    rows = _rows(_rebuilt(PROVINCE, Print(PROVINCE.widths)))

    assert [cell.text.value for cell in rows[1].cells] == ["I.", "CẢI CÁCH THỂ CHẾ", "", "", "", ""]
    assert [row.cells[0].text.value for row in rows[2:5]] == ["1", "2", "3"]


def test_a_list_in_a_cell_keeps_its_items_apart() -> None:
    rows = _rows(_rebuilt(DISTRICT, Print(DISTRICT.widths)))

    assert rows[3].cells[2].text.value == "1. Kế hoạch kiểm tra.\n2. Báo cáo kết quả kiểm tra."
    assert rows[3].cells[5].text.value.startswith("- Ban hành kế hoạch trong tháng 3/2022.\n- Báo cáo")


def test_a_second_product_of_a_task_is_a_row_without_a_task() -> None:
    header, rows = DISTRICT.header, list(DISTRICT.rows)
    task = "1. Theo dõi tình hình thi hành pháp luật trong lĩnh vực đất đai, xây dựng trên địa bàn huyện"
    first = ("", task, "1. Quyết định của UBND huyện", "Phòng Tư pháp", "Các phòng, ban", "Quý I/2022")
    second = ("", "", "2. Báo cáo gửi Sở Tư pháp", "Phòng Nội vụ", "Các phòng, ban", "Quý IV/2022")
    printed = flatten(header, [rows[0], first, second, *rows[2:]], Print(DISTRICT.widths))

    built = _rows(rebuild_tables(read_lines(printed)))

    assert [_folded(row) for row in built[2:4]] == [[fold(cell) for cell in row] for row in (first, second)]
    assert built[3].cells[1].merged == "above"


@pytest.mark.parametrize("table", TABLES, ids=[table.name for table in TABLES])
def test_every_word_stands_on_the_line_it_came_from(table: Invented) -> None:
    printed = flatten(table.header, table.rows, Print(table.widths, 24))
    lines = printed.split("\n")

    for row in _rows(rebuild_tables(read_lines(printed))):
        for cell in row.cells:
            offset = 0
            for word in cell.text.value.split():
                offset = cell.text.value.index(word, offset)
                assert word in lines[cell.text.line_at(offset) - 1]
                assert row.lines[0] <= cell.text.line_at(offset) <= row.lines[1]


def test_no_word_is_lost_but_page_numbers_and_repeated_headers() -> None:
    printed = flatten(MONITORED.header, MONITORED.rows, Print(MONITORED.widths, 24))
    built = rebuild_tables(read_lines(printed))

    kept = sorted(word for row in _rows(built) for cell in row.cells for word in cell.text.value.split())
    cells = [*MONITORED.header, *(cell for row in MONITORED.rows for cell in row)]
    assert kept == sorted(" ".join(cells).split())
    assert any(remark.kind == "page_furniture" for remark in built.remarks)


def test_lines_that_run_cells_together_are_told() -> None:
    printed = flatten(COMMUNE.header, COMMUNE.rows, Print(COMMUNE.widths))
    built = rebuild_tables(read_lines(printed))

    mixed = [remark.lines[0] for remark in built.remarks if remark.kind == "columns_interleaved"]
    assert printed.split("\n")[mixed[0] - 1].startswith("1 Ban hành Kế hoạch")


def test_text_before_and_after_the_table_stays_where_it_is() -> None:
    printed = flatten(COMMUNE.header, COMMUNE.rows, Print(COMMUNE.widths))
    after = "Nơi nhận:\n- Thường trực Đảng ủy;\n- Các phòng chuyên môn;\n- Lưu: VT.\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH"
    built = rebuild_tables(read_lines(f"PHỤ LỤC\n(Kèm theo Kế hoạch số 15/KH-UBND)\n{printed}\n{after}"))

    kinds = ["table" if isinstance(block, Table) else block.text.value for block in built.blocks]
    assert kinds == ["PHỤ LỤC", "(Kèm theo Kế hoạch số 15/KH-UBND)", "table", *after.split("\n")]


def test_prose_after_the_table_is_not_drawn_into_it() -> None:
    printed = flatten(COMMUNE.header, COMMUNE.rows, Print(COMMUNE.widths))
    prose = (
        "Trên đây là Kế hoạch cải cách hành chính nhà nước năm 2026 của xã, yêu cầu các bộ phận chuyên môn nghiêm túc"
        " triển khai\nthực hiện; trong quá trình thực hiện nếu có khó khăn, vướng mắc, kịp thời phản ánh về Văn phòng"
        " để tổng hợp, báo cáo."
    )
    built = rebuild_tables(read_lines(f"{printed}\n{prose}"))

    assert [block.text.value for block in built.blocks if isinstance(block, Paragraph)] == prose.split("\n")
    assert len(_rows(built)) == 1 + len(COMMUNE.rows)


def test_two_tables_are_two_tables() -> None:
    texts = [flatten(table.header, table.rows, Print(table.widths)) for table in (COMMUNE, MONITORED)]
    built = list(rebuild_tables(read_lines("\nPhụ lục II\n".join(texts))).tables())

    assert [table.number for table in built] == [1, 2]
    assert [len(table.rows) for table in built] == [1 + len(COMMUNE.rows), 1 + len(MONITORED.rows)]
