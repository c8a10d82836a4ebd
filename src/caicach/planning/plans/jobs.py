"""The background work of this app."""

from __future__ import annotations

from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext_noop

from caicach.foundation.accounts.models import User
from caicach.foundation.jobs.kinds import JobResult, JobRun, job
from caicach.planning.plans.models import PlanVersion
from caicach.planning.plans.services.compiling import compile_version
from caicach.planning.plans.services.upload import COMPILE_JOB


@job(COMPILE_JOB, title=gettext_noop("Read the plan"))
def read_plan(run: JobRun, *, version_id: str) -> JobResult | None:
    """Read the file of a version; nothing is left to do for one that was deleted or published meanwhile."""
    version = PlanVersion.objects.filter(pk=version_id).first()
    if version is None or version.is_frozen:
        return None
    review = reverse("plans:review", args=[version.pk])
    run.leads_to(review)
    actor = User.objects.get(pk=run.actor_id)
    version = compile_version(actor=actor, version_id=UUID(version_id), tell=run.progress)
    return JobResult(ref=version.ref, url=review)
