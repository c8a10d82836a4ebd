"""Which reform area a heading names: the wordings of 2011 to 2026, and headings that name none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caicach.compiler.lexicon.areas import area_of
from caicach.compiler.tree import AREA_KEYS

HEADINGS = {
    "steering": [
        "Công tác chỉ đạo, điều hành",
        "IV. CÔNG TÁC CHỈ ĐẠO ĐIỀU HÀNH CẢI CÁCH HÀNH CHÍNH",
        "Công tác chỉ đạo, điều hành, thông tin, tuyên truyền về cải cách hành chính",
        "Tăng cường công tác lãnh đạo, chỉ đạo",
        "Lĩnh vực chỉ đạo, điều hành",
    ],
    "institutions": [
        "1. Cải cách thể chế",
        "I. Cải cách thể chế hành chính nhà nước",
        "Về thể chế;",
        "Xây dựng và hoàn thiện thể chế",
        "Hoàn thiện hệ thống văn bản quy phạm pháp luật",
    ],
    "procedures": [
        "Cải cách thủ tục hành chính",
        "II Cải cách thủ tục hành chính",
        "Cải cách TTHC",
        "Kiểm soát thủ tục hành chính",
        "Cơ chế một cửa, một cửa liên thông",
    ],
    "organisation": [
        "Cải cách tổ chức bộ máy",
        "III. Cải cách tổ chức bộ máy hành chính nhà nước",
        "Cải cách bộ máy hành chính nhà nước",
        "Sắp xếp, kiện toàn tổ chức bộ máy",
    ],
    "civil_service": [
        "Cải cách chế độ công vụ",
        "Cải cách công vụ",
        "Xây dựng đội ngũ cán bộ, công chức",
        "4.Xây dựng và nâng cao chất lượng đội ngũ cán bộ, công chức, viên chức",
    ],
    "public_finance": ["Cải cách tài chính công", "V. CẢI CÁCH TÀI CHÍNH CÔNG"],
    "digital": [
        "Hiện đại hóa hành chính",
        "Hiện đại hoá nền hành chính nhà nước",
        "Xây dựng và phát triển Chính phủ điện tử",
        "Xây dựng và phát triển Chính quyền điện tử, Chính quyền số",
        "Chuyển đổi số, Đề án 06",
        "Ứng dụng công nghệ thông tin",
        "Áp dụng hệ thống quản lý chất lượng TCVN ISO 9001:2015",
    ],
    "inspection": ["VIII. Kiểm tra cải cách hành chính", "Thanh tra, kiểm tra công vụ", "Công tác kiểm tra, giám sát"],
    "communication": ["Công tác tuyên truyền cải cách hành chính", "Thông tin, tuyên truyền, tập huấn CCHC"],
    "index": [
        "X. Xác định chỉ số cải cách hành chính",
        "Nâng cao Chỉ số cải cách hành chính (PAR INDEX)",
        "Đo lường sự hài lòng của người dân",
        "Đánh giá, xếp hạng Chỉ số CCHC",
    ],
}
NO_AREAS = [
    "",
    "I. MỤC TIÊU",
    "NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH",
    "V. TỔ CHỨC THỰC HIỆN",
    "Phòng Tư pháp",
    "Phòng Tài chính - Kế hoạch",
    "Sở Thông tin và Truyền thông",
    "Thanh tra huyện",
    "Công an xã",
    "Văn phòng HĐND và UBND huyện",
    "Trung tâm Phục vụ hành chính công",
    "Kinh phí thực hiện",
    "Biểu dương, khen thưởng",
    "Giải pháp thực hiện",
]


@pytest.mark.parametrize(
    ("key", "heading"), [(key, heading) for key, headings in HEADINGS.items() for heading in headings]
)
def test_a_heading_names_its_area(key: str, heading: str) -> None:
    assert area_of(heading) == key
    assert area_of(heading.upper()) == key


@pytest.mark.parametrize("heading", NO_AREAS)
def test_other_headings_name_none(heading: str) -> None:
    assert area_of(heading) is None


def test_a_sentence_is_no_heading() -> None:
    assert area_of("Cải cách thủ tục hành chính " + "là nhiệm vụ trọng tâm, thường xuyên " * 4) is None


def test_every_area_has_wordings() -> None:
    assert set(HEADINGS) == set(AREA_KEYS)


@given(st.text(max_size=200))
def test_any_text_has_an_area_or_none(text: str) -> None:
    assert area_of(text) in (*AREA_KEYS, None)
