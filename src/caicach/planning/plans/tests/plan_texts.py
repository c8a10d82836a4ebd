"""Plans of invented places, as small text files."""

from __future__ import annotations

from collections.abc import Sequence

HEAD = """ỦY BAN NHÂN DÂN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
HUYỆN SÔNG LAM\tĐộc lập - Tự do - Hạnh phúc
Số: {number}/KH-UBND\tSông Lam, ngày {day} tháng 01 năm {year}

KẾ HOẠCH
Cải cách hành chính năm {year} của huyện Sông Lam

Căn cứ Kế hoạch số 102/KH-UBND ngày 20/12/{before} của Ủy ban nhân dân tỉnh Hòa An về cải cách hành chính năm {year};
Ủy ban nhân dân huyện Sông Lam ban hành Kế hoạch cải cách hành chính năm {year} như sau:

I. MỤC TIÊU
1. Mức độ hài lòng của người dân đạt từ 90% trở lên.
2. Tỷ lệ hồ sơ giải quyết đúng hạn đạt 98%.

II. NHIỆM VỤ
1. Cải cách thể chế
Nâng cao chất lượng văn bản.
2. Cải cách thủ tục hành chính
Công khai đầy đủ thủ tục hành chính.

III. TỔ CHỨC THỰC HIỆN
1. Phòng Nội vụ
Theo dõi, đôn đốc việc thực hiện Kế hoạch; tổng hợp báo cáo Ủy ban nhân dân huyện.
Các cơ quan, đơn vị báo cáo kết quả thực hiện hằng quý trước ngày 15 của tháng cuối quý về Phòng Nội vụ.

Nơi nhận:\tTM. ỦY BAN NHÂN DÂN
- UBND tỉnh;\tCHỦ TỊCH
- Lưu: VT.
\tNguyễn Văn Hòa

PHỤ LỤC
DANH MỤC NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH NĂM {year}
(Kèm theo Kế hoạch số {number}/KH-UBND ngày {day}/01/{year} của Ủy ban nhân dân huyện Sông Lam)

STT\tNhiệm vụ\tSản phẩm\tCơ quan chủ trì\tCơ quan phối hợp\tThời gian hoàn thành
"""

Row = tuple[str, str, str, str, str, str]
AREA_ROWS = ("CẢI CÁCH THỂ CHẾ", "CẢI CÁCH THỦ TỤC HÀNH CHÍNH")
CHECK = "Ban hành Kế hoạch kiểm tra văn bản quy phạm pháp luật"
REVIEW = "Rà soát, hệ thống hóa văn bản quy phạm pháp luật"
PUBLICITY = "Công khai thủ tục hành chính tại bộ phận một cửa"
CONTROL = "Kiểm tra công tác kiểm soát thủ tục hành chính"
OFFICE = "Văn phòng HĐND và UBND"
COMMUNES = "UBND các xã, thị trấn"
INSTITUTIONS: tuple[Row, ...] = (
    ("1", CHECK, "Kế hoạch", "Phòng Tư pháp", "Các cơ quan, đơn vị", "Tháng 3/{year}"),
    ("2", REVIEW, "Báo cáo", "Phòng Tư pháp", COMMUNES, "Quý IV/{year}"),
)
PROCEDURES: tuple[Row, ...] = (
    ("3", PUBLICITY, "Niêm yết, công khai", OFFICE, COMMUNES, "Thường xuyên"),
    ("4", CONTROL, "Quyết định; Báo cáo", OFFICE, "Phòng Nội vụ", "Tháng 6/{year}"),
)


def plan_text(
    *,
    year: int = 2026,
    number: int = 15,
    day: str = "12",
    institutions: Sequence[Row] = INSTITUTIONS,
    procedures: Sequence[Row] = PROCEDURES,
) -> bytes:
    """A district's plan as a UTF-8 text file with a task table set by tabs."""
    rows = []
    for mark, name, tasks in zip(("I", "II"), AREA_ROWS, (institutions, procedures), strict=True):
        rows.append(f"{mark}\t{name}\t\t\t\t")
        rows += ["\t".join(row) for row in tasks]
    text = HEAD + "\n".join(rows) + "\n"
    return text.format(year=year, before=year - 1, number=number, day=day).encode()
