"""Keeping what people hand in."""

from __future__ import annotations

from collections.abc import Collection
from datetime import timedelta
from typing import IO, cast

import structlog
from django.conf import settings
from django.core.files.base import File
from django.utils.translation import gettext_noop

from caicach.foundation.accounts.models import User
from caicach.foundation.accounts.permissions import require
from caicach.foundation.attachments.models import Attachment
from caicach.foundation.attachments.policies import clean_name, detect_media_type
from caicach.foundation.attachments.storage import StoredFile, keep
from caicach.foundation.audit.services import record
from caicach.foundation.core.errors import Invalid, Unavailable
from caicach.foundation.core.rates import count_visit
from caicach.foundation.core.transactions import in_transaction

logger = structlog.get_logger("caicach.attachments")


def attach(
    *, actor: User, file: File[bytes], name: str | None = None, accept: Collection[str] | None = None
) -> Attachment:
    """Keep the file, whatever becomes of what follows: call it before and outside the transaction that uses the file.

    `accept` lists the media types allowed, by content. Raises Invalid for an empty file, one over the size limit, or
    another type; TooMany beyond the uploads an hour; Unavailable where the disk does not take it.
    """
    require(actor, "attachments.store_file")
    _check_size(file.size)
    count_visit(
        activity="attachments.store_file",
        visitor=str(actor.pk),
        limit=settings.UPLOADS_PER_HOUR,
        period=timedelta(hours=1),
    )
    with file.open("rb") as opened:
        media_type = detect_media_type(cast("IO[bytes]", opened))
        if accept is not None and media_type not in accept:
            raise Invalid(
                gettext_noop("The file %(name)s is not of a type that can be read here."),
                cure=gettext_noop("Save it as .docx or as .pdf with a text layer, then upload it again."),
                params={"name": clean_name(name or file.name or "")},
                field="file",
            )
        opened.seek(0)
        stored = _keep(opened)
    return _note(
        actor=actor,
        attachment=Attachment(
            sha256=stored.sha256,
            size=stored.size,
            name=clean_name(name or file.name or ""),
            media_type=media_type,
            uploaded_by=actor,
        ),
    )


def _keep(file: File[bytes]) -> StoredFile:
    try:
        return keep(file.chunks())
    except OSError as error:
        logger.exception("file not stored", errno=error.errno)
        raise Unavailable(
            gettext_noop("The file could not be stored: the server's disk is full or refuses to write."),
            cure=gettext_noop("Keep the file and tell the administrator; upload it again once there is space."),
            field="file",
        ) from error


@in_transaction
def _note(*, actor: User, attachment: Attachment) -> Attachment:
    attachment.save(force_insert=True)
    after = {"name": attachment.name, "sha256": attachment.sha256, "size": attachment.size}
    record(actor=actor, action="attachments.store_file", obj=attachment.ref, after=after)
    return attachment


def _check_size(size: int) -> None:
    if not size:
        raise Invalid(
            gettext_noop("The file is empty."),
            cure=gettext_noop("Open it on your computer to see whether it was saved, then upload it again."),
            field="file",
        )
    if size > settings.UPLOAD_MAX_BYTES:
        raise too_large()


def too_large(field: str = "file") -> Invalid:
    """The error for a file over the limit of this installation."""
    return Invalid(
        gettext_noop("The file is larger than %(limit)d MB."),
        cure=gettext_noop("Save it with smaller pictures, or upload its parts one by one."),
        params={"limit": settings.UPLOAD_MAX_BYTES // (1024 * 1024)},
        field=field,
    )
