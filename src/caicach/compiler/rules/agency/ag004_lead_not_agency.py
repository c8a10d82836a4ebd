"""Where the lead agency should stand there is a description or a reference."""

from __future__ import annotations

import re
from collections.abc import Iterator

from caicach.compiler.diagnostics import Severity
from caicach.compiler.rules.context import Context
from caicach.compiler.rules.rule import Finding, rule
from caicach.vietnamese.folding import strip_marks

_AS_DECIDED = re.compile(r"^\W*theo\b")
_DESCRIBED = re.compile(
    r"^\W*(?:co quan|don vi|phong|ban)(?: chuyen mon)? (?:duoc giao|quan ly|co chuc nang|chu tri soan)"
)


@rule(
    "AG004",
    "LEAD_NOT_AGENCY",
    Severity.WARNING,
    message="The lead is not an agency: “%(found)s”.",
    hint="Name the agency that answers for the task.",
)
def check(context: Context) -> Iterator[Finding]:
    """Where the lead agency should stand there is a description or a reference.

    Why: “As decided by …” gives the task to whoever is decided on later; until then nobody works on it.
    Wrong: Theo Quyết định phân công của Chủ tịch UBND huyện
    Right: Phòng Tư pháp
    """
    for task in context.tasks:
        lines = context.field(task, "lead")
        cells = [(task.lead_raw, lines), *((row.lead_raw, row.source_lines) for row in task.sub_rows)]
        for raw, place in cells:
            plain = strip_marks(raw or "")
            decided, described = _AS_DECIDED.match(plain), _DESCRIBED.match(plain)
            if decided or described:
                severity = Severity.WARNING if decided else Severity.INFO
                yield Finding(place, {"found": " ".join((raw or "").split()[:8])}, severity=severity)
