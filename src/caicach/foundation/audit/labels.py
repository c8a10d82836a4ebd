"""How a person calls what the audit log records by code."""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

_LABELS: dict[str, str | Promise] = {}
_FIELDS: dict[str, str | Promise] = {}


def name_action(code: str, label: str | Promise) -> None:
    """Give the action `plans.publish` its words, as the log tells it ("Plan published"); the first words given stay."""
    _LABELS.setdefault(code, label)


def action_label(code: str) -> str:
    """The action's words in the reader's language; its code where nobody named it."""
    return str(_LABELS.get(code, code))


def name_field(name: str, label: str | Promise) -> None:
    """Give a field of `before` and `after` its words; the first words given stay."""
    _FIELDS.setdefault(name, label)


def field_label(name: str) -> str:
    """The field's words in the reader's language; its name where nobody named it."""
    return str(_FIELDS.get(name, name))


name_action("accounts.sign_in", _("Signed in"))
name_action("accounts.sign_out", _("Signed out"))
name_action("accounts.open_account", _("Account opened"))
name_action("accounts.close_account", _("Account closed"))
name_action("accounts.change_password", _("Password changed"))
name_action("attachments.store_file", _("File stored"))

name_field("username", _("User name"))
name_field("unit_name", _("Unit"))
name_field("role", _("Role"))
name_field("is_active", _("Open"))
name_field("name", _("File name"))
name_field("size", _("Size in bytes"))
name_field("sha256", _("Fingerprint (SHA-256)"))
name_field("state", _("State"))
