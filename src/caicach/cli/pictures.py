"""`caicach pictures`: the pictures of the README, taken from a running demonstration by a real browser."""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from caicach.cli import root
from caicach.cli.demo import DEMO_PASSWORD, SIGN_INS, StepError, environment_of, prepare
from caicach.cli.processes import StartError, free_port, running

if TYPE_CHECKING:
    from playwright.sync_api import Page

DESKTOP = {"width": 1440, "height": 900}
PHONE = {"width": 390, "height": 844}
PICTURES = (
    ("review", "/plans/", "a[data-picture=review]", DESKTOP),
    ("dashboard", "/plans/board/", None, DESKTOP),
    ("tasks-phone", "/plans/tasks/", None, PHONE),
)
"""Name, the page to start from, the link to follow there, and the size of the window."""


def run(arguments: list[str]) -> int:
    """Write docs/pictures/NAME.png for each picture, of a demonstration loaded anew: nobody's own trials are in it."""
    parser = argparse.ArgumentParser(prog="caicach pictures", description=__doc__)
    parser.add_argument("--folder", type=Path, default=root() / "docs" / "pictures")
    chosen = parser.parse_args(arguments)
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    if chromium is None:
        print("caicach pictures: there is no chromium; type: apt-get install chromium", file=sys.stderr)
        return 1
    chosen.folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="caicach-pictures-") as folder:
        try:
            prepare(Path(folder))
            with running(free_port(), environment_of(Path(folder))) as address:
                _take(address, chromium, chosen.folder)
        except (StepError, StartError) as failure:
            print(f"caicach pictures: {failure}", file=sys.stderr)
            return 1
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
            if link is not None:
                page.locator(link).first.click()
                page.wait_for_load_state("networkidle")
                page.keyboard.press("j")  # the first question, with its place in the document
                page.wait_for_timeout(500)
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
