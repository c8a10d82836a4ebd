from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class Role(models.TextChoices):
    """What a person is in the programme."""

    OFFICE = "office", _("Programme office")
    LEADER = "leader", _("Leader")
    OFFICER = "officer", _("Focal officer")
