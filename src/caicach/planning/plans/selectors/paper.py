"""The left side of the review: the document's lines with what was recognised marked in them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from caicach.planning.plans.choices import ItemKind, Severity, UnitRole
from caicach.planning.plans.models import PlanItem, PlanReference, PlanTarget, PlanTask
from caicach.planning.plans.policies.anchors import anchor_of
from caicach.planning.plans.policies.marks import Mark
from caicach.planning.plans.policies.paper import (
    PaperBlock,
    PaperLine,
    Wanted,
    blocks_of,
    clean,
    is_emphasised,
    rows_of,
    segments_of,
)
from caicach.planning.plans.selectors.review import ReviewModel

_ORDER = (
    ItemKind.TASK,
    ItemKind.TARGET,
    ItemKind.REPORT_DUTY,
    ItemKind.BUDGET_LINE,
    ItemKind.RESPONSIBILITY,
    ItemKind.AREA,
    ItemKind.REFERENCE,
    ItemKind.DOCUMENT,
)
"""Which kind a line is coloured by, where it belongs to several."""
_WEIGHT = {severity: number for number, severity in enumerate(Severity)}


def paper_of(model: ReviewModel) -> list[PaperBlock]:
    """The document as paragraphs and tables; no queries."""
    wanted = {(item.kind, item.key): list(_wanted(item.row)) for item in model.items}
    asked: dict[int, list[tuple[str, str]]] = {}
    for found in sorted(model.diagnostics, key=lambda found: _WEIGHT[Severity(found.severity)]):
        asked.setdefault(found.first_line, []).append((str(found.pk), found.severity))

    def shown() -> Iterator[tuple[PaperLine, str, dict[str, object] | None]]:
        for line in model.lines:
            text = clean(line.text)
            kinds = [kind for kind in _ORDER if any(mark.kind == kind for mark in line.marks)]
            words = [want for key in _items_at(line.marks) for want in wanted.get(key, ())]
            yield (
                PaperLine(
                    number=line.number,
                    segments=segments_of(text, words),
                    bold=is_emphasised(line.text),
                    kinds=[str(kind.value) for kind in kinds],
                    item=_first_item(line.marks),
                    findings=asked.get(line.number, ()),
                    severity=_severity(line.marks),
                ),
                text,
                line.place,
            )

    return blocks_of(rows_of(shown()))


def _items_at(marks: Iterable[Mark]) -> Iterator[tuple[ItemKind, str]]:
    yield from dict.fromkeys((ItemKind(mark.kind), mark.key) for mark in marks if mark.kind)


def _severity(marks: Iterable[Mark]) -> str:
    """What colours the margin: the worst defect that stands at the line itself; notes and other places do not."""
    there = {mark.severity for mark in marks if mark.diagnostic and not mark.related}
    return next((severity for severity in (Severity.ERROR, Severity.WARNING) if severity in there), "")


def _first_item(marks: Iterable[Mark]) -> str:
    there = {ItemKind(mark.kind): mark.key for mark in reversed(list(marks)) if mark.kind}
    kind = next((kind for kind in _ORDER if kind in there), None)
    return anchor_of(kind, there[kind]) if kind else ""


def _wanted(row: PlanItem) -> Iterator[Wanted]:
    if isinstance(row, PlanTask):
        for unit in row.units.all():
            yield Wanted(unit.name, "lead" if unit.role == UnitRole.LEAD else "agency")
        if row.deadline_raw:
            yield Wanted(row.deadline_raw, "deadline")
        for product in row.products.all():
            yield Wanted(product.text, "product")
    elif isinstance(row, PlanReference):
        yield Wanted(row.number or row.raw, "reference")
    elif isinstance(row, PlanTarget) and row.value is not None:
        figure = f"{row.value:g}".replace(".", ",")
        yield from (Wanted(figure + ending, "value") for ending in ("%", " %", ""))
