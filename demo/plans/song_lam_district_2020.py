"""Huyện Sông Lam, 2020: three tiers; the draft sent for comments and the plan as issued."""

from collections.abc import Iterator
from dataclasses import replace

from demo.documents import Appendix, Grid, PlanDocument, heading, item, subheading, text

UNITS = "Các phòng, ban thuộc huyện; UBND các xã, thị trấn"
OFFICE = "Văn phòng HĐND và UBND huyện"
HEADER = ("STT", "Nhiệm vụ", "Sản phẩm", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời gian hoàn thành")


TASKS: tuple[tuple[str, ...], ...] = (
    ("I. Cải cách thể chế",),
    ("1", "Rà soát, hệ thống hóa văn bản quy phạm pháp luật", "Báo cáo", "Phòng Tư pháp", UNITS, "Tháng 11/2020"),
    (
        "2",
        "Theo dõi tình hình thi hành pháp luật",
        "Kế hoạch; Báo cáo",
        "Phòng Tư pháp",
        "Các cơ quan liên quan",
        "Quý I/2020",
    ),
    ("II. Cải cách thủ tục hành chính",),
    ("1", "Nâng cao chất lượng hoạt động Bộ phận một cửa", "", "", "", ""),
    (
        "1.1",
        "Cập nhật, niêm yết thủ tục hành chính tại Bộ phận một cửa cấp huyện, cấp xã",
        "Bảng niêm yết",
        UNITS,
        OFFICE,
        "Thường xuyên",
    ),
    (
        "1.2",
        "Rà soát quy trình liên thông đất đai, xây dựng",
        "Quy trình được cấu hình trên phần mềm",
        OFFICE,
        "Phòng Tài nguyên và Môi trường, Phòng Kinh tế và Hạ tầng",
        "Quý III/2020",
    ),
    ("2", "Khảo sát ý kiến người dân, doanh nghiệp", "Kết quả khảo sát", "Phòng Nội vụ", UNITS, "Hàng quý"),
    ("III. Cải cách tổ chức bộ máy",),
    (
        "1",
        "Sắp xếp các đơn vị sự nghiệp công lập",
        "Đề án",
        "Phòng Nội vụ",
        "Phòng Tài chính - Kế hoạch",
        "Theo tiến độ phê duyệt",
    ),
    ("IV. Xây dựng đội ngũ cán bộ, công chức",),
    (
        "1",
        "Tập huấn nghiệp vụ cho công chức một cửa",
        "02 lớp tập huấn",
        "Phòng Nội vụ",
        OFFICE,
        "Chậm nhất trong quý II/2020",
    ),
    ("V. Cải cách tài chính công",),
    (
        "1",
        "Thực hiện cơ chế tự chủ theo Nghị định số 16/2015/NĐ-CP",
        "Báo cáo",
        "Phòng Tài chính - Kế hoạch",
        UNITS,
        "Tháng 10/2020",
    ),
    ("VI. Hiện đại hóa hành chính",),
    (
        "1",
        "Trao đổi văn bản điện tử, sử dụng chữ ký số",
        "Tỷ lệ văn bản được ký số",
        UNITS,
        "Phòng Văn hóa và Thông tin",
        "Thường xuyên",
    ),
    (
        "2",
        "Triển khai dịch vụ công trực tuyến mức độ 3, 4",
        "Tối thiểu 30% hồ sơ trực tuyến",
        "Phòng Văn hóa và Thông tin Văn phòng UBND huyện",
        UNITS,
        "Quý IV/2020",
    ),
    ("VII. Công tác chỉ đạo, điều hành",),
    (
        "1",
        "Kiểm tra công tác cải cách hành chính",
        "Báo cáo kết quả kiểm tra",
        "Phòng Nội vụ",
        UNITS,
        "Tháng 9/2020",
    ),
    (
        "2",
        "Đánh giá, xếp hạng cải cách hành chính các đơn vị",
        "Quyết định công bố",
        "Phòng Nội vụ",
        UNITS,
        "Trước ngày 15/12/2020",
    ),
    (
        "3",
        "Tổ chức hội thi sáng kiến cải cách hành chính",
        "Hội thi",
        "Phòng Nội vụ",
        "Huyện đoàn",
        "Quý III/2020",
    ),
)
"""The task table as issued."""
DRAFTED = {
    "Rà soát quy trình liên thông đất đai, xây dựng": {"Thời gian hoàn thành": "Quý II/2020"},
    "Tập huấn nghiệp vụ cho công chức một cửa": {"Cơ quan chủ trì": OFFICE, "Cơ quan phối hợp": "Phòng Nội vụ"},
}
"""What the draft said otherwise: a deadline moved and a lead changed between draft and issue."""


def draft_tasks() -> Iterator[tuple[str, ...]]:
    """The task table of the draft, before its last task came in."""
    for row in TASKS[:-1]:
        told = dict(zip(HEADER, row, strict=False))
        yield tuple((told | DRAFTED.get(told.get("Nhiệm vụ", ""), {})).values())


ISSUED = PlanDocument(
    file_name="ke-hoach-cchc-2020-huyen-song-lam.docx",
    superior="ỦY BAN NHÂN DÂN",
    issuer="HUYỆN SÔNG LAM",
    number="24/KH-UBND",
    place_and_date="Sông Lam, ngày 14 tháng 01 năm 2020",
    kind="KẾ HOẠCH",
    title="Cải cách hành chính huyện Sông Lam năm 2020",
    body=(
        text(
            "Thực hiện Kế hoạch số 512/KH-UBND ngày 27/12/2019 của UBND tỉnh Hòa An về cải cách hành chính năm 2020, UBND huyện Sông Lam "
            "ban hành Kế hoạch như sau:"
        ),
        heading("MỤC TIÊU"),
        item("a) Sự hài lòng của người dân, tổ chức đạt từ 85% trở lên; tỷ lệ không hài lòng dưới 2%."),
        item("b) Tỷ lệ hồ sơ giải quyết đúng hạn và trước hạn đạt từ 95% trở lên."),
        item("c) Tối thiểu 30% tổng số hồ sơ nộp qua dịch vụ công trực tuyến mức độ 3, 4."),
        item("d) 100% công chức Bộ phận một cửa được tập huấn nghiệp vụ; 100% lãnh đạo sử dụng chữ ký số."),
        heading("NỘI DUNG"),
        subheading("Cải cách thể chế"),
        item("- Rà soát, hệ thống hóa văn bản quy phạm pháp luật năm 2019 theo quy định."),
        subheading("Cải cách thủ tục hành chính"),
        item(
            "- Thực hiện Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ về cơ chế một cửa, một cửa liên thông."
        ),
        subheading("Cải cách tổ chức bộ máy"),
        item(
            "- Thực hiện Nghị quyết số 18-NQ/TW ngày 25/10/2017, Nghị quyết số 19/NQ-TW ngày 25/10/2017 của Ban Chấp hành Trung ương."
        ),
        item(
            "- Tinh giản biên chế theo Nghị định số 108/2014/NĐ-CP ngày 20/11/2014 và Nghị định số 113/NĐ-CP ngày 31/8/2018."
        ),
        subheading("Hiện đại hóa hành chính"),
        item("- Gửi, nhận 100% văn bản điện tử qua trục liên thông; 100% đơn vị sử dụng chứng thư số."),
        heading("KINH PHÍ"),
        text("Ngân sách huyện bảo đảm trong dự toán năm 2020 được giao của các cơ quan, đơn vị."),
        heading("TỔ CHỨC THỰC HIỆN"),
        subheading("Phòng Nội vụ"),
        item(
            "- Đôn đốc, kiểm tra; tổng hợp báo cáo hàng quý trước ngày 15 tháng cuối quý, báo cáo năm trước ngày 05/12/2020."
        ),
        subheading("Phòng Tài chính - Kế hoạch"),
        item("- Thẩm định, bố trí kinh phí cải cách hành chính năm 2019 cho các đơn vị."),
        subheading("UBND các xã, thị trấn"),
        item("- Xây dựng Kế hoạch cải cách hành chính năm 2020, gửi Phòng Nội vụ trước ngày 31/01/2020."),
        text("Trên đây là Kế hoạch cải cách hành chính năm 2020 của UBND huyện Sông Lam./."),
    ),
    recipients=(
        "UBND tỉnh;",
        "Sở Nội vụ;",
        "TT Huyện ủy, TT HĐND huyện;",
        "Các phòng, ban;",
        "UBND các xã, thị trấn;",
        "Lưu: VT, NV.",
    ),
    signed_for="TM. ỦY BAN NHÂN DÂN",
    signatory_title="CHỦ TỊCH",
    signatory="Nguyễn Hữu Phước",
    appendices=(
        Appendix(
            "PHỤ LỤC",
            "NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH NĂM 2020",
            "(Kèm theo Kế hoạch số 24/KH-UBND ngày 14 tháng 01 năm 2019 của UBND huyện Sông Lam)",
            (Grid(HEADER, list(TASKS)),),
        ),
    ),
)

DRAFT = replace(
    ISSUED,
    file_name="du-thao-ke-hoach-cchc-2020-huyen-song-lam.docx",
    number="      /KH-UBND",
    place_and_date="Sông Lam, ngày     tháng 01 năm 2020",
    kind="DỰ THẢO\nKẾ HOẠCH",
    signatory="",
    appendices=(
        Appendix(
            "PHỤ LỤC",
            "NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH NĂM 2020",
            "(Kèm theo Kế hoạch số     /KH-UBND ngày     tháng 01 năm 2020 của UBND huyện Sông Lam)",
            (Grid(HEADER, list(draft_tasks())),),
        ),
    ),
)
