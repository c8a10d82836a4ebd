"""A cell for agencies also says what they do."""

from __future__ import annotations

import re
from collections.abc import Iterator

from caicach.compiler.diagnostics import Severity
from caicach.compiler.rules.context import Context
from caicach.compiler.rules.passage import first_line, together
from caicach.compiler.rules.rule import Finding, rule
from caicach.compiler.source import Lines
from caicach.vietnamese.folding import strip_marks

_ROLE = re.compile(
    r" (?:tham dinh|tong hop|huong dan|de xuat|bao cao|theo doi|chu tri|phoi hop|cap nhat|thuc hien|don doc|tham muu)"
    r"(?:, [a-z ]{3,20})?$|\((?:theo|tong hop|tham dinh|chu tri)\b"
)
_AGENCY = re.compile(r"^\W*(?:phong|so|ban|van phong|ubnd)\b")
_LONGEST = 80


@rule(
    "AG006",
    "ROLE_TEXT_IN_AGENCY_CELL",
    Severity.INFO,
    message="The cell holds what the agency does besides its name: “%(found)s” (%(count)s cells).",
    hint="Keep only the name here; what it does belongs to the task or the note.",
)
def check(context: Context) -> Iterator[Finding]:
    """A cell for agencies also says what they do.

    Why: The name no longer matches that of the unit, so the task cannot be given to it by software.
    Wrong: Phòng Nội vụ tổng hợp
    Right: Phòng Nội vụ
    """
    found: list[tuple[str, Lines]] = []
    for task in context.tasks:
        if task.assignment_raw:
            continue
        for name, raw in (("lead", task.lead_raw), ("coordinating", task.coordinating_raw)):
            plain = strip_marks(raw or "").rstrip(" .;")
            if raw and len(plain) < _LONGEST and _AGENCY.match(plain) and _ROLE.search(plain):
                found.append((" ".join(raw.split()), first_line(context.field(task, name))))
    if found:
        place, others = together(lines for _, lines in found)
        yield Finding(place, {"found": found[0][0], "count": len(found)}, related=others)
