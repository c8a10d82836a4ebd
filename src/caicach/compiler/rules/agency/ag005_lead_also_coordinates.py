"""One agency is lead and coordinating agency of the same task."""

from __future__ import annotations

from collections.abc import Iterator

from caicach.compiler.diagnostics import Severity
from caicach.compiler.rules.agency.names import key_of
from caicach.compiler.rules.context import Context
from caicach.compiler.rules.passage import first_line, together
from caicach.compiler.rules.rule import Finding, rule
from caicach.compiler.source import Lines


@rule(
    "AG005",
    "LEAD_ALSO_COORDINATES",
    Severity.WARNING,
    message="“%(found)s” both leads and coordinates (%(count)s tasks).",
    hint="Take it out of the coordinating agencies, or name the one that leads.",
)
def check(context: Context) -> Iterator[Finding]:
    """One agency is lead and coordinating agency of the same task.

    Why: Nobody coordinates with itself; one of the two cells is wrong, and nobody in particular answers for the task.
    Wrong: Chủ trì: Các phòng, ban; phối hợp: Phòng Tư pháp, các phòng, ban
    Right: Chủ trì: Phòng Tư pháp; phối hợp: các phòng, ban
    """
    found: list[tuple[str, Lines]] = []
    for task in context.tasks:
        leads = {_office(name): name for name in task.lead}
        both = [leads[key] for key in map(_office, task.coordinating) if key in leads and key]
        if both:
            found.append((both[0], first_line(context.field(task, "coordinating"))))
    if found:
        place, others = together(lines for _, lines in found)
        yield Finding(place, {"found": found[0][0], "count": len(found)}, related=others)


def _office(name: str) -> str:
    """The key; the office of the committee is that of council and committee."""
    key = key_of(name)
    return "van phong hdnd ubnd" if key == "van phong ubnd" else key
