"""Corrections through a new reading of the file, and from one version to the next."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from caicach.planning.plans.choices import HOLDING, CorrectionState, ItemKind
from caicach.planning.plans.models import Correction, PlanVersion
from caicach.planning.plans.policies.carrying import needs_carrying, state_after_reading
from caicach.planning.plans.policies.correctable import ADDED, value_at
from caicach.planning.plans.policies.items import DOCUMENT_KEY, JsonObject, every_item
from caicach.planning.plans.services.continuing import Continued, ItemName


@dataclass(frozen=True, slots=True)
class NewReading:
    """The plan as now read, its items by name, and where the items of older rows are in it: (kind, old key) -> new
    key."""

    plan: JsonObject
    items: Mapping[ItemName, JsonObject]
    keys_of_own: Mapping[ItemName, str]
    keys_of_earlier: Mapping[ItemName, str]

    @classmethod
    def of(cls, plan: JsonObject, own: Continued, earlier: Continued) -> NewReading:
        """`own` and `earlier` say what goes on from this version as it was read before, and from the one before it."""
        items = {(kind, item["id"]): item for kind, item in every_item(plan)}
        document = ItemKind.DOCUMENT, DOCUMENT_KEY
        items[document] = plan["document"]
        itself = {document: DOCUMENT_KEY}
        return cls(plan, items, own.new_keys | itself, earlier.new_keys | itself)


def keep_corrections(version: PlanVersion, reading: NewReading) -> None:
    """Put each correction of this version where its item is now: in force, asking, or without a place."""
    own = Correction.objects.filter(version=version).exclude(field=ADDED.path)
    for correction in own.exclude(state=CorrectionState.WITHDRAWN):
        name = ItemKind(correction.item_kind), correction.item_key
        key = reading.keys_of_own.get(name)
        item = reading.items.get((name[0], key)) if key else reading.items.get(name)
        if item is None:
            correction.state = CorrectionState.UNPLACED
        else:
            correction.item_key = key or name[1]
            _hold_against(correction, value_at(item, correction.field))
        correction.save_revision(expected=correction.revision, fields=["item_key", "state", "new_compiled_value"])


def take_over_corrections(version: PlanVersion, before: PlanVersion | None, reading: NewReading) -> None:
    """Copy what was corrected in the version before and this one does not say of itself; each only once."""
    if before is None:
        return
    mine = Correction.objects.filter(version=version)
    taken = set[UUID | None](mine.values_list("carried_from_id", flat=True))
    held = set(mine.exclude(state=CorrectionState.WITHDRAWN).values_list("item_kind", "item_key", "field"))
    copies = []
    for correction in Correction.objects.filter(version=before, state__in=HOLDING).exclude(field=ADDED.path):
        kind = ItemKind(correction.item_kind)
        key = reading.keys_of_earlier.get((kind, correction.item_key))
        item = reading.items.get((kind, key)) if key else None
        if item is None or key is None or correction.pk in taken or (kind, key, correction.field) in held:
            continue
        now = value_at(item, correction.field)
        if needs_carrying(compiled_now=now, corrected=correction.corrected_value):
            copy = copy_of(correction, version, key)
            _hold_against(copy, now)
            copies.append(copy)
    Correction.objects.bulk_create(copies)


def overlays_of(version: PlanVersion) -> tuple[dict[ItemName, dict[str, Any]], frozenset[ItemName]]:
    """The corrected values that hold, by item and field; and the items of which one asks. Added items are laid over
    the reading by `with_added`."""
    overlays: dict[ItemName, dict[str, Any]] = {}
    asking = set[ItemName]()
    for correction in Correction.objects.filter(version=version, state__in=HOLDING):
        name = ItemKind(correction.item_kind), correction.item_key
        if correction.field != ADDED.path:
            overlays.setdefault(name, {})[correction.field] = correction.corrected_value
        if correction.state == CorrectionState.ASKS:
            asking.add(name)
    return overlays, frozenset(asking)


def _hold_against(correction: Correction, now: Any) -> None:
    correction.state = state_after_reading(
        compiled_before=correction.compiled_value, compiled_now=now, corrected=correction.corrected_value
    )
    correction.new_compiled_value = now if correction.state == CorrectionState.ASKS else None


def copy_of(correction: Correction, version: PlanVersion, key: str) -> Correction:
    """The correction as a newer version takes it over; unsaved, in force."""
    return Correction(
        version=version,
        item_kind=correction.item_kind,
        item_key=key,
        item_text=correction.item_text,
        field=correction.field,
        compiled_value=correction.compiled_value,
        corrected_value=correction.corrected_value,
        made_by_id=correction.made_by_id,
        made_at=correction.made_at,
        reason=correction.reason,
        carried_from=correction,
    )
