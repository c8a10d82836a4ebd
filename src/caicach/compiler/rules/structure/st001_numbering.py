"""Two items of one list have the same number or letter."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from caicach.compiler.diagnostics import Severity
from caicach.compiler.rules.context import Context
from caicach.compiler.rules.passage import first_line
from caicach.compiler.rules.rule import Finding, rule
from caicach.compiler.rules.structure.lists import lists_of
from caicach.compiler.tree import Task


@rule(
    "ST001",
    "NUMBERING_DUPLICATE",
    Severity.WARNING,
    message="“%(mark)s” stands twice in one list.",
    hint="Renumber; the letter after d is đ.",
)
def check(context: Context) -> Iterator[Finding]:
    """Two items of one list have the same number or letter.

    Why: “Point d” then means two things, and a report on one of them is filed under the other.
    Wrong: a) … b) … c) … d) … d) …
    Right: a) … b) … c) … d) … đ) …
    """
    for run in lists_of(context):
        for earlier, later in pairwise(run):
            if earlier.value == later.value and earlier.label == later.label:
                yield Finding(later.lines, {"mark": later.label}, related=(earlier.lines,))
    for task, following in pairwise(context.plan.tasks):
        if _same_number(task, following) and not _words_between(context, task, following):
            related = (first_line(context.field(task, "content")),)
            yield Finding(
                first_line(context.field(following, "content")), {"mark": following.number or ""}, related=related
            )


def _same_number(task: Task, following: Task) -> bool:
    """Whether two neighbours of one table and area carry one number."""
    return (
        (following.number or "")[:1].isdigit()
        and (task.number, task.table, task.area_id) == (following.number, following.table, following.area_id)
        and task.parent_number == following.parent_number
    )


def _words_between(context: Context, task: Task, following: Task) -> bool:
    """Whether something stands between two rows: a heading, after which numbers begin anew."""
    between = range(task.source_lines[1] + 1, following.source_lines[0])
    return any(any(char.isalpha() for char in context.line_text(line)) for line in between)
