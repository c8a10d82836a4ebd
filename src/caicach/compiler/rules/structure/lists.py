"""The lists of a document: items of one level in a row, with the value of their marks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from caicach.compiler.rules.context import Context
from caicach.compiler.rules.passage import Passage
from caicach.compiler.source import Lines
from caicach.compiler.structure.parts import Section, Zone
from caicach.vietnamese.marks import sequence_value

_COUNTED = ("roman", "number", "letter", "capital")
_TITLE_LENGTH = 260


@dataclass(frozen=True, slots=True)
class ListItem:
    """An item: the kind of its mark, the label as printed, its place in the list from 1."""

    kind: str
    label: str
    value: int
    lines: Lines


def lists_of(context: Context) -> Iterator[list[ListItem]]:
    """Every run of sibling headings whose marks are of one kind."""
    for part in context.structure.parts:
        yield from _runs(part.sections)


def _runs(sections: Sequence[Section]) -> Iterator[list[ListItem]]:
    run: list[ListItem] = []
    for section in sections:
        mark = section.mark
        value = sequence_value(mark) if mark and mark.kind in _COUNTED else None
        if mark and value is not None:
            if run and (run[-1].kind != mark.kind or value == 1):
                yield run
                run = []
            run.append(ListItem(mark.kind, mark.label, value, (section.lines[0], section.lines[0])))
        yield from _runs(section.children)
    if run:
        yield run


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
