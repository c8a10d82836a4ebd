from __future__ import annotations

from typing import BinaryIO
from uuid import UUID

from django.utils.translation import gettext_noop

from caicach.foundation.accounts.models import User
from caicach.foundation.accounts.permissions import require
from caicach.foundation.attachments.models import Attachment
from caicach.foundation.attachments.storage import path_of
from caicach.foundation.core.errors import Invalid
from caicach.foundation.core.links import links


def attachment_for(*, reader: User, attachment_id: UUID) -> Attachment:
    """The attachment, for whoever handed it in or may see a record made of it (an effect of it in `core.links`).

    Raises PermissionDenied, and Attachment.DoesNotExist also for one that is not for these eyes.
    """
    attachment = Attachment.objects.select_related("uploaded_by").get(pk=attachment_id)
    require(reader, "attachments.view_file", attachment)
    is_shown = (links.described(effect, reader) for effect in links.next(attachment.ref, "effects"))
    if attachment.uploaded_by_id != reader.pk and not any(is_shown):
        raise Attachment.DoesNotExist
    return attachment


def open_attachment(attachment: Attachment) -> BinaryIO:
    """Its bytes, from disk. Raises Invalid where the file is gone from there or cannot be opened, which only a broken
    disk or a bad restore explains.
    """
    try:
        return path_of(attachment.sha256).open("rb")
    except OSError:
        raise Invalid(
            gettext_noop("The file %(name)s is missing on the server's disk, or cannot be opened there."),
            cure=gettext_noop("Tell the administrator to restore the folder of files from the backup."),
            params={"name": attachment.name},
        ) from None
