from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.template.loader import render_to_string
from django.utils.functional import Promise
from django.utils.safestring import SafeString


@dataclass(frozen=True, slots=True)
class WorkItem:
    """One line of the desk: what, where to click, a line of detail, a state (see `badges`) and a moment."""

    title: str | Promise
    url: str
    detail: str | Promise = ""
    state: str = ""
    state_words: str | Promise = ""
    at: date | datetime | None = None


def render_work_items(items: Sequence[WorkItem], *, heading: str | Promise = "", more_url: str = "") -> SafeString:
    """The items as every desk panel shows them; nothing for no items."""
    if not items:
        return SafeString("")
    return render_to_string("ui/work_items.html", {"items": items, "heading": heading, "more_url": more_url})
