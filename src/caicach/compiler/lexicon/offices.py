"""Names of the offices that plans of provinces, districts and communes give work to."""

from __future__ import annotations

_DIVISIONS = """
Nội vụ | Tư pháp | Tài chính - Kế hoạch | Tài nguyên và Môi trường | Lao động - Thương binh và Xã hội
| Văn hóa và Thông tin | Giáo dục và Đào tạo | Y tế | Nông nghiệp và Phát triển nông thôn | Kinh tế và Hạ tầng
| Quản lý đô thị | Kinh tế | Dân tộc | Nông nghiệp và Môi trường | Văn hóa, Khoa học và Thông tin
| Kinh tế, Hạ tầng và Đô thị | Văn hóa - Xã hội | Văn hóa, Thể thao và Du lịch | Công Thương
| Khoa học và Công nghệ | Dân tộc và Tôn giáo
"""

DIVISIONS: tuple[str, ...] = tuple(" ".join(name.split()) for name in _DIVISIONS.split("|"))
"""What follows "Phòng" (district, commune) or "Sở" (province)."""

DROPPED_WORDS = frozenset({"va", "huyen", "tinh"})
"""Folded words that do not tell one office from another."""
