"""Throwing away what was never published."""

from __future__ import annotations

from django.utils.translation import gettext_noop

from caicach.foundation.accounts.models import User
from caicach.foundation.accounts.permissions import require
from caicach.foundation.audit.services import record
from caicach.foundation.core.errors import Invalid
from caicach.foundation.core.transactions import in_transaction
from caicach.planning.plans.models import Plan, PlanVersion
from caicach.planning.plans.services.steps import locked
from caicach.planning.plans.services.titles import describe_plan
from caicach.planning.plans.states import transition


@in_transaction
def delete_version(*, actor: User, version: PlanVersion, reason: str) -> Plan | None:
    """Remove a version that was never published, with its corrections and decisions; its file stays in the store.

    Wants a reason. Returns the plan, or None where this was its only version and the plan went with it.
    """
    version = locked(version.pk)
    taken = transition(version.state, "delete")
    require(actor, taken.permission, version)
    if not reason.strip():
        raise Invalid(
            gettext_noop("Deleting a version needs a reason."),
            cure=gettext_noop("Write why, in a few words."),
            field="reason",
        )
    plan = Plan.objects.get(pk=version.plan_id)
    before = {"number": version.number, "title": version.title, "sha256": version.sha256, "state": version.state}
    record(actor=actor, action="plans.delete_version", obj=version.ref, before=before, after={}, reason=reason.strip())
    version.delete()
    if plan.versions.exists():
        describe_plan(plan)
        return plan
    record(actor=actor, action="plans.delete_plan", obj=plan.ref, before={"title": plan.title}, after={})
    plan.delete()
    return None
