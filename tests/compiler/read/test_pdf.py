"""What is peculiar to printed pages: columns, wrapped lines, tables with and without lines."""

from __future__ import annotations

import pytest
import typst

from caicach.compiler.normalise import normalise
from caicach.compiler.read import read_bytes
from caicach.compiler.source import Source
from tests.compiler.read.plan_files import EXPECTED, ROWS, as_pdf

_PORTRAIT = "width: 21cm, height: 29.7cm, margin: (left: 3cm, rest: 2cm)"


def _print(source: str, page: str = _PORTRAIT) -> Source:
    head = f"#set page({page})\n#set text(size: 13pt)\n"
    head += "#set par(justify: true, first-line-indent: (amount: 1cm, all: true))\n"
    return normalise(read_bytes("plan.pdf", typst.compile((head + source).encode(), format="pdf")))


def _texts(source: Source) -> list[str]:
    return [paragraph.text.value for paragraph in source.paragraphs()]


def test_the_letter_head_is_read_column_by_column() -> None:
    source = read_bytes("plan.pdf", as_pdf(page=_PORTRAIT))
    assert _texts(source)[:6] == [
        "ỦY BAN NHÂN DÂN",
        "HUYỆN SÔNG LAM",
        "Số: 45/KH-UBND",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "Sông Lam, ngày 12 tháng 01 năm 2026",
    ]


def test_the_signature_is_read_after_the_recipients() -> None:
    texts = _texts(normalise(read_bytes("plan.pdf", as_pdf(page=_PORTRAIT))))
    assert texts[-4:] == ["- Lưu: VT, NV.", "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Trần Văn Minh"]


def test_cells_wrapped_over_many_lines_are_whole() -> None:
    (table,) = normalise(read_bytes("plan.pdf", as_pdf(page=_PORTRAIT))).tables()
    assert tuple(tuple(" ".join(cell.text.value.split()) for cell in row.cells) for row in table.rows) == EXPECTED


def test_wrapped_lines_are_paragraphs_again() -> None:
    first = (
        "Ủy ban nhân dân huyện yêu cầu " + "các phòng, ban và Ủy ban nhân dân các xã tổ chức thực hiện nghiêm túc " * 4
    )
    second = "Phòng Nội vụ theo dõi, tổng hợp kết quả theo Nghị định số 113/2018/NĐ-CP ngày 31/8/2018 của Chính phủ."
    assert _texts(_print(f"{first.strip()}.\n\n{second}\n\n- Một;\n\n- Hai.".replace("- ", "\\- "))) == [
        f"{first.strip()}.",
        second,
        "- Một;",
        "- Hai.",
    ]


def test_a_sentence_over_two_pages_is_one_paragraph() -> None:
    text = "Tổ chức thực hiện nghiêm túc các nhiệm vụ được giao trong kế hoạch này " * 30
    source = _print(f"{text.strip()}.", 'width: 15cm, height: 10cm, margin: 2cm, numbering: "1"')
    assert _texts(source) == [f"{text.strip()}."]
    assert not [remark for remark in source.remarks if remark.kind == "split_paragraph"]


def test_a_table_without_lines_is_known_by_its_columns() -> None:
    source = normalise(read_bytes("plan.pdf", as_pdf(stroke="none")))
    (table,) = source.tables()
    cells = [tuple(" ".join(cell.text.value.split()) for cell in row.cells) for row in table.rows]
    assert cells[0] == EXPECTED[0]
    assert {row[0] for row in cells} >= {"1", "2", "3", "4"}


def test_merged_cells_are_seen_by_the_lines_that_are_missing() -> None:
    source = _print(
        "#table(columns: (1cm, 4cm, 4cm, 4cm), [STT], [Việc], [Chủ trì], [Hạn],"
        " table.cell(rowspan: 2)[1], table.cell(rowspan: 2)[Rà soát], [Phòng A], [Quý I], [Phòng B], [Quý II],"
        " table.cell(colspan: 4)[*II. Thủ tục*])"
    )
    (table,) = source.tables()
    assert [[cell.text.value or f"<{cell.merged}>" for cell in row.cells] for row in table.rows] == [
        ["STT", "Việc", "Chủ trì", "Hạn"],
        ["1", "Rà soát", "Phòng A", "Quý I"],
        ["<above>", "<above>", "Phòng B", "Quý II"],
        ["II. Thủ tục", "<left>", "<left>", "<left>"],
    ]


@pytest.mark.parametrize("angle", [-90, 90, 180])
def test_a_page_printed_sideways_is_read_upright(angle: int) -> None:
    table = "#table(columns: (1cm, 6cm, 4cm), [STT], [Việc], [Hạn], [1], [Rà soát văn bản], [Quý I năm 2026])"
    source = _print(f"#rotate({angle}deg, reflow: true)[#block(width: 15cm)[Kế hoạch cải cách hành chính\n\n{table}]]")
    assert _texts(source) == ["Kế hoạch cải cách hành chính"]
    (found,) = source.tables()
    assert [[cell.text.value for cell in row.cells] for row in found.rows] == [
        ["STT", "Việc", "Hạn"],
        ["1", "Rà soát văn bản", "Quý I năm 2026"],
    ]


def test_a_page_without_text_among_others_is_remarked() -> None:
    source = _print("Kế hoạch cải cách hành chính năm 2026.\n#pagebreak()\n#rect(width: 3cm)\n#pagebreak()\nHết.")
    assert [remark.detail for remark in source.remarks if remark.kind == "page_without_text"] == ["2", "3"]


def test_rows_cut_by_a_page_are_joined_whatever_the_page() -> None:
    for height in (9, 10, 11, 12, 13):
        page = f"width: 29.7cm, height: {height}cm, margin: 1.5cm"
        (table,) = normalise(read_bytes("plan.pdf", as_pdf(ROWS, page))).tables()
        assert tuple(tuple(" ".join(cell.text.value.split()) for cell in row.cells) for row in table.rows) == EXPECTED


def test_blanks_to_be_filled_in_stay_in_their_line() -> None:
    left = "UBND HUYỆN SÔNG LAM #linebreak() Số: #h(1cm)\\/KH\\-UBND"
    right = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM #linebreak() Sông Lam, ngày #h(1cm) tháng 01 năm 2026"
    cells = ", ".join(f"[#set par(first-line-indent: 0pt)\n{text}]" for text in (left, right))
    after = "Căn cứ kế hoạch số #h(2cm) ngày #h(2cm) của Ủy ban nhân dân tỉnh Hòa An về cải cách hành chính;"
    source = _print(f"#grid(columns: (6.5cm, 1fr), align: center, {cells})\n#v(1cm)\n{after}")
    assert _texts(source) == [
        "UBND HUYỆN SÔNG LAM",
        "Số: /KH-UBND",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Sông Lam, ngày tháng 01 năm 2026",
        "Căn cứ kế hoạch số ngày của Ủy ban nhân dân tỉnh Hòa An về cải cách hành chính;",
    ]


def test_letters_printed_twice_to_look_bold_are_read_once() -> None:
    twice = "#place(top + left)[KẾ HOẠCH năm 2026]\n#place(top + left, dx: 0.3pt)[KẾ HOẠCH năm 2026]"
    assert _texts(_print(twice)) == ["KẾ HOẠCH năm 2026"]


def test_numbers_of_acts_and_spans_of_years_survive_the_end_of_a_line() -> None:
    text = "Thực hiện Nghị định số 113/2018/NĐ-CP và Kế hoạch số 1508/QĐ-UBND giai đoạn 2021 – 2025, hồ sơ I-Office. "
    text *= 6
    for width in (9, 10, 11, 12, 13):
        source = _print(text.strip().replace("-", "\\-"), f"width: {width}cm, height: 60cm, margin: 1cm")
        assert _texts(source) == [text.strip()]
