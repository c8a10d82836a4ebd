"""One decision, one call: what is doubtful is confirmed, what is no defect is dismissed."""

from __future__ import annotations

import pytest

from caicach.foundation.accounts.models import User
from caicach.foundation.audit.selectors import events_of
from caicach.foundation.core.errors import Conflict, Invalid, PermissionDenied
from caicach.planning.plans.choices import DiagnosticState, Doubt
from caicach.planning.plans.models import PlanDiagnostic, PlanTask, PlanVersion
from caicach.planning.plans.services import (
    compile_version,
    confirm_diagnostic,
    confirm_item,
    dismiss_diagnostic,
    reopen_diagnostic,
    reopen_item,
)
from caicach.planning.plans.tests.conftest import Load
from caicach.planning.plans.tests.plan_texts import CHECK, REVIEW


@pytest.fixture
def doubtful(load: Load) -> PlanTask:
    """A task without a lead, with a deadline of no known kind."""
    rows = (
        ("1", CHECK, "Kế hoạch", "", "", "xem ghi chú"),
        ("2", REVIEW, "Báo cáo", "Phòng Tư pháp", "", "Quý IV/{year}"),
    )
    return PlanTask.objects.get(version=load(institutions=rows), number="1")


@pytest.fixture
def warning(reviewed: PlanVersion) -> PlanDiagnostic:
    return note_defect(reviewed, PlanTask.objects.get(version=reviewed, number="3"), "warning")


def note_defect(version: PlanVersion, task: PlanTask, severity: str) -> PlanDiagnostic:
    """A diagnostic at the line of a task, beside those the compiler found."""
    return PlanDiagnostic.objects.create(
        version=version,
        position=900,
        code="XX001",
        name="test",
        group="text",
        severity=severity,
        message_msgid="A defect.",
        first_line=task.first_line,
        last_line=task.first_line,
        fingerprint="XX001:1",
    )


def test_what_is_missing_makes_a_task_doubtful(doubtful: PlanTask) -> None:
    assert doubtful.is_doubtful
    assert Doubt.NO_LEAD in doubtful.doubts
    assert {Doubt.DEADLINE_NOT_UNDERSTOOD, Doubt.NO_DEADLINE} & set(doubtful.doubts)


def test_one_call_confirms_and_one_takes_it_back(doubtful: PlanTask, office: User) -> None:
    confirm_item(actor=office, item=doubtful)
    confirm_item(actor=office, item=doubtful)
    task = PlanTask.objects.get(pk=doubtful.pk)
    assert (task.is_doubtful, task.confirmed_by) == (False, office)
    assert events_of(task.version.ref).filter(action="plans.confirm_item").count() == 1
    reopen_item(actor=office, item=task)
    task = PlanTask.objects.get(pk=doubtful.pk)
    assert (task.is_doubtful, task.confirmed_at) == (True, None)


def test_a_confirmed_item_that_says_something_else_is_doubtful_again(
    doubtful: PlanTask, office: User, load: Load
) -> None:
    confirm_item(actor=office, item=doubtful)
    compile_version(actor=office, version_id=doubtful.version_id)
    assert not PlanTask.objects.get(pk=doubtful.pk).is_doubtful
    rows = (("1", CHECK, "Kế hoạch, báo cáo", "", "", "xem ghi chú"),)
    newer = load(plan=doubtful.version.plan, institutions=rows)
    assert PlanTask.objects.get(version=newer, number="1").is_doubtful


def test_a_decision_on_a_defect_clears_the_doubt_of_what_stands_there(office: User, warning: PlanDiagnostic) -> None:
    reopen_diagnostic(actor=office, diagnostic=warning)
    task = PlanTask.objects.get(version=warning.version, number="3")
    assert Doubt.NOTED in task.doubts
    confirm_diagnostic(actor=office, diagnostic=warning, reason="sẽ sửa")
    task.refresh_from_db()
    assert Doubt.NOTED not in task.doubts
    assert (warning.state, warning.decided_by, warning.reason) == (DiagnosticState.CONFIRMED, office, "sẽ sửa")
    dismiss_diagnostic(actor=office, diagnostic=warning)
    reopen_diagnostic(actor=office, diagnostic=warning)
    warning.refresh_from_db()
    assert (warning.state, warning.decided_by, warning.decided_at) == (DiagnosticState.OPEN, None, None)


def test_dismissing_an_error_wants_a_reason(office: User, reviewed: PlanVersion) -> None:
    error = note_defect(reviewed, PlanTask.objects.get(version=reviewed, number="3"), "error")
    with pytest.raises(Invalid) as refused:
        dismiss_diagnostic(actor=office, diagnostic=error, reason=" ")
    assert refused.value.field == "reason"
    assert (
        dismiss_diagnostic(actor=office, diagnostic=error, reason="đúng như bản ký").state == DiagnosticState.DISMISSED
    )


def test_only_the_office_decides(leader: User, officer: User, warning: PlanDiagnostic, doubtful: PlanTask) -> None:
    for actor in (leader, officer):
        with pytest.raises(PermissionDenied):
            dismiss_diagnostic(actor=actor, diagnostic=warning)
        with pytest.raises(PermissionDenied):
            confirm_item(actor=actor, item=doubtful)


def test_nothing_is_decided_in_a_published_version(office: User, published: PlanVersion) -> None:
    with pytest.raises(Conflict):
        confirm_item(actor=office, item=PlanTask.objects.filter(version=published).earliest("position"))
    with pytest.raises(Conflict):
        confirm_diagnostic(actor=office, diagnostic=published.diagnostics.earliest("position"))
