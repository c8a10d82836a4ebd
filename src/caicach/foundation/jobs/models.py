from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.utils.translation import gettext_lazy as _

from caicach.foundation.core.errors import translate
from caicach.foundation.core.models import Record
from caicach.foundation.jobs.choices import JobState


class Job(Record):
    """A piece of background work somebody asked for: where it stands, what it led to, or why it failed and what to do.

    Words, errors and cures are msgids with parameters, translated where they are shown.
    """

    kind = models.CharField(_("kind"), max_length=60)
    state = models.CharField(_("state"), max_length=10, choices=JobState.choices, default=JobState.WAITING)
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+", verbose_name=_("asked by")
    )
    title = models.CharField(_("title"), max_length=200)
    about = models.CharField(
        _("about"), max_length=300, blank=True, help_text=_("what it works on: a file name, a plan")
    )
    payload: models.JSONField[Any, Any] = models.JSONField(_("payload"), default=dict, encoder=DjangoJSONEncoder)
    done = models.PositiveIntegerField(_("done"), default=0)
    total = models.PositiveIntegerField(_("total"), default=0)
    words_msgid = models.CharField(_("what is being done"), max_length=300, blank=True)
    words_params: models.JSONField[Any, Any] = models.JSONField(default=dict, encoder=DjangoJSONEncoder)
    result_kind = models.CharField(_("kind of result"), max_length=60, blank=True)
    result_id = models.CharField(_("result"), max_length=64, blank=True)
    result_url = models.CharField(_("page of the result"), max_length=500, blank=True)
    error_msgid = models.TextField(_("error"), blank=True)
    error_params: models.JSONField[Any, Any] = models.JSONField(default=dict, encoder=DjangoJSONEncoder)
    cure_msgid = models.TextField(_("cure"), blank=True)
    attempt = models.PositiveSmallIntegerField(_("attempt"), default=1)
    worker = models.CharField(_("worker"), max_length=64, blank=True)
    dispatched_at = models.DateTimeField(_("handed to the workers"), null=True)
    started_at = models.DateTimeField(_("started"), null=True)
    finished_at = models.DateTimeField(_("finished"), null=True)

    ref_kind = "jobs.job"

    class Meta:
        verbose_name = _("background work")
        indexes = [
            models.Index(fields=["state", "created_at"], name="job_by_state"),
            models.Index(fields=["actor", "-id"], name="job_by_actor"),
        ]
        constraints = [
            models.CheckConstraint(condition=models.Q(state__in=JobState.values), name="job_has_known_state"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.state}"

    @property
    def is_over(self) -> bool:
        """Nothing more will happen to it."""
        return self.state in (JobState.DONE, JobState.FAILED)

    @property
    def percent(self) -> int | None:
        """How far it is, 0 to 100; None while that cannot be said."""
        if self.state == JobState.DONE:
            return 100
        return min(100, self.done * 100 // self.total) if self.total else None

    @property
    def title_text(self) -> str:
        """What this work is, in the reader's language."""
        return translate(self.title)

    @property
    def words(self) -> str:
        """What is being done now, in the reader's language."""
        return translate(self.words_msgid, self.words_params)

    @property
    def error(self) -> str:
        """Why it failed, in the reader's language."""
        return translate(self.error_msgid, self.error_params)

    @property
    def cure(self) -> str:
        """What to do about it, in the reader's language."""
        return translate(self.cure_msgid, self.error_params)


class Worker(models.Model):
    """A worker process by its last sign of life; the jobs of one that fell silent are taken up by another."""

    name = models.CharField(_("worker"), max_length=64, primary_key=True)
    started_at = models.DateTimeField(_("started"))
    seen_at = models.DateTimeField(_("last seen"), db_index=True)

    class Meta:
        verbose_name = _("worker")

    def __str__(self) -> str:
        return self.name
