"""Pages of law sites saved as Markdown: the site's card and notices around the document, tables without blank lines."""

from __future__ import annotations

import pytest

from caicach.compiler.pipeline import compile_source
from caicach.compiler.read import read_bytes
from caicach.compiler.source import Paragraph, Table

_CARD = """|
|
Mọi hành vi sao chép là vi phạm.
X
|
|
Đang tải văn bản...
#
**Số hiệu:**
|
21/KH-UBND
|
|
**Loại văn bản:**
|
Kế hoạch
|
**Nơi ban hành:**
|
Tỉnh Hòa An
|
|
**Người ký:**
|
Lê Văn Tám
|
**Ngày ban hành:**
|
05/01/2026
|
"""
_PLAN = """|
**ỦY BAN NHÂN
DÂN**
TỈNH HÒA AN
-------
|
**CỘNG HÒA XÃ HỘI
CHỦ NGHĨA VIỆT NAM**
Độc lập - Tự do - Hạnh phúc
---------------
|
|
Số: 21/KH-UBND
|
*Hòa An, ngày 05
tháng 01 năm 2026*
|
**KẾ HOẠCH**
CẢI CÁCH HÀNH CHÍNH TỈNH HÒA AN NĂM 2026
Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:
**I. MỤC TIÊU**
1. Giải quyết đúng hạn ít nhất 98% hồ sơ
thủ tục hành chính.
**II. TỔ CHỨC THỰC HIỆN**
Sở Nội vụ theo dõi, đôn đốc việc thực hiện Kế hoạch này./.
|
Nơi nhận:
- Như trên;
- Lưu: VT.
|
**TM. ỦY BAN NHÂN
DÂN **
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH
Lê Văn Tám
|
** **
**PHỤ LỤC**
DANH MỤC NHIỆM VỤ
*(Kèm theo Kế hoạch
số 21/KH-UBND ngày 05/01/2026 của UBND tỉnh)*
|
**TT**
|
**Nội dung**
|
**Cơ quan chủ trì**
|
**Thời gian hoàn
thành**
|
**Sản phẩm**
|
|
**I**
|
**CẢI CÁCH THỂ CHẾ**
|
|
1
|
Rà soát văn bản đã hết
hiệu lực
|
Sở Tư pháp
|
Quý I
|
|
….................................
|
2
|
Hệ thống hóa văn bản
|
Sở Tư pháp
|
Quý II
|
Quyết định
|
"""
_NOTICES = """Kế hoạch 21/KH-UBND năm 2026 cải cách hành chính do tỉnh Hòa An ban hành
Văn bản này chưa cập nhật nội dung Tiếng Anh
Kế hoạch 21/KH-UBND ngày 05/01/2026 cải cách hành chính do tỉnh Hòa An ban hành
## Văn bản liên quan
Ban hành:
04/09/2025
|
NỘI DUNG SỬA ĐỔI, HƯỚNG DẪN
Văn bản bị thay thế
|
|
**Địa chỉ:**
|
1 đường Một
|
"""


def test_what_a_site_sets_around_a_document_is_left_out() -> None:
    source = read_bytes("plan.md", (_CARD + _PLAN + _NOTICES).encode())
    first, last = source.blocks[0], source.blocks[-1]
    assert isinstance(first, Table)
    assert "HÒA AN" in first.rows[0].cells[0].text.value
    assert isinstance(last, Table)
    assert [cell.text.value for cell in last.rows[-1].cells][-1] == "Quyết định"
    assert [remark.kind for remark in source.remarks] == ["site_footer", "site_footer"]


def test_a_page_without_a_site_is_read_whole() -> None:
    assert not read_bytes("plan.md", _PLAN.encode()).remarks


def test_tables_end_where_the_text_goes_on_without_a_blank_line() -> None:
    source = read_bytes("plan.md", _PLAN.encode())
    tables = list(source.tables())
    assert [len(table.rows) for table in tables] == [2, 1, 4]
    texts = [block.text.value for block in source.blocks if isinstance(block, Paragraph)]
    assert texts[0] == "KẾ HOẠCH"
    assert "I. MỤC TIÊU" in texts
    assert "PHỤ LỤC" in texts


def test_the_plan_within_a_site_page_is_compiled() -> None:
    plan = compile_source(read_bytes("plan.md", (_CARD + _PLAN + _NOTICES).encode())).plan
    assert (plan.document.number, plan.document.doc_type) == ("21/KH-UBND", "Kế hoạch")
    assert [(task.number, task.lead) for task in plan.tasks] == [("1", ("Sở Tư pháp",)), ("2", ("Sở Tư pháp",))]
    assert [target.value for target in plan.targets] == [98]


def test_a_line_above_a_bar_that_opens_a_table_is_no_cell() -> None:
    text = "PHỤ LỤC\n\n*(Kèm theo Kế hoạch số 21/KH-UBND)*\n\n|\n**STT**\n|\n**Nhiệm vụ**\n|\n|\n1\n|\nMở lớp\n|\n"
    source = read_bytes("plan.md", text.encode())
    (table,) = source.tables()
    assert [[cell.text.value for cell in row.cells] for row in table.rows] == [["STT", "Nhiệm vụ"], ["1", "Mở lớp"]]


def test_an_office_broken_by_its_column_is_whole() -> None:
    plan = compile_source(read_bytes("plan.md", _PLAN.encode())).plan
    assert plan.document.signed_for == "TM. ỦY BAN NHÂN DÂN; KT. CHỦ TỊCH"
    assert plan.document.signatory_title == "PHÓ CHỦ TỊCH"


def test_numbers_of_rows_are_no_page_numbers() -> None:
    found = compile_source(read_bytes("plan.md", _PLAN.encode())).diagnostics
    assert not [diagnostic for diagnostic in found if diagnostic.name == "PAGE_FURNITURE"]


def _table(*rows: str) -> str:
    return "".join("|\n" + "".join(f"{cell.strip()}\n|\n" for cell in row.split("/")) for row in rows)


_HEAD = "TT/Nhiệm vụ/Sản phẩm/Cơ quan chủ trì/Thời gian"


@pytest.mark.parametrize(
    ("rows", "cells"),
    [
        (
            ("1/Rà soát/Kế hoạch/Sở Tư pháp/Quý I", "Báo cáo/Sở Tư pháp/Quý IV"),
            ["^", "^", "Báo cáo", "Sở Tư pháp", "Quý IV"],
        ),
        (("1/Rà soát/Kế hoạch/Sở Tư pháp/Quý I", "2/Kiểm tra/Báo cáo"), ["2", "Kiểm tra", "Báo cáo", "^", "^"]),
        (("1/Rà soát/Kế hoạch/Sở Tư pháp/Quý I", "II/CẢI CÁCH THỦ TỤC"), ["II", "CẢI CÁCH THỦ TỤC"]),
        (("1/Rà soát/Kế hoạch/Sở Tư pháp/Quý I", "2/Tin học hóa"), ["2", "Tin học hóa"]),
        (
            ("1/Rà soát/Kế hoạch/Sở Tư pháp/Quý I", "Hệ thống hóa văn bản/Báo cáo/Sở Nội vụ"),
            ["^", "Hệ thống hóa văn bản", "Báo cáo", "Sở Nội vụ", "^"],
        ),
        (("1/Rà soát/Kế hoạch/Sở Tư pháp/Quý I", "2/Kiểm tra/Quý II"), ["2", "Kiểm tra", "^", "^", "Quý II"]),
        (("1/Rà soát/Kế hoạch/Sở Tư pháp/Quý I", "2/Kiểm tra/Các sở"), ["2", "Kiểm tra", "^", "Các sở", "^"]),
    ],
)
def test_cells_merged_downwards_are_put_back(rows: tuple[str, ...], cells: list[str]) -> None:
    (table,) = read_bytes("plan.md", _table(_HEAD, *rows).encode()).tables()
    assert ["^" if cell.merged == "above" else cell.text.value for cell in table.rows[-1].cells] == cells


def test_a_place_broken_by_its_column_is_whole() -> None:
    text = _PLAN.replace("*Hòa An, ngày 05\ntháng 01 năm 2026*", "*Thành phố Hòa\nAn, ngày 05 tháng 01 năm 2026*")
    assert compile_source(read_bytes("plan.md", text.encode())).plan.document.place == "Thành phố Hòa An"


_TWO_LINES = (
    "TT/Nhiệm vụ/Phân công thực hiện/Thời gian",
    "Chủ trì/Phối hợp",
    "I/CẢI CÁCH THỂ CHẾ",
    "1/Rà soát văn bản/Sở Tư pháp/Các sở/Quý I",
    "2/Kiểm tra văn bản/Sở Tư pháp/Các sở/Quý IV",
)


def test_a_head_over_two_lines_is_put_together() -> None:
    (table,) = read_bytes("plan.md", _table(*_TWO_LINES).encode()).tables()
    shown = [
        [{"above": "^", "left": "<"}.get(cell.merged, cell.text.value) for cell in row.cells] for row in table.rows
    ]
    assert shown == [
        ["TT", "Nhiệm vụ", "Phân công thực hiện", "<", "Thời gian"],
        ["^", "^", "Chủ trì", "Phối hợp", "^"],
        ["I", "CẢI CÁCH THỂ CHẾ"],
        ["1", "Rà soát văn bản", "Sở Tư pháp", "Các sở", "Quý I"],
        ["2", "Kiểm tra văn bản", "Sở Tư pháp", "Các sở", "Quý IV"],
    ]


def test_tasks_under_a_head_over_two_lines() -> None:
    text = _PLAN[: _PLAN.index("|\n**TT**")] + _table(*_TWO_LINES)
    tasks = compile_source(read_bytes("plan.md", text.encode())).plan.tasks
    assert [(task.number, task.lead, task.coordinating, task.deadline_raw) for task in tasks] == [
        ("1", ("Sở Tư pháp",), ("Các sở",), "Quý I"),
        ("2", ("Sở Tư pháp",), ("Các sở",), "Quý IV"),
    ]
