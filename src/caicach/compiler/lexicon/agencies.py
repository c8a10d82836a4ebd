"""Words by which agencies are recognised and told apart in a cell or a sentence.

Patterns are for text as printed (composed, with marks), and ignore letter case unless said otherwise.
"""

from __future__ import annotations

import re

HEADS = (
    r"các|những|văn phòng|vp|phòng(?! (?:thủ|chống|cháy|ngừa|vệ|bệnh)\b)"
    r"|p\.|sở|ban(?! hành)|bộ|cục|chi cục|tổng cục|tổng công ty|công ty|tập đoàn"
    r"|doanh nghiệp|ngân hàng"
    r"|ubnd|uỷ ban|ủy ban|ub|hđnd|hdnd|hội đồng|trung tâm|tt\.?(?= )|công an|bộ chỉ huy|ban chỉ huy|quân sự|thanh tra"
    r"|kho bạc|bảo hiểm|bhxh|tòa án|toà án|viện|viện kiểm sát|bưu điện|bưu chính|viễn thông|vnpt|viettel|điện lực"
    r"|thuế|đài|báo(?! cáo)|cổng"
    r"|bộ phận|tổ|hội|đoàn|liên đoàn|liên hiệp|mặt trận|ubmttq|mttq|huyện ủy|huyện uỷ|tỉnh ủy|tỉnh uỷ|thành ủy|thành uỷ"
    r"|thị ủy|thị uỷ|quận ủy|quận uỷ|đảng ủy|đảng uỷ|trường(?! hợp)|bệnh viện|trạm|đội|hạt|quỹ|thủ trưởng"
    r"|chủ tịch|phó chủ tịch"
    r"|giám đốc|lãnh đạo|thường trực|trưởng|chánh|công chức|cán bộ|cơ quan|đơn vị|địa phương|xã(?! hội)|phường|thị trấn"
    r"|tổ chức|thành viên|đồng chí"
)
"""What the name of an agency, of an office-holder or of a group of agencies begins with."""

HEAD = re.compile(rf"(?:{HEADS})(?!\w)", re.IGNORECASE)

GROUP_NOUNS = (
    r"phòng ban|phòng|ban|ngành|sở|cơ quan|đơn vị|đoàn thể|địa phương|tổ chức|hội|xã|phường|thị trấn|đặc khu|huyện"
    r"|thành phố|thị xã|quận|trung tâm|cá nhân|doanh nghiệp|công chức|viên chức|lĩnh vực|bộ phận|trường|trường học"
    r"|thôn|khu phố|ấp|bản|buôn|tổ dân phố|cấp|đảng|hội quần chúng"
)
"""Nouns that stand side by side within one group of agencies: "Các phòng, ban, ngành", "UBND các xã, thị trấn"."""

GROUP_TAILS = (
    r"có liên quan|liên quan|thuộc|trực thuộc|của|cấp|trên địa bàn|chuyên môn|huyện|tỉnh|xã|phường|thành phố|thị xã"
    r"|quận|khác|có|trong|ở|tại|chức năng|sự nghiệp|hành chính|được|ubnd"
)
"""What may follow such a noun without making it the name of one agency."""

BARE_GROUP_NOUN = re.compile(
    rf"(?:{GROUP_NOUNS})(?=\s*(?:$|[,;/.)-]|(?:và|{GROUP_TAILS})(?!\w)))",
    re.IGNORECASE,
)
GROUP_OPENER = re.compile(
    rf"(?:các|những|toàn thể|toàn bộ|tất cả|(?:ubnd|uỷ ban nhân dân|ủy ban nhân dân|chủ tịch ubnd"
    rf"|thủ trưởng)\s+(?:các\s+)?"
    rf"(?={GROUP_NOUNS})|(?:{GROUP_NOUNS})(?=\s*(?:[,/]|$)))",
    re.IGNORECASE,
)
"""A piece of text that begins so may run on over commas between bare group nouns."""

GROUP_INSIDE = re.compile(rf"(?:các|những)\s+(?:{GROUP_NOUNS})(?:\s*,\s*(?:{GROUP_NOUNS}))*\s*$", re.IGNORECASE)
"""What ends so may run on likewise."""

OFFICE_PAIR = re.compile(
    r"(?:đoàn đbqh|đbqh|đảng ủy|đảng uỷ|hđnd|hdnd|hdnđ|hnnd|ubnd|hội đồng nhân dân)"
    r"(?:\s*(?:,|&|/|-|–|—|và)\s*(?:hđnd|hdnd|hdnđ|ubnd|ub\s?nd|uỷ ban nhân dân|ủy ban nhân dân))+",
    re.IGNORECASE,
)
"""The councils and committees one office serves: "HĐND&UBND", "HĐND và UBND", "HĐND - UBND"."""

OFFICE_BEFORE = re.compile(
    r"(?:văn phòng|vp|thường trực|lãnh đạo|chánh văn phòng|phó chánh văn phòng)[\s/]*$", re.IGNORECASE
)

COMPOUND_NAME = re.compile(
    r"văn hóa, (?:thể thao và du lịch|thông tin và thể thao|khoa học và thông tin|thể thao và truyền thông)"
    r"|văn hóa, xã hội|kinh tế, (?:hạ tầng và đô thị|hạ tầng|ngân sách)|lao động, thương binh và xã hội"
    r"|nông nghiệp, (?:môi trường|tài nguyên và môi trường)|dân tộc, tôn giáo|thi đua, khen thưởng"
    r"|báo và (?:đài )?(?:phát thanh|truyền hình)(?:(?:,| và| -) (?:phát thanh|truyền hình))?",
    re.IGNORECASE,
)
"""Fields of one department whose name holds a comma."""

SHORT_NAMES = frozenset(
    {
        "noi vu",
        "tu phap",
        "tai chinh",
        "tai chinh ke hoach",
        "ke hoach va dau tu",
        "thanh tra",
        "y te",
        "giao duc",
        "giao duc va dao tao",
        "giao duc dao tao",
        "van hoa va thong tin",
        "van hoa thong tin",
        "van hoa xa hoi",
        "thong tin va truyen thong",
        "khoa hoc va cong nghe",
        "tai nguyen va moi truong",
        "tai nguyen moi truong",
        "nong nghiep",
        "nong nghiep va moi truong",
        "nong nghiep va phat trien nong thon",
        "lao dong thuong binh va xa hoi",
        "kinh te",
        "kinh te ha tang",
        "kinh te va ha tang",
        "xay dung",
        "quan ly do thi",
        "cong thuong",
        "giao thong van tai",
        "dan toc",
        "dan toc va ton giao",
        "ngoai vu",
        "cong an",
        "quan su",
    }
)
"""Folded short names of departments that stand for themselves in a list: "Phòng Nội vụ, Tư pháp"."""

JOINED_HEAD = re.compile(
    r"(?:Văn phòng|Phòng(?! (?:thủ|chống|cháy|ngừa|vệ|bệnh)\b)"
    r"|Sở|Trung tâm|Công an|Bưu điện|Chi cục|Bảo hiểm xã hội|Kho bạc|Thanh tra|Ban Quản lý"
    r"|Ban Dân tộc"
    r"|Ban Chỉ huy|Bộ Chỉ huy|Bộ phận|Đài|Hội đồng|Hội Liên hiệp|Hội Nông dân|Hội Cựu chiến binh|Đoàn Thanh niên"
    r"|Đoàn thanh niên|Các|(?:UBND|Ủy ban nhân dân)(?= (?:các|cấp|xã|phường|huyện)))(?!\w)"
)
"""Case-sensitive: what begins a new name where the printer lost the separator."""

JOINS_ON = re.compile(
    r"(?:của|thuộc|và|với|&|-|–|—|/|\(|tại|cấp|trưởng|phó|chánh|lãnh đạo|chủ tịch|giám đốc|đồng chí|thường trực|hđnd"
    r"|ubnd|cùng|từ|về|cho|là|do|ở|theo|trực thuộc|qua|tới|đến|gửi|cơ quan|thành viên|đại diện|thủ trưởng"
    r"|người đứng đầu|công chức|cán bộ|viên chức|chi nhánh|văn phòng)\s*$",
    re.IGNORECASE,
)
"""Words after which a new capital head goes on with the same name: "Lãnh đạo Sở", "Chánh Văn phòng"."""

ROLE_VERBS = (
    r"thẩm định|tổng hợp|hướng dẫn|đề xuất|tham mưu|theo dõi|đôn đốc|kiểm tra|báo cáo|thực hiện|triển khai"
    r"|chịu trách nhiệm"
    r"|trình|xây dựng|cho ý kiến|phê duyệt|rà soát|soạn thảo|giám sát|hoàn thiện|gửi|ban hành|cung cấp|giải quyết"
    r"|lập(?= (?:kế|dự|danh|hồ|đề|biểu))|lấy ý kiến|góp ý|chuẩn bị|cập nhật|bổ sung|khảo sát|tập huấn|soạn"
    r"|đảm bảo|bảo đảm|có trách nhiệm|có kế hoạch|có Kế hoạch|để|nhằm|khi|nếu|căn cứ|tuyên truyền|đánh giá"
    r"|quyết định|cử|bố trí"
    r"|tiếp tục|tiến hành|làm đầu mối|đăng tải|công bố|công khai"
    r"|tổ chức(?= (?:thực hiện|triển khai|kiểm tra|rà soát|các hội|các lớp|hội nghị|tập huấn|đánh giá|khảo sát|lấy"
    r"|tuyên truyền|thẩm định|xây dựng))"
)
"""Case-sensitive: what an agency is told to do, when it stands behind its name."""

ROLE_TAIL = re.compile(
    r"(?<![Tt]ổ)(?<![Đđ]oàn)(?<![Bb]an)(?<!ội đồng)(?<!y ban)(?<!ỷ ban)(?<!ịch vụ)(?:^|[\s,;:(-]+)"
    rf"(?:là cơ quan |chủ động |kịp thời |tích cực )?(?:chủ trì|phối hợp|{ROLE_VERBS})(?!\w)"
)
DESCRIBED = re.compile(r"(?<!\w)(?:được|đã|quản lý|phụ trách|theo dõi)(?!\w)")
"""Before a role verb: the words describe an agency ("cơ quan được giao kiểm tra") and give it no order."""

GENERIC_NAMES = frozenset(
    {"co quan", "don vi", "bo phan", "cac co quan", "cac don vi", "nguoi", "ca nhan", "phong", "ban"}
)
"""Folded nouns that a role behind them describes rather than commands: "Cơ quan chủ trì soạn thảo"."""

LIST_PREFIX = re.compile(
    r"(?:các |những )?(?:cơ quan|đơn vị|phòng|sở|ngành|ban|phòng, ban|sở, ngành|phòng ban)"
    r"(?:[ ,]+(?:cơ quan|đơn vị|phòng|ban|ngành|chuyên môn|liên quan|có|thuộc|huyện|tỉnh))*\s*:\s*",
    re.IGNORECASE,
)
"""What opens a list of short names: "Các phòng: Nội vụ, Tư pháp"."""

ROLE_PREFIX = re.compile(
    r"(?:cơ quan |đơn vị |bộ phận )?(?:chủ trì|phối hợp|thực hiện|tham mưu|chính|theo dõi)(?: thực hiện"
    r"| tham mưu)?\s*:\s*"
    r"|(?:giao|đề nghị|yêu cầu)\s+(?:cho\s+)?",
    re.IGNORECASE,
)
REFERS = re.compile(r"\W*(?:theo|như|căn cứ|thực hiện theo)(?!\w)", re.IGNORECASE)
"""How a cell begins that refers to acts instead of naming agencies."""

NOT_A_NAME = re.compile(
    r"(?:theo|như|khi|sau khi|trong|căn cứ|thường xuyên|tùy|tuỳ|hàng|hằng|quý|tháng|năm|ngày|trước|đến|từ|không"
    r"|nt|đã|kèm|tại"
    r"|quyết định|kế hoạch|nghị quyết|văn bản|báo cáo|công văn|đề án|chương trình|thông tư|nghị định"
    r"|pháp lệnh|lệnh|luật)(?!\w)",
    re.IGNORECASE,
)
"""What text begins with that names no agency."""
