"""Tags of a web page are left in the text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from caicach.compiler.diagnostics import Severity
from caicach.compiler.rules.context import Context
from caicach.compiler.rules.passage import together
from caicach.compiler.rules.rule import Finding, rule

_TAG = re.compile(r"</?(?:b|i|u|p|br|span|strong|em|font|div|td|tr|sup|sub)\b[^<>]{0,80}>", re.IGNORECASE)


@rule(
    "TX005",
    "HTML_REMNANT",
    Severity.INFO,
    message="Mark-up stands in the text: “%(found)s” (%(count)s lines).",
    hint="Take the tags out; they came with the conversion.",
)
def check(context: Context) -> Iterator[Finding]:
    """Tags of a web page are left in the text.

    Why: They are printed with the words around them and spoil names and figures.
    Wrong: <b>I. Cải cách thể chế</b>
    Right: I. Cải cách thể chế
    """
    if context.source.format == "html":
        return
    found = [(match[0], line.number) for line in context.source.lines if (match := _TAG.search(line.text))]
    if found:
        place, others = together(number for _, number in found)
        yield Finding(place, {"found": found[0][0], "count": len(found)}, related=others)
