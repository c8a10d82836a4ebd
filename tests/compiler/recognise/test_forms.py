"""Statistics forms and report outlines."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from caicach.compiler.recognise.outlines import recognise_outline
from caicach.compiler.recognise.statistics import recognise_statistics
from caicach.compiler.tree import OutlineItem
from tests.compiler.recognise.invented_plans import SIGNATURE, structure_of

BODY = """I. MỤC ĐÍCH

- Tổng kết giai đoạn 2021 - 2025.

Trên đây là Kế hoạch của xã./.
"""

FORM = (
    BODY
    + SIGNATURE
    + """Phụ lục 2
THỐNG KÊ CÁC CHỈ TIÊU CẢI CÁCH HÀNH CHÍNH
(Kèm theo Kế hoạch số 12/KH-UBND ngày 15/01/2026 của UBND xã)

I. Bảng phân công báo cáo

STT\tLĩnh vực thống kê\tĐơn vị báo cáo\tGhi chú
1\tLĩnh vực cải cách thủ tục hành chính\tTrung tâm Phục vụ hành chính công\t

II. Chi tiết chỉ tiêu

1. Lĩnh vực cải cách thủ tục hành chính

STT\tChỉ tiêu\tĐơn vị tính\tĐơn vị tổng hợp, báo cáo\tNăm 2024\tNăm 2025
1\tTổng số thủ tục hành chính\tThủ tục\tVăn phòng\t\t
-\tSố thủ tục cung cấp toàn trình\tThủ tục\t\t\t
2\tTỷ lệ hồ sơ đúng hạn\t%\tTrung tâm\t\t

2. Lĩnh vực tổ chức bộ máy

Giai đoạn\tSố phòng chuyên môn\tSố đơn vị sự nghiệp\tGhi chú
Giai đoạn 2021-2023\t\t\t
Giai đoạn 2024-2025\t\t\t

3. Tự đánh giá mức độ thực hiện các mục tiêu

STT\tCác mục tiêu cải cách\tĐơn vị tự đánh giá\tĐánh giá kết quả đạt được (Đạt/Không đạt)
1\tMức độ hài lòng đạt trên 90%\tVăn phòng\t
2\tHoàn thành việc sắp xếp tổ chức\tPhòng Văn hóa - Xã hội\t
"""
)


def test_a_form_is_read_by_sections() -> None:
    statistics = recognise_statistics(structure_of(FORM))
    assert statistics is not None
    rows = [
        (one.section, one.number, one.name, one.unit, one.reporting_unit, one.years) for one in statistics.indicators
    ]
    years, periods = ("Năm 2024", "Năm 2025"), ("Giai đoạn 2021-2023", "Giai đoạn 2024-2025")
    assert rows == [
        ("1", "1", "Tổng số thủ tục hành chính", "Thủ tục", "Văn phòng", years),
        ("1", None, "Số thủ tục cung cấp toàn trình", "Thủ tục", "Văn phòng", years),
        ("1", "2", "Tỷ lệ hồ sơ đúng hạn", "%", "Trung tâm", years),
        ("2", None, "Số phòng chuyên môn", None, None, periods),
        ("2", None, "Số đơn vị sự nghiệp", None, None, periods),
    ]
    assert statistics.objectives == ("Mức độ hài lòng đạt trên 90%", "Hoàn thành việc sắp xếp tổ chức")
    assert [(one.number, one.reporting_unit) for one in statistics.sections] == [
        ("1", "Trung tâm Phục vụ hành chính công"),
        ("2", None),
        ("3", None),
    ]


def test_a_plan_without_forms_has_none() -> None:
    assert recognise_statistics(structure_of(BODY)) is None
    assert recognise_outline(structure_of(BODY)) == ()


OUTLINE = (
    BODY
    + SIGNATURE
    + """Phụ lục 1
ĐỀ CƯƠNG BÁO CÁO
Tổng kết công tác cải cách hành chính giai đoạn 2021 - 2025

Phần thứ nhất

KẾT QUẢ THỰC HIỆN

I. TÌNH HÌNH TRIỂN KHAI

1. Công tác chỉ đạo, điều hành

a) Việc ban hành kế hoạch hằng năm.

- Số văn bản đã ban hành.

+ Trong đó số kế hoạch.

b) Việc kiểm tra.

2. Công tác tuyên truyền

- Các hình thức tuyên truyền đã triển khai.
"""
)


def outline(item: OutlineItem) -> tuple[str | None, str, str, list[object]]:
    return item.number, item.kind, item.text, [outline(child) for child in item.children]


def test_an_outline_is_nested_as_printed() -> None:
    assert [outline(item) for item in recognise_outline(structure_of(OUTLINE))] == [
        (
            "Phần thứ nhất",
            "heading",
            "KẾT QUẢ THỰC HIỆN",
            [
                (
                    "I",
                    "heading",
                    "TÌNH HÌNH TRIỂN KHAI",
                    [
                        (
                            "1",
                            "heading",
                            "Công tác chỉ đạo, điều hành",
                            [
                                (
                                    "a",
                                    "point",
                                    "Việc ban hành kế hoạch hằng năm.",
                                    [
                                        (
                                            None,
                                            "point",
                                            "Số văn bản đã ban hành.",
                                            [(None, "point", "Trong đó số kế hoạch.", [])],
                                        )
                                    ],
                                ),
                                ("b", "point", "Việc kiểm tra.", []),
                            ],
                        ),
                        (
                            "2",
                            "heading",
                            "Công tác tuyên truyền",
                            [(None, "point", "Các hình thức tuyên truyền đã triển khai.", [])],
                        ),
                    ],
                )
            ],
        )
    ]


_PIECES = st.sampled_from(
    [
        "Phụ lục 1\n",
        "ĐỀ CƯƠNG BÁO CÁO\n",
        "THỐNG KÊ CÁC CHỈ TIÊU\n",
        "I. A\n\n",
        "1. B\n\n",
        "a) c\n\n",
        "- d\n\n",
        "STT\tChỉ tiêu\tNăm 2025\n",
        "1\tX\t\n",
    ]
)


@given(st.lists(_PIECES, max_size=30).map("".join))
def test_any_appendix_is_read_without_an_error(body: str) -> None:
    structure = structure_of(BODY + SIGNATURE + body)
    recognise_statistics(structure)
    recognise_outline(structure)
