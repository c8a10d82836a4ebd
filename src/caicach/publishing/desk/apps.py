from __future__ import annotations

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class DeskConfig(AppConfig):
    name = "caicach.publishing.desk"
    label = "desk"
    verbose_name = _("Desk")

    def ready(self) -> None:
        from caicach.foundation.core.panels import panels
        from caicach.foundation.ui.navigation import Page, Section, navigation
        from caicach.foundation.ui.slots import CHANGED, IN_DOUBT
        from caicach.publishing.desk.panels import failed_work, recent_changes

        navigation.add(Page(Section.DESK, _("My desk"), "desk:home", "inbox", on_phone=True))
        panels.add(IN_DOUBT, failed_work, order=90)
        panels.add(CHANGED, recent_changes, order=90)
