"""The printed lines outside tables, each with its folded form: what this pass works on."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from caicach.compiler.source import Block, Paragraph, Table, Text
from caicach.vietnamese.folding import strip_marks

_BLANKS = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Fragment:
    """What one line of the file gives to one paragraph.

    `plain` is `value` in lower case without marks, of the same length; `run` counts the stretches of paragraphs
    between tables: a flattened table never crosses one.
    """

    value: str
    plain: str
    line: int
    page: int | None
    run: int

    def cut(self, start: int, end: int) -> Text:
        """The characters from `start` to `end`, without blanks at the ends and with single blanks inside."""
        return Text.of(_BLANKS.sub(" ", self.value[start:end].strip()), self.line)


def plain_of(value: str) -> str:
    """The text without marks, letter for letter.

    Raises nothing; text that is not composed keeps its marks, so that places in both forms stay the same.
    """
    plain = strip_marks(value)
    return plain if len(plain) == len(value) else value.lower()


def usual_gap(fragments: Sequence[Fragment]) -> int:
    """How many lines of the file one printed line is below another, most often."""
    gaps = Counter(after.line - before.line for before, after in pairwise(fragments))
    return gaps.most_common(1)[0][0] if gaps else 1


def list_fragments(blocks: tuple[Block, ...]) -> Iterator[Fragment]:
    """The non-blank printed lines of the paragraphs, in order."""
    run = 0
    for block in blocks:
        if isinstance(block, Table):
            run += 1
            continue
        yield from _split(block, run)


def _split(paragraph: Paragraph, run: int) -> Iterator[Fragment]:
    text = paragraph.text
    ends = [offset for offset, _ in text.starts[1:]] + [len(text.value)]
    for (start, line), end in zip(text.starts, ends, strict=True):
        for value in text.value[start:end].split("\n"):
            if value.strip():
                yield Fragment(value.strip(), plain_of(value.strip()), line, paragraph.page, run)
