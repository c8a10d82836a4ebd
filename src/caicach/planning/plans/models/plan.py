from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from caicach.foundation.attachments.models import Attachment
from caicach.foundation.core.errors import translate
from caicach.foundation.core.models import EditableRecord
from caicach.planning.plans.choices import FROZEN_STATES, Level, VersionState


class Plan(EditableRecord):
    """The programme of an issuer for a year or a period, through all its versions.

    Title, issuer, level and period are those of the version in force, before that of the newest one that could be read.
    """

    title = models.TextField(_("title"))
    issuer = models.CharField(_("issuer"), max_length=300, blank=True)
    level = models.CharField(_("level"), max_length=10, choices=Level.choices, blank=True)
    period = models.CharField(_("year or period"), max_length=20, blank=True)
    year = models.PositiveSmallIntegerField(_("first year"), default=0, help_text=_("0 where it is not known"))
    identity = models.CharField(
        _("identity"), max_length=400, blank=True, db_index=True, help_text=_("issuer and period, folded")
    )
    search_text = models.TextField(editable=False, blank=True)

    ref_kind = "plans.plan"

    class Meta:
        verbose_name = _("plan")
        verbose_name_plural = _("plans")
        indexes = [models.Index(fields=["-year", "-id"], name="plan_by_year")]
        constraints = [
            models.CheckConstraint(condition=models.Q(level__in=["", *Level.values]), name="plan_has_known_level")
        ]

    def __str__(self) -> str:
        return self.title


class PlanVersion(EditableRecord):
    """One document of a plan: the draft, the issued one, the amended one. What it says of itself stands in its columns.

    From the day it is published neither it nor what was read out of it changes: the database refuses.
    """

    plan = models.ForeignKey(Plan, on_delete=models.PROTECT, related_name="versions", verbose_name=_("plan"))
    number = models.PositiveSmallIntegerField(_("version"))
    state = models.CharField(_("state"), max_length=12, choices=VersionState.choices, default=VersionState.UPLOADED)
    source = models.ForeignKey(Attachment, on_delete=models.PROTECT, related_name="+", verbose_name=_("file"))
    sha256 = models.CharField(_("fingerprint of the file"), max_length=64, db_index=True)
    uploaded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", verbose_name=_("uploaded by")
    )
    job_id = models.UUIDField(_("background work"), null=True, help_text=_("the job that reads it, as last asked"))

    issuer = models.CharField(_("issuer"), max_length=300, blank=True)
    issuer_parent = models.CharField(_("province"), max_length=200, blank=True)
    level = models.CharField(_("level"), max_length=10, choices=Level.choices, blank=True)
    document_number = models.CharField(_("number of the document"), max_length=80, blank=True)
    document_type = models.CharField(_("type of document"), max_length=120, blank=True)
    signing_place = models.CharField(_("place"), max_length=120, blank=True)
    issued_on = models.DateField(_("date of the document"), null=True)
    title = models.TextField(_("title"), blank=True)
    period = models.CharField(_("year or period"), max_length=20, blank=True)
    signatory = models.CharField(_("signed by"), max_length=120, blank=True)
    signatory_title = models.CharField(_("post of the signatory"), max_length=200, blank=True)
    signed_for = models.CharField(_("signed for"), max_length=300, blank=True)
    is_draft = models.BooleanField(_("calls itself a draft"), default=False)
    search_text = models.TextField(editable=False, blank=True)

    compiled_at = models.DateTimeField(_("read"), null=True)
    compiler_version = models.CharField(_("version of the compiler"), max_length=40, blank=True)
    error_msgid = models.TextField(_("why it could not be read"), blank=True)
    cure_msgid = models.TextField(_("what to do"), blank=True)
    error_params: models.JSONField[Any, Any] = models.JSONField(default=dict, blank=True)

    published_at = models.DateTimeField(_("published"), null=True)
    published_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+", verbose_name=_("published by")
    )
    publish_reason = models.TextField(_("why published despite open errors"), blank=True)

    ref_kind = "plans.version"

    class Meta:
        verbose_name = _("version of a plan")
        verbose_name_plural = _("versions of plans")
        indexes = [models.Index(fields=["state", "-id"], name="version_by_state")]
        constraints = [
            models.UniqueConstraint(fields=["plan", "number"], name="version_number_once"),
            models.UniqueConstraint(fields=["plan", "sha256"], name="version_file_once"),
            models.UniqueConstraint(
                fields=["plan"], condition=models.Q(state=VersionState.PUBLISHED), name="version_in_force_once"
            ),
            models.CheckConstraint(condition=models.Q(state__in=VersionState.values), name="version_has_known_state"),
            models.CheckConstraint(
                condition=~models.Q(state__in=FROZEN_STATES) | models.Q(published_at__isnull=False),
                name="version_in_force_has_day",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.title or self.source_id} ({self.number})"

    @property
    def is_frozen(self) -> bool:
        """Published once: nothing in it changes any more."""
        return self.state in FROZEN_STATES

    @property
    def error(self) -> str:
        """Why it could not be read, in the reader's language."""
        return translate(self.error_msgid, self.error_params)

    @property
    def cure(self) -> str:
        """What to do about it, in the reader's language."""
        return translate(self.cure_msgid, self.error_params)


class PlanReading(models.Model):
    """What the compiler read out of a version's file, kept as it came: corrections are laid over it, never into it.

    `plan` is a `caicach.plan/1` object; `lines` is one object {"text", "place"?} for each line of the source, the
    first being line 1.
    """

    version = models.OneToOneField(PlanVersion, on_delete=models.CASCADE, primary_key=True, related_name="reading")
    plan: models.JSONField[Any, Any] = models.JSONField(_("compiled plan"))
    lines: models.JSONField[Any, Any] = models.JSONField(_("lines of the source"))

    class Meta:
        verbose_name = _("reading")
        verbose_name_plural = _("readings")

    def __str__(self) -> str:
        return str(self.version_id)
