"""Adding what was missed works as a plain form, says at its place what went wrong, and tells who did it."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from caicach.foundation.accounts.choices import Role
from caicach.foundation.accounts.models import User
from caicach.foundation.core.clock import now
from caicach.planning.plans.choices import ItemKind
from caicach.planning.plans.models import Correction, PlanVersion
from caicach.planning.plans.policies.anchors import anchor_of
from caicach.planning.plans.tests.test_adding import MISSED, TASK, WHY

FORM = {f"value-{path}": value for path, value in TASK.items()} | {"lines": "13", "reason": WHY}


@pytest.fixture
def browser(client: Client, office: User) -> Client:
    client.force_login(office)
    return client


def add_page(version: PlanVersion, kind: str = "task") -> str:
    return reverse("plans:add", args=[version.pk, kind])


def post(browser: Client, version: PlanVersion, **more: str) -> Any:
    return browser.post(add_page(version), FORM | more)


def test_the_review_offers_to_add_an_item_of_every_kind(browser: Client, reviewed: PlanVersion) -> None:
    page = browser.get(reverse("plans:review", args=[reviewed.pk])).content.decode()
    for kind in ItemKind:
        assert (add_page(reviewed, kind) in page) == (kind != ItemKind.DOCUMENT)


@pytest.mark.parametrize("kind", [kind for kind in ItemKind if kind != ItemKind.DOCUMENT])
def test_the_form_is_empty_and_knows_the_line_one_came_from(browser: Client, reviewed: PlanVersion, kind: str) -> None:
    whole = browser.get(f"{add_page(reviewed, kind)}?line=13").content.decode()
    assert 'name="lines" value="13"' in whole and "<html" in whole and "hx-post" not in whole
    part = browser.get(add_page(reviewed, kind), headers={"HX-Request": "true"}).content.decode()
    assert 'name="lines" value=""' in part and "<html" not in part


def test_what_was_added_shows_who_and_why_and_can_be_taken_out(
    browser: Client, reviewed: PlanVersion, office: User
) -> None:
    answer = post(browser, reviewed)
    correction = Correction.objects.get()
    review = reverse("plans:review", args=[reviewed.pk])
    assert answer["Location"] == f"{review}#{anchor_of(ItemKind.TASK, correction.item_key)}"
    page = browser.get(review).content.decode()
    assert MISSED in page and "Thêm bằng tay" in page and WHY in page and office.display_name in page
    task = browser.get(reverse("plans:task", args=[reviewed.pk, correction.item_key])).content.decode()
    assert "Thêm bằng tay" in task and WHY in task
    listed = browser.get(reverse("plans:section", args=[reviewed.pk, "corrections"])).content.decode()
    assert f"Nhiệm vụ: {MISSED}" in listed
    browser.post(reverse("plans:withdraw", args=[correction.pk]))
    assert MISSED not in browser.get(review).content.decode()


@pytest.mark.parametrize(
    ("field", "more"),
    [("lines", {"lines": "999"}), ("content", {"value-content": ""}), ("reason", {"reason": ""})],
)
def test_a_refusal_keeps_what_was_typed(browser: Client, reviewed: PlanVersion, field: str, more: Any) -> None:
    answer = post(browser, reviewed, **more)
    page = answer.content.decode()
    assert answer.status_code == 422 and "field-wrong" in page
    assert "Tháng 9/2026" in page and "30/9/2026" in page
    assert not Correction.objects.exists()


def test_the_question_after_a_new_reading_is_told_in_words(browser: Client, reviewed: PlanVersion) -> None:
    post(browser, reviewed)
    Correction.objects.update(state="asks", new_compiled_value={"content": MISSED, "lead": ["Phòng Tư pháp"]})
    page = browser.get(reverse("plans:review", args=[reviewed.pk])).content.decode()
    assert "Phòng Tư pháp" in page and 'id="asking-title"' in page


def test_others_and_other_states_are_refused(
    client: Client, people: dict[Role, User], reviewed: PlanVersion, office: User
) -> None:
    client.force_login(people[Role.LEADER])
    assert client.get(add_page(reviewed)).status_code == 403
    assert post(client, reviewed).status_code == 403
    assert add_page(reviewed) not in client.get(reverse("plans:review", args=[reviewed.pk])).content.decode()
    client.force_login(people[Role.OFFICER])
    assert client.get(add_page(reviewed)).status_code == 404
    client.force_login(office)
    assert client.get(add_page(reviewed, "document")).status_code == 404
    PlanVersion.objects.filter(pk=reviewed.pk).update(state="published", published_at=now())
    assert client.get(add_page(reviewed)).status_code == 409
    assert add_page(reviewed) not in client.get(reverse("plans:review", args=[reviewed.pk])).content.decode()
