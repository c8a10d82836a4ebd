"""Tables cut by pages become one table; tables that are two stay two."""

from __future__ import annotations

import io

import docx
import pytest

from caicach.compiler.normalise import normalise
from caicach.compiler.read import read_bytes
from caicach.compiler.source import Source

HEAD = "STT\tNhiệm vụ\tSản phẩm\tChủ trì\tThời gian"


def _normalise(*lines: str) -> Source:
    return normalise(read_bytes("plan.txt", "\n".join(lines).encode()))


def _rows(source: Source) -> list[list[list[str]]]:
    return [[[cell.text.value for cell in row.cells] for row in table.rows] for table in source.tables()]


def _kinds(source: Source) -> list[str]:
    return [remark.kind for remark in source.remarks]


ONE = "1\tRà soát văn bản\tBáo cáo\tPhòng Tư pháp\tQuý I"
TWO = "2\tTập huấn\tLớp\tPhòng Nội vụ\tQuý II"


def test_a_repeated_head_is_dropped() -> None:
    source = _normalise(HEAD, ONE, "", HEAD, TWO)
    assert [row[0] for row in _rows(source)[0]] == ["STT", "1", "2"]
    assert _kinds(source) == ["header_repeated", "table_joined"]
    assert source.remarks[0].lines == (4, 4)


@pytest.mark.parametrize("between", [("",), ("", "5", ""), ("", "Trang 5/12", ""), ("", "- 5 -", "")])
def test_a_table_goes_on_without_its_head_and_over_page_numbers(between: tuple[str, ...]) -> None:
    source = _normalise(HEAD, ONE, *between, TWO, TWO)
    assert [row[0] for row in _rows(source)[0]] == ["STT", "1", "2", "2"]
    assert len(_rows(source)) == 1


def test_a_heading_between_two_pieces_is_a_row() -> None:
    source = _normalise(HEAD, ONE, "", "**II. Cải cách thủ tục**", "", TWO, TWO)
    assert _rows(source)[0][2] == ["II. Cải cách thủ tục"]
    assert len(_rows(source)) == 1


def test_another_head_begins_another_table() -> None:
    other = "TT\tChỉ tiêu\tĐơn vị tính\tNăm 2025\tNăm 2026"
    source = _normalise(HEAD, ONE, "", other, "1\tTỷ lệ hài lòng\t%\t85\t90")
    assert len(_rows(source)) == 2


def test_prose_between_parts_tables() -> None:
    source = _normalise(HEAD, ONE, "", "Ủy ban nhân dân huyện yêu cầu các đơn vị thực hiện.", "", HEAD, TWO)
    assert len(_rows(source)) == 2


def test_a_piece_that_lost_a_column_is_joined_and_remarked() -> None:
    source = _normalise(HEAD, ONE, "", "2\tTập huấn\tLớp\tQuý II", "3\tKiểm tra\tBáo cáo\tQuý III")
    assert [len(row) for row in _rows(source)[0]] == [5, 5, 4, 4]
    assert "columns_missing" in _kinds(source)


@pytest.mark.parametrize(
    ("above", "below", "joined"),
    [
        (
            "1\tRà soát văn bản quy phạm\tBáo cáo\tPhòng Tư\tQuý I",
            "\tpháp luật của huyện\t\tpháp\t",
            ["1", "Rà soát văn bản quy phạm pháp luật của huyện", "Báo cáo", "Phòng Tư pháp", "Quý I"],
        ),
        (
            "\tThực hiện Nghị định số 113/2018/NĐ-\tBáo cáo\tPhòng Nội vụ\tQuý I",
            "1\tCP ngày 31/8/2018\tkết quả\t\t",
            ["1", "Thực hiện Nghị định số 113/2018/NĐ-CP ngày 31/8/2018", "Báo cáo kết quả", "Phòng Nội vụ", "Quý I"],
        ),
        (
            "1\tRà soát:\t- Kế hoạch;\tPhòng Nội vụ\tQuý I",
            "\tvăn bản\t- Báo cáo.\t\t",
            ["1", "Rà soát: văn bản", "- Kế hoạch;\n- Báo cáo.", "Phòng Nội vụ", "Quý I"],
        ),
    ],
)
def test_a_row_cut_by_a_page_is_whole(above: str, below: str, joined: list[str]) -> None:
    source = _normalise(HEAD, above, "", HEAD, below, TWO)
    rows = _rows(source)[0]
    assert rows[1] == joined
    assert len(rows) == 3
    remark = next(remark for remark in source.remarks if remark.kind == "row_joined")
    assert remark.lines == (2, 5)
    assert next(source.tables()).rows[1].lines == (2, 5)


@pytest.mark.parametrize(
    "below",
    [
        "2\tvăn bản tiếp theo\tBáo cáo\tPhòng B\tQuý I",  # has a number of its own
        "\tBan hành văn bản\tQuyết định\tPhòng B\tQuý I",  # begins a sentence of its own
        "II\tCải cách tổ chức bộ máy\t\t\t",
    ],
)
def test_a_row_of_its_own_is_not_joined(below: str) -> None:
    rows = _rows(_normalise(HEAD, "1\tRà soát văn bản.\tBáo cáo.\tPhòng A;\tQuý I.", "", HEAD, below))[0]
    assert len(rows) == 3


def test_a_head_in_mid_table_is_dropped_even_without_its_number_column() -> None:
    source = _normalise(HEAD, ONE, "\tNhiệm vụ\tSản phẩm\tChủ trì\tThời gian", TWO)
    assert [row[0] for row in _rows(source)[0]] == ["STT", "1", "2"]


def test_a_head_of_two_rows_is_dropped_as_a_whole() -> None:
    table = (
        "<tr><th rowspan=2>STT</th><th rowspan=2>Nhiệm vụ</th><th colspan=2>Phân công</th></tr>"
        "<tr><th>Chủ trì</th><th>Phối hợp</th></tr><tr><td>{}</td><td>Rà soát</td><td>A</td><td>B</td></tr>"
    )
    page = f"<!DOCTYPE html><table>{table.format(1)}</table><table>{table.format(2)}</table>"
    source = normalise(read_bytes("plan.html", page.encode()))
    assert [row[0] for row in _rows(source)[0]] == ["STT", "", "1", "2"]


def test_letter_heads_and_signatures_are_no_pieces_of_a_table() -> None:
    layout = "<table><tr><td>ỦY BAN NHÂN DÂN</td><td>CỘNG HÒA</td></tr></table>"
    tasks = "<table><tr><th>STT</th><th>Nhiệm vụ</th></tr><tr><td>1</td><td>Rà soát</td></tr></table>"
    end = "<table><tr><td>Nơi nhận: - Lưu: VT.</td><td>CHỦ TỊCH</td></tr></table>"
    source = normalise(read_bytes("plan.html", f"<!DOCTYPE html>{layout}{tasks}{end}".encode()))
    assert [len(table.rows) for table in source.tables()] == [1, 2, 1]


def test_a_word_table_cut_in_three_by_section_breaks_is_one() -> None:
    document = docx.Document()
    for part in (("STT", "1"), ("2", "3"), ("4",)):
        table = document.add_table(len(part), 4)
        for row, label in zip(table.rows, part, strict=True):
            texts = (
                ("STT", "Nhiệm vụ", "Chủ trì", "Hạn")
                if label == "STT"
                else (label, f"Việc {label}", "Phòng A", "Quý I")
            )
            for cell, text in zip(row.cells, texts, strict=True):
                cell.text = text
        document.add_section()
    target = io.BytesIO()
    document.save(target)
    source = normalise(read_bytes("plan.docx", target.getvalue()))
    assert [row[0] for row in _rows(source)[0]] == ["STT", "1", "2", "3", "4"]
    assert len(_rows(source)) == 1


def test_a_first_row_that_comes_again_is_a_head_whatever_its_words() -> None:
    head = "Giai đoạn\tSự nghiệp giáo dục\tSự nghiệp y tế"
    source = _normalise(head, "2011-2015\t3\t4", "", head, "2016-2020\t5\t6")
    assert [row[0] for row in _rows(source)[0]] == ["Giai đoạn", "2011-2015", "2016-2020"]
