"""The lines of header and closing blocks, wherever they are laid out: paragraphs or cells of a table."""

from __future__ import annotations

import re
from collections.abc import Iterable

from caicach.compiler.source import Block, Paragraph, Text

_NATION = re.compile(r"\s*(?:CỘNG\s+H[ÒO][ÀA]?\s+XÃ\s+HỘI|Độc\s+lập\s*[-–—]).*$", re.IGNORECASE | re.DOTALL)


def block_lines(block: Block) -> list[Text]:
    """The lines of a block; of a table laid out as a header or closing, those of its cells, cell by cell."""
    texts = [block.text] if isinstance(block, Paragraph) else [cell.text for row in block.rows for cell in row.cells]
    found = []
    for text in texts:
        start = 0
        for piece in text.value.split("\n"):
            if piece.strip():
                found.append(text.cut(start, start + len(piece)))
            start += len(piece) + 1
    return found


def all_lines(blocks: Iterable[Block]) -> list[Text]:
    """The lines of some blocks, in order."""
    return [line for block in blocks for line in block_lines(block)]


def left_of_nation(line: Text) -> Text:
    """What stands left of the national heading where two columns share a line; all of it where none does."""
    found = _NATION.search(line.value)
    return line.cut(0, found.start()) if found else line
