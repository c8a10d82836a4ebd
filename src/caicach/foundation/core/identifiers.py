"""Public ids that need no central counter."""

from __future__ import annotations

from uuid import UUID

from uuid_utils.compat import uuid7


def new_id() -> UUID:
    """A fresh UUIDv7: unique across installations, ascending in time, so that it is a good key and a good cursor."""
    return uuid7()
