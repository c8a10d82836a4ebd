"""Cells of several columns stand on one line."""

from __future__ import annotations

from collections.abc import Iterator

from caicach.compiler.diagnostics import Severity
from caicach.compiler.rules.context import Context
from caicach.compiler.rules.passage import together
from caicach.compiler.rules.rule import Finding, rule


@rule(
    "TB005",
    "COLUMNS_INTERLEAVED",
    Severity.INFO,
    message="The table was taken apart: %(count)s lines hold words of several columns.",
    hint="Compare the rows with the original; have the file converted again, or use the .docx.",
)
def check(context: Context) -> Iterator[Finding]:
    """Cells of several columns stand on one line.

    Why: Which words belong to which cell had to be guessed; a lead may have slid into a product.
    Wrong: tập huấn Phòng Tư pháp UBND các Quý II/2024
    Right: mỗi cột một ô riêng
    """
    places = [remark.lines for remark in context.source.remarks if remark.kind == "columns_interleaved"]
    if places:
        place, others = together(places)
        yield Finding(place, {"count": len(others) + 1}, related=others)
