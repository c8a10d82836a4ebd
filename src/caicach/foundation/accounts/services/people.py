from __future__ import annotations

from django.utils.translation import gettext_noop

from caicach.foundation.accounts.choices import Role
from caicach.foundation.accounts.models import User
from caicach.foundation.accounts.permissions import require
from caicach.foundation.audit.services import record
from caicach.foundation.core.errors import Conflict, Invalid
from caicach.foundation.core.transactions import in_transaction


@in_transaction
def open_account(
    *, actor: User, username: str, display_name: str, unit_name: str, role: Role, temporary_password: str
) -> User:
    """An account whose owner chooses an own password at the first sign-in."""
    require(actor, "accounts.manage_people")
    if User.objects.filter(username__iexact=username).exists():
        raise Invalid(
            gettext_noop("Somebody already has this user name."),
            cure=gettext_noop("Choose another user name."),
            field="username",
        )
    user = User.objects.create_user(
        username,
        temporary_password,
        display_name=display_name,
        unit_name=unit_name,
        role=role,
        password_is_temporary=True,
    )
    after = {"username": user.username, "unit_name": unit_name, "role": role.value}
    record(actor=actor, action="accounts.open_account", obj=user.ref, after=after)
    return user


@in_transaction
def close_account(*, actor: User, user: User, reason: str) -> User:
    """Nobody can sign in with it any more; what its owner did stays under the name. Wants a reason; not for one's
    own.
    """
    require(actor, "accounts.manage_people")
    if not reason.strip():
        raise Invalid(
            gettext_noop("Closing an account needs a reason."),
            cure=gettext_noop("Write why, in a few words."),
            field="reason",
        )
    if user.pk == actor.pk:
        raise Conflict(
            gettext_noop("You cannot close your own account."),
            cure=gettext_noop("Ask another person of the programme office."),
        )
    user.is_active = False
    user.save_revision(expected=user.revision, fields=["is_active"])
    record(
        actor=actor,
        action="accounts.close_account",
        obj=user.ref,
        before={"is_active": True},
        after={"is_active": False},
        reason=reason.strip(),
    )
    return user
