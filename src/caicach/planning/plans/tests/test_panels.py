"""The desk says which plans wait, what is doubtful in them, what was published; the search finds plans and tasks."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import translation
from django.utils.translation import ngettext

from caicach.foundation.accounts.models import User
from caicach.planning.plans.choices import Severity
from caicach.planning.plans.models import PlanTask, PlanVersion
from caicach.planning.plans.selectors import version_summary
from caicach.planning.plans.services import publish_version
from caicach.planning.plans.tests.conftest import Load
from caicach.planning.plans.tests.plan_texts import CHECK, PUBLICITY
from caicach.planning.plans.tests.test_deciding import note_defect


def page_of(reader: User, address: str, **query: str) -> str:
    client = Client()
    client.force_login(reader)
    response = client.get(address, query)
    assert response.status_code == 200
    return response.content.decode()


@pytest.fixture
def doubtful(load: Load) -> PlanVersion:
    """A version in review with a task nobody leads, and an open error."""
    version = load(institutions=(("1", CHECK, "Kế hoạch", "", "", "Tháng 3/{year}"),))
    note_defect(version, PlanTask.objects.get(version=version, number="1"), "error")
    return version


def test_a_version_in_review_waits_on_the_desk_of_the_board(
    office: User, leader: User, officer: User, reviewed: PlanVersion
) -> None:
    review = reverse("plans:review", args=[reviewed.pk])
    for reader in (office, leader):
        assert review in page_of(reader, "/")
    assert review not in page_of(officer, "/")


def test_open_errors_are_counted_as_the_review_counts_them(office: User, doubtful: PlanVersion) -> None:
    errors = version_summary(doubtful).open_diagnostics[Severity.ERROR]
    assert errors > 0
    with translation.override("vi"):
        words = ngettext("%(n)d open error", "%(n)d open errors", errors) % {"n": errors}
    assert words in page_of(office, "/")


def test_a_published_plan_is_news_for_everybody_and_waits_for_nobody(
    office: User, officer: User, reviewed: PlanVersion
) -> None:
    publish_version(actor=office, version=reviewed, reason="đã rà soát")
    for reader in (office, officer):
        page = page_of(reader, "/")
        assert reverse("plans:version", args=[reviewed.pk]) in page
        assert reverse("plans:review", args=[reviewed.pk]) not in page


def test_the_search_finds_plans_and_tasks_without_accents(officer: User, published: PlanVersion) -> None:
    task = PlanTask.objects.get(version=published, content=PUBLICITY)
    found = page_of(officer, "/search/", q="cong khai mot cua")
    assert reverse("plans:task", args=[published.pk, task.key]) in found
    found = page_of(officer, "/search/", q="song lam")
    assert reverse("plans:plan", args=[published.plan_id]) in found


def test_the_search_shows_no_drafts_to_those_who_may_not_see_them(
    office: User, officer: User, reviewed: PlanVersion
) -> None:
    plan = reverse("plans:plan", args=[reviewed.plan_id])
    assert plan in page_of(office, "/search/", q="song lam")
    assert plan not in page_of(officer, "/search/", q="song lam")


def test_the_desk_asks_the_database_as_often_for_many_plans_as_for_one(office: User, load: Load) -> None:
    def queries() -> int:
        with CaptureQueriesContext(
            connection,
        ) as asked:
            page_of(office, "/")
        return len(asked)

    load(number=15)
    one = queries()
    for number in (16, 17, 18):
        load(number=number, name=f"ke-hoach-{number}.txt")
    assert queries() == one


@pytest.mark.parametrize(
    ("address", "entry"),
    [
        ("plans:list", "plans:list"),
        ("plans:new", "plans:list"),
        ("plans:tasks_in_force", "plans:tasks_in_force"),
        ("plans:board_in_force", "plans:board_in_force"),
    ],
)
def test_the_rail_shows_where_one_is(office: User, address: str, entry: str) -> None:
    page = page_of(office, reverse(address))
    assert f'href="{reverse(entry)}" aria-current="page"' in page
