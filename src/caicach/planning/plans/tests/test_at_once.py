"""Two people at the same moment: one acts, the other is told; nothing is doubled. Real transactions, real threads."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection

from caicach.foundation.accounts.models import User
from caicach.foundation.audit.models import AuditEvent
from caicach.foundation.core.errors import Conflict, DomainError
from caicach.planning.plans.choices import ItemKind, VersionState
from caicach.planning.plans.models import Correction, Plan, PlanTask, PlanVersion
from caicach.planning.plans.services import (
    compile_version,
    correct_field,
    delete_version,
    publish_version,
    upload_plan,
)
from caicach.planning.plans.tests.conftest import Load, text_file
from caicach.planning.plans.tests.plan_texts import plan_text

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(
        connection.vendor != "postgresql", reason="SQLite in memory, as in tests, does not wait for locks"
    ),
]
Act = Callable[[], object]


@pytest.fixture
def at_once(transactional_db: None) -> Callable[..., list[object]]:
    """Run the acts at the same moment, each on its own connection; what each returned or raised, in order."""

    def run(*acts: Act) -> list[object]:
        ready, outcomes = threading.Barrier(len(acts)), list[object](acts)

        def act(index: int) -> None:
            try:
                ready.wait(10)
                outcomes[index] = acts[index]()
            except Exception as error:
                outcomes[index] = error
            finally:
                connection.close()

        threads = [threading.Thread(target=act, args=(index,)) for index in range(len(acts))]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(60)
            assert not thread.is_alive(), "two acts wait for each other"
        return outcomes

    return run


def fresh(version: PlanVersion) -> PlanVersion:
    return PlanVersion.objects.get(pk=version.pk)


def test_two_publishers_put_it_in_force_once(at_once: Any, reviewed: PlanVersion, office: User, leader: User) -> None:
    def publish(person: User) -> Act:
        return lambda: publish_version(actor=person, version=fresh(reviewed), reason="đã rà soát")

    outcomes = at_once(publish(office), publish(leader))
    assert sorted(type(outcome).__name__ for outcome in outcomes) == ["Conflict", "PlanVersion"]
    assert AuditEvent.objects.filter(action="plans.publish_version").count() == 1


def test_of_two_correctors_of_a_field_the_second_is_told(at_once: Any, reviewed: PlanVersion, office: User) -> None:
    key = PlanTask.objects.filter(version=reviewed, is_group=False).order_by("position")[0].key

    def correct(value: str) -> Act:
        return lambda: correct_field(
            actor=office,
            version=fresh(reviewed),
            kind=ItemKind.TASK,
            key=key,
            field="content",
            value=value,
            seen_revision=0,
        )

    outcomes = at_once(correct("Nội dung một"), correct("Nội dung hai"))
    assert sorted(type(outcome).__name__ for outcome in outcomes) == ["Conflict", "Correction"]
    held = Correction.objects.get(version=reviewed)
    assert PlanTask.objects.get(version=reviewed, key=key).content == held.corrected_value


def test_the_same_file_uploaded_twice_at_once_becomes_one_plan(at_once: Any, office: User) -> None:
    def upload() -> object:
        return upload_plan(actor=office, file=text_file(plan_text()), background=False)

    first, second = at_once(upload, upload)
    assert {first.is_new, second.is_new} == {True, False}
    assert first.version.pk == second.version.pk
    assert Plan.objects.count() == PlanVersion.objects.count() == 1


def test_publishing_while_the_file_is_read_again(at_once: Any, reviewed: PlanVersion, office: User) -> None:
    outcomes = at_once(
        lambda: publish_version(actor=office, version=fresh(reviewed), reason="đã rà soát"),
        lambda: compile_version(actor=office, version_id=reviewed.pk),
    )
    assert all(isinstance(outcome, PlanVersion | Conflict) for outcome in outcomes), outcomes
    assert fresh(reviewed).state in (VersionState.PUBLISHED, VersionState.REVIEW)
    assert PlanTask.objects.filter(version=reviewed).count() == len(
        set(PlanTask.objects.filter(version=reviewed).values_list("key", flat=True))
    )


def test_two_readings_of_one_file_leave_it_in_review_once(at_once: Any, reviewed: PlanVersion, office: User) -> None:
    before = PlanTask.objects.filter(version=reviewed).count()
    outcomes = at_once(*[lambda: compile_version(actor=office, version_id=reviewed.pk)] * 2)
    assert all(isinstance(outcome, PlanVersion) for outcome in outcomes), outcomes
    assert fresh(reviewed).state == VersionState.REVIEW
    assert PlanTask.objects.filter(version=reviewed).count() == before


def test_acts_on_a_plan_never_wait_crosswise(at_once: Any, load: Load, office: User) -> None:
    """One publishes, one corrects the document (which renames the plan), one deletes: whoever comes late is told."""
    version = load()

    def retitle() -> object:
        return correct_field(
            actor=office, version=fresh(version), kind=ItemKind.DOCUMENT, key="document", field="title", value="Khác"
        )

    outcomes = at_once(
        lambda: publish_version(actor=office, version=fresh(version), reason="thử"),
        retitle,
        lambda: delete_version(actor=office, version=fresh(version), reason="thử"),
    )
    late = [outcome for outcome in outcomes if isinstance(outcome, Exception)]
    assert all(isinstance(outcome, DomainError | PlanVersion.DoesNotExist) for outcome in late), outcomes
