"""Two headings of the same level name one reform area."""

from __future__ import annotations

from collections.abc import Iterator

from caicach.compiler.diagnostics import Severity
from caicach.compiler.rules.context import Context
from caicach.compiler.rules.rule import Finding, rule
from caicach.compiler.tree import Area
from caicach.vietnamese.marks import read_mark


@rule(
    "ST008",
    "HEADING_MISLABELLED",
    Severity.WARNING,
    message="Two headings of one list name the same area: “%(first)s” and “%(other)s”.",
    hint="One of them is probably the heading of another area.",
)
def check(context: Context) -> Iterator[Finding]:
    """Two headings of the same level name one reform area.

    Why: The heading was copied or lost its end; its tasks are counted under the wrong area.
    Wrong: II. Cải cách thủ tục | III. Cải cách thủ tục hành chính
    Right: II. Cải cách thể chế | III. Cải cách thủ tục hành chính
    """
    last: dict[tuple[str, str], Area] = {}
    present = {area.key for area in context.plan.areas}
    for area in context.plan.areas:
        mark = read_mark(f"{area.number}. x") if area.number else None
        if mark is None or area.key is None or mark.kind != "roman" or area.where == "outline":
            continue
        earlier = last.setdefault((area.where, area.key), area)
        if earlier is not area and "institutions" in present and area.source_line > earlier.source_line:
            yield Finding(
                (earlier.source_line, earlier.source_line),
                {"first": earlier.name, "other": area.name},
                related=((area.source_line, area.source_line),),
            )
