"""Background work: asked for by name, told about while it runs, kept when it fails, taken up when its worker dies."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
from django.db import transaction
from django.test import Client
from django.utils import translation
from django.utils.translation import gettext_noop
from pytest_django import DjangoCaptureOnCommitCallbacks

from caicach.foundation.core.clock import now
from caicach.foundation.core.errors import Invalid
from caicach.foundation.core.references import Ref
from caicach.foundation.jobs import kinds
from caicach.foundation.jobs.choices import JobState
from caicach.foundation.jobs.kinds import JobResult, JobRun, job
from caicach.foundation.jobs.models import Job, Worker
from caicach.foundation.jobs.services import beat, enqueue, recover_abandoned, retire, run_job

if TYPE_CHECKING:
    from caicach.foundation.accounts.models import User


@pytest.fixture(autouse=True)
def declared(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Four kinds of work, for these tests alone."""
    monkeypatch.setattr(kinds, "_KINDS", {})

    @job("test.read", title=gettext_noop("Background work"))
    def read(run: JobRun, *, pages: int) -> JobResult:
        run.progress(1, pages, gettext_noop("The file is larger than %(limit)d MB."), limit=pages)
        return JobResult(Ref("plans.plan", "7"), "/plans/7/")

    @job("test.refuse", title="Refuse")
    def refuse(run: JobRun) -> None:
        run.leads_to("/plans/7/review/")
        raise Invalid(gettext_noop("The file is empty."), cure=gettext_noop("No file was chosen."))

    @job("test.break", title="Break")
    def break_down(run: JobRun) -> None:
        raise ZeroDivisionError("secret detail")

    @job("test.frail", title="Frail", attempts=2)
    def frail(run: JobRun) -> None:
        return None

    yield


def ask(kind: str, actor: User | None, **payload: Any) -> Job:
    return enqueue(kind, actor=actor, payload=payload, about="ke-hoach.docx")


def test_work_runs_after_the_commit_and_leads_somewhere(
    officer: User, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        asked = ask("test.read", officer, pages=4)
        assert Job.objects.get(pk=asked.pk).state == JobState.WAITING
    done = Job.objects.get(pk=asked.pk)
    assert (done.state, done.percent, done.result_url) == (JobState.DONE, 100, "/plans/7/")
    assert (done.result_kind, done.result_id) == ("plans.plan", "7")
    assert done.dispatched_at and done.started_at and done.finished_at


def test_work_that_fails_leads_to_where_its_subject_can_be_put_right(client: Client, officer: User) -> None:
    failed = ask("test.refuse", officer)
    run_job(job_id=str(failed.pk))
    client.force_login(officer)
    page = client.get(f"/jobs/{failed.pk}/")
    assert page.status_code == 200 and b'href="/plans/7/review/"' in page.content


def test_work_of_an_act_that_was_undone_never_runs(
    officer: User, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    with (
        django_capture_on_commit_callbacks(execute=True) as callbacks,
        pytest.raises(RuntimeError),
        transaction.atomic(),
    ):
        ask("test.read", officer, pages=4)
        raise RuntimeError
    assert not callbacks
    assert not Job.objects.exists()


def test_progress_is_told_in_the_readers_language(officer: User) -> None:
    asked = ask("test.read", officer, pages=4)
    run_job(job_id=str(asked.pk))
    done = Job.objects.get(pk=asked.pk)
    assert (done.words, done.title_text) == ("Tệp vượt quá 4 MB.", "Tiến trình xử lý")
    with translation.override("en"):
        assert done.words == "The file is larger than 4 MB."


def test_an_error_meant_for_people_is_kept_with_its_cure(officer: User) -> None:
    failed = run_job(job_id=str(ask("test.refuse", officer).pk))
    assert failed is not None
    assert (failed.state, failed.error, failed.cure) == (
        JobState.FAILED,
        "Tệp không có nội dung.",
        "Chưa chọn tệp.",
    )


def test_any_other_error_shows_no_detail_but_a_code_to_tell(officer: User) -> None:
    failed = run_job(job_id=str(ask("test.break", officer).pk))
    assert failed is not None
    assert failed.state == JobState.FAILED
    assert "secret" not in failed.error + failed.cure
    assert str(failed.pk)[-8:] in failed.cure


def test_an_unknown_kind_is_refused_when_asked_for(officer: User) -> None:
    with pytest.raises(Invalid):
        ask("test.unknown", officer)


def test_a_kind_is_declared_once() -> None:
    with pytest.raises(ValueError, match="already declared"):
        job("test.read", title="x")(lambda run: None)


def test_an_attempt_is_taken_once(officer: User) -> None:
    asked = ask("test.read", officer, pages=1)
    assert run_job(job_id=str(asked.pk)) is not None
    assert run_job(job_id=str(asked.pk)) is None
    assert run_job(job_id=str(asked.pk), attempt=2) is None


class TestRecovery:
    @staticmethod
    def running(kind: str, worker: str, attempt: int = 1) -> Job:
        return Job.objects.create(
            kind=kind,
            title=kind,
            state=JobState.RUNNING,
            worker=worker,
            attempt=attempt,
            payload={},
            dispatched_at=now(),
        )

    def test_a_dead_workers_job_is_taken_up_again(self, db: None) -> None:
        Worker.objects.create(name="dead", started_at=now(), seen_at=now() - timedelta(minutes=2))
        left = self.running("test.frail", "dead")
        assert recover_abandoned() == 1
        left.refresh_from_db()
        assert (left.state, left.attempt) == (JobState.DONE, 2)

    def test_a_living_workers_job_is_left_alone(self, db: None) -> None:
        Worker.objects.create(name="alive", started_at=now(), seen_at=now())
        self.running("test.frail", "alive")
        assert recover_abandoned() == 0

    def test_a_worker_that_ended_in_order_holds_nothing(self, db: None) -> None:
        beat()
        beat()
        assert Worker.objects.count() == 1
        retire()
        assert not Worker.objects.exists()

    def test_a_job_that_kills_every_worker_is_given_up_with_a_sentence(self, db: None) -> None:
        left = self.running("test.frail", "dead", attempt=2)
        assert recover_abandoned() == 1
        left.refresh_from_db()
        assert (left.state, left.error) == (JobState.FAILED, "Việc xử lý bị gián đoạn 2 lần do máy chủ dừng.")

    def test_a_job_of_a_kind_that_is_no_more_is_given_up(self, db: None) -> None:
        left = self.running("test.gone", "dead")
        assert recover_abandoned() == 1
        left.refresh_from_db()
        assert left.state == JobState.FAILED and left.cure

    def test_a_job_committed_but_never_handed_over_is_found(self, officer: User) -> None:
        lost = ask("test.frail", officer)
        Job.objects.filter(pk=lost.pk).update(created_at=now() - timedelta(minutes=5))
        assert recover_abandoned() == 1
        lost.refresh_from_db()
        assert lost.state == JobState.DONE

    def test_a_late_answer_of_a_worker_thought_dead_changes_nothing(self, db: None) -> None:
        left = self.running("test.frail", "dead")
        Job.objects.filter(pk=left.pk).update(attempt=2, state=JobState.RUNNING, worker="other")
        assert run_job(job_id=str(left.pk), attempt=1) is None


class TestPages:
    def test_the_progress_page_asks_again_until_it_is_over(self, client: Client, officer: User) -> None:
        asked = ask("test.read", officer, pages=4)
        client.force_login(officer)
        page = client.get(f"/jobs/{asked.pk}/").content.decode()
        assert "hx-get" in page
        assert '<noscript><meta http-equiv="refresh"' in page
        run_job(job_id=str(asked.pk))
        assert client.get(f"/jobs/{asked.pk}/").headers["Location"] == "/plans/7/"
        part = client.get(f"/jobs/{asked.pk}/progress/")
        assert part.headers["HX-Redirect"] == "/plans/7/"
        assert "hx-get" not in part.content.decode()
        assert client.get(f"/jobs/{asked.pk}/?stay").status_code == 200

    def test_a_failure_shows_what_to_do(self, client: Client, officer: User) -> None:
        asked = ask("test.refuse", officer)
        run_job(job_id=str(asked.pk))
        client.force_login(officer)
        page = client.get(f"/jobs/{asked.pk}/").content.decode()
        assert "Tệp không có nội dung." in page
        assert "Chưa chọn tệp." in page
        assert "refresh" not in page
        assert "ke-hoach.docx" in client.get("/").content.decode()

    def test_programs_read_the_state_as_json(self, client: Client, officer: User) -> None:
        asked = ask("test.read", officer, pages=4)
        client.force_login(officer)
        state = client.get(f"/jobs/{asked.pk}/state.json").json()
        assert (state["state"], state["percent"], state["result"]) == ("waiting", None, None)

    def test_other_officers_do_not_see_it_but_those_do_who_see_drafts(
        self, client: Client, officer: User, leader: User, office: User
    ) -> None:
        asked = ask("test.read", officer, pages=4)
        other = type(officer).objects.create(username="other", role=officer.role)
        for reader, status in ((other, 404), (leader, 200), (office, 200), (officer, 200)):
            client.force_login(reader)
            assert client.get(f"/jobs/{asked.pk}/progress/").status_code == status
            assert ("ke-hoach.docx" in client.get("/jobs/").content.decode()) is (status == 200)
