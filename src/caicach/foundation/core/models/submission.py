from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from caicach.foundation.core.clock import now


class Submission(models.Model):
    """A form that was sent, by the key printed into it: the same form sent twice acts once."""

    key = models.UUIDField(_("key"), primary_key=True)
    form = models.CharField(_("form"), max_length=80)
    actor = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, null=True, related_name="+")
    location = models.CharField(_("page it led to"), max_length=500, blank=True)
    at = models.DateTimeField(_("at"), default=now, db_index=True)

    class Meta:
        verbose_name = _("submission")

    def __str__(self) -> str:
        return f"{self.form} {self.key}"
