"""Which tables assign tasks: by the titles of their columns, in any wording and order, never by place."""

from __future__ import annotations

import pytest

from tests.compiler.recognise.tasks.written_tables import HEAD, read_tables, read_tasks, table_of

TASK_HEADS = [
    "STT|Nhiệm vụ cụ thể|Sản phẩm|Cơ quan chủ trì|Cơ quan phối hợp|Thời gian hoàn thành",
    "TT|Nội dung công việc|Đơn vị thực hiện|Đơn vị phối hợp|Thời hạn|Ghi chú",
    "STT|Nhiệm vụ, giải pháp|Chủ trì|Phối hợp|Tiến độ|Sản phẩm",
    "Số TT|Hoạt động|Kết quả/Sản phẩm đầu ra|Cơ quan, đơn vị chủ trì|Cơ quan, đơn vị phối hợp|Thời gian thực hiện",
    "STT|Thời gian thực hiện|Cơ quan chủ trì|Nội dung, nhiệm vụ|Cơ quan phối hợp|Sản phẩm dự kiến",
    "TT|Nhiệm vụ|Sản phẩm|Thời gian hoàn thành|Phân công thực hiện",
    "TT|Tên nhiệm vụ|Cơ quan chủ trì tham mưu|Theo dõi, kiểm tra, đôn đốc|Thời hạn hoàn thành",
    "STT|NỘI DUNG NHIỆM VỤ|ĐƠN VỊ CHỦ TRÌ|ĐƠN VỊ PHỐI HỢP|THỜI GIAN",
    "TT|Nội dung thực hiện|Đơn vị chủ trì thực hiện|Thời gian dự kiến hoàn thành|Kinh phí",
    "STT|Mục tiêu, nhiệm vụ|Cơ quan thực hiện|Thời gian trình/ban hành|Kết quả đầu ra",
    "STT|Lĩnh vực|Nhiệm vụ cụ thể|Chỉ tiêu|Người thực hiện|Thời gian",
    "TT|Nội dung nhiệm vụ|Đơn vị chủ trì|Đơn vị phối hợp|Sản phẩm|Thời gian thực hiện (năm 2026)",
    "TT|Nội dung|Sản phẩm (số lượng)|Bộ phận thực hiện|Tiến độ",
]

OTHER_HEADS = [
    "STT|Chỉ tiêu|Đơn vị tổng hợp, báo cáo|Năm 2021|Năm 2022|Năm 2023|Năm 2024|Năm 2025",
    "STT|Nhiệm vụ/tiêu chí|Đơn vị tổng hợp, báo cáo|Năm 2021|Năm 2022|Năm 2023|Năm 2024|Năm 2025",
    "STT|Lĩnh vực thống kê|Đơn vị báo cáo|Ghi chú",
    "TT|Mục tiêu của chương trình|Cơ quan chủ trì tự chấm|Mức độ hoàn thành",
    "STT|Nội dung|Lĩnh vực|Số lượng|Đơn giá (đồng)|Thành tiền (đồng)",
    "TT|Nội dung chi|Đơn vị tính|Số lượng|Đơn giá|Thành tiền|Ghi chú",
    "STT|Đơn vị được kiểm tra|Thời gian kiểm tra|Ghi chú",
    "STT|Tên đơn vị|Thời gian|Địa điểm",
    "STT|Tiêu chí|Điểm tối đa|Điểm tự chấm|Điểm thẩm định",
    "STT|Nội dung thi đua|Đơn vị thực hiện|Điểm chuẩn",
    "STT|Họ và tên|Chức vụ|Đơn vị công tác|Số điện thoại",
    "STT|Nhiệm vụ|Cơ quan chủ trì|Tình hình thực hiện|Tỷ lệ hoàn thành",
    "STT|Tên thủ tục hành chính|Lĩnh vực|Cơ quan giải quyết|Thời hạn giải quyết",
    "STT|Lĩnh vực|Tổng số hồ sơ|Đúng hạn|Quá hạn",
    "Nơi nhận|Người ký",
    "TT|Đơn vị|Nội dung kiểm tra|Thời gian",
    "TT|Đơn vị|Nội dung làm việc|Ngày|Ghi chú",
    "STT|Nhiệm vụ|Kết quả thực hiện|Ghi chú",
]


@pytest.mark.parametrize("head", TASK_HEADS)
def test_a_table_with_such_a_head_assigns_tasks(head: str) -> None:
    cells = ["Xây dựng kế hoạch kiểm tra công tác cải cách hành chính" for _ in head.split("|")]

    assert len(read_tasks(head, "|".join(["1", *cells[1:]]))) == 1


@pytest.mark.parametrize("head", OTHER_HEADS)
def test_a_table_with_such_a_head_yields_no_task(head: str) -> None:
    cells = ["Phòng Nội vụ" for _ in head.split("|")]

    assert read_tasks(head, "|".join(["1", *cells[1:]]), "|".join(["2", *cells[1:]])) == ()


def test_the_programme_of_a_meeting_yields_no_task() -> None:
    head = "Thời gian|Nội dung|Đơn vị thực hiện"

    assert read_tasks(head, "8h00 - 8h15|Đón tiếp đại biểu|Văn phòng", "08:15|Khai mạc|Lãnh đạo UBND xã") == ()


def test_columns_are_found_in_any_order() -> None:
    (task,) = read_tasks(
        "Thời hạn|Phối hợp|STT|Sản phẩm|Chủ trì|Nội dung công việc",
        "Quý II/2026|Công an xã|3|Báo cáo|Phòng Kinh tế|Rà soát thủ tục hành chính",
    )

    assert (task.number, task.content) == ("3", "Rà soát thủ tục hành chính")
    assert (task.products, task.lead, task.coordinating) == (("Báo cáo",), ("Phòng Kinh tế",), ("Công an xã",))
    assert str(task.deadline.due) == "2026-06-30"


@pytest.mark.parametrize("second", ["^|^|Chủ trì|Phối hợp|^", "||Chủ trì|Phối hợp|"])
@pytest.mark.parametrize("over", ["Phân công thực hiện|<", "Phân công thực hiện|"])
def test_a_head_of_two_levels_is_read_by_the_lower_one(over: str, second: str) -> None:
    (task,) = read_tasks(
        f"STT|Nhiệm vụ|{over}|Thời gian",
        second,
        "1|Công khai thủ tục hành chính|Trung tâm Phục vụ hành chính công|Các phòng chuyên môn|Thường xuyên",
    )

    assert task.lead == ("Trung tâm Phục vụ hành chính công",)
    assert task.coordinating == ("Các phòng chuyên môn",)
    assert task.deadline.kind == "continuous"


def test_a_row_that_numbers_the_columns_is_no_task() -> None:
    tasks = read_tasks("STT|Nhiệm vụ|Chủ trì|Thời gian", "(1)|(2)|(3)|(4)", "1|Lập danh mục hồ sơ|Phòng Nội vụ|Quý I")

    assert [task.content for task in tasks] == ["Lập danh mục hồ sơ"]


def test_a_title_row_above_the_head_is_passed_over() -> None:
    tasks = read_tasks(
        "DANH MỤC NHIỆM VỤ NĂM 2026|<|<|<",
        "STT|Nhiệm vụ|Chủ trì|Thời gian",
        "1|Lập danh mục hồ sơ|Phòng Nội vụ|Quý I",
    )

    assert [task.number for task in tasks] == ["1"]


def test_the_head_repeated_without_its_number_column_is_no_task() -> None:
    tasks = read_tasks(
        "STT|Nhiệm vụ|Chủ trì|Thời gian",
        "1|Lập danh mục hồ sơ|Phòng Nội vụ|Quý I",
        "|Nhiệm vụ|Chủ trì|Thời gian",
        "2|Công khai thủ tục|Văn phòng|Quý II",
    )

    assert [task.number for task in tasks] == ["1", "2"]


def test_a_table_cut_by_a_section_break_goes_on_without_its_head() -> None:
    tasks, _ = read_tables(
        table_of("STT|Nhiệm vụ|Chủ trì|Thời gian", "1|Lập danh mục hồ sơ|Phòng Nội vụ|Quý I"),
        table_of("2|Công khai thủ tục|Văn phòng|Quý II", number=2, line=10),
        table_of("3|Tập huấn công chức|Phòng Nội vụ|Quý III", number=3, line=20),
    )

    assert [(task.number, task.table) for task in tasks] == [("1", 1), ("2", 2), ("3", 3)]


def test_a_table_that_goes_on_stays_under_its_area_even_with_a_column_lost() -> None:
    tasks, areas = read_tables(
        table_of("STT|Nhiệm vụ|Chủ trì|Thời gian", "I|Cải cách thể chế||", "1|Lập danh mục văn bản|Phòng Nội vụ|Quý I"),
        table_of("2|Công khai danh mục văn bản|Văn phòng|Quý II", number=2, line=10),
        table_of("STT|Nhiệm vụ|Chủ trì|Thời gian", "3|Rà soát văn bản|Văn phòng|Quý II", number=3, line=20),
        table_of("4|Tự kiểm tra văn bản|Văn phòng", number=4, line=30),
    )

    assert [(task.number, task.area_key) for task in tasks] == [(n, "institutions") for n in "1234"]
    assert {task.area_id for task in tasks} == {areas[0].id}


def test_after_a_head_without_its_number_column_tasks_stay_in_their_area_and_columns() -> None:
    first = table_of(
        HEAD, "II|Cải cách thể chế||||", "1|Rà soát quy định đã ban hành|Báo cáo|Phòng Tư pháp||Quý I/2026"
    )
    second = table_of(
        HEAD.split("|", 1)[1], "Tự kiểm tra văn bản đã ban hành|Báo cáo|Phòng Tư pháp||Quý II/2026", number=2, line=4
    )
    third = table_of(
        "2|Rà soát quy định ban hành ở thôn|Báo cáo|Phòng Tư pháp||Quý III/2026",
        "3|Rà soát quy định ban hành ở tổ|Kế hoạch|Phòng Tư pháp||Quý IV/2026",
        number=3,
        line=6,
    )

    tasks, _ = read_tables(first, second, third)

    assert [(task.area_key, task.number) for task in tasks] == [
        ("institutions", "1"),
        ("institutions", None),
        ("institutions", "2"),
        ("institutions", "3"),
    ]
    assert all(task.lead == ("Phòng Tư pháp",) for task in tasks)


def test_a_table_of_another_kind_does_not_go_on_with_the_tasks() -> None:
    tasks, _ = read_tables(
        table_of("STT|Nhiệm vụ|Chủ trì|Thời gian", "1|Lập danh mục hồ sơ|Phòng Nội vụ|Quý I"),
        table_of("STT|Nội dung|Số lượng|Thành tiền", "1|Mua máy quét|02|30.000.000", number=2, line=10),
        table_of("2|Mua máy in|01|5.000.000", number=3, line=20),
    )

    assert len(tasks) == 1


@pytest.mark.parametrize("code", ["CV", "BC", "TB"])
def test_a_letter_that_asks_how_far_tasks_are_yields_none(code: str) -> None:
    form = table_of("STT|Nhiệm vụ|Cơ quan chủ trì|Thời gian đã định|Tình hình thực hiện", "1|Ban hành kế hoạch|||")

    assert read_tables(form, code=code) == ((), ())


def test_a_department_waits_for_its_province_and_a_province_for_nobody_there() -> None:
    row = "1|Cập nhật quy trình nội bộ|Quyết định|Văn phòng||Sau khi có quyết định công bố của UBND tỉnh"
    kinds = [
        read_tables(table_of(HEAD, row), level="province", issuer=issuer)[0][0].deadline.kind
        for issuer in ("Sở Tư pháp tỉnh Hòa An", "Ủy ban nhân dân tỉnh Hòa An")
    ]

    assert kinds == ["upstream_dependent", "relative"]


def test_without_a_table_there_is_no_task() -> None:
    assert read_tables(before=["1. Phòng Nội vụ chủ trì xây dựng kế hoạch trong quý I/2026."]) == ((), ())
