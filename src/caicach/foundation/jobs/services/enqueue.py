from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.contrib.auth.base_user import AbstractBaseUser

from caicach.foundation.core.clock import now
from caicach.foundation.core.transactions import after_commit, in_transaction
from caicach.foundation.jobs.kinds import kind_named
from caicach.foundation.jobs.models import Job
from caicach.foundation.jobs.services.background import run_in_background


@in_transaction
def enqueue(
    kind: str, *, actor: AbstractBaseUser | None, payload: Mapping[str, Any] | None = None, about: str = ""
) -> Job:
    """Ask for a piece of work by the name of its kind; `payload` becomes the keyword arguments of its function.

    The workers get it once the running transaction is committed; where the process dies in between, they find it
    themselves.
    """
    declared = kind_named(kind)
    job = Job.objects.create(
        kind=declared.name,
        title=declared.title,
        actor_id=actor.pk if actor else None,
        payload=dict(payload or {}),
        about=about,
    )
    after_commit(lambda: dispatch(job))
    return job


def dispatch(job: Job) -> None:
    """Hand a waiting job to the workers, then note it: where the process dies in between it is handed over twice,
    and taken once.
    """
    run_in_background.enqueue(str(job.pk), job.attempt)
    Job.objects.filter(pk=job.pk).update(dispatched_at=now())
