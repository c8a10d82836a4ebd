"""Panels: a slot on a lower app's page that an upper app fills.

TARGET_SIDE: Slot[Target] = Slot("targets.side")          # the lower app declares the slot
panels.add(TARGET_SIDE, render_attainment, order=20)      # an upper app fills it, in AppConfig.ready
{% panels slot subject %}                                 # the lower app's template shows whatever is there
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from django.http import HttpRequest
from django.utils.safestring import SafeString

Subject = TypeVar("Subject")
Renderer = Callable[[HttpRequest, Subject], SafeString]


@dataclass(frozen=True, slots=True)
class Slot(Generic[Subject]):
    """A named place on a page; panels in it are given the page's subject."""

    name: str


class Panels:
    """Which renderers fill which slot."""

    def __init__(self) -> None:
        self._by_slot: dict[str, list[tuple[int, Renderer[Any]]]] = {}

    def add(self, slot: Slot[Subject], renderer: Renderer[Subject], *, order: int = 100) -> None:
        """Show what `renderer(request, subject)` returns in the slot; lower `order` first. Empty output is left out."""
        entries = self._by_slot.setdefault(slot.name, [])
        if any(existing is renderer for _, existing in entries):
            raise ValueError(f"{renderer.__qualname__} already stands in {slot.name}")
        entries.append((order, renderer))
        entries.sort(key=lambda entry: entry[0])

    def render(self, slot: Slot[Subject], request: HttpRequest, subject: Subject) -> list[SafeString]:
        """Every panel of the slot that has something to show, in order."""
        rendered = (renderer(request, subject) for _, renderer in self._by_slot.get(slot.name, ()))
        return [panel for panel in rendered if panel.strip()]

    def table(self) -> list[tuple[str, str]]:
        """Every (slot, renderer) by name, sorted: what the architecture test prints."""
        return sorted(
            (slot, f"{fn.__module__}.{fn.__qualname__}") for slot, fns in self._by_slot.items() for _, fn in fns
        )


panels = Panels()
