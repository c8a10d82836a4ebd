"""Reading that breaks off, runs twice, or overlaps: nothing is doubled, nothing is lost, nobody is stuck."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from caicach.foundation.accounts.models import User
from caicach.foundation.core.errors import Conflict
from caicach.foundation.jobs.choices import JobState
from caicach.foundation.jobs.models import Job
from caicach.planning.plans.choices import ItemKind, VersionState
from caicach.planning.plans.models import Correction, PlanTask, PlanVersion
from caicach.planning.plans.services import (
    compile_version,
    compiling,
    confirm_item,
    correct_field,
    delete_version,
    reading,
    request_reading,
)


def job_of(version: PlanVersion, state: JobState, actor: User, **more: object) -> Job:
    job = Job.objects.create(kind="plans.compile_version", title="Read the plan", state=state, actor=actor, **more)
    PlanVersion.objects.filter(pk=version.pk).update(state=VersionState.COMPILING, job_id=job.pk)
    return job


def test_an_error_while_storing_leaves_the_version_failed_and_not_being_read_for_ever(
    reviewed: PlanVersion, office: User, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    def break_down(*args: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(compiling, "store_reading", break_down)
    with pytest.raises(ZeroDivisionError):
        compile_version(actor=office, version_id=reviewed.pk)
    reviewed.refresh_from_db()
    assert reviewed.state == VersionState.FAILED and reviewed.cure
    client.force_login(office)
    page = client.get(reverse("plans:review", args=[reviewed.pk])).content.decode()
    assert reviewed.cure in page and reverse("plans:read_again", args=[reviewed.pk]) in page


def test_two_workers_at_one_file_store_it_once(
    reviewed: PlanVersion, office: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first was thought dead; it is slower than the second, and a correction came in between."""
    read = reading.read_attachment
    key = PlanTask.objects.filter(version=reviewed, is_group=False).order_by("position")[0].key

    def slow(*args: object) -> object:
        monkeypatch.setattr(compiling, "read_attachment", read)
        compile_version(actor=office, version_id=reviewed.pk)
        version = PlanVersion.objects.get(pk=reviewed.pk)
        correct_field(
            actor=office, version=version, kind=ItemKind.TASK, key=key, field="content", value="Nội dung đã chỉnh"
        )
        return read(*args)  # type: ignore[arg-type]

    monkeypatch.setattr(compiling, "read_attachment", slow)
    version = compile_version(actor=office, version_id=reviewed.pk)
    assert version.state == VersionState.REVIEW
    assert PlanTask.objects.get(version=reviewed, key=key).content == "Nội dung đã chỉnh"
    assert Correction.objects.filter(version=reviewed).count() == 1


def test_asking_twice_for_a_reading_makes_one_piece_of_work(reviewed: PlanVersion, office: User) -> None:
    job = job_of(reviewed, JobState.RUNNING, office)
    assert request_reading(actor=office, version=reviewed).job_id == job.pk
    assert Job.objects.count() == 1


def test_work_that_was_given_up_says_why_and_can_be_begun_again(
    reviewed: PlanVersion, office: User, client: Client
) -> None:
    job_of(reviewed, JobState.FAILED, office, error_msgid="The file is empty.", cure_msgid="No file was chosen.")
    client.force_login(office)
    page = client.get(reverse("plans:review", args=[reviewed.pk]))
    assert page.status_code == 200 and "Tệp không có nội dung." in page.content.decode()
    client.post(reverse("plans:read_again", args=[reviewed.pk]))
    reviewed.refresh_from_db()
    assert Job.objects.count() == 2 and reviewed.job_id != Job.objects.earliest("pk").pk


def test_a_leader_watches_the_reading_of_a_draft(
    reviewed: PlanVersion, office: User, leader: User, client: Client
) -> None:
    job_of(reviewed, JobState.RUNNING, office)
    client.force_login(leader)
    page = client.get(reverse("plans:review", args=[reviewed.pk]), follow=True)
    assert page.status_code == 200


def test_what_was_removed_meanwhile_is_a_conflict_and_no_breakdown(
    reviewed: PlanVersion, office: User, client: Client
) -> None:
    task = PlanTask.objects.filter(version=reviewed).order_by("position")[0]
    PlanTask.objects.filter(pk=task.pk).delete()
    with pytest.raises(Conflict):
        confirm_item(actor=office, item=task)
    delete_version(actor=office, version=PlanVersion.objects.get(pk=reviewed.pk), reason="thử")
    with pytest.raises(Conflict):
        request_reading(actor=office, version=reviewed)
