"""Items added by hand through a new reading of the file, and from one version to the next."""

from __future__ import annotations

from typing import Any

from caicach.planning.plans.choices import HOLDING, CorrectionState
from caicach.planning.plans.models import Correction, PlanReading, PlanVersion
from caicach.planning.plans.policies.adding import LINES, Addition, added_item, place_in, says_the_same, values_read
from caicach.planning.plans.policies.correctable import ADDED
from caicach.planning.plans.policies.items import JsonObject, every_item, text_of
from caicach.planning.plans.selectors.standing import addition_of
from caicach.planning.plans.services.carrying import copy_of
from caicach.planning.plans.services.continuing import Continued, ItemName
from caicach.planning.plans.services.reading import Reading


def keep_additions(version: PlanVersion, reading: Reading, own: Continued) -> None:
    """Hold what was added to this version against the new reading.

    An item the compiler reads itself by now takes the compiler's id, so that it stands there once; where it says
    something else of it, the addition asks. `own` says what goes on from this version, its additions included.
    """
    read, new_keys = _by_name(reading.plan), own.new_keys
    for correction in _added(version):
        addition = addition_of(correction)
        key = new_keys.get((addition.kind, addition.key))
        item = read.get((addition.kind, key)) if key else None
        if key and item:
            correction.item_key = key
        _hold_against(correction, addition, item)
        correction.save_revision(expected=correction.revision, fields=["item_key", "state", "new_compiled_value"])


def take_over_additions(version: PlanVersion, before: PlanVersion | None, reading: Reading, earlier: Continued) -> None:
    """Copy what was added to the version before, each only once: where this document still has its line, and the
    compiler does not read the same in it by itself."""
    if before is None:
        return
    mine = Correction.objects.filter(version=version, field=ADDED.path)
    taken = set(mine.values_list("carried_from_id", flat=True))
    held = set(mine.filter(state__in=HOLDING).values_list("item_kind", "item_key"))
    read, new_keys = _by_name(reading.plan), earlier.new_keys
    texts = [str(line["text"]) for line in reading.lines]
    copies = []
    for correction in _added(before):
        addition = addition_of(correction)
        key = new_keys.get((addition.kind, addition.key))
        item = read.get((addition.kind, key)) if key else None
        name = key if key and item else addition.key
        if correction.pk in taken or (addition.kind, name) in held or (item and says_the_same(addition, item)):
            continue
        copy = copy_of(correction, version, name)
        if item is None and not _move(copy, addition, before, texts):
            continue
        _hold_against(copy, addition, item)
        copies.append(copy)
    Correction.objects.bulk_create(copies)


def _added(version: PlanVersion) -> list[Correction]:
    return list(Correction.objects.filter(version=version, field=ADDED.path, state__in=HOLDING).order_by("made_at"))


def _by_name(plan: JsonObject) -> dict[ItemName, JsonObject]:
    return {(kind, item["id"]): item for kind, item in every_item(plan)}


def _hold_against(correction: Correction, addition: Addition, item: JsonObject | None) -> None:
    now: dict[str, Any] | None = values_read(addition, item) if item else None
    asks = item is not None and not says_the_same(addition, item) and now != correction.compiled_value
    correction.state = CorrectionState.ASKS if asks else CorrectionState.ACTIVE
    correction.new_compiled_value = now if asks else None


def _move(copy: Correction, addition: Addition, before: PlanVersion, texts: list[str]) -> bool:
    """Put the copy at the line of the newer document that says what its line said; False where none does."""
    first, last = addition.values[LINES]
    lines = PlanReading.objects.get(version=before).lines
    wanted = str(lines[first - 1]["text"]) if first <= len(lines) else ""
    line = place_in(texts, wanted if wanted.strip() else text_of(addition.kind, added_item(addition)), first)
    if line is None:
        return False
    copy.corrected_value = addition.values | {LINES: [line, min(line + last - first, len(texts))]}  # type: ignore[operator]
    return True
