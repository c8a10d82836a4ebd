from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.shortcuts import resolve_url
from django.utils.translation import get_language

from caicach.foundation.ui.navigation import Section, navigation

THEMES = ("auto", "light", "dark")


def base_template(request: HttpRequest) -> str:
    """The frame a message page stands in: the whole one for who is signed in, the plain one for a visitor."""
    signed_in = getattr(getattr(request, "user", None), "is_authenticated", False)
    return "ui/base.html" if signed_in else "ui/plain.html"


def page_frame(request: HttpRequest) -> dict[str, Any]:
    """What the frame of every page needs: the rail, the chosen look, the other language."""
    signed_in = getattr(getattr(request, "user", None), "is_authenticated", False)
    theme = request.COOKIES.get("theme", "auto")
    sections = dict(navigation.for_request(request)) if signed_in else {}
    account_menu = sections.pop(Section.ACCOUNT, [])
    rail = list(sections.items())
    return {
        "rail": rail,
        "account_menu": account_menu,
        "home_url": resolve_url(settings.LOGIN_REDIRECT_URL),
        "search_url": resolve_url(settings.SEARCH_URL),
        "phone_bar": [entry for _, entries in rail for entry in entries if entry.on_phone][:4],
        "theme": theme if theme in THEMES else "auto",
        "page_language": get_language() or settings.LANGUAGE_CODE,
        "other_languages": [(code, name) for code, name in settings.LANGUAGES if code != get_language()],
        "here": request.get_full_path(),
    }
