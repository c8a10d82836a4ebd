"""The pages of plans in the rail."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from caicach.foundation.ui.navigation import Page, Section, navigation


def register() -> None:
    """Lists of tasks and boards stand under their own entry, every other page under the plans."""
    tasks = ("plans:tasks", "plans:task")
    board = ("plans:board",)
    pages = (
        Page(Section.PLANNING, _("Tasks"), "plans:tasks_in_force", "list-check", order=20, on_phone=True, urls=tasks),
        Page(Section.PLANNING, _("Dashboard"), "plans:board_in_force", "bar-chart", 30, on_phone=True, urls=board),
        Page(Section.PLANNING, _("Plans"), "plans:list", "file-earmark-text", 10, on_phone=True, urls=("plans:",)),
    )
    for page in pages:
        navigation.add(page)
