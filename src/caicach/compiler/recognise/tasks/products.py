"""Products named in a cell, and the points a task's text lists."""

from __future__ import annotations

import re
from collections.abc import Iterator

_SPACES = re.compile(r"\s+")
_NUMBERED = re.compile(r"(?:^|(?<=[\s;.,:]))(\d{1,2})\s?[.)]\s*(?=[^\W\d_])")
_DASHED = re.compile(r"(?:^|\n|(?<=[.;:,]))\s*[-–—+•*]\s*(?=[^\W_])")
_INNER_DASH = re.compile(r"\s[-–—+•]\s+(?=[A-ZÀ-ÝĂĐĨŨƠƯẠ-Ỹ])")
_LINE = re.compile(r"\n\s*(?=[A-ZÀ-ÝĂĐĨŨƠƯẠ-Ỹ][a-zà-ýăđĩũơưạ-ỹ])")
_ENDING = 30
_UNFINISHED = re.compile(
    r"(?:[,(/-]|(?<!\w)(?:của|và|về|theo|cho|với|tại|trong|đến|từ|hoặc|do|được|các|những|để|ban hành|phê duyệt))$",
    re.IGNORECASE,
)
_SENTENCES = re.compile(r"[^\W\d_]\s?\.\s+[A-ZÀ-ÝĂĐĨŨƠƯẠ-Ỹ]|\d\s?\.\s+[A-ZÀ-ÝĂĐĨŨƠƯẠ-Ỹ]")
_QUALITY = re.compile(
    r"\s*(?:đảm bảo|bảo đảm|đáp ứng|phù hợp|trong đó|bao gồm|gồm|kèm|đúng|theo|có|được|phải|nhằm|đạt|và|hoặc|trên"
    r"|tại|qua|từ|đồng thời)(?!\w)"
)
_PRODUCT_NOUN = re.compile(
    r"(?<=[^\W\d_])\s+(?=(?:Báo cáo|Kế hoạch|Quyết định|Tờ trình|Nghị quyết|Văn bản|Công văn|Thông báo|Hội nghị"
    r"|Danh mục"
    r"|Đề án|Chương trình|Hướng dẫn|Biên bản)(?!\w))"
)
_EDGES = " \t\n.;:,-–—+•*"
_COLON_LIST = re.compile(r"[:.;]\s*[-–—+•]\s+|\n\s*[-–—+•]\s*")


def split_products(text: str | None) -> tuple[str, ...]:
    """The products a cell names, as printed.

    Cuts at list marks and new points, and at semicolons outside numbered points; not at commas, and not within
    running sentences.
    """
    return tuple(dict.fromkeys(product for product in map(_tidy, _cut(text or "")) if _is_product(product)))


def split_glued(text: str, count: int) -> tuple[str, ...] | None:
    """The products of a cell whose separators were lost, where exactly so many begin with the noun of a document."""
    parts = tuple(part for part in map(_tidy, _PRODUCT_NOUN.split(text)) if _is_product(part))
    return parts if len(parts) == count > 1 else None


def list_points(text: str) -> tuple[str, ...]:
    """The points a task's text lists after a colon or on lines of their own; empty where it lists none."""
    opening = _COLON_LIST.search(text)
    if not opening:
        return ()
    listed = text[opening.end() :]
    parts = [part for line in _DASHED.split(listed) for part in _INNER_DASH.split(line)]
    return tuple(point for part in parts if (point := _SPACES.sub(" ", part).strip(" \t\n;,-–+•")))


def is_unfinished(text: str) -> bool:
    """Whether a text stops at a word after which it must go on."""
    return _UNFINISHED.search(text[-_ENDING:].rstrip()) is not None


def _tidy(part: str) -> str:
    return _SPACES.sub(" ", part).strip(_EDGES)


def _is_product(part: str) -> bool:
    return any(char.isalpha() for char in part)


def _cut(text: str) -> Iterator[str]:
    numbered = _numbered_points(text)
    if numbered:
        yield from numbered
        return
    dashed = [part for part in _DASHED.split(text) if part.strip()]
    if len(dashed) > 1 or _DASHED.match(text):
        for part in dashed:
            for inner in _INNER_DASH.split(part) if _DASHED.match(text) and len(dashed) == 1 else (part,):
                yield from _cut_lines(inner)
        return
    yield from _cut_lines(text)


def _numbered_points(text: str) -> list[str]:
    """The points 1., 2., … of a cell; empty where it does not begin with one and count on."""
    starts = list[re.Match[str]]()
    for match in _NUMBERED.finditer(text):
        if not starts or int(match.group(1)) == int(starts[-1].group(1)) + 1:
            starts.append(match)
        if text[: starts[0].start()].strip():
            return []
    ends = [match.start() for match in starts[1:]] + [len(text)] * bool(starts)
    return [text[match.end() : end] for match, end in zip(starts, ends, strict=True)]


def _cut_lines(text: str) -> Iterator[str]:
    """Cut at new lines that begin something, then at semicolons."""
    pending = ""
    for line in _LINE.split(text):
        pending = f"{pending} {line}" if pending else line
        if is_unfinished(pending):
            continue
        yield from _cut_semicolons(pending)
        pending = ""
    yield from _cut_semicolons(pending)


def _cut_semicolons(text: str) -> Iterator[str]:
    if _SENTENCES.search(text):
        yield text
        return
    pending = ""
    for part in text.split(";"):
        if pending and _QUALITY.match(part):
            pending = f"{pending};{part}"
        else:
            yield pending
            pending = part
    yield pending
