from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from caicach.foundation.core.errors import translate
from caicach.foundation.core.models import Record
from caicach.planning.plans.choices import DiagnosticGroup, DiagnosticState, Severity
from caicach.planning.plans.models.plan import PlanVersion


class PlanDiagnostic(Record):
    """A defect the compiler found in the document, and what the reviewer said of it.

    `message_msgid` and `hint_msgid` are filled from `params` where they are shown. `fingerprint` (code and folded
    words of the place) is what a decision is found again by when the file is read anew.
    """

    version = models.ForeignKey(PlanVersion, on_delete=models.CASCADE, related_name="diagnostics")
    position = models.PositiveIntegerField(_("position"))
    code = models.CharField(_("code"), max_length=5)
    name = models.CharField(_("name of the rule"), max_length=80)
    group = models.CharField(_("about"), max_length=12, choices=DiagnosticGroup.choices)
    severity = models.CharField(_("severity"), max_length=8, choices=Severity.choices)
    message_msgid = models.TextField(_("message"))
    hint_msgid = models.TextField(_("hint"), blank=True)
    params: models.JSONField[Any, Any] = models.JSONField(default=dict)
    first_line = models.PositiveIntegerField(_("first line"))
    last_line = models.PositiveIntegerField(_("last line"))
    related: models.JSONField[Any, Any] = models.JSONField(_("other places that take part"), default=list)
    fingerprint = models.CharField(max_length=64)
    state = models.CharField(_("state"), max_length=10, choices=DiagnosticState.choices, default=DiagnosticState.OPEN)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+", verbose_name=_("decided by")
    )
    decided_at = models.DateTimeField(_("decided"), null=True)
    reason = models.TextField(_("reason"), blank=True)

    ref_kind = "plans.diagnostic"

    class Meta:
        verbose_name = _("diagnostic")
        verbose_name_plural = _("diagnostics")
        indexes = [models.Index(fields=["version", "state", "severity"], name="diagnostic_by_state")]
        constraints = [
            models.UniqueConstraint(fields=["version", "position"], name="diagnostic_position_once"),
            models.CheckConstraint(condition=models.Q(severity__in=Severity.values), name="diagnostic_known_severity"),
            models.CheckConstraint(condition=models.Q(state__in=DiagnosticState.values), name="diagnostic_known_state"),
        ]

    def __str__(self) -> str:
        return f"{self.code}: {self.message}"

    @property
    def message(self) -> str:
        """What is wrong, in the reader's language."""
        return translate(self.message_msgid, self.params)

    @property
    def hint(self) -> str:
        """What to do about it, in the reader's language."""
        return translate(self.hint_msgid, self.params)
