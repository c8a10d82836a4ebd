from __future__ import annotations

from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules
from django.utils.translation import gettext_lazy as _


class JobsConfig(AppConfig):
    name = "caicach.foundation.jobs"
    label = "jobs"
    verbose_name = _("Background work")

    def ready(self) -> None:
        from caicach.foundation.ui.navigation import Page, Section, navigation

        autodiscover_modules("jobs")
        navigation.add(Page(Section.ACCOUNT, _("Background work"), "jobs:list", "hourglass-split", order=10))
