"""Headings nest as their marks say, and paragraphs stay paragraphs."""

from __future__ import annotations

import pytest

from caicach.compiler.source import Paragraph
from caicach.compiler.structure import Section, build_structure
from tests.compiler import plan_texts as texts

OPENING = "KẾ HOẠCH\nCải cách hành chính năm 2026\n\nCăn cứ Kế hoạch số 15/KH-UBND ngày 06/01/2026 của UBND tỉnh;\n\n"


def _sections(body: str) -> list[Section]:
    part = build_structure(texts.read(OPENING + body)).parts[0]
    return list(part.walk())


def _paths(body: str) -> list[str]:
    return ["/".join(section.path) for section in _sections(body)]


LISTS = [
    ("letters under numbers", ["I. A", "1. Một nội dung", "a) Đoạn văn dài, có dấu chấm.", "2. Hai"], "I | I/1 | I/2"),
    (
        "capitals above Roman numerals",
        ["A. MỘT", "I. Nội dung", "B. HAI", "I. Nội dung", "C. BA"],
        "A | A/I | B | B/I | C",
    ),
    ("Roman numerals above capitals", ["I. MỘT", "A. Nội dung", "B. Nội dung", "II. HAI"], "I | I/A | I/B | II"),
    (
        "numbers with two places",
        ["I. MỘT", "1. Nội dung", "1.1. Phần đầu", "1.2. Phần sau", "2. Khác"],
        "I | I/1 | I/1/1.1 | I/1/1.2 | I/2",
    ),
    (
        "parts and articles",
        ["Chương I", "QUY ĐỊNH CHUNG", "Điều 1. Phạm vi", "Điều 2. Đối tượng"],
        "Chương I | Chương I/1 | Chương I/2",
    ),
    ("C. after B. is a letter, not one hundred", ["A. MỘT", "B. HAI", "C. BA", "D. BỐN"], "A | B | C | D"),
]


@pytest.mark.parametrize(("name", "lines", "paths"), LISTS, ids=[entry[0] for entry in LISTS])
def test_marks_nest(name: str, lines: list[str], paths: str) -> None:
    assert _paths("\n\n".join(lines)) == paths.split(" | ")


def test_numbered_sentences_are_no_headings() -> None:
    goals = "".join(
        f"{n}. Hoàn thành 100% nhiệm vụ đã đề ra trong năm; bảo đảm tiến độ và chất lượng theo quy định.\n\n"
        for n in range(1, 6)
    )
    sections = _sections(f"I. CHỈ TIÊU\n\n{goals}II. NHIỆM VỤ\n")
    assert [section.title.value for section in sections] == ["CHỈ TIÊU", "NHIỆM VỤ"]
    assert len(sections[0].blocks) == 5


def test_a_numbered_sentence_ends_the_section_before_it() -> None:
    sections = _sections(
        "I. TỔ CHỨC THỰC HIỆN\n\n1. Phòng Nội vụ\n\n- Theo dõi việc thực hiện.\n\n"
        "2. Thủ trưởng các cơ quan, đơn vị căn cứ Kế hoạch này tổ chức thực hiện và báo cáo kết quả theo quy định, "
        "kịp thời phản ánh vướng mắc về Phòng Nội vụ để tổng hợp.\n"
    )
    assert [len(section.blocks) for section in sections] == [1, 1]


def test_a_title_over_several_lines_is_one() -> None:
    sections = _sections("Phần thứ nhất\nTÌNH HÌNH TRIỂN KHAI\nCHƯƠNG TRÌNH TỔNG THỂ\n\nI. KẾT QUẢ\n")
    assert sections[0].title.value == "TÌNH HÌNH TRIỂN KHAI CHƯƠNG TRÌNH TỔNG THỂ"
    assert sections[1].path == ("Phần thứ nhất", "I")


def test_areas_are_inherited_and_own_ones_marked() -> None:
    sections = _sections(
        "II. NHIỆM VỤ\n\n1. Cải cách thủ tục hành chính\n\n1.1. Kết quả đạt được\n\n2. Cải cách tài chính công\n"
    )
    assert [(section.area_key, section.own_area) for section in sections] == [
        (None, False),
        ("procedures", True),
        ("procedures", False),
        ("public_finance", True),
    ]


def test_areas_that_open_their_paragraph_are_headings_where_a_plan_has_no_others() -> None:
    sections = _sections(
        "II. NHIỆM VỤ\n\n1. Cải cách thể chế: tiếp tục rà soát văn bản quy phạm pháp luật trên địa bàn xã.\n\n"
        "2. Cải cách thủ tục hành chính: công khai 100% thủ tục tại Bộ phận một cửa của xã.\n\n"
        "3. Cải cách tài chính công: thực hiện đúng quy định về quản lý, sử dụng tài sản công.\n\n"
        "III. TỔ CHỨC THỰC HIỆN\n"
    )
    assert [section.area_key for section in sections] == [
        None,
        "institutions",
        "procedures",
        "public_finance",
        None,
    ]
    block = sections[2].blocks[0]
    assert isinstance(block, Paragraph)
    assert (sections[2].title.value, block.text.value[:10]) == ("Cải cách thủ tục hành chính", "công khai ")


def test_the_innermost_section_of_a_line() -> None:
    structure = build_structure(texts.read(texts.PROVINCE))
    line = next(
        block.lines[0]
        for block in structure.parts[0].blocks
        if isinstance(block, Paragraph) and block.text.value.startswith("a) Công khai")
    )
    found = structure.section_at(line)
    assert found is not None
    assert found.path == ("II", "2")
