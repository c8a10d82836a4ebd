from __future__ import annotations

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class AccountsConfig(AppConfig):
    name = "caicach.foundation.accounts"
    label = "accounts"
    verbose_name = _("Accounts")

    def ready(self) -> None:
        from caicach.foundation.accounts import navigation
        from caicach.foundation.accounts.services import load_demo_accounts
        from caicach.foundation.core.demonstration import demonstration

        navigation.register()
        demonstration.add("accounts", load_demo_accounts, order=10)
