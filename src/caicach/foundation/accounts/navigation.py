from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from caicach.foundation.ui.navigation import Page, Section, navigation


def register() -> None:
    """Who has an account, who may do what, and the log: under Organisation."""
    pages = (
        Page(
            Section.ORGANISATION,
            _("People"),
            "accounts:people",
            "people",
            order=10,
            action="accounts.view_people",
            urls=("accounts:open_account", "accounts:person"),
        ),
        Page(
            Section.ORGANISATION,
            _("Permissions"),
            "accounts:permissions",
            "shield-check",
            order=20,
            action="accounts.view_permissions",
        ),
        Page(Section.ACCOUNT, _("Change password"), "accounts:change_password", "key", order=90),
        Page(Section.ORGANISATION, _("Audit log"), "audit:log", "journal-text", order=30, action="audit.view_log"),
    )
    for page in pages:
        navigation.add(page)
