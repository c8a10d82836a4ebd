from __future__ import annotations

from typing import BinaryIO
from uuid import UUID

from django.utils.translation import gettext_noop

from caicach.foundation.accounts.models import User
from caicach.foundation.accounts.permissions import require
from caicach.foundation.attachments.models import Attachment
from caicach.foundation.attachments.storage import path_of
from caicach.foundation.core.errors import Invalid


def attachment_for(*, reader: User, attachment_id: UUID) -> Attachment:
    """The attachment, for somebody who may see it. Raises Attachment.DoesNotExist or PermissionDenied."""
    attachment = Attachment.objects.select_related("uploaded_by").get(pk=attachment_id)
    require(reader, "attachments.view_file", attachment)
    return attachment


def open_attachment(attachment: Attachment) -> BinaryIO:
    """Its bytes, from disk. Raises Invalid where the file is gone from there, which only a broken disk or a bad
    restore explains.
    """
    try:
        return path_of(attachment.sha256).open("rb")
    except FileNotFoundError:
        raise Invalid(
            gettext_noop("The file %(name)s is missing on the server's disk."),
            cure=gettext_noop("Tell the administrator to restore the folder of files from the backup."),
            params={"name": attachment.name},
        ) from None
