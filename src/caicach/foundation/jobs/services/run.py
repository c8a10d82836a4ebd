from __future__ import annotations

from typing import Any

import structlog
from django.utils.translation import gettext_noop

from caicach.foundation.core.clock import now
from caicach.foundation.core.errors import DomainError
from caicach.foundation.jobs.choices import JobState
from caicach.foundation.jobs.kinds import JobResult, kind_named
from caicach.foundation.jobs.models import Job
from caicach.foundation.jobs.worker_name import current_worker

logger = structlog.get_logger("caicach.jobs")


class RunningJob:
    """The handle a job's function gets: who asked, and where to tell progress."""

    def __init__(self, job: Job) -> None:
        self._job = job

    @property
    def actor_id(self) -> Any:
        """The key of the person who asked for the work; None for the system."""
        return self._job.actor_id

    def progress(self, done: int, total: int, words: str = "", **params: Any) -> None:
        """Write how far it is. Parameters of the words are kept as text."""
        Job.objects.filter(pk=self._job.pk, attempt=self._job.attempt).update(
            done=done, total=total, words_msgid=words, words_params=_plain(params), updated_at=now()
        )

    def leads_to(self, url: str) -> None:
        """Keep the page to go to should the work fail; what it leads to when done takes its place."""
        Job.objects.filter(pk=self._job.pk, attempt=self._job.attempt).update(result_url=url, updated_at=now())


def run_job(*, job_id: str, attempt: int = 1) -> Job | None:
    """Take the waiting attempt and run it to its end; returns the job, or None when there was nothing to take.

    A DomainError becomes the job's error with its cure; any other exception becomes a plain sentence here and a
    traceback in the log.
    """
    taken = Job.objects.filter(pk=job_id, state=JobState.WAITING, attempt=attempt).update(
        state=JobState.RUNNING, started_at=now(), worker=current_worker(), updated_at=now()
    )
    if not taken:
        return None
    job = Job.objects.get(pk=job_id)
    try:
        result = kind_named(job.kind).work(RunningJob(job), **job.payload) or JobResult()
    except DomainError as error:
        _finish(job, state=JobState.FAILED, **_told(error))
    except Exception:
        logger.exception("job failed", kind=job.kind, job=str(job.pk))
        _finish(
            job,
            state=JobState.FAILED,
            error_msgid=gettext_noop("The work stopped at an error in the software."),
            cure_msgid=gettext_noop(
                "What you uploaded is kept. Try once more; if it stops again, tell the administrator the code %(code)s."
            ),
            error_params={"code": str(job.pk)[-8:]},
        )
    else:
        _finish(
            job,
            state=JobState.DONE,
            result_kind=result.ref.kind if result.ref else "",
            result_id=result.ref.id if result.ref else "",
            result_url=result.url,
        )
    job.refresh_from_db()
    return job


def _finish(job: Job, **values: Any) -> None:
    """Only the attempt that is still ours: a job taken up by another worker is left to it."""
    Job.objects.filter(pk=job.pk, attempt=job.attempt, state=JobState.RUNNING).update(
        finished_at=now(), updated_at=now(), **values
    )


def _told(error: DomainError) -> dict[str, Any]:
    return {"error_msgid": error.msgid, "cure_msgid": error.cure_msgid, "error_params": _plain(error.params)}


def _plain(params: dict[str, Any]) -> dict[str, Any]:
    return {name: value if isinstance(value, int | float) else str(value) for name, value in params.items()}
