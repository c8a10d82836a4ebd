"""Types of legal acts and Party documents, their codes, and the issuers their codes tell of."""

from __future__ import annotations

ACT_TYPES = (
    "Nghị quyết",
    "Nghị định",
    "Quyết định",
    "Thông tư liên tịch",
    "Thông tư",
    "Chỉ thị",
    "Kế hoạch",
    "Chương trình hành động",
    "Chương trình",
    "Công văn",
    "Công điện",
    "Kết luận",
    "Thông báo",
    "Hướng dẫn",
    "Đề án",
    "Quy định",
    "Quy chế",
    "Báo cáo",
    "Tờ trình",
    "Văn bản",
    "Pháp lệnh",
    "Bộ luật",
    "Luật",
    "Lệnh",
)
"""As they stand before "số"; longer ones before those they begin with."""

TYPE_CODES = {
    "nq": "Nghị quyết",
    "nqlt": "Nghị quyết liên tịch",
    "nd": "Nghị định",
    "qd": "Quyết định",
    "tt": "Thông tư",
    "ttlt": "Thông tư liên tịch",
    "ct": "Chỉ thị",
    "kh": "Kế hoạch",
    "ctr": "Chương trình",
    "ctrhd": "Chương trình hành động",
    "cthd": "Chương trình hành động",
    "kl": "Kết luận",
    "tb": "Thông báo",
    "hd": "Hướng dẫn",
    "da": "Đề án",
    "qyd": "Quy định",
    "qdi": "Quy định",
    "qc": "Quy chế",
    "bc": "Báo cáo",
    "ttr": "Tờ trình",
    "cd": "Công điện",
    "cv": "Công văn",
    "pa": "Phương án",
    "l": "Lệnh",
}
"""Folded code -> type."""

ISSUER_CODES = {
    "cp": "Chính phủ",
    "ttg": "Thủ tướng Chính phủ",
    "tw": "Ban Chấp hành Trung ương Đảng",
    "tu": "Tỉnh ủy",
    "hu": "Huyện ủy",
    "du": "Đảng ủy",
    "vpcp": "Văn phòng Chính phủ",
    "bnv": "Bộ Nội vụ",
    "btc": "Bộ Tài chính",
    "btp": "Bộ Tư pháp",
    "btttt": "Bộ Thông tin và Truyền thông",
    "bkhcn": "Bộ Khoa học và Công nghệ",
    "ubtvqh": "Ủy ban Thường vụ Quốc hội",
    "qh": "Quốc hội",
}
"""Folded code, without the number of the legislature -> issuer."""

YEARLY_CODES = ("nd", "tt", "ttlt")
"""Codes of acts whose numbers always carry the year: 61/2018/NĐ-CP."""
