from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from caicach.foundation.core.models import EditableRecord
from caicach.planning.plans.choices import CorrectionState, ItemKind
from caicach.planning.plans.models.plan import PlanVersion


class Correction(EditableRecord):
    """What a person put in place of what was read: one field of one item, who, when and why.

    Values are those of the JSON. `compiled_value` is what the compiler said when the correction was made; when it
    says something else later, that stands in `new_compiled_value` and the correction asks which holds. Until answered
    the corrected value holds.
    """

    version = models.ForeignKey(PlanVersion, on_delete=models.CASCADE, related_name="corrections")
    item_kind = models.CharField(_("kind of item"), max_length=16, choices=ItemKind.choices)
    item_key = models.CharField(_("item"), max_length=250)
    item_text = models.TextField(_("words of the item"), blank=True)
    field = models.CharField(_("field"), max_length=60)
    compiled_value: models.JSONField[Any, Any] = models.JSONField(_("as read"), null=True)
    corrected_value: models.JSONField[Any, Any] = models.JSONField(_("as corrected"), null=True)
    new_compiled_value: models.JSONField[Any, Any] = models.JSONField(_("as read since"), null=True)
    state = models.CharField(_("state"), max_length=10, choices=CorrectionState.choices, default=CorrectionState.ACTIVE)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", verbose_name=_("corrected by")
    )
    made_at = models.DateTimeField(_("corrected"))
    reason = models.TextField(_("reason"), blank=True)
    carried_from = models.ForeignKey(
        "self", on_delete=models.SET_NULL, null=True, related_name="+", verbose_name=_("taken over from")
    )

    ref_kind = "plans.correction"

    class Meta:
        verbose_name = _("correction")
        verbose_name_plural = _("corrections")
        indexes = [models.Index(fields=["version", "item_kind", "item_key"], name="correction_by_item")]
        constraints = [
            models.UniqueConstraint(
                fields=["version", "item_kind", "item_key", "field"],
                condition=~models.Q(state=CorrectionState.WITHDRAWN),
                name="correction_of_field_once",
            ),
            models.CheckConstraint(condition=models.Q(state__in=CorrectionState.values), name="correction_known_state"),
        ]

    def __str__(self) -> str:
        return f"{self.item_kind} {self.item_key} {self.field}"
