"""What belongs to the printed page stands within the text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from caicach.compiler.diagnostics import Severity
from caicach.compiler.rules.context import Context
from caicach.compiler.rules.passage import first_line, together
from caicach.compiler.rules.rule import Finding, rule
from caicach.compiler.source import Lines
from caicach.compiler.structure.parts import Zone
from caicach.vietnamese.folding import fold

_URL = re.compile(r"^\s*(?:https?://|www\.)\S+\s*$")
_REMARKS = ("page_furniture", "header_repeated", "site_footer")
_PAGE = re.compile(r"^\s*(?:trang\s+)?\d{1,3}(?:\s*/\s*\d{1,3})?\s*$", re.IGNORECASE)


@rule(
    "TX004",
    "PAGE_FURNITURE",
    Severity.INFO,
    message="Page numbers, repeated table heads or addresses stand within the text (%(count)s places).",
    hint="Harmless; take them out if the file is used again.",
)
def check(context: Context) -> Iterator[Finding]:
    """What belongs to the printed page stands within the text.

    Why: It cuts sentences and rows in two where it stands.
    Wrong: … phối hợp với ⏎ 4 ⏎ Văn phòng HĐND và UBND
    Right: … phối hợp với Văn phòng HĐND và UBND
    """
    if context.source.format == "pdf":
        return  # pages are what a PDF is made of
    places: list[Lines] = []
    for part in context.structure.parts:
        for block, zone in zip(part.blocks, part.zones, strict=True):
            if zone is Zone.FURNITURE:
                places.append(first_line(block.lines))
    places += [first_line(remark.lines) for remark in context.source.remarks if remark.kind in _REMARKS]
    heads = Counter[str]()
    for table in context.tables:
        heads_of = " | ".join(fold(cell.text.value) for cell in table.rows[0].cells)
        heads[heads_of] += 1
        for row in table.rows[1:]:
            if " | ".join(fold(cell.text.value) for cell in row.cells) == heads_of:
                places.append(first_line(row.lines))
        if heads[heads_of] > 1:
            places.append(first_line(table.rows[0].lines))
    if context.source.format in ("txt", "md"):
        places += _stray_lines(context)
    if places:
        place, others = together(places)
        yield Finding(place, {"count": len(others) + 1}, related=others)


def _stray_lines(context: Context) -> Iterator[Lines]:
    """Bare addresses and page numbers; in Markdown a number alone on its line within a table is a cell."""
    cells: set[int] = set()
    if context.source.format == "md":
        cells = {
            line for table in context.tables for row in table.rows for line in range(row.lines[0], row.lines[1] + 1)
        }
    for line in context.source.lines:
        if _URL.match(line.text) or (line.number not in cells and _PAGE.match(line.text)):
            yield line.number, line.number
