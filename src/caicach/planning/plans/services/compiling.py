"""Reading a version's file into rows; may be done again at any time before it is published."""

from __future__ import annotations

from uuid import UUID

from django.utils.translation import gettext_noop

from caicach.foundation.accounts.models import User
from caicach.foundation.accounts.permissions import require
from caicach.foundation.core.clock import now
from caicach.foundation.core.errors import DomainError, Invalid
from caicach.foundation.core.transactions import in_transaction
from caicach.foundation.jobs.selectors import is_under_way
from caicach.planning.plans.choices import BEING_READ, VersionState
from caicach.planning.plans.models import Plan, PlanVersion
from caicach.planning.plans.services.reading import Reading, Tell, nobody_listens, read_attachment, tell_stage
from caicach.planning.plans.services.steps import locked, step
from caicach.planning.plans.services.storing import store_reading
from caicach.planning.plans.services.titles import describe_plan
from caicach.planning.plans.services.upload import enqueue_reading

_FAILURE = ["error_msgid", "cure_msgid", "error_params"]


def compile_version(*, actor: User, version_id: UUID, tell: Tell = nobody_listens) -> PlanVersion:
    """Read the file of the version and store what it says, keeping corrections, decisions and the identity of items.

    May be repeated. A file that cannot be read leaves the version failed, with the reason on it, and raises Invalid
    with the same words. Raises Conflict for a version that was published.
    """
    version = _begin(actor=actor, version_id=version_id)
    try:
        reading = read_attachment(version.source, tell)
        tell_stage(tell, "store")
        return _finish(actor=actor, version_id=version_id, reading=reading)
    except DomainError as error:
        _fail(actor=actor, version_id=version_id, error=error)
        raise
    except Exception:
        _fail(actor=actor, version_id=version_id, error=_our_fault())
        raise


@in_transaction
def request_reading(*, actor: User, version: PlanVersion) -> PlanVersion:
    """Have the workers read the version's file again; where they are at it, that work is all there is."""
    version = locked(version.pk)
    if version.state in BEING_READ and is_under_way(version.job_id):
        require(actor, "plans.compile_version", version)
        return version
    version.job_id = enqueue_reading(actor=actor, version=version)
    step(actor=actor, version=version, event="compile", fields=["job_id"])
    return version


@in_transaction
def _begin(*, actor: User, version_id: UUID) -> PlanVersion:
    version = locked(version_id)
    step(actor=actor, version=version, event="compile")
    return version


@in_transaction
def _finish(*, actor: User, version_id: UUID, reading: Reading) -> PlanVersion:
    """Nothing where another worker, thought dead, finished first: what was corrected since must stay."""
    version = locked(version_id)
    if version.state != VersionState.COMPILING:
        return version
    stated = store_reading(version, reading)
    version.compiled_at, version.compiler_version = now(), reading.compiler_version
    version.error_msgid, version.cure_msgid, version.error_params = "", "", {}
    counts = {"tasks": len(reading.plan["tasks"]), "targets": len(reading.plan["targets"])}
    fields = [*stated, "compiled_at", "compiler_version", *_FAILURE]
    step(actor=actor, version=version, event="finish", fields=fields, after=counts)
    describe_plan(Plan.objects.get(pk=version.plan_id))
    return version


@in_transaction
def _fail(*, actor: User, version_id: UUID, error: DomainError) -> None:
    version = locked(version_id)
    if version.state != VersionState.COMPILING:
        return
    version.error_msgid, version.cure_msgid = error.msgid, error.cure_msgid
    version.error_params = {
        name: value if isinstance(value, int) else str(value) for name, value in error.params.items()
    }
    step(actor=actor, version=version, event="fail", fields=_FAILURE, after={"error": error.msgid})


def _our_fault() -> Invalid:
    return Invalid(
        gettext_noop("Reading the file stopped at an error in the software."),
        cure=gettext_noop("The file is kept. Read it again; if it stops again, send the file to the administrator."),
    )
