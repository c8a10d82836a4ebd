"""Text files and Markdown: marks inside a line, tables in three shapes, encodings."""

from __future__ import annotations

import pytest

from caicach.compiler.read import read_bytes
from caicach.compiler.read.decoding import decode
from caicach.compiler.read.text.inline import Marks, clean_line
from caicach.compiler.source import Paragraph, Source, Table


def _read(text: str, name: str = "plan.txt") -> Source:
    return read_bytes(name, text.encode())


def _rows(text: str) -> list[list[str]]:
    (table,) = _read(text).tables()
    return [["<" if cell.merged else cell.text.value for cell in row.cells] for row in table.rows]


@pytest.mark.parametrize(
    ("raw", "text", "bold", "italic", "heading"),
    [
        ("Căn cứ Luật", "Căn cứ Luật", False, False, None),
        ("**I. MỤC TIÊU**  ", "I. MỤC TIÊU", True, False, None),
        ("## **II. NHIỆM VỤ**", "II. NHIỆM VỤ", True, False, 2),
        ("*(Kèm theo Kế hoạch)*", "(Kèm theo Kế hoạch)", False, True, None),
        ("***Đậm nghiêng***", "Đậm nghiêng", True, True, None),
        ("hạn **trước ngày 31/12** nộp", "hạn trước ngày 31/12 nộp", False, False, None),
        ("* Về thể chế", "* Về thể chế", False, False, None),
        ("số liệu (*) tạm tính", "số liệu (*) tạm tính", False, False, None),
        ("<b>III. Cải cách</b>", "III. Cải cách", True, False, None),
        ("<p>Một.</p> <p>Hai.</p>", "Một.\nHai.", False, False, None),
        ("Một<br/>Hai", "Một\nHai", False, False, None),
        ("HĐND&UBND; A &amp; B", "HĐND&UBND; A & B", False, False, None),
        (r"1\. Mục \- con", "1. Mục - con", False, False, None),
        ("[Cổng](https://a.vn/x_y_z) và tệp a_b_c", "Cổng và tệp a_b_c", False, False, None),
        ("tỷ lệ < 5% và > 3%", "tỷ lệ < 5% và > 3%", False, False, None),
        ("> trích dẫn", "trích dẫn", False, False, None),
        ("** II**", "II", True, False, None),
        ("**1. Sở Nội vụ:**** **chủ trì", "1. Sở Nội vụ: chủ trì", False, False, None),
    ],
)
def test_marks_are_taken_out_and_kept_as_flags(
    raw: str, text: str, bold: bool, italic: bool, heading: int | None
) -> None:
    cleaned = clean_line(raw)
    assert (cleaned.text, cleaned.bold, cleaned.italic, cleaned.heading) == (text, bold, italic, heading)


def test_bold_runs_on_over_the_lines_of_a_paragraph_and_ends_with_it() -> None:
    source = _read("**ỦY BAN\nHUYỆN A**\nthường\n\n**mở\n\nthường")
    assert [block.bold for block in source.paragraphs()] == [True, True, False, True, False]
    marks = Marks()
    clean_line("**mở", marks)
    assert marks.bold


def test_a_line_keeps_its_marks_and_its_number() -> None:
    source = _read("\n**Một**\r\nHai")
    assert [line.text for line in source.lines] == ["", "**Một**", "Hai"]
    assert [block.lines for block in source.blocks] == [(2, 2), (3, 3)]


def test_a_row_of_tabs_is_a_row() -> None:
    assert _rows("STT\tNhiệm vụ\tHạn\n1\tRà soát\t\n\tTập huấn\tQuý I") == [
        ["STT", "Nhiệm vụ", "Hạn"],
        ["1", "Rà soát", ""],
        ["", "Tập huấn", "Quý I"],
    ]


def test_a_heading_between_rows_is_a_row_of_one_cell() -> None:
    assert _rows("STT\tViệc\tHạn\n<b>I. Thể chế</b>\n1\tA\tB") == [
        ["STT", "Việc", "Hạn"],
        ["I. Thể chế"],
        ["1", "A", "B"],
    ]


def test_a_row_broken_inside_a_cell_is_whole() -> None:
    assert _rows("STT\tViệc\tHạn\n1\tRà soát\n- kiểm tra\tQuý I\n2\tA\tB")[1] == ["1", "Rà soát\n- kiểm tra", "Quý I"]


def test_tables_are_parted_by_blank_lines() -> None:
    source = _read("STT\tViệc\tHạn\n1\tA\tB\n\nSTT\tViệc\tHạn\n2\tA\tB")
    assert [table.number for table in source.tables()] == [1, 2]


def test_an_indent_is_no_table() -> None:
    source = _read("\tCăn cứ Luật\n\tCăn cứ Nghị định\nSố: 1/KH\tHòa An, ngày 1\nxong")
    assert all(isinstance(block, Paragraph) for block in source.blocks)


@pytest.mark.parametrize(
    "text",
    [
        "| STT | Việc |\n|---|:-:|\n| 1 | A \\| B |\n| | c |",
        "STT | Việc\n--- | ---\n1 | A \\| B\n | c",
        "| STT | Việc |\n| 1 | A \\| B |\n|  | c |",
        "| STT | Việc |\n|---|---|\n| 1 | A\n\\| B |\n| | c |",
    ],
)
def test_pipe_tables(text: str) -> None:
    assert _rows(text) == [["STT", "Việc"], ["1", "A | B"], ["", "c"]]


def test_a_table_of_tags_inside_a_text_file() -> None:
    text = "Mở đầu\n\n<table><tr><th>STT</th><th>Việc</th></tr>\n<tr><td rowspan=2>1</td><td>Rà<br>soát</td></tr>\n"
    source = _read(f"{text}<tr><td>b &amp; c</td></tr></table>\n\nKết thúc", "plan.md")
    _, table, _ = source.blocks
    assert isinstance(table, Table)
    assert [row.lines for row in table.rows] == [(3, 3), (4, 4), (5, 5)]
    cells = [[cell.text.value or cell.merged for cell in row.cells] for row in table.rows]
    assert cells == [["STT", "Việc"], ["1", "Rà\nsoát"], ["above", "b & c"]]


def _bars(*cells: str) -> str:
    return "".join(f"{cell}\n|\n" if cell else "|\n" for cell in cells)


_HEAD = ("**STT**", "**Nhiệm vụ**", "**Chủ trì**", "**Hạn**", "")


@pytest.mark.parametrize(
    ("cells", "rows"),
    [
        (("1", "Mở lớp", "Phòng A", "Quý I", ""), [["1", "Mở lớp", "Phòng A", "Quý I"]]),
        (("1", "Mở lớp", "", "Quý I", ""), [["1", "Mở lớp", "", "Quý I"]]),
        (("1", "Mở lớp", "Phòng A", "", ""), [["1", "Mở lớp", "Phòng A", ""]]),
        (("1", "", "", "", "", "2", "B", "C", "D", ""), [["1", "", "", ""], ["2", "B", "C", "D"]]),
        (("", "Mở lớp", "Phòng A", "Quý I", ""), [["", "Mở lớp", "Phòng A", "Quý I"]]),
        (("**I.\nTHỂ CHẾ**", "", "1", "A", "B", "C", ""), [["I. THỂ CHẾ", "<", "<", "<"], ["1", "A", "B", "C"]]),
        (
            ("1", "Một câu dài bị ngắt giữa\nchừng.", "A\nB", "C", ""),
            [["1", "Một câu dài bị ngắt giữa chừng.", "A\nB", "C"]],
        ),
    ],
)
def test_cells_between_lone_bars(cells: tuple[str, ...], rows: list[list[str]]) -> None:
    assert _rows(_bars(*_HEAD, *cells))[1:] == rows


def test_prose_around_lone_bars_stays_prose() -> None:
    source = _read("Mở đầu.\n\n" + _bars(*_HEAD, "1", "A", "B", "C", "") + "\nTM. ỦY BAN\nCHỦ TỊCH", "plan.md")
    before, table, *after = source.blocks
    assert isinstance(before, Paragraph)
    assert isinstance(table, Table)
    assert len(table.rows) == 2
    assert [block.text.value for block in after if isinstance(block, Paragraph)] == ["TM. ỦY BAN", "CHỦ TỊCH"]


_SENTENCE = (
    "Kế hoạch cải cách hành chính của Ủy ban nhân dân huyện năm 2026; cơ quan chủ trì, đơn vị phối hợp thực hiện."
)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_unicode_in_every_dress(encoding: str) -> None:
    assert decode(_SENTENCE.encode(encoding)) == _SENTENCE


def test_windows_1258() -> None:
    import unicodedata

    table = {char: unicodedata.normalize("NFD", char) for char in _SENTENCE}
    parts = "".join(char if _fits(char) else _split_tone(table[char]) for char in _SENTENCE)
    assert decode(parts.encode("cp1258")) == _SENTENCE


def _fits(char: str) -> bool:
    try:
        char.encode("cp1258")
    except UnicodeEncodeError:
        return False
    return True


def _split_tone(decomposed: str) -> str:
    """The vowel composed with its shape, the tone as a sign of its own: as the code page has them."""
    import unicodedata

    tones = "\u0300\u0301\u0303\u0309\u0323"
    base = "".join(char for char in decomposed if char not in tones)
    return unicodedata.normalize("NFC", base) + "".join(char for char in decomposed if char in tones)


def test_text_read_in_the_wrong_code_page_is_mended() -> None:
    assert decode(_SENTENCE.encode().decode("cp1252", errors="ignore").encode())[:20] == _SENTENCE[:20]


def test_abc_fonts_are_read() -> None:
    assert decode("KÕ ho¹ch c¶i c¸ch hµnh chÝnh cña ñy ban nh©n d©n huyÖn".encode()) == (
        "Kế hoạch cải cách hành chính của ủy ban nhân dân huyện"
    )


def test_a_few_bad_bytes_are_damage_not_another_encoding() -> None:
    damaged = decode((_SENTENCE * 10).encode() + b"\xff\xc3" + (_SENTENCE * 10).encode())
    assert damaged.startswith(_SENTENCE)
    assert damaged.count("\ufffd") == 2
