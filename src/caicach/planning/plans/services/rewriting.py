"""Writing one item anew after a correction of it, and its doubts after a decision."""

from __future__ import annotations

from caicach.planning.plans.choices import Doubt, ItemKind
from caicach.planning.plans.models import (
    DeadlinePart,
    Plan,
    PlanItem,
    PlanProduct,
    PlanTask,
    PlanTaskUnit,
    PlanVersion,
)
from caicach.planning.plans.policies.items import DOCUMENT_KEY, JsonObject, items_of, key_of
from caicach.planning.plans.selectors.kinds import MODEL_OF_KIND
from caicach.planning.plans.selectors.standing import standing_plan
from caicach.planning.plans.services.carrying import overlays_of
from caicach.planning.plans.services.findings import noted_lines
from caicach.planning.plans.services.rows import RowBuilder, store_task_parts
from caicach.planning.plans.services.titles import describe_plan, describe_version


def compiled_item(version: PlanVersion, kind: ItemKind, key: str) -> JsonObject | None:
    """The item as the compiler read it, or as it was added by hand; None where there is none of this key."""
    plan = standing_plan(version)
    return next((item for item in items_of(plan, kind) if key_of(kind, item) == key), None)


def rewrite_item(version: PlanVersion, kind: ItemKind, key: str) -> None:
    """Bring the row of an item that is not left out (or the version's own columns) in line with the reading and the
    corrections that hold."""
    item = compiled_item(version, kind, key)
    if item is None:
        return
    overlays, asking = overlays_of(version)
    if kind is ItemKind.DOCUMENT:
        columns = describe_version(version, item, overlays.get((kind, DOCUMENT_KEY), {}))
        version.save_revision(expected=version.revision, fields=columns)
        describe_plan(Plan.objects.get(pk=version.plan_id))
        return
    row = MODEL_OF_KIND[kind]._default_manager.filter(version=version, key=key).first()
    if row is None:
        return
    builder = RowBuilder(version=version, overlays=overlays, asking=asking, noted=noted_lines(version))
    builder.fill(kind, row, item)
    row.save()
    if isinstance(row, PlanTask):
        for part in (PlanTaskUnit, PlanProduct, DeadlinePart):
            part._default_manager.filter(task=row).delete()
        store_task_parts(builder.tasks)


def refresh_noted(version: PlanVersion, first_line: int) -> None:
    """Bring the doubt "a defect is noted here" of the items at this line in line with what is still open."""
    lines = noted_lines(version)
    for model in MODEL_OF_KIND.values():
        changed: list[PlanItem] = []
        here = model._default_manager.filter(version=version, first_line__lte=first_line, last_line__gte=first_line)
        for row in here:
            noted = any(row.first_line <= line <= row.last_line for line in lines)
            rest = [doubt for doubt in row.doubts if doubt != Doubt.NOTED]
            row.doubts = [Doubt.NOTED.value, *rest] if noted else rest
            row.is_doubtful = bool(row.doubts) and row.confirmed_at is None
            changed.append(row)
        model._default_manager.bulk_update(changed, ["doubts", "is_doubtful"])
