"""Titles of table columns: which say that a table assigns tasks, and which that it does something else.

All patterns are for folded text (`vietnamese.folding.fold`).
"""

from __future__ import annotations

import re
from enum import StrEnum


class Column(StrEnum):
    """What a column of a table holds."""

    NUMBER = "number"
    AREA = "area"
    TASK = "task"
    PRODUCT = "product"
    LEAD = "lead"
    COORDINATING = "coordinating"
    ASSIGNMENT = "assignment"  # who leads and who co-operates, in one cell
    MONITORING = "monitoring"
    DEADLINE = "deadline"
    START = "start"
    TIME_MARK = "time_mark"  # the title is a time ("Quý I", "Năm 2026"), the cells tick it or say more
    NOTE = "note"
    OTHER = "other"  # known, of no consequence: funding, targets, legal basis
    FOREIGN = "foreign"  # a quantity, a price, a score, a result: of another kind of table
    UNKNOWN = "unknown"


_BODY = (
    r"(?:co quan|don vi|bo phan|ca nhan|nguoi|phong|ban|nganh|can bo|cong chuc|dia phuong|tap the|to chuc|doi tuong)"
)

_TITLES: tuple[tuple[Column, str], ...] = (
    (Column.NUMBER, r"(?:s ?tt|tt|so tt|so thu tu|thu tu|ma so|ma|ms|ma nhiem vu|muc|so)$"),
    (
        Column.MONITORING,
        r"(?:.*\b)?(?:theo doi|don doc|giam sat)\b|lanh dao (?:.*\b)?(?:phu trach|chi dao|theo doi)\b"
        r"|(?:nguoi|lanh dao) chi dao\b",
    ),
    (Column.PRODUCT, r"(?:.*\b)?(?:san pham|dau ra)\b(?!.*\bdanh gia\b)"),
    (
        Column.DEADLINE,
        r"(?:thoi gian|thoi han|thoi diem|tien do)\b(?! (?:kiem tra|giai quyet|duoc|cong tac|to chuc thi))",
    ),
    (Column.FOREIGN, r"(?:ke hoach|thuc hien|uoc thuc hien|ket qua) nam \d+"),
    (
        Column.FOREIGN,
        r"(?:.*\b)?(?:so luong|don gia|thanh tien|so tien|don vi tinh|dvt|diem|tieu chi|tong so|ty le|ti le|thuc trang"
        r"|tang giam|so sanh|so ho so|dia diem|duoc kiem tra|doan kiem tra|thoi gian kiem tra|ngay kiem tra"
        r"|tu danh gia|danh gia|tu cham|tham dinh cho|tong hop bao cao|bao cao tong hop|don vi bao cao|don vi tong hop"
        r"|thong ke|tinh hinh thuc hien|tinh trang|muc do hoan thanh|da hoan thanh|chua hoan thanh|ty trong|cong suat"
        r"|ho va ten|chuc vu|chuc danh|don vi cong tac|so dien thoai|nam sinh|giai thuong|hinh thuc khen|thi dua"
        r"|chi so thanh phan|ten thu tuc|thoi han giai quyet|noi dung chi|noi dung (?:kiem tra|thanh tra|giam sat"
        r"|lam viec|hop|tap huan|boi duong|hoc)|ket qua thuc hien|muc chi|trong so|thang diem|so lieu)\b",
    ),
    (Column.ASSIGNMENT, r".*\bchu tri\b.*\bphoi hop\b|.*\bphoi hop\b.*\bchu tri\b"),
    (Column.COORDINATING, r"(?:.*\b)?phoi hop\b"),
    (Column.LEAD, rf"(?:.*\b)?(?:chu tri|dau moi)\b|{_BODY}(?: va {_BODY}| {_BODY})*(?: duoc)? tham muu\b"),
    (
        Column.ASSIGNMENT,
        rf"(?:.*\b)?phan cong\b|trach nhiem\b|to chuc thuc hien$|{_BODY}(?: {_BODY})* (?:co )?trach nhiem\b",
    ),
    (
        Column.LEAD,
        rf"(?:cac )?{_BODY}(?: va {_BODY}| hoac {_BODY}| {_BODY})*"
        r" (?:thuc hien|phu trach|chiu trach nhiem|trien khai|chinh|giai quyet|xay dung|soan thao|duoc giao)\b"
        rf"|thuc hien$|{_BODY}(?: {_BODY})*$|tham muu\b",
    ),
    (Column.START, r"(?:thoi gian )?(?:bat dau|khoi dau)\b"),
    (
        Column.DEADLINE,
        r"(?:.*\b)?(?:thoi gian|thoi han|thoi diem|tien do|ky han|lo trinh|moc thoi gian|han hoan thanh|han cuoi"
        r"|ngay hoan thanh)\b|(?:hoan thanh|ket thuc|thuc hien trong)$|(?:du kien )?hoan thanh\b",
    ),
    (Column.DEADLINE, r"(?:thang|quy)(?: (?:thuc hien|hoan thanh))?$"),
    (Column.TIME_MARK, r"(?:nam \d{4}|quy (?:i{1,3}|iv|[1-4])(?: (?:nam )?\d{4})?|thang \d{1,2}(?: (?:nam )?\d{4})?)$"),
    (
        Column.PRODUCT,
        r"(?:.*\b)?(?:san pham|dau ra)\b|ket qua\b|(?:du kien |muc tieu )?ket qua\b|ho so (?:trinh|minh chung)\b",
    ),
    (Column.NOTE, r"(?:.*\b)?ghi chu\b"),
    (Column.OTHER, r"(?:.*\b)?(?:kinh phi|nguon (?:luc|von|thuc hien)|can cu|co so phap ly|hinh thuc|tai lieu)\b"),
    (
        Column.AREA,
        r"(?:cac )?(?:linh vuc|nhom nhiem vu|nhiem vu chung|nhom cong viec|noi dung cai cach|mang cong tac)\b"
        r"(?! (?:nhiem vu )?cu the)",
    ),
    (
        Column.TASK,
        r"(?:.*\b)?(?:nhiem vu|noi dung|cong viec|hoat dong|giai phap|dau viec|viec|cong tac|de an)\b",
    ),
    (Column.OTHER, r"(?:.*\b)?(?:muc tieu|chi tieu|yeu cau|chi so|quy mo|pham vi)\b"),
)
OTHER_TITLES = re.compile(
    r"(?:.*\b)?(?:du toan|thong ke|cham diem|tieu chi|danh sach|bieu mau|thanh phan|dang ky"
    r"|lich (?:kiem tra|thanh tra|cong tac|lam viec|tiep|hop|hoc))\b"
)
"""Titles of appendices whose tables assign no tasks."""

GROUPS_TASKS = re.compile(r"(?:.*\b)?(?:nhiem vu|cong viec|noi dung|cong tac)\b")
"""A title of areas that may also be the only column of tasks: "Nhóm nhiệm vụ", not "Lĩnh vực"."""

_COMPILED = tuple((column, re.compile(pattern)) for column, pattern in _TITLES)
_LEGEND = re.compile(r"\(?\d{1,2}\)?$|\(?[a-z]\)?$")

LONGEST_TITLE = 100
"""Letters in the longest title of a column."""


def column_of(title: str) -> Column:
    """What a column with this folded title holds; of a title with two levels the lower one should be tried first."""
    if not title or len(title) > LONGEST_TITLE:
        return Column.UNKNOWN
    return next((column for column, pattern in _COMPILED if pattern.match(title)), Column.UNKNOWN)


def is_legend(title: str) -> bool:
    """Whether a head cell only numbers its column: "(1)", "2", "A"."""
    return bool(_LEGEND.match(title))
