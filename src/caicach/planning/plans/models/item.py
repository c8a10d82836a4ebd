from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from caicach.foundation.core.identifiers import new_id
from caicach.foundation.core.models import Record
from caicach.planning.plans.models.plan import PlanVersion


class PlanItem(Record):
    """Something a version says: its place in the file, and who has looked at it.

    `key` is the compiler's id, unique in the version; `lineage` is the same for the same item in every version of the
    plan.
    `doubts` says why somebody should look at it; `confirmed_at` that somebody has.
    """

    version = models.ForeignKey(PlanVersion, on_delete=models.CASCADE, related_name="%(class)ss")
    key = models.CharField(_("key"), max_length=250)
    lineage = models.UUIDField(_("lineage"), default=new_id, db_index=True)
    position = models.PositiveIntegerField(_("position"))
    first_line = models.PositiveIntegerField(_("first line"))
    last_line = models.PositiveIntegerField(_("last line"))
    place: models.JSONField[Any, Any] = models.JSONField(_("place in the file"), null=True)
    doubts: models.JSONField[Any, Any] = models.JSONField(_("doubts"), default=list)
    is_doubtful = models.BooleanField(_("doubtful"), default=False)
    confirmed_at = models.DateTimeField(_("confirmed"), null=True)
    confirmed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+", verbose_name=_("confirmed by")
    )
    search_text = models.TextField(editable=False, blank=True)

    class Meta:
        abstract = True
        constraints = [
            models.UniqueConstraint(fields=["version", "key"], name="%(class)s_key_once"),
            models.UniqueConstraint(fields=["version", "position"], name="%(class)s_position_once"),
        ]

    def __str__(self) -> str:
        return self.key
