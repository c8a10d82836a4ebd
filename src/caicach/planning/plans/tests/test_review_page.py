"""The review says what is left to look at, leads to it, and takes decisions with and without scripts."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from caicach.foundation.accounts.models import User
from caicach.planning.plans.models import Correction, PlanDiagnostic, PlanTask, PlanVersion
from caicach.planning.plans.policies.anchors import anchor_of
from caicach.planning.plans.selectors import version_summary
from caicach.planning.plans.selectors.kinds import MODEL_OF_KIND
from caicach.planning.plans.services.rewriting import refresh_noted
from caicach.planning.plans.tests.conftest import Load
from caicach.planning.plans.tests.plan_texts import CHECK, INSTITUTIONS
from caicach.planning.plans.tests.test_deciding import note_defect

LONG = tuple(
    (str(number), f"Nhiệm vụ số {number}", "Báo cáo", "Phòng Nội vụ", "", "Quý II/{year}") for number in range(60)
)


@pytest.fixture
def desk(office: User) -> Client:
    """The browser of somebody of the office."""
    client = Client()
    client.force_login(office)
    return client


@pytest.fixture
def doubtful(load: Load) -> PlanVersion:
    """In review: one task nobody leads, one open error at another task, nothing else in question."""
    version = load(institutions=(*INSTITUTIONS, ("5", "Sơ kết công tác", "Báo cáo", "", "", "Quý II/{year}")))
    PlanDiagnostic.objects.filter(version=version).delete()
    for task in PlanTask.objects.filter(version=version):
        task.doubts = [] if task.number != "5" else ["no_lead"]
        task.is_doubtful = bool(task.doubts)
        task.save()
    task = PlanTask.objects.get(version=version, number="1")
    note_defect(version, task, "error")
    refresh_noted(version, task.first_line)
    return version


def address(name: str, version: PlanVersion) -> str:
    return reverse(f"plans:{name}", args=[version.pk])


def of_task(name: str, version: PlanVersion, number: str) -> str:
    task = PlanTask.objects.get(version=version, number=number)
    return reverse(f"plans:{name}", args=[version.pk, "task", task.key])


def body(response: object) -> str:
    return response.content.decode()  # type: ignore[attr-defined, no-any-return]


def test_a_long_plan_asks_the_database_as_often_as_a_short_one(desk: Client, load: Load) -> None:
    def queries(version: PlanVersion) -> int:
        with CaptureQueriesContext(connection) as asked:
            assert desk.get(address("review", version)).status_code == 200
        return len(asked)

    short = queries(load(number=15))
    assert queries(load(number=16, institutions=LONG, name="dai.txt")) == short <= 60


def test_a_defect_and_the_item_it_stands_at_are_one_thing_to_look_at(desk: Client, doubtful: PlanVersion) -> None:
    summary = version_summary(doubtful)
    assert summary.to_look_at == summary.doubtful_by_themselves + 1
    assert summary.doubtful_in_all > summary.doubtful_by_themselves
    assert f"Còn {summary.to_look_at} nội dung cần xem" in body(desk.get(address("review", doubtful)))


def test_next_leads_to_the_first_open_error_and_publishing_is_first_when_nothing_is_left(
    desk: Client, doubtful: PlanVersion
) -> None:
    error = PlanDiagnostic.objects.get(version=doubtful)
    assert f'class="btn btn-primary" href="#finding-{error.pk}" data-next' in body(
        desk.get(address("review", doubtful))
    )
    desk.post(reverse("plans:confirm_finding", args=[error.pk]))
    for kind, model in MODEL_OF_KIND.items():
        for row in model._default_manager.filter(version=doubtful, is_doubtful=True):
            desk.post(reverse("plans:confirm", args=[doubtful.pk, kind, row.key]))
    page = body(desk.get(address("review", doubtful)))
    assert "Đã xem hết" in page and "data-next" not in page
    assert 'class="btn btn-primary" href="#publish"' in page


def test_a_settled_defect_brings_the_item_at_its_place_along(desk: Client, doubtful: PlanVersion) -> None:
    error = PlanDiagnostic.objects.get(version=doubtful)
    answer = body(desk.post(reverse("plans:confirm_finding", args=[error.pk]), headers={"HX-Request": "true"}))
    task = PlanTask.objects.get(version=doubtful, number="1")
    assert not task.is_doubtful
    card = answer[answer.index(f'id="{anchor_of("task", task.key)}"') :]
    assert 'hx-swap-oob="true"' in card[:300] and 'id="review-progress" hx-swap-oob="true"' in answer
    assert 'id="publish"' in answer


def test_what_was_read_by_mistake_is_left_out_for_a_reason_and_taken_in_again(
    desk: Client, doubtful: PlanVersion
) -> None:
    page = of_task("leave_out", doubtful, "1")
    assert "Lý do nội dung này không thuộc kế hoạch" in body(desk.get(page))
    refused = desk.post(page, {"reason": " "})
    assert refused.status_code == 422
    assert PlanTask.objects.filter(version=doubtful, content=CHECK).exists()
    desk.post(page, {"reason": "dòng thừa"})
    assert not PlanTask.objects.filter(version=doubtful, content=CHECK).exists()
    assert "dòng thừa" in body(desk.get(address("review", doubtful)))
    correction = Correction.objects.get(version=doubtful, field="left_out")
    desk.post(reverse("plans:withdraw", args=[correction.pk]))
    assert PlanTask.objects.filter(version=doubtful, content=CHECK).exists()


def test_nobody_but_the_office_leaves_anything_out(leader: User, officer: User, doubtful: PlanVersion) -> None:
    page = of_task("leave_out", doubtful, "1")
    for reader, status in ((leader, 403), (officer, 404)):
        client = Client()
        client.force_login(reader)
        assert client.get(page).status_code == client.post(page, {"reason": "thử"}).status_code == status


def test_a_leader_sees_what_is_left_and_may_publish_with_a_reason(leader: User, doubtful: PlanVersion) -> None:
    client = Client()
    client.force_login(leader)
    page = body(client.get(address("review", doubtful)))
    assert "nội dung cần xem" in page and "data-next" not in page and 'data-act="confirm"' not in page
    refused = client.post(address("publish", doubtful), {"reason": ""})
    assert refused.status_code == 409 and "Còn 1 lỗi chưa xử lý" in body(refused)
    client.post(address("publish", doubtful), {"reason": "theo kết luận cuộc họp"})
    assert PlanVersion.objects.get(pk=doubtful.pk).state == "published"
