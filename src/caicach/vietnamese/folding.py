"""One fold for search and comparison: lower case, no marks, đ as d."""

from __future__ import annotations

import re
import unicodedata

_NOT_WORD = re.compile(r"[^a-z0-9%]+")


class _PlainLetters(dict[int, str]):
    """Lower-case character -> the character without its marks; worked out when first met, as folding is everywhere."""

    def __missing__(self, code: int) -> str:
        decomposed = unicodedata.normalize("NFD", chr(code).replace("đ", "d"))
        plain = "".join(char for char in decomposed if unicodedata.category(char) != "Mn")
        self[code] = plain
        return plain


_PLAIN = _PlainLetters()


def strip_marks(text: str) -> str:
    """The text in lower case without tone and vowel marks; as long as the text where it is composed (NFC).

    >>> strip_marks("Cải cách Đồng bộ")
    'cai cach dong bo'
    """
    return text.lower().translate(_PLAIN)


def fold(text: str) -> str:
    """The text as words of plain letters and digits with one blank between them; a percent sign is kept.

    >>> fold("  Văn phòng HĐND&UBND ")
    'van phong hdnd ubnd'
    """
    return _NOT_WORD.sub(" ", strip_marks(text)).strip()
