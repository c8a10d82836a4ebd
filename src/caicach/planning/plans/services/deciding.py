"""Settling what is doubtful: one decision, one call."""

from __future__ import annotations

from django.core.exceptions import ObjectDoesNotExist
from django.utils.translation import gettext_noop

from caicach.foundation.accounts.models import User
from caicach.foundation.accounts.permissions import require
from caicach.foundation.audit.services import record
from caicach.foundation.core.clock import now
from caicach.foundation.core.errors import Invalid
from caicach.foundation.core.transactions import in_transaction
from caicach.planning.plans.choices import DiagnosticState, Severity
from caicach.planning.plans.models import PlanDiagnostic, PlanItem, PlanVersion
from caicach.planning.plans.services.rewriting import refresh_noted
from caicach.planning.plans.services.steps import gone, locked, require_review


@in_transaction
def confirm_item(*, actor: User, item: PlanItem) -> PlanItem:
    """Say that the item stands as it should: it is doubtful no more. Repeating it changes nothing."""
    _open(actor, item.version)
    _as_it_stands(item)
    if item.confirmed_at is None:
        item.confirmed_at, item.confirmed_by, item.is_doubtful = now(), actor, False
        item.save(update_fields=["confirmed_at", "confirmed_by", "is_doubtful", "updated_at"])
        record(
            actor=actor,
            action="plans.confirm_item",
            obj=item.version.ref,
            after={"item": item.key, "doubts": item.doubts},
        )
    return item


@in_transaction
def reopen_item(*, actor: User, item: PlanItem) -> PlanItem:
    """Take a confirmation back: undo of a slip of the finger."""
    _open(actor, item.version)
    _as_it_stands(item)
    if item.confirmed_at is not None:
        item.confirmed_at, item.confirmed_by, item.is_doubtful = None, None, bool(item.doubts)
        item.save(update_fields=["confirmed_at", "confirmed_by", "is_doubtful", "updated_at"])
        record(actor=actor, action="plans.reopen_item", obj=item.version.ref, after={"item": item.key})
    return item


def confirm_diagnostic(*, actor: User, diagnostic: PlanDiagnostic, reason: str = "") -> PlanDiagnostic:
    """The document does have this defect, and is published with it or corrected at its source."""
    return _decide(actor=actor, diagnostic=diagnostic, state=DiagnosticState.CONFIRMED, reason=reason)


def dismiss_diagnostic(*, actor: User, diagnostic: PlanDiagnostic, reason: str = "") -> PlanDiagnostic:
    """It is no defect. Dismissing an error wants a reason; it stays dismissed when the file is read again."""
    if diagnostic.severity == Severity.ERROR and not reason.strip():
        raise Invalid(
            gettext_noop("Dismissing an error needs a reason."),
            cure=gettext_noop("Write why it is none, in a few words."),
            field="reason",
        )
    return _decide(actor=actor, diagnostic=diagnostic, state=DiagnosticState.DISMISSED, reason=reason)


def reopen_diagnostic(*, actor: User, diagnostic: PlanDiagnostic) -> PlanDiagnostic:
    """Take a decision back."""
    return _decide(actor=actor, diagnostic=diagnostic, state=DiagnosticState.OPEN, reason="")


@in_transaction
def _decide(*, actor: User, diagnostic: PlanDiagnostic, state: DiagnosticState, reason: str) -> PlanDiagnostic:
    version = _open(actor, diagnostic.version)
    _as_it_stands(diagnostic)
    before = {"state": diagnostic.state}
    decided = state != DiagnosticState.OPEN
    diagnostic.state, diagnostic.reason = state, reason.strip()
    diagnostic.decided_by, diagnostic.decided_at = (actor, now()) if decided else (None, None)
    diagnostic.save(update_fields=["state", "reason", "decided_by", "decided_at", "updated_at"])
    refresh_noted(version, diagnostic.first_line)
    record(
        actor=actor,
        action=f"plans.{_VERBS[state]}_diagnostic",
        obj=version.ref,
        before=before,
        after={"state": state.value, "code": diagnostic.code, "line": diagnostic.first_line},
        reason=reason.strip(),
    )
    return diagnostic


def _open(actor: User, version: PlanVersion) -> PlanVersion:
    require(actor, "plans.decide_doubt", version)
    version = locked(version.pk)
    require_review(version)
    return version


def _as_it_stands(row: PlanItem | PlanDiagnostic) -> None:
    """The row as it is once the version is held. Raises Conflict where the file was read anew without it."""
    try:
        row.refresh_from_db()
    except ObjectDoesNotExist:
        raise gone() from None


_VERBS = {
    DiagnosticState.OPEN: "reopen",
    DiagnosticState.CONFIRMED: "confirm",
    DiagnosticState.DISMISSED: "dismiss",
}
