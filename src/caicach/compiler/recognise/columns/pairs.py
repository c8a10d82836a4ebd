"""Which words this file sets side by side: what a cut cell goes on with is told best by the file itself."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise

from caicach.compiler.lexicon.columns import COMMON_PAIRS
from caicach.compiler.recognise.columns.fragments import Fragment

_WORD = re.compile(r"[a-z0-9]+")

Pairs = frozenset[tuple[str, ...]]


def collect_pairs(fragments: Iterable[Fragment]) -> Pairs:
    """Each two words that follow one another within a printed line, without marks, and the common ones."""
    return COMMON_PAIRS.union(pair for fragment in fragments for pair in pairwise(_WORD.findall(fragment.plain)))


def joint_of(before: str, after: str) -> tuple[str, str]:
    """The last word of one text and the first of another, without marks."""
    last, first = _WORD.findall(before[-24:]), _WORD.match(after)
    return last[-1] if last else "", first.group() if first else ""
