"""List marks as officials write them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caicach.vietnamese.marks import Mark, read_mark, sequence_value

MARKS = [
    ("I. MỤC TIÊU", "roman", "I", "MỤC TIÊU"),
    ("II- NỘI DUNG", "roman", "II", "NỘI DUNG"),
    ("III/ Tổ chức thực hiện", "roman", "III", "Tổ chức thực hiện"),
    ("IV.KINH PHÍ", "roman", "IV", "KINH PHÍ"),
    ("II Cải cách thủ tục hành chính", "roman", "II", "Cải cách thủ tục hành chính"),
    ("A. Phần chung", "capital", "A", "Phần chung"),
    ("B- Nhiệm vụ", "capital", "B", "Nhiệm vụ"),
    ("1. Cải cách thể chế", "number", "1", "Cải cách thể chế"),
    ("4.Xây dựng đội ngũ", "number", "4", "Xây dựng đội ngũ"),
    ("2) Yêu cầu", "number", "2", "Yêu cầu"),
    ("3/ Kinh phí", "number", "3", "Kinh phí"),
    ("1.1. Nâng cao", "number", "1.1", "Nâng cao"),
    ("1.1 Nâng cao hiệu lực", "number", "1.1", "Nâng cao hiệu lực"),
    ("2.10. Triển khai", "number", "2.10", "Triển khai"),
    ("3.2.1 Công khai", "number", "3.2.1", "Công khai"),
    ("1. 2. Kiểm tra", "number", "1.2", "Kiểm tra"),
    ("a) Rà soát", "letter", "a", "Rà soát"),
    ("đ. Tăng cường", "letter", "đ", "Tăng cường"),
    ("b.Thực hiện", "letter", "b", "Thực hiện"),
    ("a1) Rà soát", "letter", "a1", "Rà soát"),
    ("- Sở Nội vụ;", "dash", "-", "Sở Nội vụ;"),
    ("-Sở Nội vụ;", "dash", "-", "Sở Nội vụ;"),
    ("– 100% hồ sơ", "dash", "–", "100% hồ sơ"),
    ("+ Tiếp tục", "plus", "+", "Tiếp tục"),
    ("• Công khai", "bullet", "•", "Công khai"),
    ("Phần thứ nhất", "part", "Phần thứ nhất", ""),
    ("PHẦN II: NHIỆM VỤ", "part", "PHẦN II", "NHIỆM VỤ"),
    ("Chương I", "part", "Chương I", ""),
    ("Điều 2. Phòng Nội vụ", "article", "2", "Phòng Nội vụ"),
]
NO_MARKS = [
    "",
    "Căn cứ Luật",
    "2026 là năm đầu nhiệm kỳ",
    "100% hồ sơ đúng hạn",
    "10.000 hồ sơ",
    "31/12/2026",
    "15.000.000 đồng",
    "1,5% hồ sơ",
    "TM. ỦY BAN NHÂN DÂN",
    "UBND tỉnh",
    "V/v góp ý",
    "phần thứ tự ưu tiên",
    "Mục tiêu chung",
    "Phần mềm một cửa",
    "-5%",
    "1.5 lần so với năm trước",
    "Chương trình hành động",
    "xã Sông Lam",
]


@pytest.mark.parametrize(("text", "kind", "label", "rest"), MARKS, ids=[mark[0] for mark in MARKS])
def test_a_mark_is_read(text: str, kind: str, label: str, rest: str) -> None:
    mark = read_mark(text)
    assert mark is not None
    assert (mark.kind, mark.label, text[mark.end :]) == (kind, label, rest)


@pytest.mark.parametrize("text", NO_MARKS)
def test_what_only_looks_like_a_mark_is_none(text: str) -> None:
    assert read_mark(text) is None


@pytest.mark.parametrize(
    ("kind", "label", "value"),
    [
        ("roman", "IX", 9),
        ("number", "2.10", 10),
        ("letter", "đ", 5),
        ("capital", "C", 3),
        ("part", "Phần thứ tư", 4),
        ("part", "Chương II", 2),
        ("article", "12", 12),
        ("dash", "-", None),
    ],
)
def test_the_place_of_a_mark_in_its_list(kind: str, label: str, value: int | None) -> None:
    assert sequence_value(Mark(kind, label, 0)) == value


@given(st.text(alphabet="IVXabđ1.0)-+ /AÀtêPhầnĐiều\n", max_size=40))
def test_any_line_is_read_without_error(text: str) -> None:
    mark = read_mark(text)
    if mark is not None:
        assert 0 < mark.end <= len(text)
        sequence_value(mark)
