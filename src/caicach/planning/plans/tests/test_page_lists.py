"""Lists, filters and boards: words without accents, chips that can be taken off, figures that lead to their tasks."""

from __future__ import annotations

import html
import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from caicach.foundation.accounts.models import User
from caicach.planning.plans.choices import ItemKind
from caicach.planning.plans.models import PlanTask, PlanVersion
from caicach.planning.plans.services import correct_field, publish_version
from caicach.planning.plans.tests.conftest import Load
from caicach.planning.plans.tests.plan_texts import CHECK, CONTROL, OFFICE, PUBLICITY, REVIEW, Row
from caicach.planning.plans.views.versions import SECTIONS

TASKS = (CHECK, REVIEW, PUBLICITY, CONTROL)


@pytest.fixture
def browser(client: Client, office: User) -> Client:
    client.force_login(office)
    return client


def shown(browser: Client, address: str, **query: str) -> str:
    response = browser.get(address, query)
    assert response.status_code == 200
    return html.unescape(response.content.decode())


def tasks_of(version: PlanVersion) -> str:
    return reverse("plans:tasks", args=[version.pk])


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ({}, TASKS),
        ({"q": "ra soat van ban"}, (REVIEW,)),
        ({"q": "KIỂM TRA"}, (CHECK, CONTROL)),
        ({"area": "procedures"}, (PUBLICITY, CONTROL)),
        ({"unit": OFFICE}, (PUBLICITY, CONTROL)),
        ({"kind": "continuous"}, (PUBLICITY,)),
        ({"month": "2026-03"}, (CHECK,)),
        ({"month": "2026-12"}, (REVIEW, PUBLICITY)),
        ({"month": "none"}, ()),
        ({"area": "procedures", "q": "kiem tra"}, (CONTROL,)),
        ({"q": "khong co o dau"}, ()),
        ({"area": "nonsense", "month": "2026-13", "page": "nonsense"}, TASKS),
    ],
)
def test_filters_show_exactly_the_tasks_they_name(
    browser: Client, reviewed: PlanVersion, query: dict[str, str], expected: tuple[str, ...]
) -> None:
    page = shown(browser, tasks_of(reviewed), **query)
    assert {task for task in TASKS if f">{task}</a>" in page} == set(expected)


def test_a_filter_in_force_is_a_chip_that_takes_it_off(browser: Client, reviewed: PlanVersion) -> None:
    page = shown(browser, tasks_of(reviewed), q="kiem tra", area="procedures")
    chips = re.findall(r'class="chip chip-on" href="([^"]+)"', page)
    assert sorted(chips) == sorted(f"{tasks_of(reviewed)}?{rest}" for rest in ("area=procedures", "q=kiem+tra"))


def test_tasks_in_force_are_those_of_published_plans(
    browser: Client, office: User, load: Load, published: PlanVersion
) -> None:
    draft: tuple[Row, ...] = (("1", "Việc của bản nháp", "Báo cáo", "Phòng Nội vụ", "", "Quý I/{year}"),)
    load(number=77, year=2027, name="khac.txt", institutions=draft)
    page = shown(browser, reverse("plans:tasks_in_force"))
    assert CHECK in page and "Việc của bản nháp" not in page


@pytest.mark.parametrize(("query", "found"), [("song lam", True), ("SÔNG LAM 2026", True), ("hòa an xa", False)])
def test_plans_are_found_without_accents(browser: Client, reviewed: PlanVersion, query: str, found: bool) -> None:
    page = shown(browser, reverse("plans:list"), q=query)
    assert (reverse("plans:plan", args=[reviewed.plan_id]) in page) is found


@pytest.mark.parametrize(
    ("query", "found"),
    [({"year": "2026"}, True), ({"year": "2019"}, False), ({"level": "district"}, True), ({"level": "commune"}, False)],
)
def test_plans_are_narrowed_by_year_and_level(
    browser: Client, reviewed: PlanVersion, query: dict[str, str], found: bool
) -> None:
    page = shown(browser, reverse("plans:list"), **query)
    assert (reverse("plans:plan", args=[reviewed.plan_id]) in page) is found


@pytest.mark.parametrize("query", [{"year": "x" * 50}, {"year": "99999999999999999999"}, {"page": "x"}, {"level": "?"}])
def test_an_address_typed_wrong_is_answered(browser: Client, reviewed: PlanVersion, query: dict[str, str]) -> None:
    assert browser.get(reverse("plans:list"), query).status_code in (200, 400, 404)


def test_a_plan_opens_at_its_version_in_force(
    browser: Client, office: User, load: Load, published: PlanVersion
) -> None:
    rows: tuple[Row, ...] = (("1", CHECK, "Kế hoạch", "Phòng Nội vụ", "", "Tháng 5/{year}"),)
    newer = load(plan=published.plan, institutions=rows)
    plan = reverse("plans:plan", args=[published.plan_id])
    assert browser.get(plan)["Location"] == reverse("plans:version", args=[published.pk])
    publish_version(actor=office, version=newer, reason="đã rà soát")
    assert browser.get(plan)["Location"] == reverse("plans:version", args=[newer.pk])


def test_every_figure_of_the_board_leads_to_that_many_tasks(browser: Client, published: PlanVersion) -> None:
    board = shown(browser, reverse("plans:board", args=[published.pk]))
    links = {link for link in re.findall(r'href="([^"]+)"', board) if link.startswith(f"{tasks_of(published)}?")}
    assert len(links) >= 6
    for link in links:
        page = html.unescape(browser.get(link).content.decode())
        assert any(f">{task}</a>" in page for task in TASKS) or "doubtful" in link, link


def test_a_task_shows_its_clause_its_units_and_its_correction(
    browser: Client, office: User, reviewed: PlanVersion
) -> None:
    task = PlanTask.objects.get(version=reviewed, number="2")
    correct_field(
        actor=office,
        version=reviewed,
        kind=ItemKind.TASK,
        key=task.key,
        field="deadline.due",
        value="15/11/2026",
        reason="theo bản ký",
    )
    page = shown(browser, reverse("plans:task", args=[reviewed.pk, task.key]))
    for words in (REVIEW, "Phòng Tư pháp", "UBND các xã, thị trấn", "Quý IV/2026", "<ins>15/11/2026</ins>"):
        assert words in page


@pytest.mark.parametrize("address", ["board", "tasks", *(f"section {name}" for name in SECTIONS)])
def test_pages_ask_the_database_as_often_for_long_plans_as_for_short(browser: Client, load: Load, address: str) -> None:
    def queries(version: PlanVersion) -> int:
        name, _, section = address.partition(" ")
        with CaptureQueriesContext(connection) as asked:
            shown(browser, reverse(f"plans:{name}", args=[version.pk, section] if section else [version.pk]))
        return len(asked)

    def rows(n: int) -> list[Row]:
        return [(str(i), f"{CHECK} lần {i}", "Kế hoạch", "Phòng Tư pháp", "", "Quý I/{year}") for i in range(1, n + 1)]

    short, long = load(institutions=rows(2)), load(institutions=rows(30), number=16, name="dai.txt")
    queries(short)
    assert queries(long) <= queries(short) + 1
