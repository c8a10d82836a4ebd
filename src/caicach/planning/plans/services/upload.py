"""Taking in plan files: kept before they are read, read in the background."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePath
from uuid import UUID

from django.core.files.base import File
from django.db.models import Max

from caicach.foundation.accounts.models import User
from caicach.foundation.accounts.permissions import require
from caicach.foundation.attachments.models import Attachment
from caicach.foundation.attachments.services import attach
from caicach.foundation.audit.services import record
from caicach.foundation.core.transactions import in_transaction
from caicach.foundation.jobs.services import enqueue
from caicach.planning.plans.choices import VersionState
from caicach.planning.plans.models import Plan, PlanVersion
from caicach.planning.plans.services.steps import gone
from caicach.vietnamese.folding import fold

COMPILE_JOB = "plans.compile_version"


@dataclass(frozen=True, slots=True)
class Uploaded:
    """The version the file became; `is_new` is False where the very same file was there already, and nothing was
    made."""

    version: PlanVersion
    is_new: bool


def upload_plan(*, actor: User, file: File[bytes], name: str | None = None, background: bool = True) -> Uploaded:
    """Keep the file and make it the first version of a new plan, to be read in the background (or by the caller).

    The same file again leads to the version it already is, whichever plan that belongs to. Raises Invalid for an
    empty or oversized file; a file that cannot be read is kept and its version fails with the reason.
    """
    require(actor, "plans.upload_plan")
    attachment = attach(actor=actor, file=file, name=name)
    return _first_version(actor=actor, attachment=attachment, background=background)


def upload_newer_version(
    *, actor: User, plan: Plan, file: File[bytes], name: str | None = None, background: bool = True
) -> Uploaded:
    """Keep the file and make it the next version of the plan; the same file again leads to the version it already is
    there."""
    require(actor, "plans.upload_plan")
    attachment = attach(actor=actor, file=file, name=name)
    return _next_version(actor=actor, plan=plan, attachment=attachment, background=background)


@in_transaction
def _first_version(*, actor: User, attachment: Attachment, background: bool) -> Uploaded:
    """Who uploads the same file at the same moment waits here: both see both files, and hold the one stored first."""
    list(Attachment.objects.filter(sha256=attachment.sha256).order_by("pk").select_for_update(no_key=True))
    existing = PlanVersion.objects.filter(sha256=attachment.sha256).order_by("-id").first()
    if existing:
        return Uploaded(existing, is_new=False)
    title = PurePath(attachment.name).stem or attachment.name
    plan = Plan.objects.create(title=title, search_text=fold(title))
    record(actor=actor, action="plans.create_plan", obj=plan.ref, after={"title": title})
    return _next_version(actor=actor, plan=plan, attachment=attachment, background=background)


@in_transaction
def _next_version(*, actor: User, plan: Plan, attachment: Attachment, background: bool) -> Uploaded:
    if not Plan.objects.select_for_update(no_key=True).filter(pk=plan.pk).first():
        raise gone()
    existing = plan.versions.filter(sha256=attachment.sha256).first()
    if existing:
        return Uploaded(existing, is_new=False)
    version = PlanVersion(
        plan=plan,
        number=next_number(plan),
        source=attachment,
        sha256=attachment.sha256,
        uploaded_by=actor,
        state=VersionState.UPLOADED,
    )
    if background:
        version.job_id = enqueue_reading(actor=actor, version=version)
    version.save(force_insert=True)
    after = {"number": version.number, "file": attachment.name, "sha256": attachment.sha256}
    record(actor=actor, action="plans.upload_version", obj=version.ref, after=after)
    return Uploaded(version, is_new=True)


def enqueue_reading(*, actor: User, version: PlanVersion) -> UUID:
    """Ask the workers to read the version's file; returns the id of the job."""
    job = enqueue(COMPILE_JOB, actor=actor, payload={"version_id": str(version.pk)}, about=version.source.name)
    return UUID(str(job.pk))


def next_number(plan: Plan) -> int:
    """The number of the version to come."""
    last: int = plan.versions.aggregate(last=Max("number"))["last"] or 0
    return last + 1
