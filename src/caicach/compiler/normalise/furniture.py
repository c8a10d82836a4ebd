"""What a page or a web site puts around the text: page numbers, bare addresses, running heads, footers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from caicach.compiler.source import Block, Paragraph, Remark, Table
from caicach.vietnamese.folding import fold

PAGE_NUMBER = re.compile(
    r"[-–—|\s]*(?:(?:trang|page)\s*)?\d{1,3}(?:\s*(?:/|\||of)\s*\d{1,3})?[-–—|\s]*$", re.IGNORECASE
)
_ADDRESS = re.compile(r"<?(?:https?://|www\.)\S+>?$", re.IGNORECASE)
_DIGITS = re.compile(r"\d+")
_FOOTER = re.compile(
    r"(?:chia se(?: |$)|in (?:trang|bai viet)|luot (?:xem|truy cap)|so luot|ban quyen|copyright|tin (?:lien quan|khac)"
    r"|tin moi|cac tin|tin bai|bai viet (?:lien quan|khac)|quay lai|ve dau trang|dang truy cap"
    r"|tong (?:so )?(?:luot )?truy cap|thong ke truy cap"
    r"|tai (?:ve|file|xuong)|tep dinh kem|file dinh kem|chiu trach nhiem noi dung|ghi ro nguon|trang chu|lien ket"
    r"|van ban (?:lien quan|khac|cung)|gui (?:binh luan|phan hoi)|dien thoai|email|facebook|zalo|ban bien tap)"
)
_TAIL = 40  # blocks from the end among which a site's footer is looked for
_EDGE = 2  # paragraphs at each end of a page that may be a running head
_REPEATS = 3  # pages on which a running head stands at least


def remove_furniture(blocks: Sequence[Block], form: str) -> tuple[list[Block], list[Remark]]:
    """The blocks without furniture, and a remark for every piece taken out."""
    heads = _find_running_heads(blocks)
    footer = _find_footer(blocks) if form in ("md", "html", "txt") else len(blocks)
    kept: list[Block] = []
    remarks: list[Remark] = []
    for index, block in enumerate(blocks):
        if isinstance(block, Paragraph) and index >= footer:
            remarks.append(Remark("site_footer", block.lines, block.text.value))
        elif isinstance(block, Paragraph) and (index in heads or _is_furniture(block.text.value)):
            remarks.append(Remark("page_furniture", block.lines, block.text.value))
        else:
            kept.append(block)
    return kept, remarks


def _is_furniture(text: str) -> bool:
    return len(text) < 300 and bool(PAGE_NUMBER.match(text) or _ADDRESS.match(text))


def _find_footer(blocks: Sequence[Block]) -> int:
    """The index at which a web site's footer begins: after the last table, near the end."""
    start = max((index + 1 for index, block in enumerate(blocks) if isinstance(block, Table)), default=0)
    for index in range(max(start, len(blocks) - _TAIL, len(blocks) // 2), len(blocks)):
        block = blocks[index]
        if isinstance(block, Paragraph) and len(block.text.value) < 160 and _FOOTER.match(fold(block.text.value)):
            return index
    return len(blocks)


def _find_running_heads(blocks: Sequence[Block]) -> frozenset[int]:
    """Short paragraphs that stand, but for their digits, at the edge of page after page."""
    pages: dict[int, list[int]] = {}
    for index, block in enumerate(blocks):
        if isinstance(block, Paragraph) and block.page is not None:
            pages.setdefault(block.page, []).append(index)
    edges = {index for page in pages.values() for index in (*page[:_EDGE], *page[-_EDGE:])}
    shapes = {index: _shape(blocks[index]) for index in edges}
    counts = Counter(shape for shape in shapes.values() if shape)
    return frozenset(index for index, shape in shapes.items() if counts[shape] >= _REPEATS)


def _shape(block: Block) -> str:
    text = block.text.value if isinstance(block, Paragraph) else ""
    return _DIGITS.sub("#", text.casefold()) if 3 < len(text) < 120 else ""
