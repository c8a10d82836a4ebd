from __future__ import annotations

from datetime import datetime, timedelta

import structlog
from django.db import transaction
from django.utils.translation import gettext_noop

from caicach.foundation.core.clock import now
from caicach.foundation.jobs.choices import JobState
from caicach.foundation.jobs.kinds import attempts_of
from caicach.foundation.jobs.models import Job, Worker
from caicach.foundation.jobs.services.enqueue import dispatch
from caicach.foundation.jobs.worker_name import current_worker

logger = structlog.get_logger("caicach.jobs")

SILENT_FOR = timedelta(seconds=20)
"""A worker not seen for this long is dead; it shows itself every few seconds."""


def beat(*, at: datetime | None = None) -> None:
    """Note that this worker is alive."""
    at = at or now()
    Worker.objects.update_or_create(
        name=current_worker(), defaults={"seen_at": at}, create_defaults={"seen_at": at, "started_at": at}
    )


def retire() -> None:
    """Note that this worker ends in good order: whatever it still held may be taken up at once."""
    Worker.objects.filter(name=current_worker()).delete()


def recover_abandoned(*, at: datetime | None = None) -> int:
    """Take up what nobody works on any more and return how many: jobs of silent workers, and jobs committed but never
    handed over.

    A job that has used up its attempts fails with a sentence that says so. Two workers sweeping at once recover each
    job once.
    """
    at = at or now()
    alive = Worker.objects.filter(seen_at__gte=at - SILENT_FOR).values("name")
    recovered = 0
    for job in Job.objects.filter(state=JobState.RUNNING).exclude(worker__in=alive):
        recovered += _take_up(job, at)
    for job in Job.objects.filter(state=JobState.WAITING, dispatched_at=None, created_at__lt=at - SILENT_FOR):
        dispatch(job)
        recovered += 1
    Worker.objects.filter(seen_at__lt=at - timedelta(days=1)).delete()
    return recovered


def _take_up(job: Job, at: datetime) -> int:
    mine = Job.objects.filter(pk=job.pk, state=JobState.RUNNING, attempt=job.attempt, worker=job.worker)
    logger.warning("job abandoned by its worker", job=str(job.pk), kind=job.kind, attempt=job.attempt)
    if job.attempt >= attempts_of(job.kind):
        return mine.update(
            state=JobState.FAILED,
            finished_at=at,
            error_msgid=gettext_noop("The work was broken off %(times)d times, because the machine stopped."),
            cure_msgid=gettext_noop("What you uploaded is kept. Start the work again, or tell the administrator."),
            error_params={"times": job.attempt},
        )
    with transaction.atomic():
        taken = mine.update(state=JobState.WAITING, attempt=job.attempt + 1, worker="", done=0, dispatched_at=None)
    if taken:
        job.attempt += 1
        dispatch(job)
    return taken
