"""The lists of a document: items of one level in a row, with the value of their marks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from caicach.compiler.rules.context import Context
from caicach.compiler.rules.passage import Passage
from caicach.compiler.source import Lines
from caicach.compiler.structure.parts import Zone
from caicach.vietnamese.marks import read_mark, sequence_value

_COUNTED = ("roman", "number", "letter")
_LAST_ROMAN = 30
_LETTERS = 9
_TITLE_LENGTH = 260


@dataclass(frozen=True, slots=True)
class ListItem:
    """An item: the kind of its mark, the label as printed, its place in the list from 1."""

    kind: str
    label: str
    value: int
    lines: Lines


def lists_of(context: Context) -> Iterator[list[ListItem]]:
    """Every list of the prose: a run of marks of one kind, ended by a mark of a higher level or a new beginning."""
    for part in context.structure.parts:
        open_lists: dict[int, list[ListItem]] = {}
        for passage in context.prose:
            if part.lines[0] <= passage.text.line_at(0) <= part.lines[1]:
                yield from _taken(open_lists, passage)
        yield from open_lists.values()


def _taken(open_lists: dict[int, list[ListItem]], passage: Passage) -> Iterator[list[ListItem]]:
    """Put a passage into its list; yields the lists it ends."""
    mark = read_mark(passage.value)
    value = sequence_value(mark) if mark and mark.kind in _COUNTED else None
    if mark is None or value is None or (mark.kind == "roman" and value > _LAST_ROMAN):
        return
    level = _LETTERS if mark.kind == "letter" else mark.depth if mark.kind == "number" else 0
    for lower in [other for other in open_lists if other > level]:
        yield open_lists.pop(lower)
    run = open_lists.setdefault(level, [])
    head = mark.label.rpartition(".")[0]
    if run and (value == 1 or run[-1].label.rpartition(".")[0] != head or run[-1].kind != mark.kind):
        yield run
        run = open_lists[level] = []
    run.append(ListItem(mark.kind, mark.label, value, passage.line(0)))


def is_title(context: Context, passage: Passage) -> bool:
    """Whether a passage is the title of the document, of a part, or a line in capitals."""
    if passage.cell or len(passage.value) > _TITLE_LENGTH:
        return False
    letters = [char for char in passage.value if char.isalpha()]
    capitals = sum(char.isupper() for char in letters) > 0.8 * len(letters) if letters else False
    line = passage.text.line_at(0)
    titles = [part.title for part in context.structure.parts if part.title is not None]
    titled = any(title.line_at(0) <= line <= title.lines()[1] for title in titles)
    return capitals or passage.zone is Zone.HEADER or titled
