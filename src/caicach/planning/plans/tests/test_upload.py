"""Uploading: the file is kept whatever it is, the same file is known again, a newer one joins its plan."""

from __future__ import annotations

import pytest

from caicach.foundation.accounts.models import User
from caicach.foundation.attachments.models import Attachment
from caicach.foundation.attachments.storage import path_of
from caicach.foundation.audit.selectors import events_of
from caicach.foundation.core.errors import Invalid, PermissionDenied
from caicach.foundation.jobs.choices import JobState
from caicach.foundation.jobs.models import Job
from caicach.foundation.jobs.services import run_job
from caicach.planning.plans.choices import VersionState
from caicach.planning.plans.models import Plan, PlanVersion
from caicach.planning.plans.services import compile_version, upload_newer_version, upload_plan
from caicach.planning.plans.tests.conftest import Load, text_file
from caicach.planning.plans.tests.plan_texts import plan_text


def test_an_upload_waits_to_be_read_and_the_job_reads_it(office: User) -> None:
    uploaded = upload_plan(actor=office, file=text_file(plan_text()))
    version = uploaded.version
    assert (uploaded.is_new, version.state, version.number) == (True, VersionState.UPLOADED, 1)
    assert version.plan.title == "ke-hoach"
    job = run_job(job_id=str(version.job_id))
    assert job is not None
    assert (job.state, job.result_kind, job.result_id) == (JobState.DONE, "plans.version", str(version.pk))
    assert job.result_url.endswith(f"/versions/{version.pk}/review/")
    version.refresh_from_db()
    assert version.state == VersionState.REVIEW
    assert Plan.objects.get().title == "Cải cách hành chính năm 2026 của huyện Sông Lam"
    assert [event.action for event in events_of(version.ref)][::-1] == [
        "plans.upload_version",
        "plans.compile_version",
        "plans.finish_version",
    ]


def test_the_job_may_run_twice_and_leaves_a_deleted_version_alone(office: User) -> None:
    version = upload_plan(actor=office, file=text_file(plan_text())).version
    for _ in range(2):
        Job.objects.filter(pk=str(version.job_id)).update(state=JobState.WAITING)
        run_job(job_id=str(version.job_id))
    assert version.plantasks.count() == 4
    version.delete()
    Job.objects.filter(pk=str(version.job_id)).update(state=JobState.WAITING)
    job = run_job(job_id=str(version.job_id))
    assert job is not None and job.state == JobState.DONE


def test_the_same_file_again_leads_to_the_version_it_is(office: User, load: Load) -> None:
    first = load()
    again = upload_plan(actor=office, file=text_file(plan_text(), "copy.txt"))
    assert (again.is_new, again.version.pk) == (False, first.pk)
    newer = upload_newer_version(actor=office, plan=first.plan, file=text_file(plan_text()))
    assert (newer.is_new, newer.version.pk) == (False, first.pk)
    assert PlanVersion.objects.count() == 1


def test_a_file_that_cannot_be_read_is_kept_and_says_why(office: User) -> None:
    version = upload_plan(actor=office, file=text_file(b"%PDF-1.7 broken", "hong.pdf"), background=False).version
    with pytest.raises(Invalid):
        compile_version(actor=office, version_id=version.pk)
    version.refresh_from_db()
    assert version.state == VersionState.FAILED
    assert "hong.pdf" in version.error and version.cure
    assert path_of(Attachment.objects.get().sha256).exists()


def test_an_error_of_our_own_leaves_the_version_failed_with_a_cure(
    office: User, reviewed: PlanVersion, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fall_over(*args: object, **more: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("caicach.planning.plans.services.reading.compile_source", fall_over)
    with pytest.raises(ZeroDivisionError):
        compile_version(actor=office, version_id=reviewed.pk)
    reviewed.refresh_from_db()
    assert reviewed.state == VersionState.FAILED and reviewed.cure
    assert reviewed.plantasks.count() == 4, "what was read before is kept"


def test_an_empty_file_is_refused_at_once(office: User) -> None:
    with pytest.raises(Invalid) as refused:
        upload_plan(actor=office, file=text_file(b""))
    assert refused.value.field == "file"
    assert not PlanVersion.objects.exists()


def test_only_the_office_uploads(leader: User, officer: User) -> None:
    for actor in (leader, officer):
        with pytest.raises(PermissionDenied):
            upload_plan(actor=actor, file=text_file(plan_text()))
    assert not Attachment.objects.exists()


def test_progress_tells_the_five_stages(office: User) -> None:
    told: list[tuple[int, int]] = []
    version = upload_plan(actor=office, file=text_file(plan_text()), background=False).version
    compile_version(
        actor=office, version_id=version.pk, tell=lambda done, total, words="", **params: told.append((done, total))
    )
    assert told == [(stage, 5) for stage in range(5)]


@pytest.mark.parametrize("mess", ["\x00", "\x0b", "\ufffe", "\ud800"], ids=["nul", "tab", "noncharacter", "surrogate"])
def test_letters_a_database_refuses_do_not_stop_it(office: User, mess: str) -> None:
    content = plan_text().replace("Niêm yết".encode(), f"Niêm{mess}yết".encode("utf-8", "surrogatepass"))
    version = upload_plan(actor=office, file=text_file(content), background=False).version
    assert compile_version(actor=office, version_id=version.pk).plantasks.count() == 4
