"""A word is misspelt in a way that clerks know."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from caicach.compiler.diagnostics import Severity
from caicach.compiler.lexicon.phrases import MISSPELLINGS
from caicach.compiler.rules.context import Context
from caicach.compiler.rules.passage import together
from caicach.compiler.rules.rule import Finding, rule
from caicach.compiler.source import Lines

_WRONG = re.compile(r"\b(?:" + "|".join(sorted(map(re.escape, MISSPELLINGS), key=len, reverse=True)) + r")\b")


@rule(
    "TX011",
    "WORDING_SPELLING",
    Severity.INFO,
    message="“%(found)s” is written “%(meant)s”.",
    hint="Correct the spelling.",
)
def check(context: Context) -> Iterator[Finding]:
    """A word is misspelt in a way that clerks know.

    Why: Sound misleads the pen; in an issued document it counts as an error of form.
    Wrong: sát nhập; bổ xung; tầng suất
    Right: sáp nhập; bổ sung; tần suất
    """
    found: dict[tuple[str, str], list[Lines]] = defaultdict(list)
    for slip in context.slips:
        if slip.heard:
            found[slip.written.lower(), slip.phrase].append(slip.passage.line(slip.start))
    known = {(id(slip.passage), slip.start) for slip in context.slips}
    for passage in context.passages:
        lower = passage.value.lower()
        if not any(map(lower.__contains__, MISSPELLINGS)):
            continue
        for match in _WRONG.finditer(lower):
            if (id(passage), match.start()) not in known:
                found[match[0], MISSPELLINGS[match[0]]].append(passage.line(match.start()))
    for (wrong, meant), places in found.items():
        place, others = together(places)
        yield Finding(place, {"found": wrong, "meant": meant}, related=others)
