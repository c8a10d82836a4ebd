"""Writing the audit log: one call in the transaction of the act it tells."""

from __future__ import annotations

from collections.abc import Mapping
from contextvars import ContextVar
from typing import Any

from django.contrib.auth.base_user import AbstractBaseUser

from caicach.foundation.audit.models import AuditEvent
from caicach.foundation.core.references import Ref

request_address: ContextVar[str | None] = ContextVar("request_address", default=None)
"""The network address the running request came from; None in jobs and commands."""


def record(
    *,
    actor: AbstractBaseUser | None,
    action: str,
    obj: Ref,
    before: Mapping[str, Any] | None = None,
    after: Mapping[str, Any] | None = None,
    reason: str = "",
    on_behalf: AbstractBaseUser | None = None,
) -> AuditEvent:
    """Append one row: `actor` did `action` (`plans.publish`) to `obj`. Pass None as actor for the system itself.

    `before` and `after` are the fields that changed, JSON or dates; where both are given, equal ones are left out.
    """
    if before is not None and after is not None:
        changed = {name for name in {*before, *after} if before.get(name) != after.get(name)}
        before = {name: value for name, value in before.items() if name in changed}
        after = {name: value for name, value in after.items() if name in changed}
    return AuditEvent.objects.create(
        actor_id=actor.pk if actor else None,
        on_behalf_id=on_behalf.pk if on_behalf else None,
        action=action,
        object_kind=obj.kind,
        object_id=obj.id,
        before=before,
        after=after,
        reason=reason,
        address=request_address.get(),
    )
