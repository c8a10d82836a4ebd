"""A page of the file holds only a picture."""

from __future__ import annotations

from collections.abc import Iterator

from caicach.compiler.diagnostics import Severity
from caicach.compiler.rules.context import Context
from caicach.compiler.rules.passage import together
from caicach.compiler.rules.rule import Finding, rule


@rule(
    "TX012",
    "SCAN_PAGE",
    Severity.WARNING,
    message="A page is a picture without text (%(count)s pages): nothing on it was read.",
    hint="Have the page recognised (OCR), or use the .docx of the document.",
)
def check(context: Context) -> Iterator[Finding]:
    """A page of the file holds only a picture.

    Why: What stands on it, tasks or signature, is missing from the plan.
    Wrong: trang 3 là ảnh chụp
    Right: mọi trang có lớp chữ
    """
    pages = [remark.lines for remark in context.source.remarks if remark.kind == "page_without_text"]
    if pages:
        place, others = together(pages)
        yield Finding(place, {"count": len(pages)}, related=others)
