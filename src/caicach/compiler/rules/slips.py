"""A phrase that is almost right: one mark off, one letter off, one word lost, or one word written as it sounds.

The document is compared with a list of fixed phrases. A near miss counts only where no neighbour explains the odd word
("văn bản hành chính" is not a slip for "ban hành"), and not where the document writes it so throughout.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from rapidfuzz.distance import OSA

from caicach.compiler.lexicon.phrases import LOSABLE, NEIGHBOURS, PHRASES
from caicach.compiler.rules.passage import Passage
from caicach.vietnamese.folding import strip_marks
from caicach.vietnamese.tones import heard, spoken

_WORD = re.compile(r"[^\W_]+")
_BREAK = re.compile(r"[.;:()\"“”\n/]")
_FUNCTION = frozenset(
    "tại từ có cần quý năm tháng là và với về khi cho các do đã sẽ bị được một cả này cùng".split()  # noqa: SIM905
)
_LONGEST = 5
_RARE = 2
_ORDINARY = 3  # a form written so often is the document's own


@dataclass(frozen=True, slots=True)
class Slip:
    """A near miss: where it stands in the passage, as written, and the phrase meant."""

    passage: Passage
    start: int
    end: int
    phrase: str
    heard: bool = False  # written as it sounds: "bổ xung"

    @property
    def written(self) -> str:
        return self.passage.value[self.start : self.end]


@dataclass(slots=True)
class _Words:
    """The words of one passage, as parallel lists: where each stands, as spoken, without marks, and as heard."""

    passage: Passage
    starts: list[int]
    ends: list[int]
    said: list[str]
    bare: list[str]
    heard: list[str]

    @classmethod
    def of(cls, passage: Passage) -> _Words:
        spans = [match.span() for match in _WORD.finditer(passage.value)]
        forms = [_said(passage.value[start:end].lower()) for start, end in spans]
        return cls(
            passage,
            [span[0] for span in spans],
            [span[1] for span in spans],
            [f[0] for f in forms],
            [f[1] for f in forms],
            [f[2] for f in forms],
        )

    def written(self, at: int) -> str:
        return self.passage.value[self.starts[at] : self.ends[at]]

    def slip(self, at: int, count: int, phrase: str, *, as_heard: bool = False) -> Slip:
        return Slip(self.passage, self.starts[at], self.ends[at + count - 1], phrase, as_heard)

    def joined(self, at: int, count: int) -> bool:
        """Whether only blanks, commas or hyphens stand between the words of a window."""
        between = self.passage.value[self.ends[at] : self.starts[at + count - 1]]
        return _BREAK.search(between) is None

    def explained(self, at: int, count: int) -> bool:
        """Whether a neighbour outside the window makes a known pair with its first or last word."""
        pairs, last = _lexicon().pairs, at + count - 1
        before = at > 0 and (self.said[at - 1], self.said[at]) in pairs
        return before or (last + 1 < len(self.said) and (self.said[last], self.said[last + 1]) in pairs)

    def opens_sentence(self, at: int) -> bool:
        before = self.passage.value[: self.starts[at]].rstrip()
        return self.passage.value[self.starts[at]].isupper() and (not before or before[-1] in ".;:-+")


class _Loss(NamedTuple):
    """A phrase short of one word: what is left, which word is lost, and the whole phrase."""

    left: tuple[str, ...]
    at: int
    said: str
    bare: str
    phrase: str


class _Lexicon:
    """The phrases under the keys they are looked up by."""

    def __init__(self) -> None:
        self.bare: dict[str, dict[tuple[str, ...], list[tuple[str, ...]]]] = defaultdict(dict)
        self.shortened: dict[str, list[_Loss]] = defaultdict(list)
        self.masked: dict[tuple[str, ...], list[tuple[str, str]]] = defaultdict(list)
        self.heard: dict[tuple[str, ...], tuple[str, ...]] = {}
        self.pairs: set[tuple[str, ...]] = {tuple(map(spoken, pair.split())) for pair in NEIGHBOURS}
        self.vocabulary: set[str] = set()
        self.display: dict[tuple[str, ...], str] = {}
        for phrase in PHRASES:
            self._add(phrase)
        for phrase in LOSABLE:
            lost = next(at for at, word in enumerate(phrase.split()) if word.startswith("["))
            whole = phrase.replace("[", "").replace("]", "")
            said = tuple(map(spoken, whole.split()))
            short = said[:lost] + said[lost + 1 :]
            self.shortened[short[0]].append(_Loss(short, lost, said[lost], strip_marks(whole.split()[lost]), whole))
        self.lengths = {first: sorted({len(key) for key in keys}, reverse=True) for first, keys in self.bare.items()}

    def _add(self, phrase: str) -> None:
        words = tuple(phrase.split())
        said, bare = tuple(map(spoken, words)), tuple(map(strip_marks, words))
        self.display[said] = phrase
        self.vocabulary.update(bare)
        if len(said) <= _LONGEST:
            self.bare[bare[0]].setdefault(bare, []).append(said)
        if len(said) == 2:
            self.pairs.add(said)
            self.heard[tuple(map(heard, words))] = said
        elif len(said) <= 4:
            for at in range(len(bare)):
                self.masked[(*bare[:at], "", *bare[at + 1 :])].append((bare[at], phrase))


@cache
def _lexicon() -> _Lexicon:
    return _Lexicon()


@cache
def _said(word: str) -> tuple[str, str, str]:
    return spoken(word), strip_marks(word), heard(word)


def find_slips(passages: Sequence[Passage]) -> Iterator[Slip]:
    """Every near miss of the document, in reading order."""
    found: list[Slip] = []
    words_of = [_Words.of(passage) for passage in passages]
    counts = Counter(word for words in words_of for word in words.bare)
    right: Counter[str] = Counter()
    lexicon = _lexicon()
    for words in words_of:
        for at, (said, bare) in enumerate(zip(words.said, words.bare, strict=True)):
            if bare in lexicon.lengths:
                found += _mark_slips(words, at, right)
            meant = lexicon.heard.get(tuple(words.heard[at : at + 2]))
            if meant is not None and meant != tuple(words.said[at : at + 2]):
                found += _heard_slips(words, at, meant)
            if said in lexicon.shortened:
                found += _lost_words(words, at)
            if counts[bare] <= _RARE and bare not in lexicon.vocabulary:
                found += _letter_slips(words, at)
    often = Counter(slip.written.lower() for slip in found)
    covered: tuple[Passage | None, int] = (None, 0)
    for slip in found:
        count = often[slip.written.lower()]
        overlaps = covered[0] is slip.passage and slip.start < covered[1]
        if (count < _ORDINARY or count <= right[slip.phrase]) and not overlaps:
            covered = (slip.passage, slip.end)
            yield slip


def _mark_slips(words: _Words, at: int, right: Counter[str]) -> Iterator[Slip]:
    lexicon = _lexicon()
    keys = lexicon.bare[words.bare[at]]
    for count in lexicon.lengths[words.bare[at]]:
        phrases = keys.get(tuple(words.bare[at : at + count]))
        if phrases is None or at + count > len(words.bare):
            continue
        said = tuple(words.said[at : at + count])
        if said in phrases:
            right[lexicon.display[said]] += 1
            return
        phrase = min(phrases, key=lambda meant: sum(a != b for a, b in zip(meant, said, strict=True)))
        off = [i for i, (a, b) in enumerate(zip(phrase, said, strict=True)) if a != b]
        if _is_slip(words, at, count, off):
            yield words.slip(at, count, lexicon.display[phrase])
            return


def _is_slip(words: _Words, at: int, count: int, off: list[int]) -> bool:
    """Whether a window that differs in the words `off` is a slip, and not other words that happen to look alike."""
    if not words.joined(at, count) or words.explained(at, count):
        return False
    if len(off) == count and not words.opens_sentence(at):
        return False
    texts = [words.written(at + i) for i in range(count)]
    if count == 2 and texts[off[0]].lower() in _FUNCTION:
        return False
    if any(text[:1].isupper() and not text.isupper() for text in texts[1:]):
        return False  # a proper name
    odd = texts[off[0]]
    return not (odd.isupper() and len(odd) > 1 and not texts[off[0] - 1].isupper())


def _heard_slips(words: _Words, at: int, meant: tuple[str, ...]) -> Iterator[Slip]:
    if words.written(at).isupper():
        return  # perhaps a place: "QUẢNG TRỊ" is no "quản trị"
    lexicon, said = _lexicon(), tuple(words.said[at : at + 2])
    off = [i for i, (a, b) in enumerate(zip(meant, said, strict=True)) if a != b]
    if len(off) == 1 and said not in lexicon.pairs and _is_slip(words, at, 2, off):
        yield words.slip(at, 2, lexicon.display[meant], as_heard=True)


def _lost_words(words: _Words, at: int) -> Iterator[Slip]:
    for loss in _lexicon().shortened[words.said[at]]:
        count = len(loss.left)
        end = at + count
        if tuple(words.said[at:end]) != loss.left:
            continue
        follows = end < len(words.said)
        if follows and count == 2 and words.bare[end].isdigit():
            continue
        if loss.at == 0 and (at == 0 or words.bare[at - 1] == loss.bare):
            continue
        if loss.at == count and (not follows or words.said[end] == loss.said or words.bare[end].isdigit()):
            continue
        if words.joined(at, count) and not words.explained(at, count):
            yield words.slip(at, count, loss.phrase)
            return


def _letter_slips(words: _Words, at: int) -> Iterator[Slip]:
    lexicon, odd, known = _lexicon(), words.bare[at], _lexicon().vocabulary
    if len(odd) < 2 or odd.isdigit() or words.passage.value[words.starts[at]].isupper():
        return
    beside = (words.bare[i] for i in (at - 1, at + 1) if 0 <= i < len(words.bare))
    if not any(word in known for word in beside):
        return
    for count in (4, 3):
        for first in range(max(0, at - count + 1), at + 1):
            window = words.bare[first : first + count]
            if len(window) < count:
                continue
            window[at - first] = ""
            for meant, phrase in lexicon.masked.get(tuple(window), ()):
                if OSA.distance(odd, meant, score_cutoff=1) == 1 and words.joined(first, count):
                    yield words.slip(first, count, phrase)
                    return
