"""From a text to its goals: each with the words that state it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise

from caicach.compiler.recognise.targets.figures import Figure, FigureReader
from caicach.compiler.recognise.targets.sentences import Span, clauses, sentences
from caicach.vietnamese.marks import read_mark

_SEPARATOR = re.compile(r"[,;]\s+|\s+(?:và|đồng thời)\s+|\s[-–+]\s|:\s+")
_MEASURE = r"(?:trong đó\s+)?(?:tổng số|tổng|số lượng|số|tỷ lệ|tỉ lệ|mức độ|mức|chỉ số|điểm|thứ hạng|xếp hạng)\s"
_NEXT_MEASURE = re.compile(rf"(?:,\s+|\s+và\s+)(?={_MEASURE})", re.IGNORECASE)
_MEASURE_AHEAD = re.compile(_MEASURE, re.IGNORECASE)
_DANGLING = re.compile(r"\s(?:và|đồng thời)\Z")
_EDGES = ' ,.;:-–+*•"“”'
_LONGEST_TEXT = 220
_MAY_HOLD = re.compile(r"\d|so với|tất cả|toàn bộ|mỗi|mọi|trở lên", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Goal:
    """A figure within a text (all offsets of the text) and the span of the words that state it."""

    figure: Figure
    span: Span
    sentence: Span


def goals_of(text: str, *, plan_year: int | None = None, signs_lost: bool = False) -> list[Goal]:
    """The goals of a text in reading order."""
    found: list[Goal] = []
    for sentence in sentences(text):
        for start, end in clauses(text, sentence):
            if not _MAY_HOLD.search(text, start, end):
                continue
            figures = FigureReader(text[start:end], plan_year=plan_year, signs_lost=signs_lost).read()
            moved = [_moved(figure, start) for figure in figures]
            spans = _spans(text, (start, end), moved)
            for figure, span in zip(moved, spans, strict=True):
                found += _split(text, Goal(figure, span, sentence))
    return found


def _moved(figure: Figure, by: int) -> Figure:
    return replace(figure, at=figure.at + by, start=figure.start + by, end=figure.end + by)


def _spans(text: str, clause: Span, figures: list[Figure]) -> list[Span]:
    """The words of each figure: from one cut to the next; a cut stands between two figures."""
    if not figures:
        return []
    cuts = [clause[0]]
    for before, after in pairwise(figures):
        cuts.append(_cut_between(text, before.end, max(before.end, after.start)))
    cuts.append(clause[1])
    return [(cuts[i], max(cuts[i + 1], figures[i].end)) for i in range(len(figures))]


def _cut_between(text: str, start: int, end: int) -> int:
    separators = list(_SEPARATOR.finditer(text, start, end))
    if not separators:
        return end
    if end - separators[-1].end() <= 2:  # the number comes first: "…, 80% hồ sơ"
        return separators[-1].end()
    for separator in separators:
        if _MEASURE_AHEAD.match(text, separator.end()):
            return separator.end()
    return separators[-1].end()


def _split(text: str, goal: Goal) -> list[Goal]:
    """A change of several measures at once is a goal for each of them ("Chỉ số A, Chỉ số B … tăng")."""
    if goal.figure.value is not None or goal.figure.comparator not in ("increase", "decrease"):
        return [goal]
    cuts = [goal.span[0], *(match.end() for match in _NEXT_MEASURE.finditer(text, goal.span[0], goal.figure.start))]
    if len(cuts) < 2:
        return [goal]
    return [
        replace(goal, span=(start, end), figure=replace(goal.figure, at=start))
        for start, end in zip(cuts, [*cuts[1:], goal.span[1]], strict=True)
    ]


def wording(text: str, span: Span) -> str:
    """The words of a goal, without list mark and loose punctuation, on one line and not too long to read."""
    words = " ".join(text[span[0] : span[1]].split())
    mark = read_mark(words)
    words = words[mark.end :] if mark else words
    words = _DANGLING.sub("", words.strip(_EDGES)).strip(_EDGES)
    return words if len(words) <= _LONGEST_TEXT else words[:_LONGEST_TEXT].rsplit(" ", 1)[0] + " …"
