"""Addresses and forms nobody's browser sends: refused or ignored, never a breakdown, never a way in."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from caicach.foundation.accounts.models import User
from caicach.planning.plans.models import PlanTask, PlanVersion
from caicach.planning.plans.tests.conftest import Load

ODD = ("\x00", "9" * 5000, "-1", "²", "\ud800", "%", "W1tb", "[" * 3000, "0000-01", "9999-12")
SCRIPT = '<script>alert("x")</script>'


@pytest.fixture
def browser(office: User) -> Client:
    client = Client()
    client.force_login(office)
    return client


@pytest.mark.parametrize(
    "value", ["\x00", "9" * 5000, "-1", "²", "\ud800", "%", "W1tb", "[" * 3000, "0000-01", "9999-12"]
)
@pytest.mark.parametrize("page", ["plans:list", "plans:tasks_in_force", "plans:board_in_force", "desk:search"])
def test_no_filter_breaks_a_list(browser: Client, value: str, page: str) -> None:
    given = value.encode("utf-8", "replace").decode()
    for name in ("q", "unit", "month", "year", "page", "level", "no-such-filter"):
        status = browser.get(reverse(page), {name: given}).status_code
        assert status == (400 if value == "\x00" else 200), name


@pytest.mark.parametrize("field", ["reason", "value-content", "revision-content", "no-such-field"])
@pytest.mark.parametrize("value", ["\x00", "9" * 5000, "-1", "²", "x"])
def test_no_form_field_breaks_a_correction(browser: Client, reviewed: PlanVersion, field: str, value: str) -> None:
    task = PlanTask.objects.filter(version=reviewed, is_group=False).order_by("position")[0]
    address = reverse("plans:edit", args=[reviewed.pk, "task", task.key])
    status = browser.post(address, {field: value, "value-note": "thử"}).status_code
    assert status == 400 if value == "\x00" else status in (302, 409, 422)


def test_every_form_is_guarded_against_forgery(office: User) -> None:
    """Django checks before it looks for a record: every address refuses a POST without the token."""
    client = Client(enforce_csrf_checks=True)
    client.force_login(office)
    for address in addresses():
        assert client.post(address).status_code in (403, 404), address


def addresses() -> list[str]:
    """Every address of the product, with ids of nothing."""
    given = {"uuid": "019a0000-0000-7000-8000-000000000000", "str": "task", "slug": "tasks"}
    found: list[str] = []

    def walk(patterns: list[URLPattern | URLResolver], before: str) -> None:
        for pattern in patterns:
            here = before + str(pattern.pattern)
            if isinstance(pattern, URLResolver):
                walk(pattern.url_patterns, here)
            else:
                for kind, value in given.items():
                    while f"<{kind}:" in here:
                        start = here.index(f"<{kind}:")
                        here = here[:start] + value + here[here.index(">", start) + 1 :]
                found.append(f"/{here}")

    walk(get_resolver().url_patterns, "")
    assert len(found) > 30
    return found


def test_words_of_a_document_are_never_markup(browser: Client, load: Load) -> None:
    version = load(
        name=f"{SCRIPT.replace('/', '')}.txt", institutions=(("1", SCRIPT, SCRIPT, SCRIPT, SCRIPT, "Quý I"),)
    )
    pages = [reverse(f"plans:{name}", args=[version.pk]) for name in ("review", "version", "tasks", "board", "delete")]
    for page in (*pages, reverse("plans:list"), "/", "/audit/", "/jobs/"):
        content = browser.get(page).content.decode()
        assert "<script>alert" not in content, page
