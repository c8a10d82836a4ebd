"""Tells headings from paragraphs, and gives every marked line its rank."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from caicach.compiler.lexicon.areas import area_of
from caicach.compiler.lexicon.documents import DOCUMENT_TYPES
from caicach.compiler.source import Block, Paragraph
from caicach.compiler.structure.signs import is_upper
from caicach.vietnamese.folding import fold
from caicach.vietnamese.marks import ARTICLE, CAPITAL, LETTER, NUMBER, PART, ROMAN, Mark, read_mark, sequence_value

_RANKS = {PART: 10, ARTICLE: 15, CAPITAL: 20, ROMAN: 30, NUMBER: 40, LETTER: 60}
_CAPITAL_UNDER_ROMAN = 35
_UNMARKED = 22
"""Rank of an unmarked heading of level 1; each further level adds ten."""
_LIST_KINDS = ("dash", "plus", "bullet")
_RUN_IN = re.compile(r"(?P<title>[^.:;]{6,120})[.:]\s")
_WORDS_OF_AN_AREA = 14
_AREAS_OF_A_PLAN = 3
"""Different areas a plan's headings name at least."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A block of the body: its mark, whether it is a heading, and its rank; smaller ranks stand higher.

    `rank` is 0 for plain blocks, which belong to whatever heading is open. `title_end` is set where the paragraph
    under a heading runs on in the same line: "1. Cải cách thể chế: Tiếp tục rà soát …".
    """

    block: Block
    mark: Mark | None = None
    heading: bool = False
    rank: int = 0
    title_end: int | None = None


def classify(blocks: Sequence[Block]) -> list[Entry]:
    """The blocks of a body with marks, ranks and the decision heading or paragraph."""
    marks = _settle([read_mark(block.text.value) if isinstance(block, Paragraph) else None for block in blocks])
    kinds = {mark.kind for mark in marks if mark}
    capitals_below = _capitals_stand_below(marks)
    entries = []
    for at, (block, mark) in enumerate(zip(blocks, marks, strict=True)):
        if not isinstance(block, Paragraph):
            entries.append(Entry(block))
            continue
        if mark is None or mark.kind in _LIST_KINDS:
            heading = mark is None and _is_unmarked_heading(block)
            entries.append(Entry(block, mark, heading, _unmarked_rank(block, kinds) if heading else 0))
            continue
        following = marks[at + 1] if at + 1 < len(marks) else None
        rank = _rank(mark, capitals_below)
        listed = bool(entries) and not entries[-1].heading and _are_siblings(entries[-1].mark, mark)
        entries.append(Entry(block, mark, _is_heading(block, mark, following, listed), rank))
    return _with_run_in_areas(entries)


def _with_run_in_areas(entries: list[Entry]) -> list[Entry]:
    """Areas that head a paragraph in its own line count as headings, where no other headings name the areas."""
    headed = {
        area_of(entry.block.text.value) for entry in entries if entry.heading and isinstance(entry.block, Paragraph)
    }
    if len(headed - {None}) >= _AREAS_OF_A_PLAN:
        return entries
    found = {at: end for at, entry in enumerate(entries) if (end := _run_in_end(entry)) is not None}
    keys = {area_of(_title(entries[at], end)) for at, end in found.items()}
    if len(keys) < _AREAS_OF_A_PLAN:
        return entries
    return [
        replace(entry, heading=True, title_end=found[at]) if at in found else entry for at, entry in enumerate(entries)
    ]


def _run_in_end(entry: Entry) -> int | None:
    """Where the name of an area ends that opens a paragraph, before a colon or a full stop."""
    if entry.heading or entry.mark is None or not entry.rank or not isinstance(entry.block, Paragraph):
        return None
    found = _RUN_IN.match(entry.block.text.value, entry.mark.end)
    if found is None or found[0].count(" ") > _WORDS_OF_AN_AREA or area_of(found["title"]) is None:
        return None
    return found.end("title")


def _title(entry: Entry, end: int) -> str:
    start = entry.mark.end if entry.mark else 0
    return entry.block.text.value[start:end] if isinstance(entry.block, Paragraph) else ""


def _settle(marks: list[Mark | None]) -> list[Mark | None]:
    """Single letters that are also Roman numerals, decided by the letter before them: after B. comes C."""
    settled: list[Mark | None] = []
    last_capital = 0
    for mark in marks:
        if mark is not None and mark.kind == ROMAN and len(mark.label) == 1 and mark.label != "I":
            as_capital = Mark(CAPITAL, mark.label, mark.end)
            if last_capital and sequence_value(as_capital) == last_capital + 1:
                mark = as_capital
        if mark is not None and mark.kind == CAPITAL:
            last_capital = sequence_value(mark) or 0
        settled.append(mark)
    return settled


def _capitals_stand_below(marks: Sequence[Mark | None]) -> bool:
    """Whether A., B. stand under I., II. here, and not above: the kind that comes first stands above."""
    for mark in marks:
        if mark is not None and mark.kind in (CAPITAL, ROMAN):
            return mark.kind == ROMAN
    return False


def _rank(mark: Mark, capitals_below: bool) -> int:
    if mark.kind == CAPITAL and capitals_below:
        return _CAPITAL_UNDER_ROMAN
    return _RANKS[mark.kind] + (mark.depth if mark.kind == NUMBER else 0)


def _are_siblings(one: Mark | None, other: Mark | None) -> bool:
    """Whether two marks belong to one list by their looks."""
    return one is not None and other is not None and (one.kind, one.depth) == (other.kind, other.depth)


def _is_heading(block: Paragraph, mark: Mark, following: Mark | None, listed: bool) -> bool:
    """Weighs looks, length, ending, what follows, and whether it goes on with a list (`listed`)."""
    if mark.kind in (PART, ARTICLE):
        return True
    title = block.text.value[mark.end :].strip()
    words = title.count(" ") + 1
    weight = (
        3 * (block.heading is not None) + 3 * block.bold + 2 * is_upper(title) + 3 * (mark.kind in (ROMAN, CAPITAL))
    )
    weight += 1 if words <= 14 else 0 if words <= 25 else -3 if words <= 60 else -6
    weight += _ending_weight(title, words)
    weight -= listed
    if _are_siblings(following, mark):
        weight -= 0 if mark.kind != LETTER and words <= 10 and title[-1:] not in ".;," else 1
    else:
        weight += 1 + _introduces(title, words)
    if words <= 14 and mark.kind != LETTER and area_of(title):
        weight += 1
    return weight >= 2


def _ending_weight(title: str, words: int) -> int:
    ending = title[-1:]
    if ending in ";,":
        return -3
    if ending == ".":
        return -1 if words <= 12 else -3
    return 0 if ending == ":" else 1


def _introduces(title: str, words: int) -> bool:
    """Whether a title with a colon only introduces what follows: "e) Phòng Văn hóa, Trung tâm Thể thao:"."""
    return title.endswith(":") and words <= 20


def _is_unmarked_heading(block: Paragraph) -> bool:
    text = block.text.value
    words = text.count(" ") + 1
    if not text or text[-1] in ".;,!?" or words > 30 or text.startswith("("):
        return False
    if fold(text) in DOCUMENT_TYPES:
        return False  # "QUYẾT ĐỊNH:" before the articles of a decision
    if block.heading is not None:
        return True
    return words >= 2 and is_upper(text)


def _unmarked_rank(block: Paragraph, kinds: set[str]) -> int:
    """Unmarked headings stand where their level says; without levels they stand over numbers."""
    if block.heading is None or ROMAN in kinds:
        return _RANKS[ROMAN] + 5
    return _UNMARKED + 10 * (block.heading - 1)
