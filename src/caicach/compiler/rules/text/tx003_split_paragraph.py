"""A paragraph ends in mid-sentence and the next goes on."""

from __future__ import annotations

from collections.abc import Iterator

from caicach.compiler.diagnostics import Severity
from caicach.compiler.rules.context import Context
from caicach.compiler.rules.passage import together
from caicach.compiler.rules.rule import Finding, rule


@rule(
    "TX003",
    "SPLIT_PARAGRAPH",
    Severity.INFO,
    message="A sentence is cut into two paragraphs (%(count)s places).",
    hint="Join the two; a page break was taken for the end of a paragraph.",
)
def check(context: Context) -> Iterator[Finding]:
    """A paragraph ends in mid-sentence and the next goes on.

    Why: Cut in two, a task or a goal loses its end.
    Wrong: … cơ sở dữ liệu đất ⏎ đai dùng chung cho cả huyện …
    Right: … cơ sở dữ liệu đất đai dùng chung cho cả huyện …
    """
    cut = [remark.lines for remark in context.source.remarks if remark.kind == "split_paragraph"]
    if cut and context.source.format != "pdf":
        place, others = together(line for lines in cut for line in lines)
        yield Finding(place, {"count": len(cut)}, related=others)
