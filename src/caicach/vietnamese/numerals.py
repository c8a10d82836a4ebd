"""Numbers written as Roman numerals, letters of a list, and Vietnamese words."""

from __future__ import annotations

import re

_ROMAN = re.compile(r"M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_DIGITS = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
_STEPS = ((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
          (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))  # fmt: skip
_LETTERS = "abcdđeghiklmnopqrstuvxy"
"""The order of list letters in official documents: Vietnamese letters without marks, so no f, j, w, z."""
_WORDS = {
    "nhất": 1,
    "một": 1,
    "hai": 2,
    "nhì": 2,
    "ba": 3,
    "tư": 4,
    "bốn": 4,
    "năm": 5,
    "sáu": 6,
    "bảy": 7,
    "bẩy": 7,
    "tám": 8,
    "chín": 9,
    "mười": 10,
}


def roman_value(label: str) -> int | None:
    """The value of a Roman numeral in capitals; None where the label is none.

    >>> roman_value("XIV"), roman_value("IIII"), roman_value("B")
    (14, None, None)
    """
    if not label or not _ROMAN.fullmatch(label):
        return None
    values = [_DIGITS[char] for char in label]
    return sum(-value if any(later > value for later in values[at + 1 :]) else value for at, value in enumerate(values))


def roman_numeral(value: int) -> str:
    """The Roman numeral of a number from 1 to 3999; other numbers in figures, as word processors print them.

    >>> roman_numeral(14), roman_numeral(0)
    ('XIV', '0')
    """
    if not 0 < value < 4000:
        return str(value)
    found = ""
    for step, letters in _STEPS:
        count, value = divmod(value, step)
        found += letters * count
    return found


def letter_value(label: str) -> int | None:
    """The place of a list letter, small or capital, from 1: a, b, c, d, đ, e, g …; None where it is none.

    >>> letter_value("đ"), letter_value("E"), letter_value("f")
    (5, 6, None)
    """
    place = _LETTERS.find(label.lower()) if len(label) == 1 else -1
    return place + 1 if place >= 0 else None


def word_value(word: str) -> int | None:
    """The value of a Vietnamese number word from one to ten, as in "Phần thứ nhất"; None where it is none.

    >>> word_value("Nhất"), word_value("TƯ"), word_value("mấy")
    (1, 4, None)
    """
    return _WORDS.get(word.lower())
