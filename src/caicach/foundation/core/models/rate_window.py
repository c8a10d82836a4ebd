from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class RateWindow(models.Model):
    """How often one visitor did one thing in one stretch of time; shared by all workers of the installation."""

    activity = models.CharField(_("activity"), max_length=60)
    visitor = models.CharField(_("visitor"), max_length=64, help_text=_("a keyed hash, never an address"))
    starts_at = models.DateTimeField(_("from"))
    ends_at = models.DateTimeField(_("to"), db_index=True)
    count = models.PositiveIntegerField(_("count"), default=0)

    class Meta:
        verbose_name = _("rate window")
        constraints = [models.UniqueConstraint(fields=["activity", "visitor", "starts_at"], name="rate_window_once")]

    def __str__(self) -> str:
        return f"{self.activity}: {self.count}"
