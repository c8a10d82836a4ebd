from __future__ import annotations

from importlib import import_module

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PlansConfig(AppConfig):
    name = "caicach.planning.plans"
    label = "plans"
    verbose_name = _("Plans")

    def ready(self) -> None:
        import_module("caicach.planning.plans.labels")
        import_module("caicach.planning.plans.permissions")
        for filled in ("links", "navigation", "panels"):
            import_module(f"caicach.planning.plans.{filled}").register()
