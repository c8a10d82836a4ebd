"""What a web site sets before and after a document: a card of its number and date, related documents, notices.

Only plain signs count: the card's labels before the national heading, and headings of the site after the signature.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

_NATION = re.compile(r"CỘNG\s+H(?:ÒA|OÀ)\s+XÃ\b")
_CARD = re.compile(
    r"[\s*|]*(?:Số\s+(?:ký\s+)?hiệu|Loại\s+văn\s+bản|Nơi\s+ban\s+hành|Cơ\s+quan\s+ban\s+hành|Người\s+ký"
    r"|Ngày\s+(?:ban\s+hành|hiệu\s+lực|có\s+hiệu\s+lực|công\s+báo)|Số\s+công\s+báo|Tình\s+trạng|Lĩnh\s+vực)"
    r"\s*:?[\s*]*(?:\||$)",
    re.IGNORECASE,
)
_LEAST_LABELS = 3
_FARTHEST_HEAD = 250  # lines
_SIGNED = re.compile(r"[\s*|]*Nơi\s+nhận\b", re.IGNORECASE)
_SITE = re.compile(
    r"[\s#*|]*(?:Văn\s+bản\s+(?:liên\s+quan|này\s+chưa\s+cập\s+nhật|được\s+hướng\s+dẫn|bị\s+thay\s+thế|cùng\s+nội\s+dung)"
    r"|Nội\s+dung\s+sửa\s+đổi,\s+hướng\s+dẫn|File\s+được\s+đính\s+kèm|Các\s+nội\s+dung\s+được\s+sửa\s+đổi"
    r"|Bản\s+dịch\s+này\s+thuộc|Lược\s+đồ\s*$|Thuộc\s+tính\s+(?:văn\s+bản)?\s*$|Bạn\s+chưa\s+đăng\s+nhập)",
    re.IGNORECASE,
)
_CAPTION = re.compile(
    r"\s*(?:Kế hoạch|Quyết định|Chỉ thị|Công văn|Nghị quyết|Chương trình|Thông báo|Hướng dẫn)"
    r"\s+(?:số\s+)?[\w.-]+/[\w&Đ./-]+\s+(?:năm\s+\d{4}|ngày\s+\d|về\b|\w)"
)
_CAPTIONS = 3


def find_document_lines(lines: Sequence[str]) -> tuple[int, int]:
    """The document's own lines, from the first to the one after the last; all lines where no site is round it."""
    begin = _find_begin(lines)
    return begin, _find_end(lines, begin)


def _find_begin(lines: Sequence[str]) -> int:
    labels, last = 0, 0
    for index, line in enumerate(lines[:_FARTHEST_HEAD]):
        if _NATION.search(line):
            return _find_issuer(lines, last, index) if labels >= _LEAST_LABELS else 0
        if _CARD.match(line):
            labels, last = labels + 1, index + 1
        elif labels >= _LEAST_LABELS and line.lstrip(" *").startswith("Kính gửi"):
            return index
    return 0


def _find_issuer(lines: Sequence[str], after: int, nation: int) -> int:
    """Where the head begins: at the bar before the issuer's cell, else with the issuer or the national heading."""
    if lines[nation].strip().startswith("|"):
        return nation
    bars = [index for index in range(after, nation) if lines[index].strip() == "|"]
    if bars:
        return bars[-2] if len(bars) > 1 else bars[-1]
    issuers = (index for index in range(after, nation) if lines[index].strip(" *").startswith(("ỦY BAN", "UỶ BAN")))
    return next(issuers, nation)


def _find_end(lines: Sequence[str], begin: int) -> int:
    signed = max((index for index in range(begin, len(lines)) if _SIGNED.match(lines[index])), default=None)
    if signed is None:
        signed = begin + (len(lines) - begin) // 2 if begin else len(lines)
    for index in range(signed, len(lines)):
        if not _SITE.match(lines[index]):
            continue
        end = index
        while end > signed and index - end < _CAPTIONS and _is_caption(lines[end - 1]):
            end -= 1
        return end
    return len(lines)


def _is_caption(line: str) -> bool:
    """A site's own title of the document, or a blank line beside it."""
    return not line.strip() or bool(_CAPTION.match(line))
