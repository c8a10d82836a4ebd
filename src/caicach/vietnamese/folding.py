"""One fold for search and comparison: lower case, no marks, đ as d."""

from __future__ import annotations

import re
import unicodedata

_NOT_WORD = re.compile(r"[^a-z0-9%]+")


def strip_marks(text: str) -> str:
    """The text in lower case without tone and vowel marks; as long as the text where it is composed (NFC).

    >>> strip_marks("Cải cách Đồng bộ")
    'cai cach dong bo'
    """
    decomposed = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    return "".join(char for char in decomposed if unicodedata.category(char) != "Mn")


def fold(text: str) -> str:
    """The text as words of plain letters and digits with one blank between them; a percent sign is kept.

    >>> fold("  Văn phòng HĐND&UBND ")
    'van phong hdnd ubnd'
    """
    return _NOT_WORD.sub(" ", strip_marks(text)).strip()
