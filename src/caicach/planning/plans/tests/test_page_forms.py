"""Every act of the review works as a plain form, without scripts, and says at its place what went wrong."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from caicach.foundation.accounts.models import User
from caicach.planning.plans.choices import CorrectionState, DiagnosticState, ItemKind, VersionState
from caicach.planning.plans.models import Correction, PlanTask, PlanVersion
from caicach.planning.plans.policies.anchors import anchor_of
from caicach.planning.plans.tests.conftest import Load
from caicach.planning.plans.tests.plan_texts import CHECK, REVIEW, Row, plan_text
from caicach.planning.plans.tests.test_deciding import note_defect


@pytest.fixture
def browser(client: Client, office: User) -> Client:
    """A browser of the programme office."""
    client.force_login(office)
    return client


def review_of(version: PlanVersion) -> str:
    return reverse("plans:review", args=[version.pk])


def act(name: str, task: PlanTask) -> str:
    return reverse(f"plans:{name}", args=[task.version_id, "task", task.key])


def task_of(version: PlanVersion, number: str = "1") -> PlanTask:
    return PlanTask.objects.get(version=version, number=number)


def upload(browser: Client, address: str, content: bytes, name: str = "ke-hoach.txt") -> Any:
    return browser.post(address, {"file": SimpleUploadedFile(name, content)})


@pytest.mark.django_db(transaction=True)
def test_an_upload_leads_over_its_progress_to_the_review(browser: Client) -> None:
    uploaded = upload(browser, reverse("plans:new"), plan_text())
    version = PlanVersion.objects.get()
    assert uploaded["Location"] == reverse("jobs:page", args=[version.job_id])
    done = browser.get(uploaded["Location"])
    assert done["Location"] == review_of(version)
    assert browser.get(review_of(version)).status_code == 200


@pytest.mark.django_db(transaction=True)
def test_the_same_file_again_leads_to_what_was_read_from_it(browser: Client) -> None:
    upload(browser, reverse("plans:new"), plan_text())
    again = upload(browser, reverse("plans:new"), plan_text())
    assert PlanVersion.objects.count() == 1
    assert again["Location"] == review_of(PlanVersion.objects.get())


@pytest.mark.django_db(transaction=True)
def test_a_newer_version_joins_its_plan_and_shows_what_changed(browser: Client) -> None:
    upload(browser, reverse("plans:new"), plan_text())
    older = PlanVersion.objects.get()
    rows: tuple[Row, ...] = (("1", CHECK, "Kế hoạch", "Phòng Nội vụ", "", "Tháng 5/{year}"),)
    upload(browser, reverse("plans:newer", args=[older.plan_id]), plan_text(institutions=rows))
    newer = PlanVersion.objects.get(plan=older.plan_id, number=2)
    changes = browser.get(reverse("plans:changes", args=[newer.pk, older.pk])).content.decode()
    assert "Phòng Nội vụ" in changes and REVIEW in changes


@pytest.mark.django_db(transaction=True)
def test_a_file_that_cannot_be_read_says_why_and_what_to_do(browser: Client) -> None:
    upload(browser, reverse("plans:new"), b"%PDF-1.4 broken", "ke-hoach.pdf")
    version = PlanVersion.objects.get()
    assert version.state == VersionState.FAILED
    page = browser.get(review_of(version)).content.decode()
    assert version.error in page and version.cure in page
    assert reverse("plans:newer", args=[version.plan_id]) in page
    assert browser.get(reverse("plans:version", args=[version.pk]))["Location"] == review_of(version)


@pytest.mark.parametrize("address", ["new", "newer"])
def test_a_form_without_a_file_is_asked_again(browser: Client, reviewed: PlanVersion, address: str) -> None:
    arguments = [reviewed.plan_id] if address == "newer" else []
    answer = browser.post(reverse(f"plans:{address}", args=arguments), {})
    assert answer.status_code == 422
    assert b'type="file"' in answer.content


def test_a_doubtful_item_is_confirmed_and_that_taken_back(browser: Client, load: Load) -> None:
    task = task_of(load(institutions=(("1", CHECK, "Kế hoạch", "", "", "xem ghi chú"),)))
    assert task.is_doubtful
    confirmed = browser.post(act("confirm", task))
    assert confirmed["Location"] == f"{review_of(task.version)}#{anchor_of(ItemKind.TASK, task.key)}"
    task.refresh_from_db()
    assert not task.is_doubtful and task.confirmed_by is not None
    browser.post(act("reopen", task))
    task.refresh_from_db()
    assert task.is_doubtful


def test_a_corrected_field_keeps_what_was_read_beside_it(browser: Client, reviewed: PlanVersion) -> None:
    task = task_of(reviewed)
    answer = browser.post(act("edit", task), {"value-deadline.due": "30/04/2026", "reason": "theo bản ký"})
    assert answer.status_code == 302
    page = browser.get(review_of(reviewed)).content.decode()
    assert "<del>31/03/2026</del>" in page and "<ins>30/04/2026</ins>" in page and "theo bản ký" in page
    correction = Correction.objects.get()
    browser.post(reverse("plans:withdraw", args=[correction.pk]))
    correction.refresh_from_db()
    assert correction.state == CorrectionState.WITHDRAWN
    assert f"{PlanTask.objects.get(pk=task.pk).due:%d/%m/%Y}" == "31/03/2026"


def test_a_wrong_value_is_told_at_its_field_and_nothing_typed_is_lost(browser: Client, reviewed: PlanVersion) -> None:
    typed = {"value-deadline.due": "31/02/2026", "value-note": "ghi chú dài", "reason": "theo bản ký"}
    answer = browser.post(act("edit", task_of(reviewed)), typed)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert all(words in page for words in typed.values())
    assert "field-wrong" in page and not Correction.objects.exists()


def test_the_second_of_two_editors_is_told(browser: Client, reviewed: PlanVersion) -> None:
    task = task_of(reviewed)
    form = {"value-deadline.due": "30/04/2026", "revision-deadline.due": "0"}
    assert browser.post(act("edit", task), form).status_code == 302
    second = browser.post(act("edit", task), {**form, "value-deadline.due": "30/05/2026"})
    assert second.status_code == 409
    assert Correction.objects.get().corrected_value == "2026-04-30"


def test_an_error_is_dismissed_only_with_a_reason_asked_for_on_a_page(browser: Client, reviewed: PlanVersion) -> None:
    found = note_defect(reviewed, task_of(reviewed), "error")
    dismiss = reverse("plans:dismiss_finding", args=[found.pk])
    asked = browser.post(dismiss)
    assert asked.status_code == 422 and b'name="reason"' in asked.content
    assert browser.post(dismiss, {"reason": "đúng như văn bản"}).status_code == 302
    found.refresh_from_db()
    assert (found.state, found.reason) == (DiagnosticState.DISMISSED, "đúng như văn bản")


def test_open_errors_hold_publishing_up_until_decided_or_explained(browser: Client, reviewed: PlanVersion) -> None:
    note_defect(reviewed, task_of(reviewed), "error")
    publish = reverse("plans:publish", args=[reviewed.pk])
    held = browser.post(publish)
    assert held.status_code == 409
    assert b'role="alert"' in held.content and b'name="reason"' in held.content
    assert browser.post(publish, {"reason": "bản ký như vậy"})["Location"] == reverse(
        "plans:version", args=[reviewed.pk]
    )
    assert "bản ký như vậy" in browser.get(reverse("plans:version", args=[reviewed.pk])).content.decode()


def test_a_version_is_deleted_only_with_a_reason(browser: Client, reviewed: PlanVersion) -> None:
    delete = reverse("plans:delete", args=[reviewed.pk])
    assert b'name="reason"' in browser.get(delete).content
    assert browser.post(delete, {"reason": ""}).status_code == 422
    assert browser.post(delete, {"reason": "nạp nhầm"}).status_code == 302
    assert not PlanVersion.objects.exists()


def test_an_act_by_script_answers_with_the_card_alone(browser: Client, reviewed: PlanVersion) -> None:
    task = task_of(reviewed)
    found = note_defect(reviewed, task, "error")
    for address in (
        act("confirm", task),
        act("edit", task),
        reverse("plans:dismiss_finding", args=[found.pk]),  # asks for a reason
        reverse("plans:confirm_finding", args=[found.pk]),
    ):
        answer = browser.post(address, headers={"HX-Request": "true"})
        assert answer.status_code == 200
        assert b"<article" in answer.content and b"<html" not in answer.content


def test_the_review_asks_the_database_as_often_for_long_plans_as_for_short(browser: Client, load: Load) -> None:
    def queries(version: PlanVersion) -> int:
        with CaptureQueriesContext(connection) as asked:
            assert browser.get(review_of(version)).status_code == 200
        return len(asked)

    def rows(n: int) -> list[Row]:
        # No lead, no deadline: every row is doubtful and has its defects.
        return [(str(i), f"{CHECK} lần {i}", "Kế hoạch", "", "", "") for i in range(1, n + 1)]

    short = load(institutions=rows(3))
    long = load(institutions=rows(60), number=16, name="dai.txt")
    assert PlanTask.objects.filter(version=long).count() > 60
    queries(short)
    assert queries(long) <= queries(short)
