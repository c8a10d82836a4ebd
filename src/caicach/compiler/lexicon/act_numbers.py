"""How acts are numbered: which type has which letters, who issues what, and which acts were replaced when."""

from __future__ import annotations

from datetime import date

TYPE_LETTERS: dict[str, frozenset[str]] = {
    "nghị định": frozenset({"NĐ"}),
    "nghị quyết": frozenset({"NQ", "NQLT"}),
    "quyết định": frozenset({"QĐ"}),
    "kế hoạch": frozenset({"KH"}),
    "chỉ thị": frozenset({"CT"}),
    "thông tư": frozenset({"TT", "TTLT"}),
    "chương trình": frozenset({"CTr", "CTR", "CTHĐ"}),
    "hướng dẫn": frozenset({"HD"}),
    "tờ trình": frozenset({"TTr", "TTR"}),
    "báo cáo": frozenset({"BC"}),
    "công điện": frozenset({"CĐ"}),
    "đề án": frozenset({"ĐA"}),
    "thông báo": frozenset({"TB"}),
    "kết luận": frozenset({"KL", "TB"}),
    "pháp lệnh": frozenset({"PL"}),
}
"""Type of act in words -> the letters its number carries (Decree 30/2020, Annex III; Party documents)."""

ALL_LETTERS = frozenset(letters for known in TYPE_LETTERS.values() for letters in known)

BODY_LETTERS: dict[str, str] = {
    "CP": "government",
    "TTg": "government",
    "UBND": "committee",
    "HĐND": "council",
    "TW": "party centre",
    "TU": "provincial party",
    "HU": "district party",
}
"""Letters of the issuing body at the end of a number -> kind of body."""

BODY_WORDS: tuple[tuple[str, str], ...] = (
    ("thủ tướng", "government"),
    ("chính phủ", "government"),
    ("ubnd", "committee"),
    ("ủy ban nhân dân", "committee"),
    ("chủ tịch ubnd", "committee"),
    ("chủ tịch ủy ban nhân dân", "committee"),
    ("hđnd", "council"),
    ("hội đồng nhân dân", "council"),
    ("thường trực hđnd", "council"),
    ("bộ chính trị", "party centre"),
    ("ban chấp hành trung ương", "party centre"),
    ("ban bí thư", "party centre"),
    ("tỉnh ủy", "provincial party"),
    ("thành ủy", "provincial party"),
    ("ban thường vụ tỉnh ủy", "provincial party"),
    ("huyện ủy", "district party"),
    ("ban thường vụ huyện ủy", "district party"),
)
"""How the words after "của" begin -> kind of body."""

REPLACED: dict[str, tuple[str, date]] = {
    "64/2007/NĐ-CP": ("224/2026/NĐ-CP", date(2026, 7, 1)),
    "42/2022/NĐ-CP": ("224/2026/NĐ-CP", date(2026, 7, 1)),
    "43/2011/NĐ-CP": ("42/2022/NĐ-CP", date(2022, 8, 15)),
    "61/2018/NĐ-CP": ("118/2025/NĐ-CP", date(2025, 7, 1)),
    "107/2021/NĐ-CP": ("118/2025/NĐ-CP", date(2025, 7, 1)),
    "01/2018/TT-VPCP": ("03/2025/TT-VPCP", date(2025, 9, 15)),
    "16/2015/NĐ-CP": ("60/2021/NĐ-CP", date(2021, 8, 15)),
    "141/2016/NĐ-CP": ("60/2021/NĐ-CP", date(2021, 8, 15)),
    "54/2016/NĐ-CP": ("60/2021/NĐ-CP", date(2021, 8, 15)),
    "108/2014/NĐ-CP": ("29/2023/NĐ-CP", date(2023, 7, 20)),
    "113/2018/NĐ-CP": ("29/2023/NĐ-CP", date(2023, 7, 20)),
    "143/2020/NĐ-CP": ("29/2023/NĐ-CP", date(2023, 7, 20)),
    "29/2023/NĐ-CP": ("154/2025/NĐ-CP", date(2025, 6, 16)),
    "110/2004/NĐ-CP": ("30/2020/NĐ-CP", date(2020, 3, 5)),
    "876/QĐ-BNV": ("892/QĐ-BNV", date(2024, 12, 5)),
}
"""Number of an act -> the act that took its place, and from when. Only acts that plans of this kind cite."""

YEAR_IN_NUMBER_SINCE = 1997
"""From this year the numbers of decrees and circulars carry the year (Law on legal documents of 1996)."""
