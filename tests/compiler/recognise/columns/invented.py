"""Invented task tables of different shapes: five to seven columns, with and without numbers, areas and products."""

from __future__ import annotations

from dataclasses import dataclass

Rows = list[tuple[str, ...]]


@dataclass(frozen=True)
class Invented:
    """A table: its header, its rows (a row of one cell is an area across the table), and fair column widths."""

    name: str
    header: tuple[str, ...]
    rows: Rows
    widths: tuple[int, ...]


DISTRICT = Invented(
    "district with area column",
    ("Nhiệm vụ chung", "Nhiệm vụ cụ thể", "Sản phẩm", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời gian thực hiện"),
    [
        ("I. Cải cách thể chế", "", "", "", "", ""),
        (
            "",
            "1. Rà soát, hệ thống hóa văn bản quy phạm pháp luật do Hội đồng nhân dân, UBND huyện Sông Lam ban hành",
            "Quyết định công bố danh mục văn bản hết hiệu lực",
            "Phòng Tư pháp",
            "Các phòng, ban, ngành; UBND các xã, thị trấn",
            "Trước ngày 15/02/2022",
        ),
        (
            "",
            "2. Kiểm tra việc thi hành pháp luật về đất đai tại các xã trên địa bàn huyện",
            "1. Kế hoạch kiểm tra.\n2. Báo cáo kết quả kiểm tra.",
            "Phòng Tư pháp",
            "Phòng Tài nguyên và Môi trường; UBND các xã",
            "- Ban hành kế hoạch trong tháng 3/2022.\n- Báo cáo trong quý IV năm 2022.",
        ),
        (
            "",
            "3. Tổ chức tập huấn kỹ năng soạn thảo văn bản cho công chức cấp xã",
            "Lớp tập huấn",
            "Phòng Tư pháp",
            "Phòng Nội vụ",
            "Quý II/2022",
        ),
        ("II. Cải cách thủ tục hành chính", "", "", "", "", ""),
        (
            "",
            "1. Niêm yết công khai đầy đủ thủ tục hành chính tại Bộ phận Tiếp nhận và Trả kết quả của huyện và các xã",
            "100% thủ tục hành chính được niêm yết, công khai đúng quy định",
            "Văn phòng HĐND và UBND huyện",
            "Các cơ quan, đơn vị; UBND các xã, thị trấn",
            "Thường xuyên trong năm",
        ),
        (
            "",
            "2. Khảo sát sự hài lòng của người dân, doanh nghiệp khi đến làm việc tại cơ quan hành chính nhà nước",
            "- Kế hoạch khảo sát;\n- Báo cáo kết quả khảo sát.",
            "Văn phòng HĐND và UBND huyện",
            "Bưu điện huyện; UBND các xã, thị trấn",
            "Tháng 9/2022",
        ),
        ("III. Cải cách chế độ công vụ", "", "", "", "", ""),
        (
            "",
            "1. Bố trí công chức, viên chức theo đúng vị trí việc làm được cấp có thẩm quyền phê duyệt",
            "Quyết định của UBND huyện",
            "Phòng Nội vụ",
            "Các cơ quan, đơn vị liên quan",
            "Theo kế hoạch của UBND tỉnh",
        ),
        (
            "",
            "2. Đánh giá, xếp loại chất lượng cán bộ, công chức, viên chức năm 2022",
            "Thông báo kết quả xếp loại",
            "Phòng Nội vụ",
            "Các cơ quan, đơn vị liên quan; UBND các xã, thị trấn",
            "Trước ngày 20/12/2022",
        ),
    ],
    (13, 30, 24, 19, 19, 17),
)

PROVINCE = Invented(
    "province with number column and areas across",
    ("STT", "Nội dung nhiệm vụ", "Sản phẩm", "Đơn vị chủ trì", "Đơn vị phối hợp", "Thời gian hoàn thành"),
    [
        ("I. CẢI CÁCH THỂ CHẾ",),
        (
            "1",
            "Xây dựng Kế hoạch theo dõi tình hình thi hành pháp luật trên địa bàn tỉnh Hòa An",
            "Kế hoạch của UBND tỉnh",
            "Sở Tư pháp",
            "Các sở, ban, ngành; UBND cấp huyện",
            "Quý I/2024",
        ),
        (
            "2",
            "Thẩm định, góp ý các dự thảo văn bản quy phạm pháp luật của tỉnh bảo đảm chất lượng, tiến độ",
            "Báo cáo thẩm định",
            "Sở Tư pháp",
            "Các sở, ban, ngành",
            "Thường xuyên",
        ),
        (
            "3",
            "Rà soát các văn bản quy phạm pháp luật có quy định thủ tục hành chính không còn phù hợp",
            "Báo cáo kết quả rà soát",
            "Sở Tư pháp",
            "Văn phòng UBND tỉnh",
            "Trước ngày 30/11/2024",
        ),
        ("II. CẢI CÁCH THỦ TỤC HÀNH CHÍNH",),
        (
            "4",
            "Đơn giản hóa thủ tục hành chính nội bộ giữa các cơ quan hành chính nhà nước",
            "Quyết định phê duyệt phương án đơn giản hóa",
            "Văn phòng UBND tỉnh",
            "Các sở, ban, ngành; UBND cấp huyện, cấp xã",
            "Tháng 6/2024",
        ),
        (
            "5",
            "Tuyên truyền, hướng dẫn người dân nộp hồ sơ trực tuyến và thanh toán phí, lệ phí trực tuyến",
            "Tin, bài, phóng sự trên các phương tiện thông tin đại chúng",
            "Sở Thông tin và Truyền thông",
            "Đài Phát thanh và Truyền hình tỉnh; Báo Hòa An",
            "Hằng quý",
        ),
        ("III. HIỆN ĐẠI HÓA HÀNH CHÍNH",),
        (
            "6",
            "Nâng cấp Cổng dịch vụ công của tỉnh, kết nối với Cơ sở dữ liệu quốc gia về dân cư",
            "Cổng dịch vụ công được nâng cấp",
            "Sở Thông tin và Truyền thông",
            "Công an tỉnh; Văn phòng UBND tỉnh",
            "Quý III/2024",
        ),
        (
            "7",
            "Duy trì, cải tiến hệ thống quản lý chất lượng theo tiêu chuẩn quốc gia TCVN ISO 9001:2015",
            "Báo cáo kết quả áp dụng hệ thống",
            "Sở Khoa học và Công nghệ",
            "Các cơ quan, đơn vị có liên quan",
            "Trong năm 2024",
        ),
    ],
    (5, 34, 22, 18, 22, 14),
)

COMMUNE = Invented(
    "commune without products",
    ("TT", "Nhiệm vụ", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời gian thực hiện"),
    [
        (
            "1",
            "Ban hành Kế hoạch cải cách hành chính nhà nước năm 2026 của xã Phú Thuận",
            "Văn phòng HĐND và UBND xã",
            "Các phòng, ban thuộc UBND xã",
            "Tháng 01/2026",
        ),
        (
            "2",
            "Cập nhật, niêm yết kịp thời các thủ tục hành chính mới ban hành, sửa đổi, bổ sung",
            "Trung tâm Phục vụ hành chính công",
            "Phòng Kinh tế; Phòng Văn hóa - Xã hội",
            "Thường xuyên",
        ),
        (
            "3",
            "Tổ chức đối thoại giữa lãnh đạo UBND xã với người dân, doanh nghiệp trên địa bàn",
            "Văn phòng HĐND và UBND xã",
            "Ủy ban Mặt trận Tổ quốc Việt Nam xã; các tổ chức chính trị - xã hội",
            "Quý III năm 2026",
        ),
        (
            "4",
            "Số hóa hồ sơ, kết quả giải quyết thủ tục hành chính còn hiệu lực",
            "Trung tâm Phục vụ hành chính công",
            "Công an xã",
            "Theo kế hoạch của UBND tỉnh",
        ),
        (
            "5",
            "Phát động phong trào thi đua cải cách hành chính trong cán bộ, công chức xã",
            "Phòng Văn hóa - Xã hội",
            "Các tổ chức đoàn thể; Ban Chỉ huy Quân sự xã",
            "Trước ngày 30/4/2026",
        ),
        (
            "6",
            "Kiểm tra việc thực hiện kỷ luật, kỷ cương hành chính tại các bộ phận chuyên môn",
            "Văn phòng HĐND và UBND xã",
            "Thường trực Đảng ủy xã; Thanh tra nhân dân",
            "Định kỳ 6 tháng",
        ),
    ],
    (5, 38, 22, 24, 18),
)

MONITORED = Invented(
    "commune with a monitoring column",
    (
        "STT",
        "Nhiệm vụ cụ thể",
        "Kết quả/sản phẩm",
        "Cơ quan chủ trì",
        "Cơ quan phối hợp",
        "Thời gian hoàn thành",
        "Theo dõi, đôn đốc",
    ),
    [
        (
            "1",
            "Xây dựng Kế hoạch kiểm tra công tác cải cách hành chính năm 2026",
            "Kế hoạch",
            "Phòng Văn hóa - Xã hội",
            "Các phòng chuyên môn",
            "Tháng 02/2026",
            "Văn phòng HĐND và UBND",
        ),
        (
            "2",
            "Tổ chức hội nghị đối thoại với doanh nghiệp, hợp tác xã trên địa bàn phường An Hòa",
            "Hội nghị; báo cáo kết quả",
            "Phòng Kinh tế, Hạ tầng và Đô thị",
            "Trung tâm Phục vụ hành chính công",
            "Quý II/2026",
            "Văn phòng HĐND và UBND",
        ),
        (
            "3",
            "Công khai kết quả giải quyết hồ sơ thủ tục hành chính trên trang thông tin điện tử",
            "Bảng công khai hằng tháng",
            "Trung tâm Phục vụ hành chính công",
            "Phòng Văn hóa - Xã hội",
            "Hằng tháng",
            "Phòng Văn hóa - Xã hội",
        ),
        (
            "4",
            "Bồi dưỡng kỹ năng số cho cán bộ, công chức và người hoạt động không chuyên trách",
            "02 lớp bồi dưỡng",
            "Phòng Văn hóa - Xã hội",
            "Công an phường",
            "Trước ngày 30/9/2026",
            "Phòng Văn hóa - Xã hội",
        ),
        (
            "5",
            "Thực hiện chi trả an sinh xã hội qua tài khoản ngân hàng",
            "Báo cáo kết quả thực hiện",
            "Phòng Kinh tế, Hạ tầng và Đô thị",
            "Công an phường; các tổ dân phố",
            "Thường xuyên",
            "Văn phòng HĐND và UBND",
        ),
    ],
    (5, 32, 20, 18, 18, 15, 16),
)

UNNUMBERED = Invented(
    "deadline before the agencies, tasks without numbers",
    ("Nội dung công việc", "Thời hạn hoàn thành", "Đơn vị chủ trì", "Đơn vị phối hợp", "Kết quả đầu ra"),
    [
        (
            "Ban hành kế hoạch tuyên truyền công tác cải cách hành chính năm 2023",
            "Tháng 01/2023",
            "Phòng Nội vụ",
            "Phòng Văn hóa và Thông tin",
            "Kế hoạch của UBND thị xã",
        ),
        (
            "Tổ chức cuộc thi tìm hiểu cải cách hành chính cho công chức các phường, xã",
            "Quý II/2023",
            "Phòng Nội vụ",
            "Thị đoàn; UBND các phường, xã",
            "Cuộc thi được tổ chức",
        ),
        (
            "Xây dựng chuyên mục cải cách hành chính trên Trang thông tin điện tử của thị xã Đông Giang",
            "Trong quý I/2023",
            "Phòng Văn hóa và Thông tin",
            "Trung tâm Văn hóa - Thể thao và Truyền thanh",
            "Chuyên mục được duy trì",
        ),
        (
            "Kiểm tra công tác cải cách hành chính tại các phòng, ban, UBND các phường, xã",
            "Trước ngày 31/10/2023",
            "Phòng Nội vụ",
            "Văn phòng HĐND và UBND thị xã; Phòng Tư pháp",
            "Báo cáo kết quả kiểm tra",
        ),
        (
            "Đánh giá, chấm điểm Chỉ số cải cách hành chính của các đơn vị",
            "Tháng 12/2023",
            "Phòng Nội vụ",
            "Các phòng, ban, đơn vị",
            "Quyết định công bố kết quả",
        ),
    ],
    (34, 16, 20, 22, 22),
)

TABLES = (DISTRICT, PROVINCE, COMMUNE, MONITORED, UNNUMBERED)
