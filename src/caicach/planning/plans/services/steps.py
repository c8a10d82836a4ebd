"""What every step of a version's life has in common: the table is asked, the row is locked, the audit log is told."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.utils.translation import gettext_noop

from caicach.foundation.accounts.models import User
from caicach.foundation.accounts.permissions import require
from caicach.foundation.audit.services import record
from caicach.foundation.core.errors import Conflict
from caicach.planning.plans.choices import VersionState
from caicach.planning.plans.models import Plan, PlanVersion
from caicach.planning.plans.states import transition


def locked(version_id: UUID) -> PlanVersion:
    """The version as it stands now, held for this transaction, and its plan before it: all acts take the two in this
    order, so that none waits crosswise for another. Raises Conflict for one that is gone.
    """
    found = PlanVersion.objects.filter(pk=version_id)
    plans = Plan.objects.filter(pk__in=found.values("plan_id"))
    if not plans.select_for_update(no_key=True).first() or not (version := found.select_for_update().first()):
        raise gone()
    return version


def gone() -> Conflict:
    """The error for something that somebody else removed meanwhile."""
    return Conflict(
        gettext_noop("This is no longer there: somebody else removed it meanwhile."),
        cure=gettext_noop("Go back to the list of plans to see what there is now."),
    )


def step(
    *,
    actor: User,
    version: PlanVersion,
    event: str,
    reason: str = "",
    fields: list[str] | None = None,
    after: Mapping[str, Any] | None = None,
) -> None:
    """Take the version where the event leads: permission, guard, write of state and `fields`, audit row."""
    taken = transition(version.state, event)
    require(actor, taken.permission, version)
    if taken.target is None:
        raise ValueError(f"{event} does not lead to a state")
    before = {"state": version.state}
    version.state = taken.target
    version.save_revision(expected=version.revision, fields=["state", *(fields or ())])
    record(
        actor=actor,
        action=f"plans.{event}_version",
        obj=version.ref,
        before=before,
        after={"state": version.state, **(after or {})},
        reason=reason,
    )


def require_review(version: PlanVersion) -> None:
    """Raise Conflict unless the version is in review, the one state in which what was read may be changed."""
    if version.state != VersionState.REVIEW:
        raise Conflict(
            gettext_noop("This version is not in review, so nothing in it can be changed."),
            cure=gettext_noop("Upload the changed document as a newer version of the plan."),
        )
