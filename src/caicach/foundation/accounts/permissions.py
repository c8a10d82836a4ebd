"""Who may do what: one table of role × action, declared by the app that has the action, shown on a page, tested cell
by cell.

    declare("plans.publish", _("Publish a plan"), section=_("Plans"), roles={Role.OFFICE, Role.LEADER})
    require(actor, "plans.publish")                    # in the service
    {% if request.user|may:"plans.publish" %}          # in the template

A rule that needs more than the role (own unit, the state of the record) is a `rules` predicate given as `when`; it is
asked after the role.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop
from rules.predicates import Predicate

from caicach.foundation.accounts.choices import Role
from caicach.foundation.audit.labels import name_action
from caicach.foundation.core.errors import PermissionDenied

Text = str | Promise


@dataclass(frozen=True, slots=True)
class Action:
    """One row of the table: an action by its code, how a person calls it, the roles that may do it, and the whole
    rule.
    """

    code: str
    label: Text
    section: Text
    roles: frozenset[Role]
    rule: Predicate


_ACTIONS: dict[str, Action] = {}


def has_role(*roles: Role) -> Predicate:
    """A predicate: the person has one of these roles and an open account."""
    name = "role:" + "|".join(sorted(roles))

    def holds(user: Any) -> bool:
        return bool(getattr(user, "is_active", False)) and getattr(user, "role", None) in roles

    return Predicate(holds, name=name)


def declare(code: str, label: Text, *, section: Text, roles: Collection[Role], when: Predicate | None = None) -> None:
    """Add an action to the table. Its code is `app.verb_noun`; declaring a code twice is an error."""
    if code in _ACTIONS:
        raise ValueError(f"the action {code} is already declared")
    by_role = has_role(*roles)
    rule = by_role & when if when is not None else by_role
    _ACTIONS[code] = Action(code, label, section, frozenset(roles), rule)
    name_action(code, label)


def actions() -> list[Action]:
    """Every declared action, in order of declaration."""
    return list(_ACTIONS.values())


def has_permission(user: Any, action: str, obj: object = None) -> bool:
    """Whether this person may do this (to this record). Raises KeyError for an action nobody declared: a slip in
    the code.
    """
    return bool(_ACTIONS[action].rule.test(user, obj))


def require(user: Any, action: str, obj: object = None) -> None:
    """Raise PermissionDenied, naming the act and who may do it, unless this person may."""
    if has_permission(user, action, obj):
        return
    declared = _ACTIONS[action]
    raise PermissionDenied(
        gettext_noop("You may not do this: %(action)s."),
        cure=gettext_noop("Ask somebody who may: %(roles)s."),
        params={"action": declared.label, "roles": RoleNames(declared.roles)},
    )


class RoleNames:
    """Roles by name, in the language of whoever reads them."""

    def __init__(self, roles: Collection[Role]) -> None:
        self._roles = [role for role in Role if role in roles]

    def __str__(self) -> str:
        return ", ".join(str(role.label) for role in self._roles)


_ALL = frozenset(Role)
_SYSTEM = _("System")

declare("accounts.view_people", _("See who has an account"), section=_SYSTEM, roles={Role.OFFICE, Role.LEADER})
declare("accounts.manage_people", _("Open, change and close accounts"), section=_SYSTEM, roles={Role.OFFICE})
declare("accounts.view_permissions", _("See the table of permissions"), section=_SYSTEM, roles=_ALL)
declare("audit.view_log", _("Read the audit log"), section=_SYSTEM, roles={Role.OFFICE, Role.LEADER})
declare("jobs.view_any", _("See the background work of others"), section=_SYSTEM, roles={Role.OFFICE, Role.LEADER})
declare("attachments.view_file", _("Download attached files"), section=_("Files"), roles=_ALL)
declare("attachments.store_file", _("Upload files"), section=_("Files"), roles=_ALL)
