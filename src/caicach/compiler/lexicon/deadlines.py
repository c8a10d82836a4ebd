"""Words by which deadlines without a day of their own are recognised, without tone marks where not said otherwise."""

from __future__ import annotations

import re

Openers = dict[str, tuple[tuple[str, ...], ...]]
"""The words phrases begin with, by their first word."""


def _by_first_word(*openers: tuple[str, ...]) -> Openers:
    """Openers of phrases by their first word, in the order given."""
    table = Openers()
    for opener in openers:
        table[opener[0]] = (*table.get(opener[0], ()), opener)
    return table


STANDING = _by_first_word(
    ("thuong", "xuyen"),
    ("lien", "tuc"),
    ("ca", "nam"),
    ("suot", "nam"),
    ("quanh", "nam"),
    ("toan", "nam"),
    ("cac", "thang", "trong", "nam"),
)
FOLLOWING = _by_first_word(
    ("cac", "nam"),
    ("nhung", "nam"),
    ("cac", "thang"),
    ("nhung", "thang"),
    ("cac", "quy"),
    ("cac", "ky"),
)
SCHEDULE_OPENERS = _by_first_word(
    ("theo",),
    ("dung", "tien", "do"),
    ("dung", "thoi"),
    ("dung", "ke", "hoach"),
    ("bao", "dam", "tien", "do"),
    ("dam", "bao", "tien", "do"),
    ("tien", "do"),
    ("dot", "xuat"),
    ("tuy", "theo"),
    ("can", "cu"),
)
EVENT_OPENERS = _by_first_word(
    ("ngay", "sau", "khi"),
    ("sau", "khi"),
    ("ngay", "khi"),
    ("ngay", "sau"),
    ("khi",),
    ("ke", "tu"),
    ("sau",),
)
COUNT_OPENERS = _by_first_word(
    ("trong", "thoi", "han"),
    ("trong", "vong"),
    ("trong", "thoi", "gian"),
    ("trong",),
    ("sau",),
)
RECURRENCE_OPENERS = _by_first_word(
    ("hang",), ("moi",), ("tung",), ("dinh", "ky"), ("dinh", "ki"), ("theo", "dinh", "ky")
)
OR_AT_NEED = _by_first_word(("hoac", "dot", "xuat"), ("va", "dot", "xuat"))
FIRST_PART = _by_first_word(("dau", "nam"))
COUNTED = ("ngay", "tuan", "thang", "gio")
CUTS = frozenset({"trong", "truoc", "cham", "muon", "hoan", "xong", "den", "va", "vao", "tu", "bao", "thuong", "hang"})
GUIDANCE = ("huong dan", "chi dao", "yeu cau", "van ban")
OWN_PACE = ("thoi gian", "thoi han", "quy dinh", "tien do", "lich", "thuc te", "nhiem vu")

_SUPERIORS = {
    "province": r"cấp trên|cấp có thẩm quyền|trung ương|chính phủ|thủ tướng|quốc hội|các bộ"
    r"|(?<!cán )bộ(?= (?!phận|máy|tiêu|thủ|hồ|chỉ|dữ|câu))",
    "department": r"tỉnh|thành phố",
    "district": r"tỉnh|sở|thành phố",
    "commune": r"tỉnh|sở|thành phố|huyện|quận|thị xã",
}


def _superior_pattern(level: str) -> re.Pattern[str]:
    """Finds the bodies that stand above the issuer of a plan."""
    words = "|".join(dict.fromkeys((_SUPERIORS["province"], _SUPERIORS[level])))
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE)


SUPERIOR = {level: _superior_pattern(level) for level in _SUPERIORS}
NOT_A_QUARTER = frozenset({"dinh", "trinh", "che", "mo", "hoach", "uoc", "luat"})
"""What follows "quy" where it is no quarter: quy định, quy trình, quy chế, …"""
