"""Putting what was read into rows: items keep their identity, corrections are laid over, decisions stay."""

from __future__ import annotations

from caicach.planning.plans.choices import FROZEN_STATES, ItemKind
from caicach.planning.plans.models import PlanDiagnostic, PlanItem, PlanReading, PlanVersion
from caicach.planning.plans.policies.adding import with_added
from caicach.planning.plans.policies.correctable import LEFT_OUT
from caicach.planning.plans.policies.findings import Finding
from caicach.planning.plans.policies.items import DOCUMENT_KEY, items_of
from caicach.planning.plans.selectors.kinds import MODEL_OF_KIND
from caicach.planning.plans.selectors.standing import additions_of
from caicach.planning.plans.services.additions import keep_additions, take_over_additions
from caicach.planning.plans.services.carrying import (
    NewReading,
    keep_corrections,
    overlays_of,
    take_over_corrections,
)
from caicach.planning.plans.services.continuing import continued
from caicach.planning.plans.services.findings import noted_lines, store_findings
from caicach.planning.plans.services.reading import Reading
from caicach.planning.plans.services.rows import RowBuilder, store_task_parts
from caicach.planning.plans.services.titles import describe_version


def store_reading(version: PlanVersion, reading: Reading) -> list[str]:
    """Replace everything read out of the version's file; call it in the transaction of the use case, on a draft.

    An item that was there before keeps its row; one that continues an item of the version before keeps its lineage,
    so that nothing is there twice. Sets the version's columns of what the document states and returns their names,
    unsaved.
    """
    before = predecessor_of(version)
    own, earlier = continued(version, reading.plan), continued(before, reading.plan)
    keep_additions(version, reading, own)
    take_over_additions(version, before, reading, earlier)
    additions = additions_of(version)
    plan = with_added(reading.plan, additions)
    by_hand = [(addition.kind, addition.key) for addition in additions]
    own, earlier = own.with_kept(by_hand), earlier.with_kept(by_hand)
    new_reading = NewReading.of(plan, own, earlier)
    keep_corrections(version, new_reading)
    take_over_corrections(version, before, new_reading)
    PlanReading.objects.update_or_create(version=version, defaults={"plan": reading.plan, "lines": reading.lines})
    store_findings(version=version, before=before, reading=reading)
    overlays, asking = overlays_of(version)
    builder = RowBuilder(version=version, overlays=overlays, asking=asking, noted=noted_lines(version))
    for kind in reversed(MODEL_OF_KIND):
        MODEL_OF_KIND[kind]._default_manager.filter(version=version).delete()
    areas: dict[str, PlanItem] = {}
    for kind, model in MODEL_OF_KIND.items():
        rows = [
            builder.build(
                kind,
                item,
                position,
                own=own.row(kind, item["id"]),
                earlier=earlier.row(kind, item["id"]),
                areas=areas,
            )
            for position, item in enumerate(items_of(plan, kind), start=1)
            if not overlays.get((kind, item["id"]), {}).get(LEFT_OUT.path)
        ]
        model._default_manager.bulk_create(rows)
        if kind is ItemKind.AREA:
            areas = {row.key: row for row in rows}
    store_task_parts(builder.tasks)
    return describe_version(version, reading.plan["document"], overlays.get((ItemKind.DOCUMENT, DOCUMENT_KEY), {}))


def predecessor_of(version: PlanVersion) -> PlanVersion | None:
    """The version this one is held against: the one in force before it, else the newest older one that could be
    read."""
    older = PlanVersion.objects.filter(plan_id=version.plan_id, number__lt=version.number, reading__isnull=False)
    return older.filter(state__in=FROZEN_STATES).order_by("-number").first() or older.order_by("-number").first()


def store_again(version: PlanVersion) -> None:
    """Build the rows anew from what was read before: after an item was left out or taken in, or the version moved."""
    rows = PlanDiagnostic.objects.filter(version=version).order_by("position")
    findings = [Finding(**{name: getattr(row, name) for name in Finding.__slots__}) for row in rows]
    reading = PlanReading.objects.get(version=version)
    stated = store_reading(version, Reading(reading.plan, findings, reading.lines, version.compiler_version))
    version.save_revision(expected=version.revision, fields=stated)
