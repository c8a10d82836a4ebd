from __future__ import annotations

from caicach.foundation.accounts.models import User
from caicach.foundation.audit.services import record


def note_sign_in(*, actor: User) -> None:
    """An audit row for each sign-in."""
    record(actor=actor, action="accounts.sign_in", obj=actor.ref)


def note_sign_out(*, actor: User) -> None:
    """An audit row for each sign-out."""
    record(actor=actor, action="accounts.sign_out", obj=actor.ref)
