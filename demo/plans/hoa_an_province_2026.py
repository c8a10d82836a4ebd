"""Tỉnh Hòa An, 2026: two tiers; the plan with a monitoring column, an estimate and an appendix over several pages."""

from demo.documents import SAME, WIDE, Appendix, Grid, PlanDocument, heading, item, subheading, text

HEADER = (
    "STT",
    "Nhiệm vụ cụ thể",
    "Sản phẩm đầu ra",
    "Cơ quan chủ trì",
    "Cơ quan phối hợp",
    "Theo dõi, kiểm tra, đôn đốc",
    "Thời gian hoàn thành",
)
COMMUNES = "UBND các xã, phường, đặc khu"
AGENCIES = "Các sở, ban, ngành"
OFFICE = "Văn phòng UBND tỉnh"

INSTITUTIONS = (
    ("I. CẢI CÁCH THỂ CHẾ",),
    (
        "1",
        "Ban hành và thực hiện Kế hoạch theo dõi tình hình thi hành pháp luật năm 2026",
        "Kế hoạch; Báo cáo kết quả",
        "Sở Tư pháp",
        f"{AGENCIES}; {COMMUNES}",
        OFFICE,
        "Ban hành Kế hoạch trong tháng 01/2026; báo cáo trong tháng 12/2026",
    ),
    (
        "2",
        "Rà soát văn bản quy phạm pháp luật do HĐND, UBND cấp tỉnh ban hành, xử lý quy định không còn phù hợp với mô hình "
        "chính quyền địa phương hai cấp",
        "Quyết định công bố danh mục văn bản hết hiệu lực",
        "Sở Tư pháp",
        AGENCIES,
        OFFICE,
        "Quý I/2026",
    ),
    (
        "3",
        "Tổ chức đối thoại với doanh nghiệp về quy định, thủ tục hành chính",
        "Các hội nghị đối thoại được tổ chức; thông báo kết luận",
        "Sở Tài chính",
        "Sở Công Thương, Sở Xây dựng, Sở Nông nghiệp và Môi trường",
        OFFICE,
        "Hàng quý",
    ),
)
PROCEDURES = (
    ("II. CẢI CÁCH THỦ TỤC HÀNH CHÍNH",),
    ("1", "Chuẩn hóa, công khai thủ tục hành chính", "", "", "", "", ""),
    (
        "1.1",
        "Công bố, công khai thủ tục hành chính trên Cơ sở dữ liệu quốc gia về thủ tục hành chính",
        "Quyết định công bố của Chủ tịch UBND tỉnh",
        OFFICE,
        AGENCIES,
        OFFICE,
        "Thường xuyên",
    ),
    (
        "1.2",
        "Rà soát, đơn giản hóa thủ tục hành chính; cắt giảm tối thiểu 30% thời gian giải quyết so với quy định",
        "Quyết định phê duyệt phương án đơn giản hóa",
        OFFICE,
        AGENCIES,
        OFFICE,
        "Trước ngày 30/9/2026",
    ),
    (
        "2",
        "Vận hành Trung tâm Phục vụ hành chính công tỉnh và các Trung tâm Phục vụ hành chính công cấp xã; tiếp nhận hồ sơ không "
        "phụ thuộc địa giới hành chính",
        "Báo cáo kết quả tiếp nhận, giải quyết hồ sơ",
        "Trung tâm Phục vụ hành chính công tỉnh",
        f"{AGENCIES}; {COMMUNES}",
        OFFICE,
        "Hàng tháng",
    ),
    (
        "3",
        "Số hóa hồ sơ, kết quả giải quyết thủ tục hành chính; tái sử dụng dữ liệu đã số hóa",
        "Tỷ lệ hồ sơ được số hóa, tái sử dụng",
        f"{AGENCIES}; {COMMUNES}",
        "Trung tâm Phục vụ hành chính công tỉnh; Công an tỉnh",
        OFFICE,
        "Cả năm",
    ),
)
ORGANISATION = (
    ("III. CẢI CÁCH TỔ CHỨC BỘ MÁY HÀNH CHÍNH",),
    (
        "1",
        "Rà soát, sửa đổi quy định chức năng, nhiệm vụ, quyền hạn, cơ cấu tổ chức của các cơ quan chuyên môn thuộc UBND tỉnh",
        "Các quyết định của UBND tỉnh",
        "Sở Nội vụ",
        AGENCIES,
        "Sở Nội vụ",
        "Quý II/2026",
    ),
    (
        "2",
        "Kiểm tra việc thực hiện phân cấp, phân quyền, ủy quyền cho cấp xã",
        "Kế hoạch kiểm tra",
        "Sở Nội vụ",
        "Sở Tư pháp, Thanh tra tỉnh",
        "Sở Nội vụ",
        "Tháng 4/2026",
    ),
    (SAME, SAME, "Báo cáo kết quả kiểm tra", SAME, SAME, SAME, "Tháng 10/2026"),
)
CIVIL_SERVICE = (
    ("IV. CẢI CÁCH CHẾ ĐỘ CÔNG VỤ",),
    (
        "1",
        "Bồi dưỡng kỹ năng số, nghiệp vụ tiếp công dân cho công chức cấp xã",
        "20 lớp bồi dưỡng; báo cáo kết quả",
        "Sở Nội vụ",
        f"Sở Khoa học và Công nghệ; {COMMUNES}",
        "Sở Nội vụ",
        "Từ tháng 3 đến tháng 9/2026",
    ),
    (
        "2",
        "Kiểm tra kỷ luật, kỷ cương hành chính tại các cơ quan, đơn vị",
        "Thông báo kết luận kiểm tra",
        "Sở Nội vụ",
        "Thanh tra tỉnh; Văn phòng UBND tỉnh",
        "Sở Nội vụ",
        "6 tháng đầu năm và 6 tháng cuối năm 2026",
    ),
    (
        "3",
        "Hoàn thiện đề án vị trí việc làm theo mô hình hai cấp",
        "Đề án được phê duyệt",
        "Theo phân công tại Quyết định số 112/QĐ-UBND ngày 20/01/2026",
        WIDE,
        "Sở Nội vụ",
        "Sau khi có hướng dẫn của Bộ Nội vụ",
    ),
)
FINANCE_AND_DIGITAL = (
    ("V. CẢI CÁCH TÀI CHÍNH CÔNG",),
    (
        "1",
        "Giao quyền tự chủ tài chính cho đơn vị sự nghiệp công lập giai đoạn 2026 - 2030",
        "Quyết định giao quyền tự chủ",
        "Sở Tài chính",
        "Các đơn vị sự nghiệp công lập",
        OFFICE,
        "Quý I, II/2026",
    ),
    (
        "2",
        "Sắp xếp, xử lý trụ sở, tài sản công dôi dư sau sắp xếp đơn vị hành chính",
        "Phương án được phê duyệt",
        "Sở Tài chính",
        f"Sở Xây dựng; {COMMUNES}",
        "Sở Tài chính",
        "2026 - 2027",
    ),
    ("VI. XÂY DỰNG, PHÁT TRIỂN CHÍNH QUYỀN SỐ",),
    (
        "1",
        "Nâng cấp Hệ thống thông tin giải quyết thủ tục hành chính của tỉnh, kết nối Cổng Dịch vụ công quốc gia",
        "Hệ thống được nâng cấp, vận hành ổn định",
        "Sở Khoa học và Công nghệ",
        f"{OFFICE}; Công an tỉnh",
        OFFICE,
        "Quý III/2026",
    ),
    (
        "2",
        "Duy trì, cải tiến hệ thống quản lý chất lượng theo Tiêu chuẩn quốc gia TCVN ISO 9001:2015",
        "Báo cáo kết quả",
        "Sở Khoa học và Công nghệ",
        "Các Sở, ban, ngành; UBND cấp xã",
        "Sở Khoa học và Công nghệ",
        "Quý IV/2027",
    ),
)
STEERING = (
    ("VII. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH",),
    (
        "1",
        "Xác định, công bố Chỉ số cải cách hành chính năm 2025 của các sở, ban, ngành và UBND cấp xã",
        "Quyết định công bố kết quả",
        "Sở Nội vụ",
        f"{AGENCIES}; {COMMUNES}",
        "Sở Nội vụ",
        "Trước ngày 31/3/2026",
    ),
    (
        "2",
        "Kiểm tra công tác cải cách hành chính năm 2026",
        "Kế hoạch; Báo cáo kết quả kiểm tra",
        "Sở Nội vụ",
        "Thành viên Đoàn kiểm tra",
        "Sở Nội vụ",
        "Quý II, III/2026",
    ),
    (
        "3",
        "Tuyên truyền cải cách hành chính trên Báo và Đài Phát thanh, Truyền hình tỉnh",
        "Chuyên mục, tin, bài",
        "Báo và Đài Phát thanh, Truyền hình tỉnh",
        "Sở Nội vụ, Sở Văn hóa, Thể thao và Du lịch",
        "Sở Nội vụ",
        "Hàng tháng",
    ),
    (
        "4",
        "Khảo sát mức độ hài lòng của người dân đối với sự phục vụ của cơ quan hành chính nhà nước",
        "Báo cáo kết quả khảo sát",
        "Sở Nội vụ",
        "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh; Bưu điện tỉnh",
        "Sở Nội vụ",
        "Quý IV/2026",
    ),
    ("5", "Sơ kết, nhân rộng các sáng kiến cải cách hành chính", "Hội nghị sơ kết; danh mục sáng kiến", "", "", "", ""),
)

ESTIMATE = Grid(
    ("STT", "Nội dung chi", "Đơn vị tính", "Số lượng", "Đơn giá (đồng)", "Thành tiền (đồng)"),
    (
        ("1", "Bồi dưỡng công chức cấp xã", "Lớp", "20", "45.000.000", "900.000.000"),
        ("2", "Khảo sát mức độ hài lòng", "Phiếu", "4.000", "60.000", "240.000.000"),
        ("3", "Kiểm tra cải cách hành chính", "Cuộc", "24", "5.000.000", "120.000.000"),
        ("4", "Tuyên truyền trên báo, đài", "Chuyên mục", "12", "15.000.000", "160.000.000"),
        ("", "Tổng cộng", "", "", "", "1.440.000.000"),
    ),
)

PLAN = PlanDocument(
    file_name="ke-hoach-cchc-2026-tinh-hoa-an.docx",
    superior="",
    issuer="ỦY BAN NHÂN DÂN TỈNH HÒA AN",
    number="15/KH-UBND",
    place_and_date="Hòa An, ngày 12 tháng 01 năm 2026",
    kind="KẾ HOẠCH",
    title="Cải cách hành chính năm 2026 của tỉnh Hòa An",
    body=(
        text(
            "Căn cứ Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ ban hành Chương trình tổng thể cải cách hành chính nhà nước "
            "giai đoạn 2021 - 2030; Nghị định số 118/2025/NĐ-CP ngày 09/6/2025 của Chính phủ về thực hiện thủ tục hành chính theo cơ chế "
            "một cửa, một cửa liên thông; Quyết định số 1187/QĐ-BNV ngày 15/10/2025 của Bộ Nội vụ, UBND tỉnh ban hành Kế hoạch cải cách "
            "hành chính năm 2026 như sau:"
        ),
        heading("MỤC TIÊU"),
        subheading("Mục tiêu chung"),
        text(
            "Tiếp tục xây dựng nền hành chính dân chủ, chuyên nghiệp, hiện đại, phục vụ người dân và doanh nghiệp; bảo đảm mô hình chính "
            "quyền địa phương hai cấp hoạt động thông suốt, hiệu lực, hiệu quả."
        ),
        subheading("Chỉ tiêu cụ thể"),
        item("- Hoàn thành 100% nhiệm vụ của Kế hoạch cải cách hành chính năm 2026."),
        item("- Mức độ hài lòng của người dân đối với sự phục vụ của cơ quan hành chính nhà nước đạt từ 90% trở lên."),
        item("- 100% thủ tục hành chính đủ điều kiện được cung cấp dịch vụ công trực tuyến toàn trình."),
        item("- Tỷ lệ hồ sơ giải quyết đúng hạn và trước hạn đạt trên 98%."),
        item("- Tối thiểu 80% hồ sơ thủ tục hành chính được số hóa; tỷ lệ tái sử dụng dữ liệu đạt từ 50% trở lên."),
        item("- Chỉ số cải cách hành chính của tỉnh tăng ít nhất 02 bậc so với năm 2025."),
        item("- Kiểm tra tối thiểu 30% cơ quan chuyên môn và 20% UBND cấp xã."),
        heading("NHIỆM VỤ TRỌNG TÂM"),
        subheading("Cải cách thể chế"),
        item(
            "a) Nâng cao chất lượng xây dựng, ban hành văn bản quy phạm pháp luật; 100% văn bản được ban hành đúng trình tự, thủ tục."
        ),
        item("b) Theo dõi tình hình thi hành pháp luật theo Kế hoạch số 09/KH-UBND ngày 08/01/2026 của UBND tỉnh."),
        subheading("Cải cách thủ tục hành chính"),
        item("a) Công khai 100% thủ tục hành chính ngay sau khi được công bố."),
        item(
            "b) Tiếp nhận hồ sơ không phụ thuộc địa giới hành chính tại 100% Trung tâm Phục vụ hành chính công cấp xã."
        ),
        subheading("Cải cách tổ chức bộ máy hành chính"),
        item("Rà soát chức năng, nhiệm vụ theo Nghị định số 45/2025/NĐ-CP ngày 28/02/2025 của Chính phủ."),
        subheading("Cải cách chế độ công vụ"),
        item(
            "100% công chức làm việc tại Trung tâm Phục vụ hành chính công được bồi dưỡng kỹ năng giao tiếp, kỹ năng số."
        ),
        subheading("Cải cách tài chính công"),
        item(
            "Thực hiện cơ chế tự chủ; giảm bình quân 10% chi trực tiếp từ ngân sách cho đơn vị sự nghiệp công lập so với năm 2025."
        ),
        subheading("Xây dựng, phát triển chính quyền số"),
        item(
            "Tỷ lệ hồ sơ trực tuyến toàn trình đạt từ 70% trở lên; 100% văn bản trao đổi dưới dạng điện tử, được ký số."
        ),
        heading("TỔ CHỨC THỰC HIỆN"),
        subheading("Sở Nội vụ"),
        item("- Là cơ quan thường trực cải cách hành chính của tỉnh; hướng dẫn, đôn đốc, kiểm tra, tổng hợp báo cáo."),
        item(
            "- Tham mưu báo cáo định kỳ: quý I trước ngày 15/3, 6 tháng trước ngày 15/6, quý III trước ngày 15/9, năm trước ngày 10/12/2026."
        ),
        subheading("Văn phòng UBND tỉnh"),
        item("- Chủ trì công tác kiểm soát thủ tục hành chính, cơ chế một cửa, một cửa liên thông."),
        subheading("Sở Tài chính"),
        item(
            "- Bố trí kinh phí thực hiện Kế hoạch cải cách hành chính năm 2025 theo quy định của Luật Ngân sách nhà nước."
        ),
        subheading("Các sở, ban, ngành và UBND các xã, phường, đặc khu"),
        item("- Ban hành kế hoạch cải cách hành chính của cơ quan, địa phương, gửi Sở Nội vụ trước ngày 31/01/2026."),
        heading("KINH PHÍ THỰC HIỆN"),
        text("Kinh phí do ngân sách tỉnh bảo đảm, dự toán như sau:"),
        ESTIMATE,
        text(
            "Trên đây là Kế hoạch cải cách hành chính năm 2026 của tỉnh Hòa An, yêu cầu các cơ quan, địa phương triển khai thực hiện./."
        ),
    ),
    recipients=(
        "Bộ Nội vụ;",
        "Thường trực Tỉnh ủy;",
        "Thường trực HĐND tỉnh;",
        "Chủ tịch, các PCT UBND tỉnh;",
        "Các sở, ban, ngành;",
        "UBND các xã, phường, đặc khu;",
        "Lưu: VT, NV.",
    ),
    signed_for="TM. ỦY BAN NHÂN DÂN",
    signatory_title="CHỦ TỊCH",
    signatory="Trần Quang Vinh",
    appendices=(
        Appendix(
            "PHỤ LỤC",
            "NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH NĂM 2026 CỦA TỈNH HÒA AN",
            "(Kèm theo Kế hoạch số 15/KH-UBND ngày 21 tháng 01 năm 2026 của UBND tỉnh Hòa An)",
            (
                Grid(HEADER, (*INSTITUTIONS, *PROCEDURES, *ORGANISATION)),
                Grid(HEADER, (*CIVIL_SERVICE, *FINANCE_AND_DIGITAL)),
                Grid(HEADER, STEERING),
            ),
        ),
    ),
)
