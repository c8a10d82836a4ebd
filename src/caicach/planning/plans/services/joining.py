"""Taking an upload that began a plan of its own as a newer version of a plan that is there."""

from __future__ import annotations

from django.utils.translation import gettext_noop

from caicach.foundation.accounts.models import User
from caicach.foundation.accounts.permissions import require
from caicach.foundation.audit.services import record
from caicach.foundation.core.errors import Conflict
from caicach.foundation.core.transactions import in_transaction
from caicach.planning.plans.models import Plan, PlanVersion
from caicach.planning.plans.services.steps import locked, require_review
from caicach.planning.plans.services.storing import store_again
from caicach.planning.plans.services.titles import describe_plan
from caicach.planning.plans.services.upload import next_number


@in_transaction
def join_plan(*, actor: User, version: PlanVersion, plan: Plan) -> PlanVersion:
    """Make the only version of its plan the next version of another; its own plan goes. Items are matched with those
    there.

    Raises Conflict unless the version is in review, alone in its plan, and its file is not a version of the other one
    already.
    """
    require(actor, "plans.upload_plan", version)
    both = Plan.objects.filter(pk__in=(plan.pk, version.plan_id)).order_by("pk")
    plan = next((held for held in both.select_for_update() if held.pk == plan.pk), plan)
    version = locked(version.pk)
    require_review(version)
    own = Plan.objects.get(pk=version.plan_id)
    if own.pk == plan.pk or own.versions.count() > 1 or plan.versions.filter(sha256=version.sha256).exists():
        raise Conflict(
            gettext_noop("This version cannot be moved to the other plan."),
            cure=gettext_noop("Open the other plan and upload the file there as a newer version."),
        )
    version.plan, version.number = plan, next_number(plan)
    version.save_revision(expected=version.revision, fields=["plan_id", "number"])
    store_again(version)
    own.delete()
    describe_plan(plan)
    after = {"plan": str(plan.pk), "number": version.number}
    record(
        actor=actor, action="plans.join_plan", obj=version.ref, before={"plan": str(own.pk), "number": 1}, after=after
    )
    return version
