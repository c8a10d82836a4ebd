"""Fixed phrases of administrative language, and slips of spelling that clerks know.

A phrase here is one whose words hardly ever stand together otherwise; the text rules compare what stands in a
document with them. Both lists are of the language of offices, not of any one document.
"""

from __future__ import annotations

_TWO = """
an ninh, an sinh, an toàn, áp dụng, ban hành, bảo đảm, đảm bảo, bảo hiểm, bảo mật, bảo trợ, bãi bỏ, báo cáo, biên
chế, biên bản, biểu dương, biểu mẫu, bình xét, bổ nhiệm, bổ sung, bố trí, bồi dưỡng, bộ máy, bưu chính, bưu điện, cá
nhân, cải cách, cải thiện, cải tiến, cán bộ, cảnh báo, cắt giảm, cấp phép, cấp xã, cập nhật, cấu hình, chất lượng,
chấm điểm, chấn chỉnh, chấp hành, chế độ, chia sẻ, chi cục, chi nhánh, chi tiêu, chi tiết, chi trả, chỉ đạo, chỉ số,
chỉ thị, chỉ tiêu, chính phủ, chính quyền, chính sách, chính thức, chính trị, chính xác, cải chính, chứng nhận,
chứng thực, chứng thư, chú trọng, chủ động, chủ đề, chủ tịch, chủ trì, chủ trương, chủ yếu, chuẩn hóa, chuyên đề,
chuyên mục, chuyên môn, chuyên nghiệp, chuyên ngành, chuyên trách, chuyển biến, chuyển đổi, chuyển giao, chức danh,
chức năng, chức trách, chữ ký, chương trình, cơ bản, cơ cấu, cơ chế, cơ quan, cơ sở, cộng đồng, công an, công bố,
công chức, công dân, công điện, công ích, công khai, công nghệ, công sở, công tác, công vụ, công việc, củng cố, cung
cấp, cung ứng, cụ thể, danh mục, danh sách, dân chủ, dân cư, dân tộc, dịch vụ, doanh nghiệp, dữ liệu, dự án, dự báo,
dự thảo, dự toán, duy trì, đánh giá, đào tạo, đăng ký, đăng tải, đầu mối, đầu tư, đấu thầu, đẩy mạnh, đề án, đề
cương, đề nghị, đề xuất, địa bàn, địa giới, địa phương, điện tử, điều chỉnh, điều hành, điều kiện, định danh, định
hướng, định kỳ, định mức, đoàn thể, đối thoại, đối tượng, đôn đốc, đổi mới, đông đảo, đồng bộ, đồng thời, động viên,
đơn giản, đơn vị, đời sống, đột phá, đột xuất, đúng hạn, đùn đẩy, giai đoạn, giải pháp, giải quyết, giải trình, giám
sát, giáo dục, hài lòng, hải quan, hành chính, hành động, hành vi, hạ tầng, hạn chế, hệ thống, hiện đại, hiện trạng,
hiệu lực, hiệu quả, hiệu suất, hình thức, hoàn thành, hoàn thiện, hoàn chỉnh, hoạt động, hỏi đáp, hỗ trợ, hồ sơ, hộ
tịch, hội đồng, hội nghị, hội thảo, huy động, hướng dẫn, hướng tới, hợp đồng, hợp lý, hợp pháp, hợp tác, kế hoạch,
kế thừa, kế toán, kết hợp, kết luận, kết nối, kết quả, khai thác, khảo sát, khắc phục, khen thưởng, khiếu nại, kho
bạc, khó khăn, khoa học, khuyến khích, kịp thời, kiểm điểm, kiểm soát, kiểm tra, kiểm toán, kiến nghị, kiến thức,
kiến trúc, kiện toàn, kinh doanh, kinh nghiệm, kinh phí, kinh tế, kỷ cương, kỷ luật, kỹ năng, kỹ thuật, lãng phí,
lãnh đạo, lao động, lấy ý kiến, liên kết, liên quan, liên thông, liên tục, linh hoạt, lĩnh vực, lộ trình, lồng ghép,
luân chuyển, lưu trữ, mặt trận, minh bạch, mô hình, môi trường, mục đích, mục tiêu, mức độ, nâng cao, nâng cấp, năng
lực, năng suất, nền tảng, ngân hàng, ngân sách, nghiêm túc, nghiên cứu, nghiệp vụ, nghị định, nghị quyết, nguyên
nhân, nguyên tắc, nguồn lực, người dân, nhân dân, nhân lực, nhân rộng, nhận thức, nhiệm vụ, nhũng nhiễu, nêu rõ,
niêm yết, nội dung, nội vụ, nông nghiệp, nông thôn, ổn định, phản ánh, phát huy, phát hiện, phát sinh, phát triển,
phân bổ, phân cấp, phân công, phân loại, phân tích, phần mềm, phấn đấu, phê duyệt, phiền hà, phong trào, phong phú,
phòng ban, phối hợp, phổ biến, phù hợp, phụ lục, phụ trách, phục vụ, phương án, phương thức, phương tiện, pháp chế,
pháp lệnh, pháp luật, pháp lý, quán triệt, quản lý, quản trị, quảng bá, quảng cáo, quốc gia, quốc hội, quy chế, quy
chuẩn, quy định, quy hoạch, quy mô, quy phạm, quy trình, quyền hạn, quyết định, quyết liệt, quyết tâm, rà soát, rút
gọn, rút ngắn, rườm rà, sản phẩm, sản xuất, sáng kiến, sáng tạo, sát hạch, sáp nhập, sắp xếp, số hóa, số liệu, số
lượng, sơ kết, sở hữu, sử dụng, súc tích, sửa đổi, sự nghiệp, tài chính, tài khoản, tài liệu, tài nguyên, tài sản,
tác động, tái cấu trúc, tạm dừng, tạo điều kiện, tăng cường, tập huấn, tập thể, tập trung, thái độ, tham gia, tham
khảo, tham mưu, tham nhũng, thanh niên, thanh toán, thanh tra, thành lập, thành phần, thành tích, thành viên, thay
thế, theo dõi, thẩm định, thẩm quyền, thân thiện, thế mạnh, thể chế, thi đua, thi hành, thí điểm, thị trấn, thị
trường, thị xã, thiết bị, thiết chế, thiết kế, thiết thực, thông báo, thông qua, thông suốt, thông tin, thông tư,
thống kê, thống nhất, thời gian, thời hạn, thủ trưởng, thứ trưởng,
thủ tục, thủ tướng, thu hút, thuận lợi, thực chất, thực hành,
thực hiện, thực tế, thực tiễn, thường trực, thường vụ, thường xuyên, tích cực, tích hợp, tiêu chí, tiêu chuẩn, tiếp
cận, tiếp nhận, tiếp tục, tiết kiệm, tiến độ, tiến hành, tiện ích, tiện lợi, tin học, tinh gọn, tinh giản, tình
hình, tình trạng, tỉnh ủy, tổ chức, tổ quốc, tổng cục, tổng đài, tổng hợp, tổng kết, tổng thể, tồn tại, tra cứu,
trang bị, trang thiết bị, trách nhiệm, trao đổi, triển khai, trình độ, trình tự, trọng điểm, trọng tâm, trung tâm,
trung ương, truyền hình, truyền thanh, truyền thông, truy xuất, trực tiếp, trực tuyến, trực thuộc, trụ sở, tuyên
truyền, tuyển dụng, tư nhân, tư pháp, tư vấn, tự chủ, tự động, ứng dụng, ưu tiên, ủy ban, ủy quyền, vai trò, văn
bản, văn hóa, văn minh, văn phòng, văn thư, vận động, vận hành, viên chức, viễn thông, vị trí, việc làm, vướng mắc,
xác định, xác nhận, xác thực, xã hội, xây dựng, xem xét, xuất sắc, xếp hạng, xếp loại, xử lý, xử phạt, ý kiến, ý
thức, yêu cầu
"""

_LONGER = """
cải cách hành chính, cải cách thể chế, cải cách thủ tục hành chính, cải cách tổ chức bộ máy, cải cách chế độ công
vụ, cải cách tài chính công, thủ tục hành chính, kiểm soát thủ tục hành chính, bộ phận một cửa, cơ chế một cửa, một
cửa liên thông, một cửa điện tử, bộ phận tiếp nhận và trả kết quả, tiếp nhận và trả kết quả, trả kết quả giải quyết,
dịch vụ công trực tuyến, dịch vụ công quốc gia, dịch vụ bưu chính công ích, bưu chính công ích, trục liên thông,
trục liên thông văn bản, chứng thư số, chữ ký số, văn bản điện tử, văn bản quy phạm pháp luật, quy phạm pháp luật,
theo dõi thi hành pháp luật, tình hình thi hành pháp luật, chính quyền điện tử, chính quyền số, chính phủ điện tử,
chính phủ số, chuyển đổi số, cơ sở dữ liệu, cơ sở dữ liệu quốc gia, hạ tầng công nghệ thông tin, công nghệ thông
tin, ứng dụng công nghệ thông tin, cổng thông tin điện tử, trang thông tin điện tử, môi trường mạng, môi trường điện
tử, họp không giấy, định danh và xác thực điện tử, thanh toán trực tuyến, hồ sơ trực tuyến, phản ánh kiến nghị, chỉ
số hài lòng, mức độ hài lòng, sự hài lòng của người dân, tổ chức bộ máy, tinh giản biên chế, vị trí việc làm, cán bộ
công chức viên chức, cán bộ công chức, công chức viên chức, đơn vị sự nghiệp công lập, đơn vị sự nghiệp, cơ quan
chuyên môn, cơ quan hành chính nhà nước, ủy ban nhân dân, hội đồng nhân dân, mặt trận tổ quốc, ban chấp hành, ban
thường vụ, người đứng đầu, kỷ luật kỷ cương, kỷ cương hành chính, đạo đức công vụ, kiểm tra công vụ, tự chủ tự chịu
trách nhiệm, tự chịu trách nhiệm, ngân sách nhà nước, tài sản công, kinh phí thực hiện, tổ chức thực hiện, triển
khai thực hiện, hệ thống quản lý chất lượng, tiêu chuẩn quốc gia, kinh tế xã hội, phát triển kinh tế, thông tin và
truyền thông, thông tin tuyên truyền, phương tiện thông tin đại chúng, thi đua khen thưởng, nông thôn mới, tài
nguyên và môi trường, giáo dục và đào tạo, chi thường xuyên, chi tiêu nội bộ, tần suất, tính chuyên nghiệp, nhiệm vụ
được giao, thuộc phạm vi quản lý, công tác chỉ đạo điều hành, các xã thị trấn, phi địa giới hành chính, địa giới
hành chính
"""

_ONLY_NEIGHBOURS = """
văn bản hành, công văn, công thư, điện thư, lãnh đạo, bản mô tả, dẫn đầu, thư điện tử, số tiền, kỳ số liệu, khu phố,
phần lớn, phần trăm, thành phần, đề ra, đề bạt, cao điểm, hành khách, hành lang, chính đáng, chính thống, chính là,
tại chính, tiền lương, công nhận, công lập, số thứ tự, quý trình, tổng số, đầu năm, đầu vào, đầu ra, mặt bằng, cộng
tác, giảm tải, đấu giá, đấu tranh, nhu cầu, nhận diện, dẫn chứng, chế biến, chế tài, giá trị, quyền lợi, thủ công,
thứ tự, thử nghiệm, thực phẩm, thực trạng, công thương, thương mại, công chứng, chứng minh, chỉ dẫn, họp báo, hợp
nhất, hộp thư, công cộng, bộ phận, phường xã, quỹ đất, quỹ tiền, hóa đơn, hoa hồng, địa chính, địa chỉ, địa điểm
"""

_LOSABLE = """
[cải] cách hành chính, cải cách [hành] chính, cải cách hành [chính], thủ [tục] hành chính, [thủ] tục hành chính, thủ
tục hành [chính], [chứng] thư số, công nghệ thông [tin], công nghệ [thông] tin, cơ [quan] chuyên môn, tình [hình]
thực tiễn, tình [hình] thực tế, vị trí [việc] làm, vị [trí] việc làm, cơ sở dữ [liệu], cơ sở [dữ] liệu, bưu chính
công [ích], quy phạm [pháp] luật, ủy ban [nhân] dân, ủy [ban] nhân dân, hội đồng [nhân] dân, nhận và [trả] kết quả,
hồ sơ và [trả] kết quả giải quyết, đơn vị [sự] nghiệp, đơn vị [địa] phương, công trực [tuyến], cơ chế một [cửa], bộ
phận một [cửa], chuyển [đổi] số, trang thông tin [điện] tử, cán bộ công [chức], tổ chức bộ [máy], môi trường [điện]
tử
"""

PHRASES: tuple[str, ...] = tuple(" ".join(phrase.split()) for phrase in f"{_TWO},{_LONGER}".split(","))
"""Phrases of two to seven words, in lower case."""

LOSABLE: tuple[str, ...] = tuple(" ".join(phrase.split()) for phrase in _LOSABLE.split(","))
"""Phrases with the one word in brackets without which the rest makes no sense."""

NEIGHBOURS: tuple[str, ...] = tuple(" ".join(phrase.split()) for phrase in _ONLY_NEIGHBOURS.split(","))
"""Pairs that explain a word beside a phrase (in "văn bản hành chính" the word "bản" belongs to "văn bản")."""

MISSPELLINGS: dict[str, str] = {
    "sát nhập": "sáp nhập",
    "tinh giảm": "tinh giản",
    "trao dồi": "trau dồi",
    "sáng lạng": "xán lạn",
    "sáng lạn": "xán lạn",
}
"""Wrong -> right, in lower case: words mistaken for others, where no letter that sounds alike explains it."""

_TWICE = """
ngày luôn thường dần đời nhà người ai mãi song rất xanh từ từng năm tháng xã nhanh chầm dịu hay lớp đều đâu gì càng
vân hàng mọi thỉnh từ đường phố làng cao nao khe hơn mau sớm sau khác riêng
"""

NOT_DOUBLED = frozenset(_TWICE.split())
"""Words that may stand twice in a row."""
