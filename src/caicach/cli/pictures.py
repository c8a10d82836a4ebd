"""`caicach pictures`: the pictures of the README, taken from a running demonstration by a real browser."""

from __future__ import annotations

import argparse
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from caicach.cli import root
from caicach.cli.demo import DEMO_PASSWORD, SIGN_INS, environment_of, home, prepare
from caicach.cli.processes import free_port, running

if TYPE_CHECKING:
    from playwright.sync_api import Page

PICTURES = (
    ("review", "/plans/", "a[data-picture=review]", {"width": 1440, "height": 900}),
    ("dashboard", "/plans/", "a[data-picture=dashboard]", {"width": 1440, "height": 900}),
    ("tasks-phone", "/plans/", "a[data-picture=tasks]", {"width": 390, "height": 844}),
)
"""Name, the page to start from, the link to follow there, and the size of the window."""


def run(arguments: list[str]) -> int:
    """Write docs/pictures/NAME.png for each picture."""
    parser = argparse.ArgumentParser(prog="caicach pictures", description=__doc__)
    parser.add_argument("--folder", type=Path, default=root() / "docs" / "pictures")
    chosen = parser.parse_args(arguments)
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    if chromium is None:
        print("caicach pictures: there is no chromium; type: apt-get install chromium", file=sys.stderr)
        return 1
    chosen.folder.mkdir(parents=True, exist_ok=True)
    folder = home()
    prepare(folder)
    with running(free_port(), environment_of(folder)) as address:
        _take(address, chromium, chosen.folder)
    return 0


def _take(address: str, chromium: str, folder: Path) -> None:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        for name, start, link, size in PICTURES:
            context = browser.new_context(base_url=address, viewport=size, locale="vi-VN")  # type: ignore[arg-type]
            page = context.new_page()
            _sign_in(page)
            page.goto(start)
            page.locator(link).first.click()
            page.wait_for_load_state("networkidle")
            page.screenshot(path=folder / f"{name}.png")
            print(folder / f"{name}.png")
            context.close()
        browser.close()


def _sign_in(page: Page) -> None:
    page.goto("/")
    page.fill("input[name=username]", SIGN_INS[0][0])
    page.fill("input[name=password]", DEMO_PASSWORD)
    page.click("form button[type=submit] >> nth=-1")
    page.wait_for_load_state("networkidle")
