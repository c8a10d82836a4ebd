"""Names of items that survive small edits: area, number path, fingerprint of the content.

The fingerprint is a min-hash over pairs of folded words: of all pairs in the content the one with the smallest hash
names it. Changing one word of a sentence touches two pairs, so the name stays with a probability of one minus the
share of pairs touched; letter case, marks, punctuation and blanks never matter.
"""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import blake2b
from itertools import pairwise

from caicach.vietnamese.folding import fold

_ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"
_LENGTH = 6


def fingerprint(content: str) -> str:
    """Six letters and digits (30 bits) that two nearly equal texts most often share; of an empty text, zeros.

    >>> fingerprint("Xây dựng kế hoạch") == fingerprint("xây dựng  KẾ HOẠCH.")
    True
    """
    words = fold(content).split()
    pairs = list(pairwise(words)) or [(word, "") for word in words]
    if not pairs:
        return _ALPHABET[0] * _LENGTH
    smallest = min(blake2b(f"{first} {second}".encode(), digest_size=4).digest() for first, second in pairs)
    bits = int.from_bytes(smallest, "big") >> 2
    return "".join(_ALPHABET[bits >> shift & 31] for shift in range(5 * (_LENGTH - 1), -1, -5))


def item_id(area_key: str | None, number_path: Sequence[str] | str | None, content: str) -> str:
    """The name of one item, `AREA.NUMBERPATH.FINGERPRINT`; `general` and `0` stand for a missing area and number.

    >>> item_id("procedures", ("II", "1.1"), "Công khai thủ tục").rsplit(".", 1)[0]
    'procedures.ii-1-1'
    """
    path = (number_path,) if isinstance(number_path, str) else tuple(number_path or ())
    numbers = "-".join(part for label in path for part in fold(label).split())
    return f"{area_key or 'general'}.{numbers or '0'}.{fingerprint(content)}"


class ItemIds:
    """Gives out item names within one list of a plan; a name already given gets `-2`, `-3`, … at its end."""

    def __init__(self) -> None:
        self._given: dict[str, int] = {}

    def take(self, area_key: str | None, number_path: Sequence[str] | str | None, content: str) -> str:
        """The name of the next item, distinct from all names taken before."""
        name = item_id(area_key, number_path, content)
        count = self._given[name] = self._given.get(name, 0) + 1
        return name if count == 1 else f"{name}-{count}"
