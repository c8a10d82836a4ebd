"""A paragraph or a cell under examination, and places as lines."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from caicach.compiler.source import Lines, Text
from caicach.compiler.structure.parts import Zone
from caicach.vietnamese.folding import strip_marks


@dataclass(frozen=True)
class Passage:
    """A paragraph or a cell: its text, where it stands, and the text in lower case without marks (as long)."""

    text: Text
    cell: bool = False
    zone: Zone = Zone.BODY
    heading: bool = False

    @cached_property
    def plain(self) -> str:
        """Lower case without marks; offsets are those of the text."""
        bare = strip_marks(self.text.value)
        return bare if len(bare) == len(self.text.value) else self.text.value.lower()

    @property
    def value(self) -> str:
        return self.text.value

    def line(self, offset: int) -> Lines:
        """The line of one character, as a place."""
        line = self.text.line_at(offset)
        return line, line


def first_line(lines: Lines) -> Lines:
    """Only the first line of a place."""
    return lines[0], lines[0]


def together(places: Iterable[Lines | int]) -> tuple[Lines, tuple[Lines, ...]]:
    """A place and the others that take part, of a list that is not empty, without repeats and in order."""
    ordered = sorted({place if isinstance(place, tuple) else (place, place) for place in places})
    return ordered[0], tuple(ordered[1:])
