"""Rows of task tables: what is one task, what is a heading, and which cells belong to it."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from caicach.compiler.recognise.tasks.products import list_points, split_products
from tests.compiler.recognise.tasks.written_tables import HEAD, read_tables, read_tasks, table_of

MONITORED = "STT|Nhiệm vụ|Sản phẩm|Cơ quan chủ trì|Cơ quan phối hợp|Theo dõi, kiểm tra, đôn đốc|Thời gian"


def test_headings_in_every_form_are_areas_and_no_tasks() -> None:
    tasks, areas = read_tables(
        table_of(
            HEAD,
            "I. Cải cách thể chế|<|<|<|<|<",
            "1|Rà soát văn bản quy phạm pháp luật|Báo cáo|Phòng Tư pháp||Quý II",
            "II|Cải cách thủ tục hành chính||||",
            "1|Công khai thủ tục hành chính|Bảng niêm yết|Văn phòng||Thường xuyên",
            "|**Cải cách tài chính công**||||",
            "1|Thực hiện cơ chế tự chủ|Báo cáo|Phòng Kinh tế||Quý IV",
            "III. HIỆN ĐẠI HÓA HÀNH CHÍNH|||||",
            "1|Số hóa hồ sơ|Dữ liệu|Văn phòng||Quý IV",
        )
    )

    assert [task.area_key for task in tasks] == ["institutions", "procedures", "public_finance", "digital"]
    assert [area.number for area in areas] == ["I", "II", None, "III"]
    assert [task.area_id for task in tasks] == [area.id for area in areas]


def test_numbers_restart_under_parts_and_areas() -> None:
    tasks, _ = read_tables(
        table_of(
            HEAD,
            "A|NHIỆM VỤ CHUNG||||",
            "I|Cải cách thể chế||||",
            "1.1|Ban hành kế hoạch văn bản|Kế hoạch|Phòng Tư pháp||Quý I",
            "II|Cải cách thủ tục hành chính||||",
            "1.1|Ban hành kế hoạch kiểm soát|Kế hoạch|Văn phòng||Quý I",
            "B|NHIỆM VỤ RIÊNG||||",
            "I|Cải cách tổ chức bộ máy||||",
            "1.1|Sắp xếp các đơn vị|Đề án|Phòng Nội vụ||Quý III",
        )
    )

    assert [task.number for task in tasks] == ["1.1"] * 3
    assert [task.area_key for task in tasks] == ["institutions", "procedures", "organisation"]
    assert len({task.id for task in tasks}) == 3


def test_a_numbered_row_over_others_is_a_group_and_a_lone_empty_one_a_task() -> None:
    tasks = read_tasks(
        HEAD,
        "1|Hoàn thiện hệ thống thủ tục||||",
        "1.1|Cập nhật bộ thủ tục|Văn bản|Văn phòng||Quý I",
        "1.2|Rà soát quy trình|Văn bản|Văn phòng||Quý II",
        "2|Nâng cấp Bộ phận một cửa||||",
        "3|Công khai kết quả|Báo cáo|Văn phòng||Quý II",
    )

    assert [(task.number, task.parent_number, task.is_group) for task in tasks] == [
        ("1", None, True),
        ("1.1", "1", False),
        ("1.2", "1", False),
        ("2", None, False),
        ("3", None, False),
    ]


def test_bold_numbered_rows_without_fields_are_headings() -> None:
    tasks = read_tasks(
        HEAD,
        "**5.1**|**Hoàn thiện cơ sở dữ liệu**||||",
        "5.1.1|Làm sạch dữ liệu hộ tịch|Dữ liệu|Công an xã||Quý II",
        "**5.2**|**Phát triển hạ tầng số**||||",
        "5.2.1|Nâng cấp mạng nội bộ|Mạng|Văn phòng||Quý III",
    )

    assert [task.number for task in tasks] == ["5.1.1", "5.2.1"]


def test_where_every_row_is_bold_boldness_makes_no_heading() -> None:
    tasks = read_tasks(
        HEAD,
        "**1**|**Hoàn thiện cơ sở dữ liệu**||||",
        "**1.1**|**Làm sạch dữ liệu hộ tịch**|**Dữ liệu**|**Công an xã**||**Quý II**",
    )

    assert [task.number for task in tasks] == ["1", "1.1"]


def test_a_task_merged_over_product_rows_is_one_task() -> None:
    tasks = read_tasks(
        HEAD,
        "1|Kiểm tra công tác cải cách hành chính|Kế hoạch kiểm tra|Phòng Nội vụ|Các phòng|Quý I",
        "^|^|Báo cáo kết quả|^|^|Quý IV",
        "2|Tuyên truyền|Tin, bài|Phòng Văn hóa||Thường xuyên",
    )

    assert [task.number for task in tasks] == ["1", "2"]
    first = tasks[0]
    assert first.products == ("Kế hoạch kiểm tra", "Báo cáo kết quả")
    assert [row.deadline_raw for row in first.sub_rows] == ["Quý I", "Quý IV"]
    assert (first.deadline.kind, str(first.deadline.due)) == ("multiple", "2026-12-31")
    assert first.source_lines == (2, 3)


def test_agencies_merged_sideways_that_name_nobody_leave_the_monitoring_in_place() -> None:
    (task,) = read_tasks(
        MONITORED,
        "1|Xây dựng cơ sở dữ liệu|Dữ liệu|Theo phân công tại Quyết định số 15/QĐ-UBND|<|Văn phòng|Quý II",
    )

    assert (task.lead, task.coordinating, task.monitoring) == ((), (), ("Văn phòng",))
    assert task.lead_raw == task.assignment_raw == "Theo phân công tại Quyết định số 15/QĐ-UBND"


def test_a_row_one_cell_short_keeps_its_cells_under_their_titles() -> None:
    (task,) = read_tasks(
        MONITORED,
        "1|Xây dựng cơ sở dữ liệu dùng chung|Dữ liệu|Phòng Nội vụ|Văn phòng|Quý II",
    )

    assert task.lead == ("Phòng Nội vụ",)
    assert task.deadline_raw == "Quý II"


def test_a_deadline_merged_down_holds_for_every_row() -> None:
    tasks = read_tasks(
        HEAD,
        "1|Rà soát thủ tục|Báo cáo|Văn phòng||Quý II",
        "2|Công bố thủ tục|Quyết định|Văn phòng||^",
        "3|Niêm yết thủ tục|Bảng|Văn phòng||",
    )

    assert [task.deadline.kind for task in tasks] == ["quarter", "quarter", "none"]


def test_as_above_repeats_the_cell_above() -> None:
    tasks = read_tasks(
        HEAD,
        "1|Rà soát thủ tục|Báo cáo|Văn phòng|Công an xã|Quý II",
        "2|Công bố thủ tục|Quyết định|nt|-nt-|Như trên",
    )

    assert tasks[1].lead == ("Văn phòng",)
    assert tasks[1].coordinating == ("Công an xã",)
    assert tasks[1].deadline.kind == "quarter"


def test_a_row_that_goes_on_in_mid_sentence_belongs_to_the_row_above() -> None:
    tasks = read_tasks(
        HEAD,
        "1|Đẩy mạnh tuyên truyền về dịch vụ công trực tuyến đến|Tin, bài|Phòng Văn hóa||Quý I",
        "|người dân và doanh nghiệp trên địa bàn||||",
    )

    assert [task.content for task in tasks] == [
        "Đẩy mạnh tuyên truyền về dịch vụ công trực tuyến đến người dân và doanh nghiệp trên địa bàn"
    ]
    assert tasks[0].source_lines == (2, 3)


def test_dash_rows_are_tasks_under_the_numbered_one_with_its_deadline_in_force() -> None:
    tasks = read_tasks(
        HEAD,
        "2.2|Các cơ quan báo cáo phần mình phụ trách||||Trước ngày 01/6/2026",
        "-|Tổng kết công tác chỉ đạo||Phòng Nội vụ||",
        "-|Tổng kết cải cách thể chế||Phòng Tư pháp||",
    )

    assert [(task.number, task.marker, task.parent_number) for task in tasks] == [
        ("2.2", None, None),
        (None, "-", "2.2"),
        (None, "-", "2.2"),
    ]
    assert tasks[1].deadline.kind == "none"
    assert tasks[1].effective_deadline is not None
    assert str(tasks[1].effective_deadline.due) == "2026-05-31"


def test_dash_rows_without_fields_are_points_of_the_task() -> None:
    (task,) = read_tasks(
        HEAD,
        "1|Ban hành các kế hoạch:|Kế hoạch|Phòng Nội vụ||Quý I",
        "-|Kế hoạch cải cách hành chính||||",
        "-|Kế hoạch kiểm tra||||",
    )

    assert task.subitems == ("Kế hoạch cải cách hành chính", "Kế hoạch kiểm tra")


def test_the_number_may_stand_before_the_words_of_the_task() -> None:
    tasks = read_tasks(
        "Nhiệm vụ|Sản phẩm|Chủ trì|Thời gian",
        "I. Cải cách thể chế|||",
        "1. Rà soát văn bản|Báo cáo|Phòng Tư pháp|Quý I",
        "1.1. Lập danh mục|Danh mục|Phòng Tư pháp|Quý II",
    )

    assert [(task.number, task.parent_number, task.content) for task in tasks] == [
        ("1", None, "Rà soát văn bản"),
        ("1.1", "1", "Lập danh mục"),
    ]


def test_a_prose_assignment_is_split() -> None:
    (task,) = read_tasks(
        "STT|Nhiệm vụ|Sản phẩm|Thời gian|Phân công thực hiện",
        "1|Rà soát văn bản|Báo cáo|Quý I|Phòng Tư pháp chủ trì, phối hợp với Phòng Nội vụ và UBND các xã thực hiện",
    )

    assert task.lead == ("Phòng Tư pháp",)
    assert task.coordinating == ("Phòng Nội vụ", "UBND các xã")
    assert task.assignment_raw is not None


def test_an_assignment_that_slid_under_another_column_finds_its_task() -> None:
    (task,) = read_tasks(
        "STT|Nhiệm vụ|Sản phẩm|Thời gian|Phân công thực hiện",
        "1|Rà soát văn bản|Báo cáo|Quý I|",
        "|||Phòng Tư pháp chủ trì tổ chức thực hiện|",
    )

    assert task.lead == ("Phòng Tư pháp",)
    assert task.deadline.kind == "quarter"


def test_words_that_slid_into_the_number_cell_are_the_task() -> None:
    (task,) = read_tasks(
        "STT|Nhiệm vụ|Sản phẩm|Thời gian|Phân công thực hiện", "Xác định vị trí việc làm||Đề án|Theo tiến độ|"
    )

    assert (task.number, task.content, task.products) == (None, "Xác định vị trí việc làm", ("Đề án",))


def test_the_year_may_stand_in_the_head_of_the_deadline_column_only() -> None:
    (task,) = read_tasks(
        "STT|Nhiệm vụ|Chủ trì|Thời gian hoàn thành năm 2027", "1|Rà soát văn bản|Phòng Tư pháp|Quý I", year=None
    )

    assert str(task.deadline.due) == "2027-03-31"


def test_bare_figures_count_what_the_head_of_the_column_names() -> None:
    tasks = read_tasks(
        "STT|Nhiệm vụ|Chủ trì|Thời gian hoàn thành (quý)",
        "1|Rà soát văn bản|Phòng Tư pháp|II",
        "2|Báo cáo kết quả|Phòng Tư pháp|Tháng 11",
    )

    assert [str(task.deadline.due) for task in tasks] == ["2026-06-30", "2026-11-30"]


def test_a_lead_cell_may_say_with_whom() -> None:
    (task,) = read_tasks(
        "STT|Nhiệm vụ|Đơn vị thực hiện|Thời gian",
        "1|Rà soát văn bản|Phòng Tư pháp phối hợp với Phòng Nội vụ và các đơn vị liên quan|Quý I",
    )

    assert (task.lead, task.coordinating) == (("Phòng Tư pháp",), ("Phòng Nội vụ", "các đơn vị liên quan"))


def test_a_sentence_cut_at_a_capital_goes_on() -> None:
    (task,) = read_tasks(
        HEAD,
        "1|Triển khai các nghị định của|Báo cáo|Phòng Nội vụ||Quý I",
        "|Chính phủ về tự chủ tài chính||||",
    )

    assert task.content == "Triển khai các nghị định của Chính phủ về tự chủ tài chính"


def test_ticked_time_columns_are_deadlines() -> None:
    tasks = read_tasks(
        "STT|Nhiệm vụ|Chủ trì|Năm 2026|<|<|<",
        "^|^|^|Quý I|Quý II|Quý III|Quý IV",
        "1|Rà soát văn bản|Phòng Tư pháp|x|||",
        "2|Báo cáo kết quả|Phòng Tư pháp||X||X",
        year=None,
    )

    assert [str(task.deadline.due) for task in tasks] == ["2026-03-31", "2026-12-31"]
    assert tasks[1].deadline.kind == "multiple"


def test_begin_and_end_columns_make_a_period() -> None:
    (task,) = read_tasks(
        "STT|Nhiệm vụ|Chủ trì|Thời gian|<",
        "^|^|^|Bắt đầu|Kết thúc",
        "1|Số hóa hồ sơ|Văn phòng|01/3/2026|30/9/2026",
    )

    assert (task.deadline.kind, str(task.deadline.start), str(task.deadline.due)) == (
        "period",
        "2026-03-01",
        "2026-09-30",
    )


def test_totals_and_notes_are_no_tasks() -> None:
    tasks = read_tasks(HEAD, "1|Rà soát văn bản|Báo cáo|Phòng Tư pháp||Quý I", "|Tổng cộng||||", "Tổng số||||||")

    assert len(tasks) == 1


def test_blank_forms_hold_no_task() -> None:
    assert read_tasks(HEAD, "1|…|||||", "2|..........||||", "...|||||") == ()


def test_a_column_of_areas_merged_down_names_the_area_of_each_task() -> None:
    tasks, areas = read_tables(
        table_of(
            "Lĩnh vực|Nhiệm vụ cụ thể|Chủ trì|Thời gian",
            "Cải cách thể chế|Rà soát văn bản|Phòng Tư pháp|Quý I",
            "^|Ban hành kế hoạch|Phòng Tư pháp|Quý I",
            "Cải cách tài chính công|Báo cáo tự chủ|Phòng Kinh tế|Quý IV",
        )
    )

    assert [task.area_key for task in tasks] == ["institutions", "institutions", "public_finance"]
    assert len(areas) == 2


def test_a_heading_within_an_area_leaves_the_tasks_in_that_area() -> None:
    tasks, areas = read_tables(
        table_of(
            HEAD,
            "VI|Hiện đại hóa hành chính||||",
            "**1**|**Ứng dụng công nghệ thông tin**||||",
            "1.1|Nâng cấp phần mềm|Phần mềm|Văn phòng||Quý I",
            "**2**|**Cơ chế một cửa**||||",
            "2.1|Kết nối phần mềm một cửa|Phần mềm|Văn phòng||Quý I",
        )
    )

    assert [task.area_key for task in tasks] == ["digital", "digital"]
    assert [area.number for area in areas] == ["VI"]


def test_the_area_under_a_part_goes_before_what_the_part_names() -> None:
    tasks = read_tasks(
        HEAD,
        "A|NÂNG CAO CHỈ SỐ CẢI CÁCH HÀNH CHÍNH||||",
        "I|Cải cách thể chế||||",
        "1|Tự kiểm tra văn bản|Báo cáo|Văn phòng||Quý I",
    )

    assert tasks[0].area_key == "institutions"


def test_tasks_grouped_under_agencies_are_led_by_them() -> None:
    tasks = read_tasks(
        "STT|Nhiệm vụ|Sản phẩm|Thời gian hoàn thành",
        "I|Sở Nội vụ||",
        "1|Tham mưu kế hoạch kiểm tra|Kế hoạch|Quý I",
        "II|Sở Tư pháp, Văn phòng UBND tỉnh||",
        "1|Rà soát văn bản|Báo cáo|Quý II",
    )

    assert [task.lead for task in tasks] == [("Sở Nội vụ",), ("Sở Tư pháp", "Văn phòng UBND tỉnh")]


def test_an_agency_before_its_tasks_holds_until_the_next() -> None:
    tasks = read_tasks(
        "Cơ quan chủ trì|Nhiệm vụ|Thời gian",
        "Phòng Nội vụ|Tham mưu kế hoạch kiểm tra|Quý I",
        "|Tổ chức kiểm tra tại các xã|Quý II",
        "Phòng Tư pháp|Rà soát văn bản|Quý II",
    )

    assert [task.lead for task in tasks] == [("Phòng Nội vụ",), ("Phòng Nội vụ",), ("Phòng Tư pháp",)]


def test_each_field_knows_its_lines_and_ids_survive_a_small_edit() -> None:
    (task,) = read_tasks(HEAD, "1|Rà soát văn bản quy phạm pháp luật|Báo cáo|Phòng Tư pháp||Quý I")
    (edited,) = read_tasks(HEAD, "1|Rà soát văn bản quy phạm pháp luật.|Kế hoạch|Phòng Nội vụ||Quý III")

    assert task.field_lines["lead"] == (2, 2)
    assert task.id == edited.id


def test_products_are_cut_at_list_marks_and_semicolons_only() -> None:
    assert split_products("Quyết định, Kế hoạch và các văn bản khác") == ("Quyết định, Kế hoạch và các văn bản khác",)
    assert split_products("Quyết định; báo cáo") == ("Quyết định", "báo cáo")
    assert split_products("- Kế hoạch;\n- Báo cáo.") == ("Kế hoạch", "Báo cáo")
    assert split_products("- Kế hoạch - Báo cáo") == ("Kế hoạch", "Báo cáo")
    assert split_products("1. Văn bản A; văn bản B. 2. Báo cáo") == ("Văn bản A; văn bản B", "Báo cáo")
    assert split_products("+ Kế hoạch\n+ Báo cáo") == ("Kế hoạch", "Báo cáo")
    assert split_products("Kế hoạch\nBáo cáo") == ("Kế hoạch", "Báo cáo")
    assert split_products("Quyết định của\nChủ tịch UBND xã") == ("Quyết định của Chủ tịch UBND xã",)
    assert split_products("Báo cáo đủ số lượng; đảm bảo thời gian") == ("Báo cáo đủ số lượng; đảm bảo thời gian",)
    assert split_products("Hệ thống chạy ổn định. Dữ liệu đầy đủ; đúng hạn") == (
        "Hệ thống chạy ổn định. Dữ liệu đầy đủ; đúng hạn",
    )
    assert split_products("-") == split_products("") == split_products(None) == ()


def test_points_of_a_task_are_listed_after_a_colon_or_on_lines() -> None:
    assert list_points("Ban hành: - Kế hoạch A - Kế hoạch B") == ("Kế hoạch A", "Kế hoạch B")
    assert list_points("Theo dõi:\n- Ban hành kế hoạch\n- Xử lý kết quả.") == ("Ban hành kế hoạch", "Xử lý kết quả.")
    assert list_points("Phòng Tài chính - Kế hoạch lập dự toán") == ()


_ID = re.compile(r"[a-z_]+\.[0-9a-z-]+\.[0-9a-z]+(-[0-9]+)?")
_CELL_LIST = (
    "|^|<|1|1.1|I|A|-|x|Nhiệm vụ|Cải cách thể chế|**I. Cải cách**|Quý I|Phòng Nội vụ|Theo phân công|Báo cáo; kế hoạch"
    "|rà soát tiếp|Tổng cộng|STT|Chủ trì|nt"
)
_CELLS = st.sampled_from(_CELL_LIST.split("|"))


@given(st.lists(st.lists(_CELLS, min_size=1, max_size=8), max_size=8))
def test_no_table_breaks_the_reading(rows: list[list[str]]) -> None:
    tasks = read_tasks(HEAD, *("|".join(row) for row in rows))

    assert len({task.id for task in tasks}) == len(tasks)
    assert all(task.content for task in tasks)
    assert all(_ID.fullmatch(task.id) for task in tasks)
    for task in tasks:
        assert task.source_lines[0] <= task.source_lines[1]
