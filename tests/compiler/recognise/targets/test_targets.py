"""Targets of whole invented plans: place, area, date, repeats, tables."""

from __future__ import annotations

from datetime import date
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caicach.compiler.recognise.targets import recognise_targets
from caicach.compiler.tree import Document, Target
from tests.compiler.recognise.invented_plans import SIGNATURE, line_of, structure_of

PLAN = Document(year_or_period="2026", doc_type_abbr="KH")

GOALS = """I. MỤC TIÊU

1. Mức độ hài lòng của người dân, doanh nghiệp đạt trên 92%.

2. Tối thiểu 80% hồ sơ thủ tục hành chính được số hóa; tỷ lệ hồ sơ trực tuyến toàn trình đạt từ 60% trở lên.

II. NHIỆM VỤ

1. Cải cách thủ tục hành chính

- Đến hết quý III, 100% thủ tục hành chính được công khai tại Trung tâm Phục vụ hành chính công.

2. Cải cách chế độ công vụ

- Đến năm 2027, 100% công chức được bồi dưỡng kỹ năng số.
"""


def targets_of(body: str, document: Document = PLAN) -> tuple[Target, ...]:
    return recognise_targets(structure_of(body), document, ())


def test_a_target_says_what_where_and_by_when() -> None:
    structure = structure_of(GOALS)
    found = recognise_targets(structure, PLAN, ())
    read = [(t.metric, t.comparator, t.value, t.area_key, t.area_basis, t.due) for t in found]
    assert read == [
        ("satisfaction_rate", ">", 92, "index", "inferred", date(2026, 12, 31)),
        ("file_digitised_rate", ">=", 80, "digital", "inferred", date(2026, 12, 31)),
        ("full_online_files_rate", ">=", 60, "digital", "inferred", date(2026, 12, 31)),
        ("procedures_published_rate", "=", 100, "procedures", "section", date(2026, 9, 30)),
        ("digital_skills_trained_rate", "=", 100, "civil_service", "section", date(2027, 12, 31)),
    ]
    assert found[0].source_line == line_of(structure, "trên 92%")
    assert found[1].denominator == "hồ sơ thủ tục hành chính"
    assert found[4].scope == "công chức"
    assert len({target.id for target in found}) == len(found)


def test_without_a_plan_year_there_is_no_date() -> None:
    assert [target.due for target in targets_of("I. MỤC TIÊU\n\n1. Hoàn thành 100% nhiệm vụ.\n", Document())] == [None]


def test_a_plan_for_several_years_is_due_at_the_end_of_the_last() -> None:
    period = Document(year_or_period="2026-2030")
    (target,) = targets_of("I. MỤC TIÊU\n\n1. 100% cơ quan bố trí công chức theo vị trí việc làm.\n", period)
    assert target.due == date(2030, 12, 31)


def test_the_number_s_own_line_is_named_in_a_wrapped_sentence() -> None:
    body = "I. MỤC TIÊU\n\n1. Tỷ lệ hồ sơ giải quyết đúng hạn tại \nBộ phận một cửa xã đạt từ \n98% trở lên.\n"
    structure = structure_of(body)
    (target,) = recognise_targets(structure, PLAN, ())
    assert target.source_line == line_of(structure, "98% trở lên")


TABLE = (
    """I. NHIỆM VỤ

1. Nâng cao chất lượng giải quyết thủ tục hành chính: tối thiểu 80% hồ sơ thủ tục hành chính được số hóa.

Trên đây là Kế hoạch của xã./.
"""
    + SIGNATURE
    + """PHỤ LỤC
NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH NĂM 2026
(Kèm theo Kế hoạch số 12/KH-UBND ngày 15/01/2026 của UBND xã)

STT\tNhiệm vụ\tSản phẩm\tCơ quan chủ trì\tCơ quan phối hợp\tThời gian
I\tCải cách thủ tục hành chính\t\t\t\t
1\tSố hóa hồ sơ thủ tục hành chính\tTối thiểu 80% hồ sơ thủ tục được số hóa\tVăn phòng\tCác phòng\tQuý II/2026
2\tTổ chức đối thoại với người dân\tÍt nhất 02 cuộc đối thoại\tVăn phòng\tCác phòng\tTháng 6/2026
3\tCông khai thủ tục hành chính\t100% thủ tục được niêm yết\tVăn phòng\tCác phòng\tThường xuyên
"""
)


def test_a_goal_repeated_in_the_appendix_is_one_target() -> None:
    structure = structure_of(TABLE)
    found = recognise_targets(structure, PLAN, ())
    assert [(target.comparator, target.value, target.unit) for target in found] == [
        (">=", 80, "percent"),
        (">=", 2, "count"),
        ("=", 100, "percent"),
    ]
    assert found[0].also_lines == (line_of(structure, "Số hóa hồ sơ thủ tục hành chính\t"),)


VALUES = """I. CHỈ TIÊU

TT\tChỉ tiêu\tĐơn vị tính\tThực hiện năm 2025\tKế hoạch năm 2026\tMục tiêu năm 2030
1\tTỷ lệ hồ sơ giải quyết đúng hạn\t%\t97,5\t≥ 98\t99,5
2\tChỉ số cải cách hành chính\tĐiểm\t84\t86\t90
3\tTỷ lệ hồ sơ quá hạn\t%\t2\t< 1\tdưới 0,5
4\tSố sáng kiến được áp dụng\tSáng kiến\t1\tTối thiểu 02\t
"""


def test_a_table_of_goals_gives_one_target_for_each_year_to_come() -> None:
    found = targets_of(VALUES)
    assert [(t.comparator, t.value, t.unit, t.due and t.due.year) for t in found] == [
        (">=", 98, "percent", 2026),
        ("=", 99.5, "percent", 2030),
        ("=", 86, "points", 2026),
        ("=", 90, "points", 2030),
        ("<", 1, "percent", 2026),
        ("<", 0.5, "percent", 2030),
        (">=", 2, "count", 2026),
    ]
    assert found[0].text == "Tỷ lệ hồ sơ giải quyết đúng hạn: ≥ 98%"


def test_results_of_the_past_year_are_no_targets() -> None:
    body = """I. KẾT QUẢ THỰC HIỆN NĂM 2025

1. Tỷ lệ hồ sơ giải quyết đúng hạn đạt 97%.

II. CHỈ TIÊU NĂM 2026

1. Tỷ lệ hồ sơ giải quyết đúng hạn đạt từ 98% trở lên.
"""
    assert [target.value for target in targets_of(body)] == [98]


def test_costs_are_no_targets() -> None:
    body = """I. DỰ TOÁN KINH PHÍ

STT\tNội dung\tSố lượng\tĐơn giá (đồng)\tThành tiền (đồng)
1\tTập huấn cho ít nhất 100 công chức\t02 lớp\t5.000.000\t10.000.000
\tTổng cộng\t\t\t10.000.000
"""
    assert targets_of(body) == ()


def test_a_sign_lost_throughout_the_file_is_understood() -> None:
    body = """I. MỤC TIÊU

1. Trao đổi văn bản điện tử giữa các cơ quan đạt tỷ lệ 100 .

2. 100  đơn vị kết nối hệ thống quản lý văn bản.
"""
    assert [(target.value, target.unit) for target in targets_of(body)] == [(100, "percent"), (100, "percent")]


@pytest.mark.parametrize(
    ("goal", "metric"),
    [
        ("Tỷ lệ khai thác, sử dụng lại thông tin, dữ liệu số hóa đạt tối thiểu 80%", "data_reuse_rate"),
        ("Tỷ lệ trẻ em dân tộc thiểu số hoàn thành tiểu học đạt 90%", None),
        ("Tỷ lệ thanh toán trực tuyến đạt từ 50% trở lên", "online_payment_rate"),
        ("Tỷ lệ hồ sơ giải quyết đúng hạn đạt trên 98%", "on_time_rate"),
        ("Giảm tối thiểu 10% thời gian giải quyết thủ tục hành chính", "processing_time_reduction"),
        ("100% phản ánh, kiến nghị được xử lý", "feedback_resolved_rate"),
        ("100% văn bản quy phạm pháp luật được ban hành đúng quy định", "legal_acts_compliance_rate"),
        ("Kiểm tra tối thiểu 30% cơ quan chuyên môn", "units_inspected_rate"),
        ("Chỉ số cải cách hành chính tăng ít nhất 02 bậc so với năm 2025", "par_index"),
        ("Chỉ số chuyển đổi số (DTI) nằm trong nhóm 10 tỉnh dẫn đầu", "dti"),
        ("Giảm tối thiểu 5% biên chế", "staff_reduction_rate"),
        ("80% hộ dân lắp điện mặt trời", None),
    ],
)
def test_a_known_measure_has_its_name(goal: str, metric: str | None) -> None:
    assert [target.metric for target in targets_of(f"I. MỤC TIÊU\n\n1. {goal}.\n")] == [metric]


_PIECES = st.sampled_from(
    [
        "I. MỤC TIÊU\n",
        "1. ",
        "100% ",
        "hồ sơ ",
        "\t",
        "\n",
        "STT\tChỉ tiêu\tNăm 2026\n",
        "từ 80% trở lên",
        "; ",
        "năm 2025 ",
        "%",
    ]
)


@given(st.lists(_PIECES, max_size=40).map("".join))
def test_any_file_is_read_without_an_error(body: str) -> None:
    for target in targets_of(body):
        assert target.source_lines[0] <= target.source_line <= target.source_lines[1]


def test_a_task_table_with_the_year_in_its_head_is_no_table_of_goals() -> None:
    body = """I. NHIỆM VỤ

TT\tNội dung\tChỉ tiêu\tCơ quan chủ trì\tThời gian thực hiện (năm 2026)
1\tSố hóa hồ sơ\tTối thiểu 80% hồ sơ được số hóa\tVăn phòng\tTháng 02
2\tCập nhật trang thông tin điện tử\tHoạt động ổn định\tVăn phòng\t12 tháng
"""
    assert [(target.comparator, target.value) for target in targets_of(body)] == [(">=", 80)]


def test_reading_takes_time_in_proportion_to_the_text() -> None:
    for piece in ("100% hồ sơ; ", "1.000.", "     ", "tăng so với ", "tất cả các thủ tục ", "từ 10% - "):
        text = piece * (20_000 // len(piece))
        started = process_time()
        targets_of(f"I. MỤC TIÊU\n\n1. {text}\n")
        assert process_time() - started < 5, piece
