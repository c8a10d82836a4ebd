"""The audit log can only grow: SQLite and PostgreSQL themselves refuse anything else."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from django.contrib.auth import get_user_model
from django.db import DatabaseError, connection, transaction
from django.test import Client

from caicach.foundation.audit.models import AuditEvent
from caicach.foundation.audit.selectors import changes_of, events_of, timeline_of
from caicach.foundation.audit.services import record
from caicach.foundation.core.references import Ref

if TYPE_CHECKING:
    from caicach.foundation.accounts.models import User

PLAN = Ref("plans.plan", "0190")


@pytest.fixture
def event(officer: User) -> AuditEvent:
    return record(actor=officer, action="plans.publish", obj=PLAN, before={"state": "draft"}, after={"state": "issued"})


def _by_sql(statement: str) -> Callable[[AuditEvent], object]:
    def run(event: AuditEvent) -> None:
        with connection.cursor() as cursor:
            cursor.execute(statement)

    return run


@pytest.mark.parametrize(
    "tamper",
    [
        lambda event: AuditEvent.objects.filter(pk=event.pk).update(reason="another"),
        lambda event: AuditEvent.objects.filter(pk=event.pk).delete(),
        lambda event: event.delete(),
        lambda event: event.save(),
        _by_sql("UPDATE audit_auditevent SET action = 'x'"),
        _by_sql("DELETE FROM audit_auditevent"),
    ],
    ids=["update", "delete", "delete one", "save again", "UPDATE", "DELETE"],
)
def test_no_way_changes_or_removes_a_row(event: AuditEvent, tamper: Callable[[AuditEvent], object]) -> None:
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        tamper(event)
    kept = AuditEvent.objects.get(pk=event.pk)
    assert (kept.action, kept.reason) == ("plans.publish", "")


@pytest.mark.skipif(connection.vendor != "postgresql", reason="TRUNCATE is PostgreSQL's")
def test_truncate_is_refused(event: AuditEvent) -> None:
    connection.check_constraints()
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        _by_sql("TRUNCATE audit_auditevent CASCADE")(event)


def test_a_person_in_the_log_cannot_be_deleted(event: AuditEvent, officer: User) -> None:
    with pytest.raises(DatabaseError), transaction.atomic():
        get_user_model().objects.filter(pk=officer.pk)._raw_delete(using="default")
        connection.check_constraints()


def test_only_what_changed_is_kept(officer: User) -> None:
    made = record(actor=officer, action="x.y", obj=PLAN, before={"a": 1, "b": 2}, after={"a": 1, "b": 3, "c": 4})
    assert (made.before, made.after) == ({"b": 2}, {"b": 3, "c": 4})


def test_the_row_goes_when_the_act_is_undone(officer: User) -> None:
    with pytest.raises(RuntimeError), transaction.atomic():
        record(actor=officer, action="x.y", obj=PLAN)
        raise RuntimeError
    assert not events_of(PLAN).exists()


def test_the_timeline_says_who_what_and_why(officer: User, office: User) -> None:
    record(actor=None, action="accounts.open_account", obj=PLAN)
    record(actor=officer, action="no.such_words", obj=PLAN, reason="vì sai số", on_behalf=office)
    newest, oldest = timeline_of(PLAN)
    assert (newest.who, newest.what, newest.why) == (
        f"{officer.display_name}, thay mặt {office.display_name}",
        "no.such_words",
        "vì sai số",
    )
    assert (oldest.who, oldest.what) == ("Hệ thống", "Mở tài khoản")


def test_a_request_leaves_its_address_and_a_job_none(client: Client, officer: User) -> None:
    client.force_login(officer)
    client.post("/accounts/sign-out/", REMOTE_ADDR="10.1.2.3", HTTP_X_FORWARDED_FOR="6.6.6.6")
    assert AuditEvent.objects.get(action="accounts.sign_out").address == "10.1.2.3"
    assert record(actor=officer, action="x.y", obj=PLAN).address is None


def test_changes_are_told_in_words(officer: User) -> None:
    made = record(
        actor=officer, action="x.y", obj=PLAN, before={"is_active": True, "odd": 1}, after={"is_active": False}
    )
    assert [(change.label, change.before, change.after) for change in changes_of(made)] == [
        ("Đang mở", "có", "không"),
        ("odd", "1", ""),
    ]


def test_the_log_page_is_for_those_who_may_read_it(
    client: Client, office: User, officer: User, event: AuditEvent
) -> None:
    client.force_login(officer)
    assert client.get("/audit/").status_code == 403
    client.force_login(office)
    page = client.get("/audit/", {"action": "plans.", "actor": officer.username})
    assert officer.display_name in page.content.decode()
    assert officer.display_name not in client.get("/audit/", {"action": "nothing."}).content.decode()
