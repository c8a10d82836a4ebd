"""Marks that begin a paragraph or a row of a table, as far as telling a wrapped line from a new one needs them."""

from __future__ import annotations

import re

LIST_MARK = re.compile(
    r"\s*(?:"
    r"[-–—+•●▪◦*·]\s*(?=\S)"
    r"|\(?\d{1,3}(?:\.\d{1,3}){0,4}\s*[.)]\s*(?=\D)"
    r"|\d{1,2}(?:\.\d{1,2}){1,4}\s+(?=\D)"
    r"|\(?[a-zđA-HĐ]{1,2}[.)]\s*(?=\S)"
    r"|[IVXL]{1,6}\s*(?:[.):]\s*(?=\S)|[-–]\s*(?=[A-ZĐÀ-Ỹ]{2}|[A-ZĐÀ-Ỹ]\w*\s))"
    r"|(?:Điều|Chương|Mục|Phần|Phụ lục|PHỤ LỤC|Biểu|CHƯƠNG|MỤC|PHẦN)\s+\S"
    r")"
)
"""A dash, a number, a letter, a Roman number, or "Điều 1": what begins a new point."""

ROW_LABEL = re.compile(r"\s*(?:[-–+•*]|\(?(?:\d{1,3}(?:\.\d{1,3}){0,4}|[IVXL]{1,6}|[A-HĐa-zđ]{1,2})[.)]?)\s*$")
"""A number cell of a table and nothing else."""

ENDED = re.compile(r"[.;:!?…]['\"”’)\]]*\s*$")
"""A line at whose end a sentence or a point ends."""

WORD_BREAK = re.compile(r"(?:\w[-/]|://\S*)$")
"""A line whose last word goes on in the next line: "113/2018/NĐ-"."""


OPEN_END = re.compile(
    r"(?:(?<!\w)(?:và|hoặc|của|với|các|những|ngày|tháng|năm|quý|trong|trên|tại|theo|cho|về|do|là|từ|đến|thuộc|để|có|được"
    r"|(?:Luật|Nghị định|Thông tư|Nghị quyết|Quyết định|Kế hoạch|Chỉ thị|Công văn|Kết luận|Chương trình hành động) số"
    r"|Sở|Bộ|Ủy|của (?:Chủ tịch|Giám đốc|Trưởng|Bộ trưởng))|[≥≤<>=(])\s*$"
)
"""A line that cannot be whole: its last word, or sign, wants another."""

MARK_ONLY = re.compile(r"(?:[-–+•]$)|\(?(?:\d{1,3}(?:\.\d{1,3}){0,4}|[IVXL]{1,6}|[A-Za-zĐđ])[.)]$")
"""A list mark alone on its line; what it marks stands on the next."""

GOING_ON = re.compile(r"\s*[-–—]\s*(?=\S)(?:\d|[^\W\d_A-ZĐÀ-Ỹ])")
"""A dash that goes on with a number or a small letter: "2021 –" and "– 2025" on two lines, rather than a list."""


def starts_lower(text: str) -> bool:
    """Whether the text goes on with a small letter, and not with a list mark such as "a)"."""
    stripped = text.lstrip(" \"“'(")
    return bool(stripped) and stripped[0].islower() and not LIST_MARK.match(text)
