"""A syllable as its letters and its tone, so that "hoá" equals "hóa" and a lost tone can be told from another word."""

from __future__ import annotations

import re
import unicodedata

_TONES = {"\u0300": "`", "\u0301": "'", "\u0303": "~", "\u0309": "?", "\u0323": "."}
_CONFUSED = (
    (re.compile(r"^tr"), "ch"),
    (re.compile(r"^x"), "s"),
    (re.compile(r"^gi(?=[^\W\d_]*[aăâeêoôơuưy])"), "d"),
    (re.compile(r"^l"), "n"),
    (re.compile(r"ươ"), "ơ"),
    (re.compile(r"iê"), "i"),
    (re.compile(r"ng$"), "n"),
    (re.compile(r"c$"), "t"),
)


def split_tone(syllable: str) -> tuple[str, str]:
    """The letters in lower case (â, ơ, đ kept) and the tone sign, empty for the level tone.

    >>> split_tone("Hoá") == split_tone("hóa"), split_tone("thủ")
    (True, ('thu', '?'))
    """
    tone, letters = "", ""
    for char in unicodedata.normalize("NFD", syllable.lower()):
        if char in _TONES:
            tone = _TONES[char]
        else:
            letters += char
    return unicodedata.normalize("NFC", letters), tone


def spoken(syllable: str) -> str:
    """One spelling for a syllable whatever place its tone is written on.

    >>> spoken("uỷ") == spoken("ủy")
    True
    """
    letters, tone = split_tone(syllable)
    return letters + tone


def heard(syllable: str) -> str:
    """One spelling for syllables that many speakers say alike: tr and ch, x and s, d and gi, n and l, final n and ng.

    >>> heard("xử") == heard("sử"), heard("tầng") == heard("tần"), heard("rườm") == heard("rờm")
    (True, True, True)
    """
    letters, tone = split_tone(syllable)
    for pattern, sound in _CONFUSED:
        letters = pattern.sub(sound, letters)
    return letters + ("?" if tone == "~" else tone)
