"""Words by which the cells of a task table are told apart when its lines and borders are lost.

All patterns are for text in lower case without marks (`vietnamese.folding.strip_marks`).
"""

from __future__ import annotations

from enum import StrEnum


class Role(StrEnum):
    """What a column of a task table holds."""

    NUMBER = "number"
    AREA = "area"  # the area of reform, merged downwards over its tasks
    TASK = "task"
    PRODUCT = "product"
    LEAD = "lead"
    COORDINATING = "coordinating"
    DEADLINE = "deadline"
    MONITOR = "monitor"  # who follows the task up
    NOTE = "note"


_BODY = r"(?:co quan|don vi|bo phan|phong ban|phong|ban|nganh|dia phuong|ca nhan|can bo|cong chuc|nguoi)"
_BODIES = rf"{_BODY}(?:(?: va| hoac)? {_BODY})*"
_WORK = r"(?:noi dung|nhiem vu|cong viec|hoat dong|giai phap|dau viec|cong tac)"
_RESULT = r"(?:san pham|ket qua|dau ra)"

HEADER_TITLES: tuple[tuple[Role, str], ...] = (
    (Role.NUMBER, r"(?:s?tt|so tt|so thu tu)"),
    (Role.AREA, r"(?:nhiem vu chung|nhom nhiem vu|linh vuc(?: cai cach(?: hanh chinh)?| nhiem vu)?)"),
    (
        Role.TASK,
        rf"(?:(?:ten|danh muc|cac) )?{_WORK}"
        rf"(?: (?:va|{_WORK}|cu the|chu yeu|thuc hien|trong tam|trien khai|cchc|cai cach hanh chinh))*",
    ),
    (
        Role.PRODUCT,
        rf"(?:du kien )?{_RESULT}"
        rf"(?: (?:va|{_RESULT}|du kien|can dat|phai dat|dat duoc|thuc hien|hoan thanh|cong viec|chu yeu|cu the))*",
    ),
    (Role.LEAD, rf"(?:{_BODIES} )?(?:chu tri|thuc hien|dau moi|tham muu)(?: (?:chu tri|thuc hien|tham muu|chinh))*"),
    (Role.LEAD, rf"{_BODIES} (?:phu trach|chiu trach nhiem)(?: chinh)?"),
    (Role.COORDINATING, rf"(?:{_BODIES} )?(?:cung )?phoi hop(?: va)?(?: thuc hien)?"),
    (
        Role.DEADLINE,
        r"(?:thoi gian|thoi han|thoi diem|tien do|ky han)"
        r"(?: (?:thuc hien|hoan thanh|ban hanh|trien khai|bao cao|ket thuc|va|du kien))*",
    ),
    (
        Role.MONITOR,
        rf"(?:{_BODIES} )?(?:theo doi|don doc|giam sat)(?: (?:va|theo doi|kiem tra|giam sat|don doc|danh gia))*",
    ),
    (Role.NOTE, r"(?:ghi chu|(?:nguon |du toan )?kinh phi(?: thuc hien)?|can cu(?: thuc hien)?|muc tieu|chi tieu)"),
)
"""Titles of columns; in a flattened table they stand one after another."""

AGENCY_OPENER = (
    r"(?:cac (?:co quan|phong|don vi|ban(?! hanh)|so|xa|phuong|to chuc|nganh|doan the|hoi|cap|dia phuong|truong)"
    r"|thanh vien|thuong truc|(?:tinh|thanh|huyen|thi|xa|phuong|quan) doan|bao(?! cao| dam| ve| gom)"
    r"|phong(?! chong| su)|van phong|vp|ubnd|uy ban|hdnd|hoi dong|hoi(?! nghi| thao)|so(?! luong| lieu| hoa| voi|\b \d)"
    r"|bo(?! sung| tri| thu tuc|\b \d)|ban(?! hanh| do| tin| sao)|cong an|buu dien|trung tam|toa an|vien(?! chuc)"
    r"|thanh tra|chi cuc|cuc|kho bac|bao hiem|chi nhanh|lien doan|mat tran|ubmttq|doan(?! kiem| cong)|truong(?! hop)"
    r"|thu truong|lanh dao|chu tich|to(?! chuc)|bo phan|bch|dai|don vi|co quan|hat|ngan hang|benh vien|tram"
    r"|cong chuc|ke toan|dien luc|thue|tat ca|toan the|tinh uy|huyen uy|thanh uy|dang uy|nhu tren"
    r"|theo (?:su )?phan cong|theo quyet dinh"
    r"|tu phap|noi vu|tai chinh|dia chinh|nguoi dung dau)\b"
)
"""How the name of an agency, or of a group of agencies, begins."""

AGENCY_GROUP = (
    r"(?:cac (?:co quan|phong|don vi|so|xa|phuong|nganh|doan the|dia phuong)"
    r"|phong (?:noi vu|tu phap|tai chinh|tai nguyen|van hoa|kinh te|nong nghiep|giao duc|lao dong"
    r"|y te|quan ly do thi))\b"
)
"""How names of agencies and of their groups begin that are often written in lower case."""

_AGENCY_WORDS = (
    "an ban bao bch benh bhxh bi binh bo buu ca cac cap chi chinh cho chu chuc chuyen co cong cuc da dac dai dan "
    "dang dao dau dia dich dien do doan doanh doi don du duc dung duoc giam giao ha hai hanh hat hdnd hiem hien ho "
    "hoa hoach hoc hoi hop huyen ke khac kho khoa khu kiem kinh lam lanh lao lich lien luc luyen mat moi mon mot "
    "mtt mttq mttqvn nam ngan nganh nghe nghiem nghiep ngoai nguoi nguon nguyen nha nhan nhanh nhap noi nong o phan "
    "phap phat pho phong phu phuong qlda quan quoc quy so su tai tam tang tap tat te than thanh thao the thi thiet "
    "thon thong thu thue thuoc thuong thuy tich tieu tin tinh to toa toan tra trach trai tram tran tren tri trien "
    "tro truc trung truong truyen tu tuc tuoi tuong tuyen ty ubmttq ubmttqvn ubnd ung uy va van vi vien viet vn vp "
    "vphdnd vpub vu vuc xa xay y"
)
AGENCY_WORDS = frozenset(_AGENCY_WORDS.split())
"""The words names of agencies are made of."""

DEADLINE_OPENER = (
    r"(?:truoc(?: ngay| thang| \d)|qu[yi] (?:[i\d]|dau|cuoi)|hang (?:nam|quy|thang|tuan|ngay)"
    r"|trong (?:nam|thang|quy|ky|suot)"
    r"|nam \d{4}|thang \d|ngay \d|thuong xuyen|sau khi|dinh ky|khi co|khi phat sinh|cham nhat|cuoi (?:nam|quy|thang)"
    r"|dau nam|den (?:ngay|het|thang|nam)|tu (?:thang|ngay|quy|nam)|ca nam|(?:0?\d) thang|giai doan \d{4}|\d{1,2}/\d{4}"
    r"|\d{1,2}/\d{1,2}/\d{4}|20\d\d\b(?! cua)"
    r"|theo (?:tien do|lo trinh|thoi (?:gian|han|diem)|dinh ky|chuong trinh cong tac)"
    r"|ngay sau|nhiem vu thuong xuyen|hoan thanh (?:truoc|trong))"
)
"""How a deadline begins."""

DEADLINE_SOFT_OPENER = (
    r"(?:[-+] ?)?(?:theo (?:ke hoach|quy dinh|huong dan|yeu cau|chi dao|van ban|su chi dao|dot)"
    r"|ban hanh|bao cao|hoan thanh"
    r"|thuc hien|trien khai|xay dung|to chuc|gui|tham muu|phe duyet|trinh|kiem tra|lan \d|dot \d|khi|tung)\b"
)
"""How a deadline may begin that says first what is due."""

DEADLINE_WORDS = (
    r"\b(?:nam|thang|quy|ngay|truoc|sau khi|thuong xuyen|dinh ky|hang|trong|cap tren|tien do"
    r"|ke hoach|thoi gian|lo trinh)\b"
    r"|\d{1,2}/\d{4}|\b20\d\d\b"
)
"""Words a deadline is made of."""

PRODUCT_OPENER = (
    r"(?:(?:cac |nhung |mot so )?(?:bao cao|ke hoach|quyet dinh|van ban|nghi quyet|to trinh|chuong trinh|de an|cong van"
    r"|thong bao|ket luan|danh muc|quy che|huong dan|hoi nghi|lop|tin|chuyen muc|phan mem|he thong|ho so|bien ban"
    r"|ket qua|ty le|ti le|du thao|phieu|bang|bo|co so du lieu|cuoc|doan|chi thi|quy dinh|de cuong|giay|hop dong"
    r"|trang|cong|mo hinh|sang kien|giai phap|thu tuc|tai lieu|so lieu|chi so|de xuat|y kien|dich vu|hoat dong"
    r"|khoa|buoi|phong su|pano|bai|so|diem|du lieu|quy trinh|phuong an|noi dung|chi tieu|muc|hinh thuc|nhiem vu)"
    r"|(?:100|[1-9]?\d) ?%|100 |duoc|cu |theo|thuc hien|trien khai|hoan thanh|ban hanh|to chuc|dam bao|bao dam|tich hop"
    r"|thanh lap|cap nhat|cong khai|cong bo)\b"
)
"""How a product may begin."""

TASK_OPENER = (
    r"(?:xay dung|ban hanh|trien khai|to chuc|tiep tuc|tang cuong|thuc hien|ra soat|kiem tra|day manh|duy tri|nang cao"
    r"|hoan thien|cap nhat|cong khai|cong bo|tham muu|dao tao|bo tri|theo doi|don doc|danh gia|khao sat|ung dung"
    r"|chuan hoa|kien toan|sap xep|bao cao|tong hop|tuyen truyen|phoi hop|chi dao|quan triet|doi moi|cai thien|mo"
    r"|phat dong|van hanh|quan ly|giai quyet|tiep nhan|so hoa|ky ket|lap|cung cap|boi duong|tap huan|cung co|phat trien"
    r"|giam|xac dinh|bo sung|chan chinh|khac phuc|dam bao|bao dam|nghien cuu|hop nhat|tinh gian|thanh lap|quy hoach"
    r"|tu danh gia|cham diem|cong tac|thong ke|xu ly|gan|cat giam|don gian hoa|de xuat|phan cap|hien dai hoa|giao)\b"
)
"""How a task that has no number may begin."""

TABLE_END = (
    r"(?:noi nhan\b|tm\.|kt\.|tl\.|tuq\.|phu luc\b|uy ban nhan dan$|cong hoa xa hoi|doc lap ?[-–]"
    r"|chu tich$|pho chu tich$"
    r"|ghi chu ?:|tong so ?:|tong cong|bieu (?:mau )?so|mau so|de cuong)"
)
"""Lines that stand after a table, never in it."""

OPEN_ENDING = (
    r"(?:\b(?:và|của|theo|về|cho|các|với|tại|trong|đến|từ|hoặc|như|do|được|khi|là|để|ở|số|trước|sau|những|bằng"
    r"|trình|thuộc|gửi|giữa|cùng|bởi|tham mưu|phối hợp"
    r"|(?<!nếu )có|(?<!hằng )(?<!hàng )(?:ngày|tháng|quý)|liên|cơ|đơn|cấp"
    r"|văn phòng|phòng|sở|(?<!, )ban|ủy ban|uỷ ban|hội đồng|trung tâm|mặt trận"
    r"|lãnh đạo|thường trực|chủ tịch|thủ trưởng|trưởng|chánh|bộ phận|thành viên|chi nhánh)|[,–(/:&-])$"
)
"""Endings, in lower case with their marks, after which a cell must go on."""

_COMMON_PAIRS = (
    "an ninh, an sinh, an toan, bao cao, bao chi, bao dam, bao hiem, bien che, buu chinh, buu dien, cai cach, can "
    "bo, cap huyen, cap tinh, cap tren, cap xa, chat luong, chi dao, chi so, chinh phu, chinh quyen, chinh sach, "
    "chinh tri, chuc danh, chuc nang, chuyen doi, chuyen mon, chuyen trach, co lien, co quan, co so, cong an, "
    "cong bo, cong chuc, cong chung, cong dan, cong ich, cong khai, cong nghe, cong tac, cong thong, cong thuong, "
    "cong vu, cua huyen, cua tinh, cua xa, dan cu, dan so, dan toc, dan van, dao tao, dat dai, dau tu, de an, dia "
    "ban, dia chinh, dia phuong, dich vu, dien tu, dieu hanh, do thi, doan the, doanh nghiep, don gian, don vi, "
    "du an, du lich, du lieu, giai doan, giai quyet, giam sat, giao dich, giao duc, giao thong, ha tang, hai "
    "long, hang nam, hang quy, hang thang, hanh chinh, he thong, hieu qua, ho so, ho tich, hoi dong, huong dan, "
    "ke hoach, ket noi, ket qua, khoa hoc, kiem soat, kiem tra, kinh phi, kinh te, lam viec, lao dong, lien quan, "
    "lien thong, linh vuc, lo trinh, mat tran, moi truong, mot cua, muc do, nghi quyet, nghiep vu, nha nuoc, nhan "
    "dan, nhiem vu, noi dung, noi vu, nong dan, nong nghiep, nong thon, phan mem, phap che, phap luat, phat hien, "
    "phat thanh, phat trien, phe duyet, phoi hop, phu nu, phuc vu, quan ly, quan su, quoc gia, quoc phong, quy "
    "dinh, quy pham, quy trinh, quyet dinh, ra soat, sap xep, su dung, su nghiep, tai chinh, tai nguyen, tai san, "
    "tap huan, thanh nien, thanh pho, thanh toan, thanh tra, the thao, theo doi, thi dua, thi hanh, thi tran, thi "
    "xa, thoi gian, thoi han, thong ke, thong tin, thu tuc, thuc hien, thuong binh, thuong xuyen, tien do, tiep "
    "nhan, tieu chuan, to chuc, to quoc, tra loi, tri tue, trien khai, truc thuoc, truc tuyen, trung tam, truyen "
    "hinh, truyen thanh, truyen thong, tu phap, tuyen dung, tuyen truyen, ubnd cap, ubnd huyen, ubnd tinh, ubnd "
    "xa, ung dung, van ban, van hoa, van phong, vi tri, viec lam, vien chuc, viet nam, xa hoi, xay dung, xu ly, y "
    "te, yeu cau"
)
COMMON_PAIRS = frozenset(tuple(pair.split()) for pair in _COMMON_PAIRS.split(", "))
"""Syllables that belong together in the language of administration, without marks."""
