"""Phường An Bình, 2026: an urban ward; a decision that issues the plan, tasks in the body, two-level numbers."""

from demo.documents import Grid, PlanDocument, heading, item, subheading, text

TASKS = Grid(
    ("STT", "Nhiệm vụ", "Cơ quan, đơn vị chủ trì", "Cơ quan, đơn vị phối hợp", "Kết quả, sản phẩm", "Tiến độ"),
    (
        ("1", "Công tác chỉ đạo, điều hành", "", "", "", ""),
        (
            "1.1",
            "Giao ban cải cách hành chính, xử lý hồ sơ chậm",
            "Văn phòng HĐND và UBND phường",
            "Các phòng chuyên môn",
            "Thông báo kết luận",
            "Hàng tháng",
        ),
        (
            "1.2",
            "Đối thoại với người dân, doanh nghiệp, hộ kinh doanh",
            "Văn phòng HĐND và UBND phường",
            "Phòng Kinh tế, Hạ tầng và Đô thị",
            "Tối thiểu 02 hội nghị",
            "Quý II và Quý IV năm 2026",
        ),
        ("2", "Cải cách thủ tục hành chính", "", "", "", ""),
        (
            "2.1",
            "Rà soát quy trình nội bộ, rút ngắn thời gian giải quyết",
            "Trung tâm Phục vụ hành chính công",
            "Các phòng chuyên môn",
            "Danh mục thủ tục rút ngắn thời gian",
            "Tháng 5/2026",
        ),
        (
            "2.2",
            "Trả kết quả tại nhà cho người cao tuổi, người khuyết tật",
            "Trung tâm Phục vụ hành chính công",
            "Bưu điện; Tổ dân phố",
            "Số lượt trả kết quả",
            "Thường xuyên",
        ),
        (
            "2.3",
            "Kiểm tra, đôn đốc việc tiếp nhận và trả lời phản ánh, kiến nghị",
            "Văn phòng HĐND và UBND phường",
            "Trung tâm Phục vụ hành chính công",
            "Báo cáo",
            "Trước ngày 20 hằng tháng",
        ),
        ("3", "Cải cách chế độ công vụ", "", "", "", ""),
        (
            "3.1",
            "Đánh giá công chức theo kết quả công việc (KPI)",
            "Phòng Văn hóa - Xã hội",
            "Các phòng chuyên môn",
            "Quyết định xếp loại",
            "Hàng quý",
        ),
        ("4", "Cải cách tài chính công", "", "", "", ""),
        (
            "4.1",
            "Khoán kinh phí quản lý hành chính",
            "Phòng Kinh tế, Hạ tầng và Đô thị",
            "Văn phòng HĐND và UBND phường",
            "Quyết định giao dự toán",
            "Trước 31/01/2026",
        ),
        ("5", "Chuyển đổi số", "", "", "", ""),
        (
            "5.1",
            "Phổ cập tài khoản định danh điện tử và chữ ký số cá nhân",
            "Công an phường",
            "Tổ công nghệ số cộng đồng",
            "60% người trưởng thành có chữ ký số cá nhân",
            "31/12/2026",
        ),
        (
            "5.2",
            "Lắp đặt camera giám sát tại bộ phận tiếp nhận",
            "Phòng Kinh tế, Hạ tầng và Đô thị",
            "Công an phường",
            "Hệ thống vận hành",
            "Quý I/2025",
        ),
    ),
)

PLAN = PlanDocument(
    file_name="ke-hoach-cchc-2026-phuong-an-binh.docx",
    superior="ỦY BAN NHÂN DÂN",
    issuer="PHƯỜNG AN BÌNH",
    number="11/KH-UBND",
    place_and_date="An Bình, ngày 19 tháng 01 năm 2026",
    kind="KẾ HOẠCH",
    title="Cải cách hành chính và chuyển đổi số phường An Bình năm 2026",
    body=(
        text(
            "Căn cứ Kế hoạch số 15/KH-UBND ngày 12/01/2026 của UBND tỉnh Hòa An; Kế hoạch số 21/KH-UBND ngày 16/01/2026 của UBND tỉnh Hòa An "
            "về kiểm soát thủ tục hành chính năm 2026, UBND phường An Bình ban hành Kế hoạch như sau:"
        ),
        heading("MỤC TIÊU"),
        item("1. Tỷ lệ hồ sơ trực tuyến đạt từ 85% trở lên."),
        item("2. 100% hồ sơ đất đai được giải quyết đúng hạn."),
        item("3. Mức độ hài lòng của người dân đạt tối thiểu 95%."),
        item("4. Tỷ lệ thanh toán trực tuyến phí, lệ phí đạt từ 80% trở lên."),
        item("5. 100% phản ánh, kiến nghị được trả lời trong thời hạn 05 ngày làm việc."),
        heading("NHIỆM VỤ VÀ PHÂN CÔNG THỰC HIỆN"),
        TASKS,
        heading("KINH PHÍ"),
        text("Sử dụng kinh phí chi thường xuyên năm 2026 của phường và các nguồn hợp pháp khác."),
        heading("TỔ CHỨC THỰC HIỆN"),
        subheading("Văn phòng HĐND và UBND phường"),
        item("- Theo dõi, tổng hợp, báo cáo UBND tỉnh (qua Sở Nội vụ) trước ngày 10/6 và trước ngày 05/12/2026."),
        subheading("Phòng Văn hóa - Xã hội"),
        item(
            "- Hướng dẫn chấm điểm chỉ số cải cách hành chính; phối hợp tuyên truyền trên trang thông tin điện tử phường."
        ),
        subheading("Các tổ dân phố"),
        item("- Vận động 100% hộ gia đình sử dụng dịch vụ công trực tuyến."),
        text("Yêu cầu các phòng, đơn vị, tổ dân phố triển khai thực hiện./."),
    ),
    recipients=("UBND tỉnh;", "Sở Nội vụ;", "Đảng ủy, HĐND phường;", "Các phòng, đơn vị thuộc phường;", "Lưu: VT."),
    signed_for="TM. ỦY BAN NHÂN DÂN",
    signatory_title="CHỦ TỊCH",
    signatory="Đỗ Minh Khôi",
)
