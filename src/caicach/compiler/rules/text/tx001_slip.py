"""A fixed phrase has a wrong mark or letter, or has lost a word."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from caicach.compiler.diagnostics import Severity
from caicach.compiler.rules.context import Context
from caicach.compiler.rules.passage import together
from caicach.compiler.rules.rule import Finding, rule
from caicach.compiler.rules.structure.lists import is_title
from caicach.compiler.source import Lines


@rule(
    "TX001",
    "OCR_SUSPECT",
    Severity.INFO,
    message="“%(found)s”: probably “%(meant)s”.",
    hint="Compare with the original and correct it.",
)
def check(context: Context) -> Iterator[Finding]:
    """A fixed phrase has a wrong mark or letter, or has lost a word.

    Why: Scanning and typing damage words; search does not find them, and in a goal the meaning may change.
    Wrong: thông qua trực liên thông; công tác chi đạo
    Right: thông qua trục liên thông; công tác chỉ đạo
    """
    found: dict[tuple[str, str], list[Lines]] = defaultdict(list)
    for slip in context.slips:
        if not slip.heard and not is_title(context, slip.passage):
            found[slip.written.lower(), slip.phrase].append(slip.passage.line(slip.start))
    for (written, meant), places in found.items():
        place, others = together(places)
        yield Finding(place, {"found": written, "meant": meant}, related=others)
