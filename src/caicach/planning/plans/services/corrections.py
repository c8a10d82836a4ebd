"""Putting right what was read; the reading itself stays as it is."""

from __future__ import annotations

from typing import Any, Literal

from django.utils.translation import gettext_noop

from caicach.foundation.accounts.models import User
from caicach.foundation.accounts.permissions import require
from caicach.foundation.audit.services import record
from caicach.foundation.core.clock import now
from caicach.foundation.core.errors import Conflict, Invalid
from caicach.foundation.core.transactions import in_transaction
from caicach.planning.plans.choices import CorrectionState, ItemKind
from caicach.planning.plans.models import Correction, PlanItem, PlanVersion
from caicach.planning.plans.policies.correctable import ADDED, LEFT_OUT, Field, field_of, read_value, value_at
from caicach.planning.plans.policies.items import text_of
from caicach.planning.plans.selectors.kinds import MODEL_OF_KIND
from caicach.planning.plans.services.rewriting import compiled_item, rewrite_item
from caicach.planning.plans.services.steps import locked, require_review
from caicach.planning.plans.services.storing import store_again


@in_transaction
def correct_field(
    *,
    actor: User,
    version: PlanVersion,
    kind: ItemKind,
    key: str,
    field: str,
    value: Any,
    reason: str = "",
    seen_revision: int | None = None,
) -> Correction | None:
    """Put `value` in place of what was read in one field of one item, and keep who, when, why and both values.

    `value` is what a form gives (dd/mm/yyyy, decimal comma, one name a line) or the value itself. `seen_revision` is
    the revision of the correction the editor saw in force there, 0 for none. The value the compiler read withdraws a
    correction and returns None. Raises Invalid for a field or value that cannot be, Conflict when the version is not
    in review or somebody was faster.
    """
    require(actor, "plans.correct_field", version)
    version = locked(version.pk)
    require_review(version)
    described = field_of(kind, field)
    item = compiled_item(version, kind, key)
    if item is None:
        raise Conflict(
            gettext_noop("This item is no longer in the plan."),
            cure=gettext_noop("Open the review again; the file was read anew meanwhile."),
        )
    new_value = read_value(described, value)
    existing = _in_force(version, kind, key, field)
    _refuse_second_editor(existing, seen_revision)
    compiled = value_at(item, field)
    before = existing.corrected_value if existing else compiled
    if existing:
        _set_state(existing, CorrectionState.WITHDRAWN)
    correction = None
    if not _is_as_read(described, compiled, new_value):
        correction = Correction.objects.create(
            version=version,
            item_kind=kind,
            item_key=key,
            item_text=text_of(kind, item),
            field=field,
            compiled_value=compiled,
            corrected_value=new_value,
            made_by=actor,
            made_at=now(),
            reason=reason.strip(),
        )
    _bring_in_line(version, kind, key, field)
    _note(actor, "plans.correct_field", version, kind, key, field, before=before, after=new_value, reason=reason)
    return correction


@in_transaction
def withdraw_correction(*, actor: User, correction: Correction, reason: str = "") -> None:
    """Let what the compiler read stand again. Raises Conflict for a correction that was withdrawn already."""
    version, correction = _held(actor, correction)
    if correction.state == CorrectionState.WITHDRAWN:
        raise _already_settled()
    _set_state(correction, CorrectionState.WITHDRAWN)
    kind, key = ItemKind(correction.item_kind), correction.item_key
    if correction.field == ADDED.path:
        _withdraw_of_what_goes(version, kind, key)
    _bring_in_line(version, kind, key, correction.field)
    item = compiled_item(version, kind, key)
    read = value_at(item, correction.field) if item else None
    _note(
        actor,
        "plans.withdraw_correction",
        version,
        kind,
        key,
        correction.field,
        before=correction.corrected_value,
        after=read,
        reason=reason,
    )


@in_transaction
def resolve_correction_conflict(
    *, actor: User, correction: Correction, keep: Literal["mine", "new"], reason: str = ""
) -> None:
    """Answer a correction that asks: `mine` keeps the corrected value over the new reading, `new` takes what is read
    now."""
    version, correction = _held(actor, correction)
    if correction.state != CorrectionState.ASKS:
        raise _already_settled()
    kind, key, field = ItemKind(correction.item_kind), correction.item_key, correction.field
    corrected, read = correction.corrected_value, correction.new_compiled_value
    if keep == "mine":
        correction.compiled_value, correction.new_compiled_value = read, None
        _set_state(correction, CorrectionState.ACTIVE, "compiled_value", "new_compiled_value")
    else:
        _set_state(correction, CorrectionState.WITHDRAWN)
    _bring_in_line(version, kind, key, field)
    after = corrected if keep == "mine" else read
    _note(
        actor,
        "plans.resolve_correction",
        version,
        kind,
        key,
        field,
        before=corrected,
        after=after,
        reason=reason,
        keep=keep,
    )


@in_transaction
def leave_out_item(*, actor: User, item: PlanItem, reason: str) -> Correction | None:
    """Leave out of the plan what was read by mistake. Wants a reason; withdrawing the correction takes it in again."""
    if not reason.strip():
        raise Invalid(
            gettext_noop("Leaving something out of the plan needs a reason."),
            cure=gettext_noop("Write why, in a few words."),
            field="reason",
        )
    kind = next(kind for kind, model in MODEL_OF_KIND.items() if isinstance(item, model))
    return correct_field(
        actor=actor, version=item.version, kind=kind, key=item.key, field=LEFT_OUT.path, value=True, reason=reason
    )


def _is_as_read(field: Field, compiled: Any, value: Any) -> bool:
    return value == compiled or (field.form == "flag" and not value and not compiled)


def _bring_in_line(version: PlanVersion, kind: ItemKind, key: str, field: str) -> None:
    """One row anew; all of them where an item is left out, taken in or added."""
    if field in (LEFT_OUT.path, ADDED.path):
        store_again(version)
    else:
        rewrite_item(version, kind, key)


def _withdraw_of_what_goes(version: PlanVersion, kind: ItemKind, key: str) -> None:
    """What was corrected of an added item goes with it, unless the compiler reads the item by itself."""
    if compiled_item(version, kind, key) is None:
        own = Correction.objects.filter(version=version, item_kind=kind, item_key=key)
        for correction in own.exclude(state=CorrectionState.WITHDRAWN):
            _set_state(correction, CorrectionState.WITHDRAWN)


def _held(actor: User, correction: Correction) -> tuple[PlanVersion, Correction]:
    require(actor, "plans.correct_field", correction.version)
    version = locked(correction.version_id)
    require_review(version)
    return version, Correction.objects.get(pk=correction.pk)


def _in_force(version: PlanVersion, kind: ItemKind, key: str, field: str) -> Correction | None:
    own = Correction.objects.filter(version=version, item_kind=kind, item_key=key, field=field)
    return own.exclude(state=CorrectionState.WITHDRAWN).first()


def _refuse_second_editor(existing: Correction | None, seen: int | None) -> None:
    if seen is not None and seen != (existing.revision if existing else 0):
        raise Conflict(
            gettext_noop("Somebody else corrected this field while you were at it."),
            cure=gettext_noop("Look at the value that stands there now, then correct it again if it is still wrong."),
            field="value",
        )


def _set_state(correction: Correction, state: CorrectionState, *fields: str) -> None:
    correction.state = state
    correction.save_revision(expected=correction.revision, fields=["state", *fields])


def _already_settled() -> Conflict:
    return Conflict(
        gettext_noop("This correction was settled already."),
        cure=gettext_noop("Open the review again to see what holds now."),
    )


def _note(
    actor: User,
    action: str,
    version: PlanVersion,
    kind: ItemKind,
    key: str,
    field: str,
    *,
    before: Any,
    after: Any,
    reason: str,
    **more: Any,
) -> None:
    where = f"{kind}/{key}/{field}"
    record(
        actor=actor,
        action=action,
        obj=version.ref,
        before={where: before},
        after={where: after, **more},
        reason=reason.strip(),
    )
