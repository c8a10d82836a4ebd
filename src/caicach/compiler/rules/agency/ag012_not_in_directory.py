"""A lead agency is not in the list of agencies the user gave."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from caicach.compiler.diagnostics import Severity
from caicach.compiler.rules.context import Context
from caicach.compiler.rules.passage import first_line, together
from caicach.compiler.rules.rule import Finding, rule
from caicach.compiler.source import Lines


@rule(
    "AG012",
    "AGENCY_NOT_LISTED",
    Severity.WARNING,
    message="“%(found)s” is not in the list of agencies (%(count)s tasks).",
    hint="Correct the name, or add the agency to the list.",
)
def check(context: Context) -> Iterator[Finding]:
    """A lead agency is not in the list of agencies the user gave.

    Why: The task cannot be assigned: either the name is wrong or the unit no longer exists.
    Wrong: Chủ trì: Phòng Kinh tế và Hạ tầng (danh sách đơn vị không có)
    Right: Chủ trì: Phòng Kinh tế
    """
    if context.agencies is None:
        return
    found: dict[str, list[Lines]] = defaultdict(list)
    for task in context.tasks:
        for name in task.lead:
            if not context.agencies.knows(name):
                found[name].append(first_line(context.field(task, "lead")))
    for name, places in found.items():
        place, others = together(places)
        yield Finding(place, {"found": name, "count": len(places)}, related=others)
