"""A real browser for the journeys; without one they skip loudly and say what to type."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, sync_playwright
from pytest_django.live_server_helper import LiveServer

CANDIDATES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
DESKTOP = {"width": 1440, "height": 900}
PHONE = {"width": 390, "height": 844}


def chromium_path() -> str | None:
    """CAICACH_CHROMIUM, else the first chromium on the path."""
    return os.environ.get("CAICACH_CHROMIUM") or next(filter(None, map(shutil.which, CANDIDATES)), None)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One chromium for the run."""
    path = chromium_path()
    if path is None:
        pytest.skip(
            "NO BROWSER: the browser tests did not run; type: apt-get install chromium (or set CAICACH_CHROMIUM)"
        )
    os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "1")  # playwright keeps an event loop in this thread
    flags = ["--disable-gpu", "--disable-background-networking", "--disable-component-update", "--no-first-run"]
    if os.geteuid() == 0:
        flags.append("--no-sandbox")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=path, args=flags)
        yield started
        started.close()


@pytest.fixture
def page(browser: Browser, live_server: LiveServer) -> Iterator[Page]:
    """A page of a new visitor at desktop width, with the live server as its base; scripts' errors fail the test."""
    context = browser.new_context(base_url=live_server.url, viewport=DESKTOP, locale="vi-VN")  # type: ignore[arg-type]
    opened = context.new_page()
    errors: list[str] = []
    opened.on("pageerror", lambda error: errors.append(str(error)))
    yield opened
    context.close()
    assert errors == []
