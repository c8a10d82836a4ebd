"""Fetch the main pages of a running demonstration, signed in, following the links of its own pages."""

from __future__ import annotations

import http.cookiejar
import re
import sys
import time
import urllib.error
import urllib.parse
import urllib.request
from collections import Counter
from html.parser import HTMLParser

MAXIMUM_PAGES = 120
MAIN_PAGES = ("/", "/plans/", "/plans/tasks/", "/plans/board/", "/plans/new/")
MUST_BE_REACHED = ("/plans/*/", "/plans/versions/*/", "/plans/versions/*/review/", "/plans/versions/*/changes/*/")
"""Kinds of pages that a demonstration must lead to; identifiers are shown as `*`."""
SIGN_OUT = re.compile(r"/(sign-?out|logout)")
IDENTIFIER = re.compile(r"[0-9a-f]{8}-[0-9a-f-]{27}|(?<=/)\d+(?=/)|(?<=/)[^/]*\.[^/]+(?=/)")
"""A record's number, or an item of a plan: "procedures.ii-1.3k9x2a"."""
OF_ONE_KIND = 3
"""A plan in review and a published one have the same kinds of pages and show other things on them."""


class _Links(HTMLParser):
    """The addresses a page links to, and the anti-forgery token of its first form."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self.assets: list[str] = []
        self.token: str | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = dict(attrs)
        if tag == "a" and named.get("href"):
            self.found.append(str(named["href"]))
        if tag in ("link", "script") and (named.get("href") or named.get("src")):
            self.assets.append(str(named.get("href") or named.get("src")))
        if tag == "input" and named.get("name") == "csrfmiddlewaretoken" and self.token is None:
            self.token = named.get("value")


def check_pages(address: str, username: str, password: str) -> int:
    """Sign in and fetch a few pages of each kind that can be reached by links, and the files these pages name.

    Returns 1 where one fails, or where the demonstration does not lead to what it is to show.
    """
    visit = _Visit(address)
    if not visit.sign_in(username, password):
        _complain("the demonstration's sign-in was refused")
        return 1
    visit.fetch_pages()
    visit.fetch_assets()
    missing = [kind for kind in MUST_BE_REACHED if kind not in visit.kinds]
    for kind in missing:
        _complain(f"no page leads to {kind}")
    print(
        f"caicach demo --check: {visit.pages} pages and {len(visit.assets)} files fetched, "
        f"{visit.failures + len(missing)} failed"
    )
    return 1 if visit.failures or missing else 0


class _Visit:
    """One visitor's way through the pages; counts what was fetched and what failed."""

    def __init__(self, address: str) -> None:
        self.address = address
        self.opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar()))
        self.kinds: Counter[str] = Counter()
        self.seen: set[str] = set()
        self.assets: set[str] = set()
        self.pages = 0
        self.failures = 0

    def sign_in(self, username: str, password: str) -> bool:
        """Whether the first page lets the person in."""
        page, parsed = self._fetch(self.address)
        form = {"csrfmiddlewaretoken": parsed.token or "", "username": username, "password": password}
        sent = urllib.parse.urlencode(form).encode()
        with self.opener.open(urllib.request.Request(page, sent, {"Referer": page}), timeout=30) as answer:  # noqa: S310
            return "sign-in" not in answer.url

    def fetch_pages(self) -> None:
        """The main pages, then a few of each kind they and the others lead to."""
        waiting = list(MAIN_PAGES)
        while waiting and self.pages < MAXIMUM_PAGES:
            path = urllib.parse.urldefrag(urllib.parse.urljoin(self.address, waiting.pop(0))).url
            kind = IDENTIFIER.sub("*", urllib.parse.urlsplit(path).path)
            if not path.startswith(self.address) or path in self.seen or SIGN_OUT.search(path):
                continue
            if self.kinds[kind] >= OF_ONE_KIND:
                continue
            self.seen.add(path)
            self.kinds[kind] += 1
            self.pages += 1
            started = time.monotonic()
            try:
                _, links = self._fetch(path)
            except urllib.error.HTTPError as error:
                self._fail(f"{error.code} {path}")
                continue
            waiting += [urllib.parse.urljoin(path, link) for link in links.found]
            self.assets |= {urllib.parse.urljoin(path, asset) for asset in links.assets}
            print(f"caicach demo --check: 200 {kind} in {1000 * (time.monotonic() - started):.0f} ms")

    def fetch_assets(self) -> None:
        """Stylesheets, scripts and icons of the pages fetched."""
        for asset in sorted(self.assets):
            try:
                self.opener.open(asset, timeout=30).close()
            except urllib.error.HTTPError as error:
                self._fail(f"{error.code} {asset}")

    def _fail(self, words: str) -> None:
        self.failures += 1
        _complain(words)

    def _fetch(self, address: str) -> tuple[str, _Links]:
        with self.opener.open(address, timeout=30) as answer:
            kind = answer.headers.get_content_type()
            body = answer.read().decode("utf-8", "replace") if kind == "text/html" else ""
        links = _Links()
        links.feed(body)
        return answer.url, links


def _complain(words: str) -> None:
    print(f"caicach demo --check: {words}", file=sys.stderr)
