"""Which reform area a heading names, in any wording from 2011 to 2026."""

from __future__ import annotations

import re

from caicach.vietnamese.folding import fold
from caicach.vietnamese.marks import read_mark

_LEADS = (
    "ap dung|bao dam|bo|cac|cai cach|cai thien|cham diem|chat luong|chi tieu|cong|cong bo|cong tac|cu the|danh gia"
    "|day du|day manh|do luong|doi moi|don doc|gan voi|giai phap|he thong|hieu luc|hieu qua|hoan thien|ket qua|khao sat"
    "|kien toan|linh vuc|mo hinh|muc do|muc tieu|nang cao|nang luc|nganh|nhiem vu|nhom|noi dung|phat trien|quan ly"
    "|quy dinh|sap xep|su|tang cuong|tham dinh|theo doi|thuc hien|tiep tuc|to chuc thuc hien|toan dien|tren|trien khai"
    "|trong|trong tam|tu|ung dung|va|ve|viec|xac dinh|xay dung|xep hang|xep loai"
)
"""Folded words that may stand before the name of an area: verbs, "công tác", "lĩnh vực", "về"."""
_CORES = {
    "steering": "(?:lanh dao )?chi dao|lanh dao dieu hanh|dieu hanh",
    "index": "chi so|par index|sipas|(?:khong )?hai long|tieu chi cai cach",
    "inspection": "(?:thanh tra )?(?:tu )?kiem tra|thanh tra cong vu|giam sat",
    "communication": "(?:thong tin )?(?:va )?tuyen truyen|truyen thong (?:ve )?(?:cai cach|cchc)",
    "institutions": "the che|(?:van ban )?quy pham phap luat|van ban (?:qppl|phap luat)|(?:thi hanh )?phap luat",
    "procedures": (
        "(?:(?:kiem soat|don gian hoa|ra soat|giai quyet) )*(?:thu tuc hanh chinh|tthc|thu tuc)|(?:co che )?mot cua"
    ),
    "organisation": "(?:to chuc )?bo may|to chuc hanh chinh|co cau to chuc|phan cap",
    "civil_service": ("(?:che do )?(?:cong vu|cong chuc)|doi ngu|nguon nhan luc|can bo cong chuc|cbcc"),
    "public_finance": "tai chinh(?! ke hoach| va )",
    "digital": (
        "hien dai hoa|(?:chinh quyen|chinh phu) (?:dien tu|so)|chuyen doi so|de an 06|cong nghe (?:thong tin|so)|cntt"
        "|dich vu cong truc tuyen|he thong quan ly chat luong|(?:tcvn )?iso"
    ),
}
"""Area -> the folded words that name it, once the leading words are past."""
_AREA = re.compile(
    rf"(?:(?:{_LEADS}) )*(?:" + "|".join(f"(?P<{key}>{core})" for key, core in _CORES.items()) + r")(?= |$)",
)
_LONGEST = 24
"""Words in the longest heading that names an area; a longer text is a sentence."""


def area_of(heading: str) -> str | None:
    """The canonical key of the area a heading names; None where it names none.

    The heading may carry its list mark. What counts is what it names first: "Công tác chỉ đạo, điều hành và tuyên
    truyền" is steering.

    >>> area_of("III. Cải cách tổ chức bộ máy hành chính nhà nước")
    'organisation'
    """
    mark = read_mark(heading)
    folded = fold(heading[mark.end :] if mark else heading)
    if not folded or folded.count(" ") >= _LONGEST:
        return None
    found = _AREA.match(folded)
    return found.lastgroup if found else None
