"""Lines that are one sentence become one paragraph: hard-wrapped text, and sentences cut by the end of a page."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from caicach.compiler.read.marks import ENDED, GOING_ON, LIST_MARK, MARK_ONLY, OPEN_END, WORD_BREAK, starts_lower
from caicach.compiler.source import Block, Paragraph, Remark, Text

_WRAP_SHARE = 0.2  # of lines that begin with a small letter, in hard-wrapped text; below 3 % elsewhere
_WIDEST = 160  # characters of a printed line
_FULL = 0.8  # of the width: lines in a proportional font differ that much
_BRIM = 0.88  # of the width: a line that ends with a semicolon and yet goes on
_HALF = 0.5
_PARTED = 0.15  # of the lines stand after a blank one
_RARE = 0.05
_FAR = 12  # lines between two halves of a sentence, page number and blank lines included
_SHORT = 10  # letters of a line that may still be wrapped by hand
_SENTENCE = 40  # letters of a sentence that a page may have cut
_OPENING = re.compile(r"(?:Căn cứ|Theo|Xét|Thực hiện|Trên cơ sở)\b")  # each of these begins a paragraph of its own
_SPAN_OPEN = re.compile(r"\b(?:19|20)\d\d\s*$")
_SPAN_ON = re.compile(r"\s*[-–]\s*(?:19|20)\d\d\b")  # "giai đoạn 2026" and "- 2030" on two lines
_TYPE = re.compile(r"(?:KẾ HOẠCH|QUYẾT ĐỊNH|CHỈ THỊ|CHƯƠNG TRÌNH|ĐỀ ÁN|(?:PHỤ LỤC|Phụ lục)(?: \S{1,4})?)\s*:?")


@dataclass(frozen=True, slots=True)
class _Profile:
    """How a file breaks its lines: at `width` characters where `wrapped`, with `spacing` lines from one to the next.

    `parted`: blank lines stand between paragraphs and nowhere else, so that a line next to another goes on with it.
    """

    wrapped: bool
    width: int
    spacing: int
    parted: bool = False


def join_paragraphs(blocks: Sequence[Block], form: str) -> tuple[list[Block], list[Remark]]:
    """The blocks with wrapped lines joined, and a remark `split_paragraph` where a sentence was cut in two."""
    profile = _find_profile(blocks) if form in ("txt", "md") else _Profile(False, 0, 1)
    joined: list[Block] = []
    remarks: list[Remark] = []
    group: list[Paragraph] = []
    for block in blocks:
        if isinstance(block, Paragraph) and group and _goes_on(group[-1], block, profile, form):
            if _was_cut(group[-1], block, profile, form):
                remarks.append(Remark("split_paragraph", (group[-1].lines[1], block.lines[0])))
            group.append(block)
            continue
        if group:
            joined.append(_merge(group))
        group = [block] if isinstance(block, Paragraph) else []
        if not group:
            joined.append(block)
    if group:
        joined.append(_merge(group))
    return joined, remarks


def _find_profile(blocks: Sequence[Block]) -> _Profile:
    paragraphs = [block for block in blocks if isinstance(block, Paragraph)]
    if len(paragraphs) < 8:
        return _Profile(False, 0, 1)
    lengths = sorted(len(paragraph.text.value) for paragraph in paragraphs)
    width = lengths[int(len(lengths) * 0.95)]
    lower = sum(starts_lower(paragraph.text.value) for paragraph in paragraphs)
    gaps = sorted(after.lines[0] - before.lines[1] for before, after in pairwise(paragraphs))
    wrapped = lower >= _WRAP_SHARE * len(paragraphs) and width <= _WIDEST
    return _Profile(wrapped, width, max(1, gaps[len(gaps) // 2]), wrapped and _is_parted(paragraphs))


def _is_parted(paragraphs: Sequence[Paragraph]) -> bool:
    after_blanks = [after for before, after in pairwise(paragraphs) if after.lines[0] - before.lines[1] > 1]
    lower = sum(starts_lower(paragraph.text.value) for paragraph in after_blanks)
    return len(after_blanks) >= _PARTED * len(paragraphs) and lower <= _RARE * len(after_blanks)


def _goes_on(before: Paragraph, after: Paragraph, profile: _Profile, form: str) -> bool:
    if before.heading is not None or after.heading is not None:
        return False
    gap = after.lines[0] - before.lines[1]
    if profile.parted and gap > 1 and not (starts_lower(after.text.value) and not ENDED.search(before.text.value)):
        return False
    if profile.wrapped:
        return gap <= _FAR and (_is_wrapped(before, after, profile, gap) or _is_wrapped_heading(before, after, gap))
    if gap > _FAR or before.bold != after.bold or not starts_lower(after.text.value) or ENDED.search(before.text.value):
        return False
    if form in ("txt", "md") and gap == 1:
        return len(before.text.value) >= _SHORT
    if form == "pdf":
        return before.page != after.page
    return len(before.text.value) >= _SENTENCE


def _is_wrapped(before: Paragraph, after: Paragraph, profile: _Profile, gap: int) -> bool:
    """Whether the first word of a line would not have fitted on the line before."""
    text, next_text = before.text.value, after.text.value
    last = text.rpartition("\n")[2]
    room = len(last) + 1 + len(next_text.split(" ", 1)[0])
    full = room >= _FULL * profile.width
    ended = bool(ENDED.search(text))
    if gap == 1 and _is_same_paragraph(before, after, profile):
        return True
    if starts_lower(next_text):
        return len(last) >= _HALF * profile.width and (full or not ended)
    if GOING_ON.match(next_text):
        return full and not ended
    if LIST_MARK.match(next_text) or not full or text.isupper() != next_text.isupper() or _is_aside(text):
        return False
    if text.endswith(";"):
        return not _OPENING.match(next_text) and room >= _BRIM * profile.width
    # Where blank lines part the paragraphs, a new sentence on the very next line is still the same paragraph.
    return not ended or (profile.spacing == 1 and gap == 1 and text.rstrip().endswith("."))


def _is_same_paragraph(before: Paragraph, after: Paragraph, profile: _Profile) -> bool:
    """Whether two lines next to each other are one paragraph however short the first: web pages break it early."""
    text, next_text = before.text.value, after.text.value
    if _SPAN_OPEN.search(text) and _SPAN_ON.match(next_text):
        return True
    if LIST_MARK.match(next_text) or _TYPE.fullmatch(text):
        return False
    if before.bold and not after.bold and not (MARK_ONLY.match(text) or starts_lower(next_text)):
        return LIST_MARK.match(text) is not None and not ENDED.search(text) and (profile.parted or _opens(text))
    if MARK_ONLY.match(text) or (not ENDED.search(text) and (OPEN_END.search(text) or starts_lower(next_text))):
        return True
    return profile.parted and before.bold == after.bold and text.isupper() == next_text.isupper()


def _opens(text: str) -> bool:
    return OPEN_END.search(text) is not None


def _is_wrapped_heading(before: Paragraph, after: Paragraph, gap: int) -> bool:
    """Whether two bold lines are one numbered heading, broken anywhere: "2. Sở" and "Khoa học và Công nghệ"."""
    text, next_text = before.text.value, after.text.value
    return (
        before.bold
        and after.bold
        and gap == 1
        and LIST_MARK.match(text) is not None
        and LIST_MARK.match(next_text) is None
        and text.isupper() == next_text.isupper()
        and not ENDED.search(text)
    )


def _is_aside(text: str) -> bool:
    """A whole line in brackets, such as the one under a title."""
    return text.startswith("(") and text.endswith(")")


def _was_cut(before: Paragraph, after: Paragraph, profile: _Profile, form: str) -> bool:
    """Whether the file itself has two paragraphs: not a wrapped line, and not a page of a PDF."""
    return not profile.wrapped and form != "pdf" and (form not in ("txt", "md") or after.lines[0] - before.lines[1] > 1)


def _merge(group: Sequence[Paragraph]) -> Paragraph:
    if len(group) == 1:
        return group[0]
    return replace(
        group[0],
        text=join_wrapped([paragraph.text for paragraph in group]),
        bold=all(paragraph.bold for paragraph in group),
        italic=all(paragraph.italic for paragraph in group),
    )


def join_wrapped(parts: Sequence[Text]) -> Text:
    """Lines joined by blanks, but none inside a word cut at the line's end: "113/2018/NĐ-" and "CP"."""
    spaced = [
        part if WORD_BREAK.search(part.value) or last else Text(f"{part.value} ", part.starts)
        for part, last in ((part, index == len(parts) - 1) for index, part in enumerate(parts))
    ]
    return Text.join(spaced, "")
