"""Which item of a new reading goes on from which item of a version."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from caicach.compiler.compare import compare_plans
from caicach.planning.plans.choices import ItemKind
from caicach.planning.plans.models import PlanItem, PlanReading, PlanVersion
from caicach.planning.plans.policies.adding import with_added
from caicach.planning.plans.policies.items import JsonObject
from caicach.planning.plans.selectors.kinds import MODEL_OF_KIND
from caicach.planning.plans.selectors.standing import additions_of

ItemName = tuple[ItemKind, str]
_KINDS = {
    "area": ItemKind.AREA,
    "task": ItemKind.TASK,
    "target": ItemKind.TARGET,
    "reference": ItemKind.REFERENCE,
    "report": ItemKind.REPORT_DUTY,
    "responsibility": ItemKind.RESPONSIBILITY,
    "budget": ItemKind.BUDGET_LINE,
}
"""The kinds of items under the names the comparison gives them."""


@dataclass(frozen=True, slots=True)
class Continued:
    """`old_keys`: from the name of an item now to its key then; `rows`: the rows of then by name (none of what was left
    out).
    """

    old_keys: Mapping[ItemName, str]
    rows: Mapping[ItemName, PlanItem]

    def row(self, kind: ItemKind, key: str) -> PlanItem | None:
        """The row the item of this name now goes on from."""
        old = self.old_keys.get((kind, key))
        return self.rows.get((kind, old)) if old else None

    def with_kept(self, names: Iterable[ItemName]) -> Continued:
        """The same, with these items going on under their own keys where nothing else is known of them."""
        return replace(self, old_keys={name: name[1] for name in names} | dict(self.old_keys))

    @property
    def new_keys(self) -> dict[ItemName, str]:
        """From the name of an item then to its key now."""
        return {(kind, old): new for (kind, new), old in self.old_keys.items()}


def continued(version: PlanVersion | None, plan: JsonObject) -> Continued:
    """What of the plan goes on from the version, as the compiler compares them; nothing for a version never read."""
    reading = PlanReading.objects.filter(version=version).first() if version else None
    if version is None or reading is None:
        return Continued({}, {})
    matches = compare_plans(with_added(reading.plan, additions_of(version)), plan).matches
    rows = {
        (kind, row.key): row
        for kind, model in MODEL_OF_KIND.items()
        for row in model._default_manager.filter(version=version)
    }
    return Continued({(_KINDS[part], new): old for part, old, new in matches}, rows)
