from __future__ import annotations

from caicach.foundation.accounts.models import User
from caicach.foundation.audit.services import record
from caicach.foundation.core.transactions import in_transaction


@in_transaction
def change_password(*, actor: User, new_password: str) -> User:
    """The owner's new password, already held against the password rules by the form."""
    actor.set_password(new_password)
    actor.password_is_temporary = False
    actor.save_revision(expected=actor.revision, fields=["password", "password_is_temporary"])
    record(actor=actor, action="accounts.change_password", obj=actor.ref)
    return actor
