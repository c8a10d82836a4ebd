"""Reading an uploaded file from a request: one over the limit is not even written to disk."""

from __future__ import annotations

from typing import Any, cast

from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.core.files.uploadhandler import FileUploadHandler, SkipFile
from django.http import HttpRequest
from django.utils.translation import gettext_noop

from caicach.foundation.attachments.services import too_large
from caicach.foundation.core.errors import Invalid

_REFUSED = "caicach.upload_refused"


class SizeLimitUploadHandler(FileUploadHandler):
    """Skips the files of a request that is longer than the limit; its other fields are read, so that the form can
    be shown again.
    """

    def handle_raw_input(self, input_data: Any, META: dict[str, str], content_length: int, *args: Any) -> None:  # noqa: N803
        """Decide by the announced length, before the first byte of a file."""
        self.refused = content_length > settings.UPLOAD_MAX_BYTES + settings.DATA_UPLOAD_MAX_MEMORY_SIZE
        if self.refused:
            META[_REFUSED] = "1"

    def new_file(self, *args: Any, **kwargs: Any) -> None:
        """Leave the file out when the request is too long."""
        super().new_file(*args, **kwargs)
        if self.refused:
            raise SkipFile

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes:
        """Hand the bytes on to the handler that writes them."""
        return raw_data

    def file_complete(self, file_size: int) -> None:
        """The handler that writes them makes the file."""


def uploaded_file(request: HttpRequest, field: str = "file") -> UploadedFile[bytes]:
    """The file of this form field. Raises Invalid, naming the field, where none came or it was too large."""
    if request.META.get(_REFUSED):
        raise too_large(field)
    if field not in request.FILES:
        raise Invalid(
            gettext_noop("No file was chosen."),
            cure=gettext_noop("Choose a file on your computer, or drop it on the page."),
            field=field,
        )
    return cast("UploadedFile[bytes]", request.FILES[field])
