"""The left rail: pages in the order of the work; an app adds its own in `AppConfig.ready`.

navigation.add(Page(Section.PLANNING, _("Plans"), "plans:list", "file-earmark-text", order=10))
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

Text = str | Promise


class Section(Enum):
    """The sections of the rail, from top to bottom; the last stands in the menu of the account instead."""

    DESK = _("Desk")
    PLANNING = _("Plans")
    EXECUTION = _("Execution")
    ONE_STOP = _("One-stop shop")
    REGISTERS = _("Registers")
    MEASUREMENT = _("Targets and indicators")
    REPORTS = _("Reports")
    PUBLICATION = _("Publication")
    ORGANISATION = _("Organisation")
    ACCOUNT = _("Account")


@dataclass(frozen=True, slots=True)
class Page:
    """One entry of the rail: its section, words, URL name and icon (a name of Bootstrap Icons).

    `action` hides the entry from those who may not do it; `on_phone` puts it into the phone's bar (four fit); `urls`
    are further URL names, or namespaces ending in a colon, whose pages belong under this entry.
    """

    section: Section
    label: Text
    url_name: str
    icon: str
    order: int = 100
    action: str = ""
    on_phone: bool = False
    urls: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry as this reader sees it on this page."""

    label: Text
    url: str
    icon: str
    is_current: bool
    on_phone: bool


class Navigation:
    """Which pages stand in the rail."""

    def __init__(self) -> None:
        self._pages: list[Page] = []

    def add(self, page: Page) -> None:
        """Put a page into the rail; each URL name once."""
        if any(other.url_name == page.url_name for other in self._pages):
            raise ValueError(f"{page.url_name} is already in the rail")
        self._pages.append(page)

    def pages(self) -> list[Page]:
        """Every page, in the order of the rail."""
        sections = list(Section)
        return sorted(self._pages, key=lambda page: (sections.index(page.section), page.order))

    def for_request(self, request: HttpRequest) -> Iterator[tuple[Section, list[Entry]]]:
        """Sections with the entries this person may open; a section without any is left out."""
        current = self._current(request)
        shown = [page for page in self.pages() if not page.action or request.user.has_perm(page.action)]
        for section in Section:
            entries = [
                Entry(page.label, reverse(page.url_name), page.icon, page is current, page.on_phone)
                for page in shown
                if page.section is section
            ]
            if entries:
                yield section, entries

    def _current(self, request: HttpRequest) -> Page | None:
        """The entry the shown page belongs to: by its own name, else by a name or namespace the entry claims."""
        match = request.resolver_match
        if match is None:
            return None
        names = (match.view_name, f"{match.namespace}:")
        own = [page for page in self._pages if page.url_name == match.view_name]
        claimed = [page for page in self._pages if any(name in page.urls for name in names)]
        return next(iter(own + claimed), None)


navigation = Navigation()
