"""Who is told to do what: the section on implementation, the articles of a decision, a directive."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caicach.compiler.recognise.responsibilities import recognise_responsibilities
from tests.compiler.recognise.invented_plans import SIGNATURE, line_of, structure_of

PLAN = """I. MỤC TIÊU

1. Phòng Văn hóa - Xã hội phấn đấu hoàn thành nhiệm vụ.

II. TỔ CHỨC THỰC HIỆN

1. Phòng Văn hóa - Xã hội

a) Chủ trì, theo dõi việc thực hiện Kế hoạch.

b) Tổng hợp, báo cáo UBND xã theo quy định.

2. Các phòng, trung tâm thuộc xã có trách nhiệm:

- Xây dựng kế hoạch của đơn vị.

3. Giao Văn phòng HĐND và UBND xã chủ trì kiểm soát thủ tục hành chính.

4. Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam xã: Giám sát việc thực hiện Kế hoạch.

Trên đây là Kế hoạch cải cách hành chính năm 2026, yêu cầu các đơn vị nghiêm túc thực hiện./.
"""


def test_each_agency_has_its_duties() -> None:
    structure = structure_of(PLAN + SIGNATURE)
    found = recognise_responsibilities(structure)
    assert [(entry.agency, entry.duties) for entry in found] == [
        (
            "Phòng Văn hóa - Xã hội",
            ("Chủ trì, theo dõi việc thực hiện Kế hoạch", "Tổng hợp, báo cáo UBND xã theo quy định"),
        ),
        ("Các phòng, trung tâm thuộc xã", ("Xây dựng kế hoạch của đơn vị",)),
        ("Văn phòng HĐND và UBND xã", ("chủ trì kiểm soát thủ tục hành chính",)),
        ("Ủy ban Mặt trận Tổ quốc Việt Nam xã", ("Giám sát việc thực hiện Kế hoạch",)),
    ]
    assert found[1].source_line == line_of(structure, "2. Các phòng, trung tâm")
    assert len({entry.id for entry in found}) == 4


@pytest.mark.parametrize(
    "heading",
    ["TỔ CHỨC THỰC HIỆN", "TRÁCH NHIỆM THỰC HIỆN", "PHÂN CÔNG NHIỆM VỤ", "Tổ chức triển khai", "Phân công thực hiện"],
)
def test_the_section_has_many_names(heading: str) -> None:
    body = f"I. MỤC TIÊU\n\n- Đúng tiến độ.\n\nII. {heading}\n\n1. Phòng Kinh tế\n\n- Bố trí kinh phí.\n"
    assert [entry.agency for entry in recognise_responsibilities(structure_of(body))] == ["Phòng Kinh tế"]


def test_a_long_heading_of_agencies_stays_whole() -> None:
    names = "Các cơ quan ngành dọc trên địa bàn: Thuế cơ sở, Kho bạc Nhà nước khu vực, Bảo hiểm xã hội cơ sở"
    body = f"I. TỔ CHỨC THỰC HIỆN\n\n1. {names}\n\nPhối hợp thực hiện Kế hoạch.\n"
    assert [entry.agency for entry in recognise_responsibilities(structure_of(body))] == [names]


def test_the_articles_of_a_decision_charge_agencies() -> None:
    decision = """ỦY BAN NHÂN DÂN
HUYỆN SÔNG LAM

Số: 15/QĐ-UBND

Sông Lam, ngày 05 tháng 01 năm 2021

QUYẾT ĐỊNH
Ban hành Kế hoạch cải cách hành chính năm 2021

CHỦ TỊCH ỦY BAN NHÂN DÂN HUYỆN

QUYẾT ĐỊNH:

Điều 1. Ban hành kèm theo Quyết định này Kế hoạch triển khai thực hiện cải cách hành chính năm 2021.

Điều 2. Phòng Nội vụ có trách nhiệm theo dõi, đôn đốc việc thực hiện Kế hoạch.

Điều 3. Chánh Văn phòng HĐND và UBND huyện, Trưởng các phòng, ban chịu trách nhiệm thi hành Quyết định này./.
"""
    found = recognise_responsibilities(structure_of(decision, head=""))
    assert [entry.agency for entry in found] == [
        "Phòng Nội vụ",
        "Chánh Văn phòng HĐND và UBND huyện, Trưởng các phòng, ban",
    ]


def test_a_directive_addresses_agencies_in_its_headings() -> None:
    body = """Chủ tịch Ủy ban nhân dân tỉnh yêu cầu:

1. Thủ trưởng các sở, ban, ngành

a) Rà soát, đơn giản hóa thủ tục hành chính.

2. Sở Khoa học và Công nghệ

a) Tối ưu hóa Hệ thống thông tin giải quyết thủ tục hành chính.

3. Sở Nội vụ

a) Theo dõi, kiểm tra việc thực hiện.
"""
    agencies = [entry.agency for entry in recognise_responsibilities(structure_of(body))]
    assert agencies == ["Thủ trưởng các sở, ban, ngành", "Sở Khoa học và Công nghệ", "Sở Nội vụ"]


_PIECES = st.sampled_from(
    [
        "I. TỔ CHỨC THỰC HIỆN\n\n",
        "1. Phòng Nội vụ\n\n",
        "- Báo cáo.\n\n",
        "Giao ",
        "có trách nhiệm ",
        "Điều 2. ",
        ": ",
        "\n",
    ]
)


@given(st.lists(_PIECES, max_size=30).map("".join))
def test_any_file_is_read_without_an_error(body: str) -> None:
    for entry in recognise_responsibilities(structure_of(body)):
        assert entry.agency
