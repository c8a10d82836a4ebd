"""The text sets goals for which the table has no task."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from caicach.compiler.diagnostics import Severity
from caicach.compiler.rules.context import Context
from caicach.compiler.rules.passage import together
from caicach.compiler.rules.rule import Finding, rule
from caicach.compiler.tree import Target
from caicach.vietnamese.folding import fold

_COVERED = 0.6
_MOST = 400  # of a longer plan the first tasks say enough
_LONG = {
    "tthc": "thu tuc hanh chinh",
    "cchc": "cai cach hanh chinh",
    "dvc": "dich vu cong",
    "qppl": "quy pham phap luat",
}
_EMPTY = frozenset(
    [
        "va",
        "cac",
        "cua",
        "duoc",
        "cho",
        "tai",
        "theo",
        "tren",
        "tu",
        "tro",
        "len",
        "dat",
        "toi",
        "thieu",
        "it",
        "nhat",
        "ty",
        "le",
        "phan",
        "tram",
        "nam",
        "trong",
        "la",
        "co",
        "den",
        "so",
        "voi",
    ]
)
_SHOWN = 80


@rule(
    "CO002",
    "PROSE_WITHOUT_TASK",
    Severity.INFO,
    message="%(count)s goals of the text have no task in the table, the first: “%(found)s”.",
    hint="Add a task that leads to the goal, or drop the goal.",
)
def check(context: Context) -> Iterator[Finding]:
    """The text sets goals for which the table has no task.

    Why: A goal without a task has no lead and no deadline; at the end of the year nobody has worked on it.
    Wrong: Mục tiêu: kiểm tra ít nhất 40% cơ quan; phụ lục không có nhiệm vụ kiểm tra
    Right: Phụ lục: Kiểm tra cải cách hành chính | Phòng Nội vụ | Quý III/2024
    """
    tables = [table.lines for table in context.tables]
    if not context.tasks or not tables:
        return
    tasks_with: dict[str, list[int]] = defaultdict(list)
    for at, task in enumerate(context.tasks[:_MOST]):
        for word in _words(" ".join((task.content, *task.products))):
            tasks_with[word].append(at)
    bare: list[Target] = []
    for target in context.plan.targets:
        if any(first <= target.source_line <= last for first, last in tables):
            continue
        words = _words(target.text)
        shared = Counter(at for word in words for at in tasks_with.get(word, ()))
        if words and max(shared.values(), default=0) < _COVERED * len(words):
            bare.append(target)
    if bare:
        place, others = together(target.source_line for target in bare)
        yield Finding(place, {"count": len(bare), "found": bare[0].text[:_SHOWN]}, related=others)


def _words(text: str) -> set[str]:
    """The words that carry the meaning; abbreviations written out, figures left out."""
    words = (part for word in fold(text).split() for part in _LONG.get(word, word).split())
    return {word for word in words if not word[0].isdigit()} - _EMPTY
