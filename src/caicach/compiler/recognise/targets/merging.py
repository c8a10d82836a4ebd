"""One goal said twice is one target: the first place is its source, the others stand in `also_lines`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace

from caicach.compiler.tree import Target
from caicach.vietnamese.folding import fold

_EMPTY = frozenset(
    fold(
        "và các của trên địa bàn huyện tỉnh xã phường thị trấn thành phố đạt tỷ lệ tỉ số từ trở lên tối thiểu ít nhất"
        " được theo quy định năm trong phấn đấu đảm bảo hoàn cho với ở tại là có để khi như đơn vị quan"
    ).split()
)
"""Words that tell no two goals apart."""

_SHARED = 0.5
_ALIKE = 0.2
_ALIKE_WHOLE = 0.4  # a hundred percent is asked of many things
_SHARED_UNNAMED = 0.8
_ALIKE_UNNAMED = 0.6
_MOST_COMPARED = 200
"""Targets of one value that later ones are compared with: no plan has more, and a hostile file costs no more."""


def _words(text: str) -> frozenset[str]:
    return frozenset(
        word for word in fold(text).split() if word not in _EMPTY and "%" not in word and not word.isdigit()
    )


def _likeness(one: frozenset[str], other: frozenset[str]) -> tuple[float, float]:
    """Shared words as a share of the shorter text, and of both together."""
    shared = len(one & other)
    return shared / max(1, min(len(one), len(other))), shared / max(1, len(one | other))


def _comparable(one: str, other: str) -> bool:
    return one == other or {one, other} <= {"=", ">=", ">"}


def _same(one: Target, other: Target, words: frozenset[str], others: frozenset[str]) -> bool:
    if not _comparable(one.comparator, other.comparator) or one.implicit_universal != other.implicit_universal:
        return False
    if one.due and other.due and one.due != other.due:
        return False
    shared, alike = _likeness(words, others)
    if one.metric and one.metric == other.metric:
        return shared >= _SHARED and alike >= (_ALIKE_WHOLE if one.value == 100 else _ALIKE)
    if one.value not in (None, 100) and one.comparator == other.comparator:
        return shared >= _SHARED_UNNAMED and alike >= _ALIKE
    return shared >= _SHARED_UNNAMED and alike >= _ALIKE_UNNAMED


@dataclass(slots=True)
class _Kept:
    target: Target
    words: frozenset[str]
    passages: set[int]


def merge_repeats(targets: Iterable[tuple[int, Target]]) -> list[Target]:
    """The distinct targets, in order. Each comes with the number of its passage: within one nothing is a repeat."""
    kept: list[_Kept] = []
    buckets: dict[tuple[float | None, str], list[_Kept]] = defaultdict(list)
    for passage, target in targets:
        words = _words(target.text)
        bucket = buckets[target.value, target.unit]
        first = next(
            (k for k in bucket if passage not in k.passages and _same(k.target, target, k.words, words)),
            None,
        )
        if first is not None:
            first.passages.add(passage)
            first.target = _joined(first.target, target)
            continue
        entry = _Kept(target, words, {passage})
        kept.append(entry)
        if len(bucket) < _MOST_COMPARED:
            bucket.append(entry)
    return [entry.target for entry in kept]


def _joined(first: Target, repeat: Target) -> Target:
    lines = first.also_lines
    if repeat.source_line not in (first.source_line, *lines):
        lines = (*lines, repeat.source_line)
    takes_area = first.area_basis == "inferred" and repeat.area_basis in ("section", "table")
    return replace(
        first,
        also_lines=lines,
        comparator=repeat.comparator if first.comparator == "=" else first.comparator,
        area_key=repeat.area_key if takes_area else first.area_key,
        area_basis=repeat.area_basis if takes_area else first.area_basis,
        metric=first.metric or repeat.metric,
        scope=first.scope or repeat.scope,
        denominator=first.denominator or repeat.denominator,
    )
