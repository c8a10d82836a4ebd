"""Which item of a newer reading is which item of an older one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass

from rapidfuzz import process
from rapidfuzz.fuzz import ratio

from caicach.vietnamese.folding import fold

LIKE_ENOUGH = 72.0
"""Least likeness, of 100, by which two texts are the same clause reworded."""
LIKE_ENOUGH_UNDER_SAME_NUMBER = 55.0
"""The same where area and number are the same too."""


@dataclass(frozen=True, slots=True)
class Sketch:
    """What an item is recognised by. `name` is the caller's own handle."""

    name: str
    key: str
    area: str
    number: str
    text: str


def match_items(old: Sequence[Sketch], new: Sequence[Sketch]) -> dict[str, str]:
    """From the name of each new item to the name of the old one it continues; items without a counterpart are left out.

    First by the compiler's id, then by equal words, then by number and likeness, then by likeness alone. No old item
    is given twice.
    """
    matching = _Matching(old, new)
    matching.pair_by(lambda sketch: sketch.key)
    matching.pair_by(lambda sketch: (sketch.area, fold(sketch.text)))
    matching.pair_by(lambda sketch: fold(sketch.text))
    matching.pair_under_same_number()
    matching.pair_by_likeness()
    return matching.pairs


class _Matching:
    def __init__(self, old: Sequence[Sketch], new: Sequence[Sketch]) -> None:
        self.old = {sketch.name: sketch for sketch in old}
        self.new = {sketch.name: sketch for sketch in new}
        self.pairs: dict[str, str] = {}

    def pair_by(self, trait: Callable[[Sketch], Hashable]) -> None:
        """Pair what agrees in the trait, in reading order."""
        waiting: dict[Hashable, list[Sketch]] = defaultdict(list)
        for sketch in self.old.values():
            waiting[trait(sketch)].append(sketch)
        for sketch in list(self.new.values()):
            if candidates := waiting.get(trait(sketch)):
                self._pair(sketch, candidates.pop(0))

    def pair_under_same_number(self) -> None:
        by_number = {(s.area, s.number): s for s in self.old.values() if s.number}
        for sketch in list(self.new.values()):
            other = by_number.get((sketch.area, sketch.number))
            if other is None or other.name not in self.old:
                continue
            if ratio(_sorted_words(sketch), _sorted_words(other)) >= LIKE_ENOUGH_UNDER_SAME_NUMBER:
                self._pair(sketch, other)

    def pair_by_likeness(self) -> None:
        """The best pairs first, over everything still alone: what is left of two versions is short."""
        if not self.old or not self.new:
            return
        olds, news = list(self.old.values()), list(self.new.values())
        old_words = [_sorted_words(sketch) for sketch in olds]
        found = list[tuple[float, int, int]]()
        for row, sketch in enumerate(news):
            words = _sorted_words(sketch)
            likely = process.extract_iter(words, old_words, scorer=ratio, score_cutoff=LIKE_ENOUGH)
            found += [(-score, row, column) for _, score, column in likely]
        for _, row, column in sorted(found):
            if news[row].name in self.new and olds[column].name in self.old:
                self._pair(news[row], olds[column])

    def _pair(self, new: Sketch, old: Sketch) -> None:
        self.pairs[new.name] = old.name
        del self.new[new.name], self.old[old.name]


def _sorted_words(sketch: Sketch) -> str:
    return " ".join(sorted(fold(sketch.text).split()))
