"""The worker command itself, on a database that keeps what is committed."""

from __future__ import annotations

import pytest
from django.core.management import call_command
from pytest_django import Settings as SettingsWrapper

from caicach.foundation.jobs import kinds
from caicach.foundation.jobs.choices import JobState
from caicach.foundation.jobs.kinds import JobRun, job
from caicach.foundation.jobs.models import Job, Worker
from caicach.foundation.jobs.services import enqueue


@pytest.mark.django_db(transaction=True)
def test_the_worker_does_what_waits_and_what_a_dead_one_left(
    monkeypatch: pytest.MonkeyPatch, settings: SettingsWrapper
) -> None:
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
    monkeypatch.setattr(kinds, "_KINDS", {})
    ran = list[str]()

    @job("test.note", title="Note")
    def note(run: JobRun, *, word: str) -> None:
        ran.append(word)

    fresh = enqueue("test.note", actor=None, payload={"word": "fresh"})
    Job.objects.create(kind="test.note", title="Note", state=JobState.RUNNING, worker="gone", payload={"word": "left"})
    fresh.refresh_from_db()
    assert fresh.state == JobState.WAITING
    call_command("work", batch=True)
    assert sorted(ran) == ["fresh", "left"]
    assert {job.state for job in Job.objects.all()} == {JobState.DONE}
    assert not Worker.objects.exists()
