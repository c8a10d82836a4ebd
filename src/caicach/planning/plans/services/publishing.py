"""From a reviewed version to the programme in force."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext_noop

from caicach.foundation.accounts.models import User
from caicach.foundation.core.clock import now
from caicach.foundation.core.errors import Conflict
from caicach.foundation.core.reactions import reactions
from caicach.foundation.core.transactions import in_transaction
from caicach.planning.plans.choices import CorrectionState, DiagnosticState, Severity, VersionState
from caicach.planning.plans.events import PlanPublished
from caicach.planning.plans.models import Correction, Plan, PlanDiagnostic, PlanVersion
from caicach.planning.plans.services.steps import locked, step
from caicach.planning.plans.services.titles import describe_plan


@dataclass(frozen=True, slots=True)
class Obstacles:
    """What stands against publishing without a word of reason."""

    open_errors: int
    asking_corrections: int

    def __bool__(self) -> bool:
        return bool(self.open_errors or self.asking_corrections)


def obstacles_of(version: PlanVersion) -> Obstacles:
    """Open errors, and corrections that ask which value holds."""
    errors = PlanDiagnostic.objects.filter(version=version, state=DiagnosticState.OPEN, severity=Severity.ERROR)
    asking = Correction.objects.filter(version=version, state=CorrectionState.ASKS)
    return Obstacles(errors.count(), asking.count())


@in_transaction
def publish_version(*, actor: User, version: PlanVersion, reason: str = "") -> PlanVersion:
    """Put the version in force; the one in force before is superseded. Announces PlanPublished.

    Raises Conflict while errors are open or corrections ask, unless a reason is given.
    """
    version = locked(version.pk)
    reason = reason.strip()
    obstacles = obstacles_of(version)
    if obstacles and not reason and version.state == VersionState.REVIEW:
        raise Conflict(
            gettext_noop("%(errors)d errors are open and %(asking)d corrections ask which value holds."),
            cure=gettext_noop("Settle them in the review, or write why the plan is published as it is."),
            params={"errors": obstacles.open_errors, "asking": obstacles.asking_corrections},
            field="reason",
        )
    in_force = PlanVersion.objects.filter(plan_id=version.plan_id, state=VersionState.PUBLISHED).first()
    version.published_at, version.published_by = now(), actor
    version.publish_reason = reason if obstacles else ""
    if in_force and in_force.pk != version.pk and version.state == VersionState.REVIEW:
        step(actor=actor, version=in_force, event="supersede", after={"by": version.number})
    step(
        actor=actor,
        version=version,
        event="publish",
        reason=reason,
        fields=["published_at", "published_by_id", "publish_reason"],
        after={"open_errors": obstacles.open_errors},
    )
    describe_plan(Plan.objects.get(pk=version.plan_id))
    reactions.announce(PlanPublished(version=version, superseded=in_force, actor=actor))
    return version
