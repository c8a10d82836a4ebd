from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.auth.models import AnonymousUser
from django.db.models import QuerySet

from caicach.foundation.jobs.choices import JobState
from caicach.foundation.jobs.models import Job


def visible_jobs(reader: AbstractBaseUser | AnonymousUser) -> QuerySet[Job]:
    """The background work this person may see: their own, or all of it where the role allows; newest first."""
    jobs: QuerySet[Job] = Job.objects.select_related("actor").order_by("-id")
    allowed: Any = getattr(reader, "has_perm", None)
    return jobs if allowed and allowed("jobs.view_any") else jobs.filter(actor_id=reader.pk)


def is_under_way(job_id: UUID | None) -> bool:
    """Whether this work waits or runs; False for work that is over, given up or unknown."""
    return job_id is not None and Job.objects.filter(pk=job_id, state__in=(JobState.WAITING, JobState.RUNNING)).exists()
