"""Invented plans of any length, for measuring."""

from __future__ import annotations

import random
from pathlib import Path

from docx import Document

AREAS = (
    "Cải cách thể chế",
    "Cải cách thủ tục hành chính",
    "Cải cách tổ chức bộ máy",
    "Cải cách chế độ công vụ",
    "Cải cách tài chính công",
    "Xây dựng chính quyền số",
    "Công tác chỉ đạo, điều hành",
)
ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII")
VERBS = ("Rà soát", "Xây dựng", "Tổ chức", "Ban hành", "Kiểm tra", "Cập nhật", "Tập huấn", "Công khai")
OBJECTS = (
    "thủ tục hành chính thuộc thẩm quyền giải quyết",
    "quy trình nội bộ giải quyết hồ sơ trên hệ thống một cửa",
    "vị trí việc làm của các cơ quan, đơn vị",
    "quy chế chi tiêu nội bộ và quản lý tài sản công",
    "kết quả số hóa hồ sơ, giấy tờ của người dân",
    "văn bản quy phạm pháp luật đã ban hành",
)
PRODUCTS = ("Báo cáo", "Kế hoạch; Báo cáo kết quả", "Quyết định", "Văn bản chỉ đạo", "Danh mục thủ tục được công khai")
LEADS = (
    "Phòng Nội vụ",
    "Văn phòng HĐND và UBND",
    "Phòng Tư pháp",
    "Phòng Tài chính - Kế hoạch",
    "UBND các xã, thị trấn",
)
DEADLINES = (
    "Quý II/2022",
    "Tháng 11/2022",
    "Thường xuyên",
    "Trước ngày 15/12/2022",
    "Hàng quý",
    "Theo tiến độ",
    "Cả năm",
)
HEADER = ("STT", "Nhiệm vụ", "Sản phẩm", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời gian hoàn thành")
Row = tuple[str, ...]


def rows_of(count: int, seed: int) -> list[Row]:
    """Table rows with an area row before each seventh part of them."""
    chance = random.Random(seed)
    rows: list[Row] = []
    for number in range(count):
        if number % max(1, count // len(AREAS)) == 0:
            area = AREAS[min(len(AREAS) - 1, number * len(AREAS) // count)]
            rows.append((f"{ROMAN[AREAS.index(area)]}. {area}",))
        content = f"{chance.choice(VERBS)} {chance.choice(OBJECTS)} năm 2022, đạt tối thiểu {chance.randint(50, 99)}%"
        others = (chance.choice(PRODUCTS), chance.choice(LEADS), chance.choice(LEADS), chance.choice(DEADLINES))
        rows.append((str(number + 1), content, *others))
    return rows


def prose_of(count: int, seed: int) -> list[str]:
    """Paragraphs of the plan's body, one for each task."""
    chance = random.Random(seed)
    return [
        f"- {chance.choice(VERBS)} {chance.choice(OBJECTS)} theo Quyết định số {chance.randint(1, 4000)}/QĐ-UBND ngày "
        f"{chance.randint(10, 28)}/{chance.randint(10, 12)}/2021 của UBND tỉnh; "
        f"bảo đảm {chance.randint(50, 100)}% hồ sơ đúng hạn."
        for _ in range(count)
    ]


def invented_plan(*, rows: int, seed: int) -> str:
    """A plan as text with a tab-separated table of so many tasks."""
    head = [
        "ỦY BAN NHÂN DÂN",
        "HUYỆN SÔNG LAM",
        "",
        "Số: 12/KH-UBND",
        "",
        "Sông Lam, ngày 10 tháng 01 năm 2022",
        "",
        "KẾ HOẠCH",
    ]
    head += ["Cải cách hành chính huyện Sông Lam năm 2022", "", "I. MỤC TIÊU", ""]
    table = ["\t".join(HEADER), *("\t".join(row) for row in rows_of(rows, seed))]
    return "\n".join([*head, *"\n\n".join(prose_of(rows, seed)).split("\n"), "", "II. NHIỆM VỤ", "", *table, ""])


def write_docx(path: Path, *, pages: int) -> int:
    """A Word file of about so many printed pages (12 table rows or 14 paragraphs a page); returns the pages."""
    document = Document()
    for line in invented_plan(rows=0, seed=0).splitlines():
        if "\t" not in line:
            document.add_paragraph(line)
    for paragraph in prose_of(pages // 2 * 14, 3):
        document.add_paragraph(paragraph)
    rows = rows_of(pages // 2 * 12, 4)
    table = document.add_table(rows=1 + len(rows), cols=len(HEADER))
    for element, cells in zip(table._tbl.tr_lst, [HEADER, *rows], strict=True):
        for cell, text in zip(element.tc_lst, cells, strict=False):
            cell.p_lst[0].add_r().text = text
    document.save(str(path))
    return pages
