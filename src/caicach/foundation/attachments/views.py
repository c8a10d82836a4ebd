from __future__ import annotations

from uuid import UUID

from django.http import FileResponse, Http404, HttpRequest
from django.views.decorators.http import require_safe

from caicach.foundation.accounts.requests import signed_in
from caicach.foundation.attachments.models import Attachment
from caicach.foundation.attachments.selectors import attachment_for, open_attachment


@require_safe
def download(request: HttpRequest, attachment_id: UUID) -> FileResponse:
    """The file as it was handed in, always as a download: a browser never opens what somebody else uploaded as a
    page of ours.
    """
    try:
        attachment = attachment_for(reader=signed_in(request), attachment_id=attachment_id)
    except Attachment.DoesNotExist:
        raise Http404 from None
    response = FileResponse(
        open_attachment(attachment),
        as_attachment=True,
        filename=attachment.name,
        content_type=attachment.media_type,
    )
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["Content-Security-Policy"] = "default-src 'none'; sandbox"
    response.headers["Cache-Control"] = "private, no-store"
    return response
