"""Which installation this is."""

from __future__ import annotations

from uuid import UUID

from caicach.foundation.core.models import Installation


def installation_id() -> UUID:
    """The id of this installation, made on first use and never changed."""
    installation, _ = Installation.objects.get_or_create(slot=1)
    return installation.identifier
