"""A word with Vietnamese marks cannot be pronounced."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from caicach.compiler.diagnostics import Severity
from caicach.compiler.rules.context import Context
from caicach.compiler.rules.passage import together
from caicach.compiler.rules.rule import Finding, rule
from caicach.compiler.source import Lines
from caicach.vietnamese.syllables import is_syllable

_SIGNS = '.,;:!?()[]"“”‘’…-–+*/%'
_LONGEST = 7
_MOST = 12


@rule(
    "TX010",
    "OCR_NO_SYLLABLE",
    Severity.INFO,
    message="“%(found)s” is no Vietnamese syllable (%(count)s such words).",
    hint="A mark or a letter was misread: compare with the original.",
)
def check(context: Context) -> Iterator[Finding]:
    """A word with Vietnamese marks cannot be pronounced.

    Why: No syllable of the language is built so; the word was misread or mistyped.
    Wrong: kêt quả; nhiêm vụ; thưc hiện
    Right: kết quả; nhiệm vụ; thực hiện
    """
    found: dict[str, list[Lines]] = defaultdict(list)
    for passage in context.passages:
        for token in passage.value.split():
            word = token.strip(_SIGNS)
            if _is_odd(word):
                found[word].append(passage.line(passage.value.find(word)))
    if found and len(found) <= _MOST:
        place, others = together(lines for places in found.values() for lines in places)
        yield Finding(place, {"found": ", ".join(found), "count": len(found)}, related=others)


@cache
def _is_odd(word: str) -> bool:
    """Whether a word is in small letters, carries marks, and is no syllable; addresses and numbers are not words."""
    plain = word.isalpha() and word.islower() and not word.isascii()
    return plain and 2 <= len(word) <= _LONGEST and not is_syllable(word)
