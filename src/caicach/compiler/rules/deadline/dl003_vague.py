"""Deadlines depend on a schedule, or on somebody else, and name no day."""

from __future__ import annotations

from collections.abc import Iterator

from caicach.compiler.diagnostics import Severity
from caicach.compiler.rules.context import Context
from caicach.compiler.rules.passage import first_line, together
from caicach.compiler.rules.rule import Finding, rule
from caicach.compiler.tree import Task

_VAGUE = frozenset({"by_schedule", "upstream_dependent", "unparsed", "relative"})


@rule(
    "DL003",
    "DEADLINE_VAGUE",
    Severity.INFO,
    message="The deadline “%(found)s” names no day that can be checked (%(count)s tasks).",
    hint="Give a month or a quarter, or say which schedule and where it stands.",
)
def check(context: Context) -> Iterator[Finding]:
    """Deadlines depend on a schedule, or on somebody else, and name no day.

    Why: Nobody can be reminded of such a deadline, and nobody can be late.
    Wrong: Theo tiến độ
    Right: Quý II/2024 (theo tiến độ Đề án được phê duyệt)
    """
    found = [
        (task.deadline_raw or "", first_line(context.field(task, "deadline")))
        for task in context.tasks
        if task.deadline_raw and (task.deadline.kind in _VAGUE or _open_part(task))
    ]
    if found:
        place, others = together(lines for _, lines in found)
        yield Finding(place, {"found": " ".join(found[0][0].split()), "count": len(found)}, related=others)


def _open_part(task: Task) -> bool:
    return bool(task.deadline.parts) and all(part.kind in _VAGUE for part in task.deadline.parts)
