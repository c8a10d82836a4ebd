"""A phrase that is almost right: the same words with one mark off, one letter off, or one word lost.

The document is compared with a list of fixed phrases. A near miss counts only where no neighbour explains the odd word
("văn bản hành chính" is not a slip for "ban hành"), and not where the document writes it so throughout.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from rapidfuzz.distance import OSA

from caicach.compiler.lexicon.phrases import LOSABLE, NEIGHBOURS, PHRASES
from caicach.compiler.rules.passage import Passage
from caicach.vietnamese.folding import strip_marks
from caicach.vietnamese.tones import spoken

_WORD = re.compile(r"[^\W_]+")
_FUNCTION = frozenset(
    "tại từ có cần quý năm tháng là và với về khi cho các do đã sẽ bị được một cả này cùng".split()  # noqa: SIM905
)
_LONGEST = 5
_ORDINARY = 3  # a form written so often is the document's own


@dataclass(frozen=True, slots=True)
class Slip:
    """A near miss: where it stands in the passage, as written, and the phrase meant."""

    passage: Passage
    start: int
    end: int
    phrase: str
    lost: bool = False

    @property
    def written(self) -> str:
        return self.passage.value[self.start : self.end]


@dataclass(frozen=True, slots=True)
class _Word:
    start: int
    end: int
    said: str
    bare: str


class _Lexicon:
    """The phrases under the keys they are looked up by."""

    def __init__(self) -> None:
        self.exact: set[str] = set()
        self.bare: dict[str, list[tuple[str, ...]]] = defaultdict(list)
        self.shortened: dict[str, list[tuple[tuple[str, ...], int, str]]] = defaultdict(list)
        self.masked: dict[tuple[str, ...], list[tuple[str, str]]] = defaultdict(list)
        self.pairs: set[tuple[str, ...]] = set()
        self.vocabulary: set[str] = set()
        self.display: dict[tuple[str, ...], str] = {}
        for phrase in PHRASES:
            self._add(phrase)
        for phrase in LOSABLE:
            self._add_losable(phrase)
        self.pairs.update(tuple(spoken(word) for word in phrase.split()) for phrase in NEIGHBOURS)

    def _add(self, phrase: str) -> None:
        words = tuple(phrase.split())
        said = tuple(spoken(word) for word in words)
        bare = tuple(strip_marks(word) for word in words)
        self.exact.add(" ".join(said))
        self.display[said] = phrase
        self.vocabulary.update(bare)
        self.bare[" ".join(bare)].append(said)
        if len(said) == 2:
            self.pairs.add(said)
        elif len(said) <= 4:
            for at in range(len(bare)):
                self.masked[(*bare[:at], "", *bare[at + 1 :])].append((bare[at], phrase))

    def _add_losable(self, phrase: str) -> None:
        lost = next(at for at, word in enumerate(phrase.split()) if word.startswith("["))
        whole = phrase.replace("[", "").replace("]", "")
        said = tuple(spoken(word) for word in whole.split())
        self.shortened[" ".join(said[:lost] + said[lost + 1 :])].append((said, lost, whole))


@cache
def _lexicon() -> _Lexicon:
    return _Lexicon()


@cache
def _said(word: str) -> tuple[str, str]:
    return spoken(word), strip_marks(word)


def find_slips(passages: Sequence[Passage]) -> Iterator[Slip]:
    """Every near miss of the document, in reading order."""
    found: list[Slip] = []
    words_of = [[_Word(m.start(), m.end(), *_said(m[0].lower())) for m in _WORD.finditer(p.value)] for p in passages]
    counts = Counter(word.bare for words in words_of for word in words)
    right: Counter[str] = Counter()
    for passage, words in zip(passages, words_of, strict=True):
        for at in range(len(words)):
            found += _mark_slips(passage, words, at, right)
            found += _lost_words(passage, words, at)
            if counts[words[at].bare] <= 2 and words[at].bare not in _lexicon().vocabulary:
                found += _letter_slips(passage, words, at)
    often = Counter(slip.written.lower() for slip in found)
    covered: tuple[Passage | None, int] = (None, 0)
    for slip in found:
        count = often[slip.written.lower()]
        overlaps = covered[0] is slip.passage and slip.start < covered[1]
        if (count < _ORDINARY or count <= right[slip.phrase]) and not overlaps:
            covered = (slip.passage, slip.end)
            yield slip


def _joined(passage: Passage, words: list[_Word], at: int, count: int) -> bool:
    """Whether only blanks, commas or hyphens stand between the words of a window."""
    between = passage.value[words[at].end : words[at + count - 1].start]
    return not any(char in between for char in '.;:()"“”\n/')


def _explained(words: list[_Word], at: int, count: int) -> bool:
    """Whether a neighbour outside the window makes a known pair with its first or last word."""
    pairs = _lexicon().pairs
    before = at > 0 and (words[at - 1].said, words[at].said) in pairs
    last = at + count - 1
    after = last + 1 < len(words) and (words[last].said, words[last + 1].said) in pairs
    return before or after


def _mark_slips(passage: Passage, words: list[_Word], at: int, right: Counter[str]) -> Iterator[Slip]:
    lexicon = _lexicon()
    for count in range(_LONGEST, 1, -1):
        window = words[at : at + count]
        if len(window) < count:
            continue
        phrases = lexicon.bare.get(" ".join(word.bare for word in window))
        if phrases is None:
            continue
        said = tuple(word.said for word in window)
        if said in phrases:
            right[lexicon.display[said]] += 1
            return
        phrase = min(phrases, key=lambda meant: sum(a != b for a, b in zip(meant, said, strict=True)))
        off = [i for i, (a, b) in enumerate(zip(phrase, said, strict=True)) if a != b]
        if not _joined(passage, words, at, count) or _explained(words, at, count):
            continue
        if len(off) == count and not _opens_sentence(passage, window[0]):
            continue
        texts = [passage.value[word.start : word.end] for word in window]
        if count == 2 and texts[off[0]].lower() in _FUNCTION:
            continue
        if any(text[:1].isupper() and not text.isupper() for text in texts[1:]):
            continue  # a proper name
        if texts[off[0]] == texts[off[0]].upper() and len(texts[off[0]]) > 1 and not texts[off[0] - 1].isupper():
            continue
        yield Slip(passage, window[0].start, window[-1].end, lexicon.display[phrase])
        return


def _opens_sentence(passage: Passage, word: _Word) -> bool:
    before = passage.value[: word.start].rstrip()
    return passage.value[word.start].isupper() and (not before or before[-1] in ".;:-+")


def _lost_words(passage: Passage, words: list[_Word], at: int) -> Iterator[Slip]:
    for count in (5, 4, 3, 2):
        window = words[at : at + count]
        if len(window) < count:
            continue
        for said, lost, phrase in _lexicon().shortened.get(" ".join(word.said for word in window), ()):
            after = words[at + count] if at + count < len(words) else None
            before = words[at - 1] if at else None
            if lost == 0 and (before is None or before.bare == strip_marks(phrase.split()[0])):
                continue
            if lost == len(said) - 1 and (after is None or after.said == said[-1] or after.bare.isdigit()):
                continue
            if after is not None and count == 2 and after.bare.isdigit():
                continue
            if _joined(passage, words, at, count) and not _explained(words, at, count):
                yield Slip(passage, window[0].start, window[-1].end, phrase, lost=True)
                return


def _letter_slips(passage: Passage, words: list[_Word], at: int) -> Iterator[Slip]:
    lexicon, odd = _lexicon(), words[at].bare
    if len(odd) < 2 or odd.isdigit() or passage.value[words[at].start].isupper():
        return
    for count in (4, 3):
        for first in range(max(0, at - count + 1), at + 1):
            window = words[first : first + count]
            if len(window) < count:
                continue
            key = tuple("" if first + i == at else word.bare for i, word in enumerate(window))
            for meant, phrase in lexicon.masked.get(key, ()):
                if OSA.distance(odd, meant, score_cutoff=1) == 1 and _joined(passage, words, first, count):
                    yield Slip(passage, window[0].start, window[-1].end, phrase)
                    return
