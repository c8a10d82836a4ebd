"""Adding what the compiler missed; it lies over the reading as every correction does."""

from __future__ import annotations

from collections.abc import Mapping
from secrets import token_hex
from typing import Any

from django.utils.translation import gettext_noop

from caicach.foundation.accounts.models import User
from caicach.foundation.accounts.permissions import require
from caicach.foundation.audit.services import record
from caicach.foundation.core.clock import now
from caicach.foundation.core.errors import Invalid
from caicach.foundation.core.transactions import in_transaction
from caicach.planning.plans.choices import HOLDING, ItemKind
from caicach.planning.plans.models import Correction, PlanReading, PlanVersion
from caicach.planning.plans.policies.adding import KEY_PREFIX, LINES, Addition, addable_values, added_item, read_lines
from caicach.planning.plans.policies.correctable import ADDED
from caicach.planning.plans.policies.items import text_of
from caicach.planning.plans.services.steps import locked, require_review
from caicach.planning.plans.services.storing import store_again


@in_transaction
def add_item(
    *, actor: User, version: PlanVersion, kind: ItemKind, values: Mapping[str, Any], source_lines: Any, reason: str
) -> Correction:
    """Put an item into the plan that the document has and the compiler missed; keep who, when and why.

    `values` are those of the item's fields by path (`content`, `deadline.due`), as a form gives them or the values
    themselves; `source_lines` is where the document says it: “12”, “12-14”, or a pair. Withdrawing the correction
    that is returned takes the item out again; its `item_key` is the item's. The same once more is the same item.
    Raises Invalid, naming the field, for what cannot be or lacks a reason, Conflict when the version is not in review.
    """
    require(actor, "plans.correct_field", version)
    version = locked(version.pk)
    require_review(version)
    lines = read_lines(source_lines, len(PlanReading.objects.get(version=version).lines))
    given = addable_values(kind, values) | {LINES: lines}
    if not reason.strip():
        raise Invalid(
            gettext_noop("Adding something to the plan needs a reason."),
            cure=gettext_noop("Write why, in a few words."),
            field="reason",
        )
    there = Correction.objects.filter(version=version, item_kind=kind, field=ADDED.path, state__in=HOLDING)
    for correction in there:
        if correction.corrected_value == given:
            return correction
    addition = Addition(kind, f"{KEY_PREFIX}{token_hex(5)}", given)
    correction = Correction.objects.create(
        version=version,
        item_kind=kind,
        item_key=addition.key,
        item_text=text_of(kind, added_item(addition)),
        field=ADDED.path,
        compiled_value=None,
        corrected_value=given,
        made_by=actor,
        made_at=now(),
        reason=reason.strip(),
    )
    store_again(version)
    record(
        actor=actor,
        action="plans.add_item",
        obj=version.ref,
        before={f"{kind}/{addition.key}": None},
        after={f"{kind}/{addition.key}": given},
        reason=reason.strip(),
    )
    return correction
