"""Where files stand in the chain of proof: apps add what was made of them."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.urls import reverse

from caicach.foundation.attachments.models import Attachment
from caicach.foundation.attachments.selectors import attachment_for
from caicach.foundation.core.errors import PermissionDenied
from caicach.foundation.core.links import Described, links
from caicach.foundation.core.references import Ref


def register() -> None:
    """Describe files."""
    links.describe(Attachment.ref_kind, describe_file)


def describe_file(ref: Ref, reader: Any) -> Described | None:
    """The file by the name it was handed in under."""
    try:
        attachment = attachment_for(reader=reader, attachment_id=UUID(ref.id))
    except (Attachment.DoesNotExist, PermissionDenied):
        return None
    return Described(ref, attachment.name, url=reverse("attachments:download", args=[attachment.pk]))
