"""How acts are numbered: which type has which letters, who issues what."""

from __future__ import annotations

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

YEAR_IN_NUMBER_SINCE = 1997
"""From this year the numbers of decrees and circulars carry the year (Law on legal documents of 1996)."""
