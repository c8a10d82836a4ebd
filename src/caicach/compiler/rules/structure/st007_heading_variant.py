"""One reform area has different headings in the text and in the table."""

from __future__ import annotations

from collections.abc import Iterator

from caicach.compiler.diagnostics import Severity
from caicach.compiler.rules.context import Context
from caicach.compiler.rules.passage import together
from caicach.compiler.rules.rule import Finding, rule
from caicach.compiler.tree import Area
from caicach.vietnamese.folding import fold

_ALIKE = 60


@rule(
    "ST007",
    "HEADING_VARIANT",
    Severity.INFO,
    message="The area is headed “%(first)s” in the text and “%(other)s” in the table (%(count)s areas).",
    hint="Use one heading for one area.",
)
def check(context: Context) -> Iterator[Finding]:
    """One reform area has different headings in the text and in the table.

    Why: The reader has to guess that they are the same; software cannot.
    Wrong: 4. Cải cách chế độ công vụ … IV. Cải cách công vụ
    Right: 4. Cải cách chế độ công vụ … IV. Cải cách chế độ công vụ
    """
    prose = {area.key: area for area in context.plan.areas if area.key and area.where == "prose"}
    found: list[tuple[Area, Area]] = []
    for area in context.plan.areas:
        other = prose.get(area.key or "")
        if area.where != "appendix" or other is None:
            continue
        first, second = fold(other.name), fold(area.name)
        if first != second and len(first.split()) > 1 and not _differs_in_marks(first, second):
            found.append((other, area))
    if found:
        place, others = together(line for pair in found for line in (pair[0].source_line, pair[1].source_line))
        yield Finding(
            place, {"first": found[0][0].name, "other": found[0][1].name, "count": len(found)}, related=others
        )


def _differs_in_marks(first: str, second: str) -> bool:
    """Whether one only says more behind what the other says."""
    return first.startswith(second) or second.startswith(first)
