"""Money: estimate tables, prose estimates, totals and sources."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caicach.compiler.recognise.budget import recognise_budget
from tests.compiler.recognise.invented_plans import line_of, structure_of

TABLE = """I. KINH PHÍ THỰC HIỆN

Kinh phí thực hiện từ nguồn ngân sách xã và các nguồn hợp pháp khác.

DỰ TOÁN KINH PHÍ

STT\tNội dung\tĐơn vị tính\tSố lượng\tĐơn giá (nghìn đồng)\tThành tiền (nghìn đồng)\tGhi chú
I\tTuyên truyền\t\t\t\t17.000\t
1\tPa nô\tCái\t10\t500\t5.000\t
2\tTờ rơi\tTờ\t6.000\t2\t12.000\tIn màu
II\tTập huấn\t\t\t\t9.500\t
3\tBồi dưỡng kỹ năng số\tLớp\t01\t9.500\t9.500\t
4\tKhảo sát mức độ hài lòng\t\t\t\t\tChưa có dự toán
\tTổng cộng\t\t\t\t26.500\t
"""


def test_a_table_is_read_in_dong() -> None:
    structure = structure_of(TABLE)
    budget = recognise_budget(structure)
    rows = [(line.number, line.quantity, line.unit_price_vnd, line.amount_vnd, line.is_total) for line in budget.lines]
    assert rows == [
        ("I", None, None, 17_000_000, True),
        ("1", 10, 500_000, 5_000_000, False),
        ("2", 6_000, 2_000, 12_000_000, False),
        ("II", None, None, 9_500_000, True),
        ("3", 1, 9_500_000, 9_500_000, False),
        ("4", None, None, None, False),
    ]
    assert budget.stated_total_vnd == 26_500_000
    assert budget.computed_sum_vnd == 26_500_000
    line = line_of(structure, "Tổng cộng")
    assert budget.stated_total_lines == (line, line)
    assert [source.text for source in budget.funding_sources] == ["nguồn ngân sách xã", "các nguồn hợp pháp khác"]


def test_the_unit_of_money_may_stand_above_the_table() -> None:
    body = "I. DỰ TOÁN\n\nĐơn vị tính: triệu đồng\n\nTT\tNội dung\tKinh phí\n1\tTập huấn\t7,5\n\tTổng\t7,5\n"
    budget = recognise_budget(structure_of(body))
    assert [line.amount_vnd for line in budget.lines] == [7_500_000]
    assert budget.stated_total_vnd == 7_500_000


def test_a_total_that_does_not_add_up_is_kept_as_printed() -> None:
    head = "I. DỰ TOÁN\n\nTT\tNội dung\tThành tiền (đồng)\n"
    body = head + "1\tTập huấn\t5,000,000\n2\tIn ấn\t2.000.000đ\nCộng\t\t8.000.000\n"
    budget = recognise_budget(structure_of(body))
    assert (budget.stated_total_vnd, budget.computed_sum_vnd) == (8_000_000, 7_000_000)


def test_an_estimate_in_sentences() -> None:
    body = """I. KINH PHÍ THỰC HIỆN

1. Tập huấn nghiệp vụ: 02 lớp x 5.000.000 đồng/lớp = 10.000.000 đồng.

2. Tuyên truyền trên Đài truyền thanh: 15 triệu đồng.

Tổng kinh phí thực hiện: 25.000.000 đồng (Bằng chữ: Hai mươi lăm triệu đồng).
"""
    budget = recognise_budget(structure_of(body))
    rows = [(line.content, line.quantity, line.unit, line.unit_price_vnd, line.amount_vnd) for line in budget.lines]
    assert rows == [
        ("Tập huấn nghiệp vụ", 2, "lớp", 5_000_000, 10_000_000),
        ("Tuyên truyền trên Đài truyền thanh", None, None, None, 15_000_000),
    ]
    assert (budget.stated_total_vnd, budget.computed_sum_vnd) == (25_000_000, 25_000_000)


def test_rows_that_lost_their_last_cells_have_no_amount() -> None:
    body = (
        "I. DỰ TOÁN\n\nSTT\tNội dung\tSố lượng\tĐơn giá (VNĐ)\tThành tiền (VNĐ)\n"
        "1\tXây dựng kế hoạch\t01 Kế hoạch\t5.000.000\t5.000.000\n"
        "2\tKiểm tra\t10 cuộc\t2.000.000\nTỔNG CỘNG\t\t\t\t25.000.000\n"
    )
    budget = recognise_budget(structure_of(body))
    assert [(line.quantity, line.unit_price_vnd, line.amount_vnd) for line in budget.lines] == [
        (1, 5_000_000, 5_000_000),
        (10, 2_000_000, None),
    ]
    assert (budget.stated_total_vnd, budget.computed_sum_vnd) == (25_000_000, 5_000_000)


@pytest.mark.parametrize(
    ("sentence", "sources"),
    [
        (
            "Kinh phí được bố trí từ nguồn ngân sách nhà nước theo phân cấp hiện hành.",
            ["nguồn ngân sách nhà nước theo phân cấp hiện hành"],
        ),
        ("Các cơ quan bố trí trong dự toán ngân sách được giao.", ["dự toán ngân sách được giao"]),
        ("Nguồn kinh phí: Từ nguồn ngân sách xã, nguồn xã hội hóa.", ["nguồn ngân sách xã", "nguồn xã hội hóa"]),
        ("Việc lập dự toán, quyết toán kinh phí từ nguồn ngân sách theo Thông tư của Bộ Tài chính.", []),
    ],
)
def test_sources_of_funding(sentence: str, sources: list[str]) -> None:
    budget = recognise_budget(structure_of(f"I. KINH PHÍ THỰC HIỆN\n\n1. {sentence}\n"))
    assert [source.text for source in budget.funding_sources] == sources


def test_a_task_table_is_no_estimate() -> None:
    head = "I. NHIỆM VỤ\n\nSTT\tNhiệm vụ\tSản phẩm\tChủ trì\tThời gian\tKinh phí\n"
    body = head + "1\tTập huấn\tBáo cáo\tVăn phòng\tQuý I\tTheo dự toán\n"
    budget = recognise_budget(structure_of(body))
    assert (budget.lines, budget.stated_total_vnd) == ((), None)


_CELLS = st.sampled_from(
    ["STT", "Nội dung", "Thành tiền", "Tổng cộng", "1.000.000", "2x", "", "đồng", "I", "1.1", "\n", "= 5 triệu"]
)


@given(st.lists(_CELLS, max_size=40).map("\t".join))
def test_any_table_is_read_without_an_error(cells: str) -> None:
    recognise_budget(structure_of(f"I. KINH PHÍ\n\n{cells}\n"))
