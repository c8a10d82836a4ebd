"""What changed from one version to another, item by item."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from caicach.foundation.accounts.models import User
from caicach.planning.plans.choices import HOLDING, Change, ItemKind
from caicach.planning.plans.models import Correction, PlanItem, PlanReading, PlanVersion
from caicach.planning.plans.policies.adding import with_added
from caicach.planning.plans.policies.changes import FieldChange, change_of, field_changes
from caicach.planning.plans.policies.correctable import ADDED, overlay
from caicach.planning.plans.policies.items import DOCUMENT_KEY, JsonObject, items_of, key_of
from caicach.planning.plans.selectors.kinds import MODEL_OF_KIND
from caicach.planning.plans.selectors.standing import additions_in
from caicach.planning.plans.selectors.visible import require_version


@dataclass(frozen=True, slots=True)
class ItemChange:
    """One item through two versions: its rows (None where it is not), and the fields that differ."""

    change: Change
    kind: ItemKind
    old: PlanItem | None
    new: PlanItem | None
    fields: list[FieldChange]


@dataclass(frozen=True, slots=True)
class VersionDifferences:
    """What changed from `old` to `new`. `items` holds every item of both, in the order of the newer one, removed ones
    last."""

    old: PlanVersion
    new: PlanVersion
    document: list[FieldChange]
    items: dict[ItemKind, list[ItemChange]]

    @property
    def counts(self) -> dict[ItemKind, Counter[Change]]:
        """For each kind, how many items were added, removed, changed, renumbered, and stayed."""
        return {kind: Counter(item.change for item in items) for kind, items in self.items.items()}

    @property
    def changed(self) -> dict[ItemKind, list[ItemChange]]:
        """The items that are not the same; kinds without any are left out."""
        found = {k: [i for i in items if i.change != Change.SAME] for k, items in self.items.items()}
        return {kind: items for kind, items in found.items() if items}


def differences(reader: User, old: PlanVersion, new: PlanVersion) -> VersionDifferences:
    """Compare two versions of a plan by the lineage of their items, corrections laid over; 18 queries."""
    require_version(reader, old)
    require_version(reader, new)
    said_before, said_now = _Said(old), _Said(new)
    items: dict[ItemKind, list[ItemChange]] = {}
    for kind in MODEL_OF_KIND:
        before, now = said_before.rows(kind), said_now.rows(kind)
        found = [_compare(kind, before.get(lineage), row, said_before, said_now) for lineage, row in now.items()]
        gone = [
            ItemChange(Change.REMOVED, kind, row, None, []) for lineage, row in before.items() if lineage not in now
        ]
        if found or gone:
            items[kind] = found + gone
    document = field_changes(ItemKind.DOCUMENT, said_before.document, said_now.document)
    return VersionDifferences(old, new, document, items)


class _Said:
    """The items of one version with the corrections that hold laid over."""

    def __init__(self, version: PlanVersion) -> None:
        self.version = version
        plan: JsonObject = PlanReading.objects.values_list("plan", flat=True).get(version=version)
        overlays: dict[tuple[str, str], dict[str, Any]] = {}
        corrections = list(Correction.objects.filter(version=version, state__in=HOLDING))
        plan = with_added(plan, additions_in(corrections))
        for correction in corrections:
            if correction.field == ADDED.path:
                continue
            fields = overlays.setdefault((correction.item_kind, correction.item_key), {})
            fields[correction.field] = correction.corrected_value
        self._items = {
            (kind, key_of(kind, item)): overlay(item, overlays.get((kind, key_of(kind, item)), {}))
            for kind in MODEL_OF_KIND
            for item in items_of(plan, kind)
        }
        self.document = overlay(plan["document"], overlays.get((ItemKind.DOCUMENT, DOCUMENT_KEY), {}))

    def rows(self, kind: ItemKind) -> dict[UUID, PlanItem]:
        """The rows of a kind by lineage, in order."""
        rows = MODEL_OF_KIND[kind]._default_manager.filter(version=self.version).order_by("position")
        return {row.lineage: row for row in rows}

    def item(self, kind: ItemKind, row: PlanItem) -> JsonObject:
        return self._items[kind, row.key]


def _compare(kind: ItemKind, old: PlanItem | None, new: PlanItem, before: _Said, now: _Said) -> ItemChange:
    if old is None:
        return ItemChange(Change.ADDED, kind, None, new, [])
    fields = field_changes(kind, before.item(kind, old), now.item(kind, new))
    return ItemChange(change_of(fields), kind, old, new, fields)
