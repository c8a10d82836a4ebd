"""The lines of header and closing blocks, wherever they are laid out: paragraphs or cells of a table."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from caicach.compiler.source import Block, Paragraph, Text

_NATION = re.compile(r"\s*(?:CỘNG\s+H[ÒO][ÀA]?\s+XÃ\s+HỘI|Độc\s+lập\s*[-–—]).*$", re.IGNORECASE | re.DOTALL)


_ATTACHING = re.compile(r"\(+\s*(?:ban\s+hành\s+)?kèm\s+theo\b", re.IGNORECASE)


def block_lines(block: Block) -> list[Text]:
    """The lines of a block; of a table laid out as a header or closing, those of its cells, cell by cell."""
    texts = [block.text] if isinstance(block, Paragraph) else [cell.text for row in block.rows for cell in row.cells]
    return [line for text in texts for line in _split(text)]


def _split(text: Text) -> Iterator[Text]:
    """Cut at line breaks, and before "(Kèm theo …" where it runs on after a title."""
    start = 0
    for piece in text.value.split("\n"):
        attaching = _ATTACHING.search(piece)
        cuts = [0, attaching.start(), len(piece)] if attaching else [0, len(piece)]
        for first, last in pairwise(cuts):
            if piece[first:last].strip():
                yield text.cut(start + first, start + last)
        start += len(piece) + 1


def all_lines(blocks: Iterable[Block]) -> list[Text]:
    """The lines of some blocks, in order."""
    return [line for block in blocks for line in block_lines(block)]


def left_of_nation(line: Text) -> Text:
    """What stands left of the national heading where two columns share a line; all of it where none does."""
    found = _NATION.search(line.value)
    return line.cut(0, found.start()) if found else line
