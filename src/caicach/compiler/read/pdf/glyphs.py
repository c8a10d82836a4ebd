"""The words printed on a page and where: read glyph by glyph from the text layer."""

from __future__ import annotations

import ctypes
import math
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pypdfium2
import pypdfium2.raw as pdfium

from caicach.compiler.read.decoding import decode_tcvn3

Point = tuple[float, float]
Turn = Callable[[float, float], Point]
_GAP = 0.22  # of the letter size: a wider gap parts two words
_RISE = 0.3  # of the letter size: a higher or lower letter belongs to another line
_TALLEST = 0.8  # of the letter size: no letter is taller without its marks
_SAME = 1.2  # points; two letters side by side are farther apart
_SAMPLE = 100  # glyphs looked at to tell how a page is held
_HEAVY = 600  # font weight
_LINE_END_HYPHENS = frozenset({2, 0xFFFE})  # what the library makes of a hyphen at the end of a line
_NAME_BYTES = 128
_LARGEST = 400_000  # glyphs of one page


@dataclass(frozen=True, slots=True)
class Word:
    """Letters without a blank; lengths in points, from the page's upper left corner; `y` is the baseline."""

    text: str
    x0: float
    x1: float
    y: float
    size: float
    bold: bool

    @property
    def middle(self) -> Point:
        return (self.x0 + self.x1) / 2, self.y - self.size * 0.3


def page_turn(page: pypdfium2.PdfPage) -> tuple[Turn, float]:
    """How the page's own coordinates become those of the page held so that its text is upright, and its width then."""
    left, bottom, right, top = page.get_bbox()
    wide, high = right - left, top - bottom
    turns: tuple[tuple[Turn, float], ...] = (
        (lambda x, y: (x - left, top - y), wide),
        (lambda x, y: (top - y, right - x), high),
        (lambda x, y: (right - x, y - bottom), wide),
        (lambda x, y: (y - bottom, x - left), high),
    )
    return turns[_find_quarter(page)]


def _find_quarter(page: pypdfium2.PdfPage) -> int:
    """By how many quarter turns most of the letters are turned."""
    text_page = page.get_textpage()
    try:
        count = text_page.count_chars()
        step = max(1, count // _SAMPLE)
        angles = (pdfium.FPDFText_GetCharAngle(text_page.raw, index) for index in range(0, count, step))
        quarters = Counter(round(angle / (math.pi / 2)) % 4 for angle in angles if angle >= 0)
    finally:
        text_page.close()
    return quarters.most_common(1)[0][0] if quarters else 0


def read_page_words(page: pypdfium2.PdfPage, turn: Turn) -> list[Word]:
    """The words in the order of the file."""
    text_page = page.get_textpage()
    try:
        return list(_group(text_page, turn))
    finally:
        text_page.close()


@dataclass(slots=True)
class _Open:
    """A word still growing."""

    letters: list[str]
    x0: float
    x1: float
    y: float
    size: float
    first: int

    def close(self, text_page: pypdfium2.PdfTextPage) -> Word | None:
        text = "".join(self.letters)
        if not text.strip():
            return None
        font, heavy = _read_font(text_page, self.first)
        if font.startswith(".Vn"):
            text = decode_tcvn3(text)
        return Word(
            unicodedata.normalize("NFC", text), self.x0, self.x1, self.y, self.size, heavy or "bold" in font.lower()
        )


def _group(text_page: pypdfium2.PdfTextPage, turn: Turn) -> Iterator[Word]:
    raw = text_page.raw
    box = tuple(ctypes.c_double() for _ in range(4))
    origin = ctypes.c_double(), ctypes.c_double()
    word: _Open | None = None
    printed: set[tuple[str, int, int]] = set()
    last = "", 0.0, 0.0
    for index in range(min(text_page.count_chars(), _LARGEST)):
        letter = _to_letter(pdfium.FPDFText_GetUnicode(raw, index))
        if not letter or letter.isspace():
            if word is not None and letter and (closed := word.close(text_page)):
                yield closed
            word = None if letter else word
            continue
        pdfium.FPDFText_GetCharBox(raw, index, *box)
        pdfium.FPDFText_GetCharOrigin(raw, index, *origin)
        size = pdfium.FPDFText_GetFontSize(raw, index)
        a, b = turn(box[0].value, box[2].value), turn(box[1].value, box[3].value)
        x0, x1, y = min(a[0], b[0]), max(a[0], b[0]), turn(origin[0].value, origin[1].value)[1]
        size = max(size, abs(a[1] - b[1]) * _TALLEST)  # some programs set size 1 and scale
        # A ligature gives the same letter twice in one box: "ff".
        if _is_double(letter, x0, y, printed) and (letter, x0, x1) != last:
            continue
        last = letter, x0, x1
        if word is not None and unicodedata.combining(letter[0]):
            word.letters.append(letter)
            continue
        if word is not None and _is_apart(word, x0, y):
            if closed := word.close(text_page):
                yield closed
            word = None
        if word is None:
            word = _Open([letter], x0, x1, y, size, index)
        else:
            word.letters.append(letter)
            word.x1 = max(word.x1, x1)
    if word is not None and (closed := word.close(text_page)):
        yield closed


def _is_double(letter: str, x: float, y: float, printed: set[tuple[str, int, int]]) -> bool:
    """Whether the same letter was printed at the same place before, as some programs do to make it bold."""
    half = _SAME / 2
    keys = {(letter, int(x / _SAME), int(y / _SAME)), (letter, -1 - int((x + half) / _SAME), int((y + half) / _SAME))}
    double = not printed.isdisjoint(keys)
    printed |= keys
    return double


def _is_apart(word: _Open, x0: float, y: float) -> bool:
    gap = x0 - word.x1
    return abs(y - word.y) > _RISE * word.size or gap > _GAP * word.size or gap < -1.5 * word.size


def _to_letter(code: int) -> str:
    """A letter; a blank for controls, nothing for what stands for no letter."""
    if code in _LINE_END_HYPHENS:
        return "-"
    if code in (0, 0xFFFF, 0xFFFD, 0xAD) or 0xD800 <= code <= 0xDFFF or code > 0x10FFFF:
        return ""
    return " " if code < 32 or code == 0xA0 else chr(code)


def _read_font(text_page: pypdfium2.PdfTextPage, index: int) -> tuple[str, bool]:
    buffer = ctypes.create_string_buffer(_NAME_BYTES)
    flags = ctypes.c_int()
    pdfium.FPDFText_GetFontInfo(text_page.raw, index, buffer, _NAME_BYTES, flags)
    name = buffer.value.decode("utf-8", errors="replace").rpartition("+")[2]
    return name, pdfium.FPDFText_GetFontWeight(text_page.raw, index) >= _HEAVY
