"""The plan of a version as it stands before single fields are corrected: what was read, and what was added by hand."""

from __future__ import annotations

from collections.abc import Iterable

from caicach.planning.plans.choices import HOLDING, ItemKind
from caicach.planning.plans.models import Correction, PlanReading, PlanVersion
from caicach.planning.plans.policies.adding import Addition, with_added
from caicach.planning.plans.policies.correctable import ADDED
from caicach.planning.plans.policies.items import JsonObject


def addition_of(correction: Correction) -> Addition:
    """The item a correction of the field `added` put into the plan."""
    return Addition(ItemKind(correction.item_kind), correction.item_key, correction.corrected_value)


def additions_in(corrections: Iterable[Correction]) -> list[Addition]:
    """The items that stand in the plan by hand, earliest first."""
    holding = [c for c in corrections if c.field == ADDED.path and c.state in HOLDING]
    return [addition_of(correction) for correction in sorted(holding, key=lambda c: (c.made_at, c.pk))]


def additions_of(version: PlanVersion) -> list[Addition]:
    """The same, of a version."""
    return additions_in(Correction.objects.filter(version=version, field=ADDED.path, state__in=HOLDING))


def standing_plan(version: PlanVersion) -> JsonObject:
    """What was read with what was added laid over. Raises PlanReading.DoesNotExist for a version never read."""
    return with_added(PlanReading.objects.get(version=version).plan, additions_of(version))
