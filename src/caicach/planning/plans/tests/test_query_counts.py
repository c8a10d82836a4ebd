"""Pages cost the same number of queries and stay small, however many plans and tasks there are."""

from __future__ import annotations

import gzip

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from caicach.foundation.accounts.models import User
from caicach.planning.plans.models import PlanVersion
from caicach.planning.plans.services import publish_version
from caicach.planning.plans.tests.conftest import Load
from caicach.planning.plans.tests.plan_texts import CHECK, Row

PAGES = ("list", "tasks_in_force", "board_in_force", "version", "review", "tasks", "board")
OF_VERSION = {"version", "review", "tasks", "board"}
MOST_BYTES = 150_000
FEW, MANY = 5, 100


def rows(count: int) -> tuple[Row, ...]:
    return tuple(
        (
            str(n),
            f"{CHECK} lần {n}",
            "Kế hoạch",
            f"Phòng số {n % 20}",
            "Các cơ quan, đơn vị",
            f"Tháng {n % 12 + 1}/2026",
        )
        for n in range(1, count + 1)
    )


@pytest.fixture
def browser(office: User) -> Client:
    client = Client()
    client.force_login(office)
    return client


def cost(browser: Client, address: str) -> tuple[int, int]:
    """Queries and bytes of a page as it is sent, once caches are warm."""
    browser.get(address)
    with CaptureQueriesContext(
        connection,
    ) as asked:
        response = browser.get(address)
    assert response.status_code == 200
    return len(asked), len(gzip.compress(response.content))


def costs(browser: Client, version: PlanVersion) -> dict[str, tuple[int, int]]:
    pages = {page: reverse(f"plans:{page}", args=[version.pk] if page in OF_VERSION else []) for page in PAGES}
    pages |= {"desk": "/", "search": "/search/?q=cai+cach"}
    return {page: cost(browser, address) for page, address in pages.items()}


def test_no_page_asks_the_database_once_a_row(browser: Client, load: Load, office: User) -> None:
    few = load(number=500, institutions=rows(FEW), procedures=())
    publish_version(actor=office, version=load(number=501, institutions=rows(FEW), procedures=()), reason="thử")
    cheap = costs(browser, few)
    many = load(number=502, institutions=rows(MANY), procedures=())
    for number in range(3):
        publish_version(
            actor=office, version=load(number=600 + number, institutions=rows(MANY), procedures=()), reason="thử"
        )
    dear = costs(browser, many)
    grown = {page: (cheap[page][0], dear[page][0]) for page in dear if dear[page][0] > cheap[page][0] + 3}
    assert not grown, grown
    heavy = {page: size for page, (_queries, size) in dear.items() if size > MOST_BYTES}
    assert not heavy, heavy
