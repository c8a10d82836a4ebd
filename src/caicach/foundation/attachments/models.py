from __future__ import annotations

from django.conf import settings
from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from caicach.foundation.core.models import Record


class Attachment(Record):
    """A file somebody handed in, under the name they gave it. The bytes stand once on disk under their SHA-256,
    however often handed in.
    """

    sha256 = models.CharField(
        _("fingerprint"), max_length=64, db_index=True, validators=[RegexValidator(r"^[0-9a-f]{64}$")]
    )
    size = models.PositiveBigIntegerField(_("size in bytes"))
    name = models.CharField(_("file name"), max_length=255)
    media_type = models.CharField(_("type, by content"), max_length=120)
    uploaded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+", verbose_name=_("uploaded by")
    )

    ref_kind = "attachments.attachment"

    class Meta:
        verbose_name = _("attachment")
        indexes = [models.Index(fields=["uploaded_by", "-id"], name="attachment_by_person")]

    def __str__(self) -> str:
        return self.name
