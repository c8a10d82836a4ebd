"""Fetch the main pages of a running demonstration, signed in, following the links of its own pages."""

from __future__ import annotations

import http.cookiejar
import re
import sys
import time
import urllib.error
import urllib.parse
import urllib.request
from html.parser import HTMLParser

MAXIMUM_PAGES = 60
SIGN_OUT = re.compile(r"/(sign-?out|logout)")
IDENTIFIER = re.compile(r"[0-9a-f]{8}-[0-9a-f-]{27}|\b\d+\b")


class _Links(HTMLParser):
    """The addresses a page links to, and the anti-forgery token of its first form."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self.assets: list[str] = []
        self.token = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = dict(attrs)
        if tag == "a" and named.get("href") and "download" not in named:
            self.found.append(str(named["href"]))
        if tag in ("link", "script") and (named.get("href") or named.get("src")):
            self.assets.append(str(named.get("href") or named.get("src")))
        if tag == "input" and named.get("name") == "csrfmiddlewaretoken" and not self.token:
            self.token = str(named.get("value"))


def check_pages(address: str, username: str, password: str) -> int:
    """Sign in and fetch one page of each kind that can be reached by links; returns 1 where one fails."""
    opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar()))
    page, parsed = _fetch(opener, address)
    form = {"csrfmiddlewaretoken": parsed.token, "username": username, "password": password}
    request = urllib.request.Request(page, urllib.parse.urlencode(form).encode(), {"Referer": page})  # noqa: S310
    with opener.open(request, timeout=30) as answer:
        signed_in = _parse(answer.read().decode())
        if "sign-in" in answer.url:
            print("caicach demo --check: the demonstration's sign-in was refused", file=sys.stderr)
            return 1
    waiting, kinds, failures, fetched = list(signed_in.found), set[str](), 0, 0
    assets = set(signed_in.assets)
    while waiting and fetched < MAXIMUM_PAGES:
        path = urllib.parse.urldefrag(urllib.parse.urljoin(address, waiting.pop(0))).url
        kind = IDENTIFIER.sub("*", urllib.parse.urlsplit(path).path)
        if not path.startswith(address) or kind in kinds or SIGN_OUT.search(path):
            continue
        kinds.add(kind)
        fetched += 1
        started = time.monotonic()
        try:
            _, links = _fetch(opener, path)
            waiting += links.found
            assets |= set(links.assets)
            print(f"caicach demo --check: 200 {kind} in {1000 * (time.monotonic() - started):.0f} ms")
        except urllib.error.HTTPError as error:
            failures += 1
            print(f"caicach demo --check: {error.code} {path}", file=sys.stderr)
    for asset in sorted(assets):
        try:
            opener.open(urllib.parse.urljoin(address, asset), timeout=30).close()
        except urllib.error.HTTPError as error:
            failures += 1
            print(f"caicach demo --check: {error.code} {asset}", file=sys.stderr)
    print(f"caicach demo --check: {fetched} pages and {len(assets)} files fetched, {failures} failed")
    return 1 if failures or not fetched else 0


def _fetch(opener: urllib.request.OpenerDirector, address: str) -> tuple[str, _Links]:
    with opener.open(address, timeout=30) as answer:
        kind = answer.headers.get_content_type()
        body = answer.read().decode("utf-8", "replace") if kind == "text/html" else ""
        return answer.url, _parse(body)


def _parse(body: str) -> _Links:
    links = _Links()
    links.feed(body)
    return links
