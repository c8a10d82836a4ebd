from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from caicach.foundation.core.clock import now
from caicach.foundation.core.identifiers import new_id


class Installation(models.Model):
    """Which installation this database is: signed into every figure it hands to another. One row, ever."""

    slot = models.PositiveSmallIntegerField(primary_key=True, default=1, editable=False)
    identifier = models.UUIDField(_("installation id"), default=new_id, unique=True, editable=False)
    created_at = models.DateTimeField(_("created"), default=now, editable=False)

    class Meta:
        verbose_name = _("installation")
        constraints = [models.CheckConstraint(condition=models.Q(slot=1), name="installation_has_one_row")]

    def __str__(self) -> str:
        return str(self.identifier)
