"""Words of official documents: their types and codes, the offices that sign, the words that open and close them."""

from __future__ import annotations

from caicach.vietnamese.folding import fold

DOCUMENT_TYPES = {
    "ke hoach": ("Kế hoạch", "KH"),
    "quyet dinh": ("Quyết định", "QĐ"),
    "chuong trinh": ("Chương trình", "CTr"),
    "chuong trinh hanh dong": ("Chương trình hành động", "CTr"),
    "chi thi": ("Chỉ thị", "CT"),
    "nghi quyet": ("Nghị quyết", "NQ"),
    "de an": ("Đề án", "ĐA"),
    "du an": ("Dự án", "DA"),
    "phuong an": ("Phương án", "PA"),
    "thong bao": ("Thông báo", "TB"),
    "huong dan": ("Hướng dẫn", "HD"),
    "bao cao": ("Báo cáo", "BC"),
    "to trinh": ("Tờ trình", "TTr"),
    "quy che": ("Quy chế", "QC"),
    "quy dinh": ("Quy định", "QyĐ"),
    "cong dien": ("Công điện", "CĐ"),
    "cong van": ("Công văn", "CV"),
    "thong tu": ("Thông tư", "TT"),
    "nghi dinh": ("Nghị định", "NĐ"),
}
"""Folded type line -> type in words and its code in a document number (Decree 30/2020, Annex III)."""


def document_type(words: str) -> str | None:
    """The folded type the words are, letter case and slips in marks aside; "PHƯỜNG AN" is no "phương án".

    >>> document_type("KẾ HOẠCH"), document_type("PHƯỜNG AN")
    ('ke hoach', None)
    """
    folded = fold(words)
    if folded not in DOCUMENT_TYPES or (folded == "phuong an" and "phương" not in words.lower()):
        return None
    return folded


SIGNING_OFFICES = (
    "chu tich",
    "pho chu tich",
    "quyen chu tich",
    "q chu tich",
    "giam doc",
    "pho giam doc",
    "chanh van phong",
    "pho chanh van phong",
    "truong phong",
    "pho truong phong",
    "truong ban",
    "pho truong ban",
    "bo truong",
    "thu truong",
    "thu tuong",
    "pho thu tuong",
    "bi thu",
    "pho bi thu",
    "chanh thanh tra",
    "cuc truong",
    "hieu truong",
    "uy vien",
    "uy vien thuong truc",
)
"""Folded offices that stand alone above a signature."""

ATTACHED_BY = (
    "ke hoach",
    "quyet dinh",
    "cong van",
    "chuong trinh",
    "thong bao",
    "huong dan",
    "van ban",
    "to trinh",
    "chi thi",
    "nghi quyet",
    "bao cao",
    "de an",
)
"""Folded types an appendix or attachment names in its line "(Kèm theo …)"."""
