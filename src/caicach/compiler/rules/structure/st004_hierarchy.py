"""Rows of a table carry numbers of another level than the text gives them."""

from __future__ import annotations

from collections.abc import Iterator

from rapidfuzz import fuzz

from caicach.compiler.diagnostics import Severity
from caicach.compiler.rules.context import Context
from caicach.compiler.rules.passage import first_line
from caicach.compiler.rules.rule import Finding, rule
from caicach.compiler.rules.table.shape import is_empty_row
from caicach.compiler.tree import Task
from caicach.vietnamese.folding import fold
from caicach.vietnamese.marks import read_mark

_ALIKE = 85
_SHORTEST = 25
_WORDS = 5
_MOST = 20
_BEGINNING = 120


@rule(
    "ST004",
    "NUMBERING_HIERARCHY",
    Severity.WARNING,
    message="Row %(number)s is numbered like a task of its own, but belongs under row %(parent)s.",
    hint="Number it %(parent)s.1, %(parent)s.2, …",
)
def check(context: Context) -> Iterator[Finding]:
    """Rows of a table carry numbers of another level than the text gives them.

    Why: In the text they are points under an item; as rows of the same level the item itself stands empty, without
    lead and deadline, and the points lose what they are part of.
    Wrong: 4 Hoàn thiện Bộ phận một cửa (trống) | 5 Bố trí nhân sự | 6 Mở rộng tiếp nhận
    Right: 4 Hoàn thiện Bộ phận một cửa | 4.1 Bố trí nhân sự | 4.2 Mở rộng tiếp nhận
    """
    yield from _foreign_children(context)
    tasks = context.plan.tasks
    points_under = _points_by_beginning(context) if any(map(is_empty_row, tasks)) else {}
    for at, task in enumerate(tasks):
        if not is_empty_row(task) or any(child.parent_number == task.number for child in tasks[at + 1 : at + 8]):
            continue
        points = points_under.get(tuple(fold(task.content).split()[:_WORDS]), [])
        below = [later for later in tasks[at + 1 : at + 8] if later.area_id == task.area_id]
        children = [row for row in below if any(_alike(row.content, point) for point in points)]
        if children:
            yield Finding(
                first_line(context.field(task, "content")),
                {"number": children[0].number or "", "parent": task.number or ""},
                related=tuple(first_line(context.field(row, "content")) for row in children),
            )


def _foreign_children(context: Context) -> Iterator[Finding]:
    """1.2 whose table has no 1 above it, where its neighbours have one."""
    previous: Task | None = None
    for task in context.plan.tasks:
        number = task.number or ""
        if previous and "." in number and previous.area_id == task.area_id:
            parent, before = number.rsplit(".", 1)[0], previous.number or ""
            head = before.rsplit(".", 1)[0]
            backwards = parent.isdigit() and head.isdigit() and int(head) - int(parent) > 0
            if backwards:
                yield Finding(first_line(context.field(task, "content")), {"number": number, "parent": parent})
        previous = task


def _points_by_beginning(context: Context) -> dict[tuple[str, ...], list[str]]:
    """The dash points that stand in the prose under a paragraph, by the first words of that paragraph."""
    found: dict[tuple[str, ...], list[str]] = {}
    points: list[str] | None = None
    for passage in context.prose:
        mark = read_mark(passage.value)
        if mark is not None and mark.kind in ("dash", "plus", "bullet"):
            if points is not None and len(points) < _MOST:
                points.append(passage.value)
        else:
            words = fold(passage.value[mark.end if mark else 0 :][:_BEGINNING]).split()[:_WORDS]
            points = found.setdefault(tuple(words), [])
    return found


def _alike(row: str, point: str) -> bool:
    short, long = sorted((fold(row), fold(point)), key=len)
    return len(short) >= _SHORTEST and fuzz.partial_ratio(short[:120], long) >= _ALIKE
