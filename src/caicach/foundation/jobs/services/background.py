"""The one task the background library knows: run a job by its id."""

from __future__ import annotations

from django_tasks import task

from caicach.foundation.jobs.services.run import run_job


@task()
def run_in_background(job_id: str, attempt: int) -> None:
    """Run this attempt of the job; an attempt that was given up or taken already is left alone."""
    run_job(job_id=job_id, attempt=attempt)
