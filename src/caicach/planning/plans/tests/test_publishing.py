"""Publishing: held up by open errors unless a reason is given, announced, and final."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.db import DatabaseError, transaction
from django.db.models import (
    BooleanField,
    DateField,
    DateTimeField,
    Field,
    ForeignKey,
    IntegerField,
    JSONField,
    UUIDField,
)

from caicach.foundation.accounts.models import User
from caicach.foundation.core import reactions as registry
from caicach.foundation.core.clock import now
from caicach.foundation.core.errors import Conflict, Invalid
from caicach.foundation.core.reactions import Reactions
from caicach.planning.plans.choices import FROZEN_STATES, VersionState
from caicach.planning.plans.events import PlanPublished
from caicach.planning.plans.models import (
    ITEM_MODELS,
    Plan,
    PlanDiagnostic,
    PlanProduct,
    PlanReading,
    PlanTask,
    PlanTaskUnit,
    PlanVersion,
)
from caicach.planning.plans.services import (
    compile_version,
    confirm_diagnostic,
    delete_version,
    obstacles_of,
    publish_version,
    publishing,
)
from caicach.planning.plans.tests.conftest import Load
from caicach.planning.plans.tests.test_deciding import note_defect
from caicach.planning.plans.triggers import KEPT_COLUMNS


@pytest.fixture
def error(reviewed: PlanVersion) -> PlanDiagnostic:
    return note_defect(reviewed, PlanTask.objects.get(version=reviewed, number="1"), "error")


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> list[PlanPublished]:
    """The publications announced during the test."""
    events: list[PlanPublished] = []
    listening = Reactions()
    listening.subscribe(PlanPublished, events.append)
    monkeypatch.setattr(publishing, "reactions", listening)
    assert registry.reactions is not listening
    return events


def test_open_errors_hold_it_up_until_decided_or_reasoned(office: User, error: PlanDiagnostic) -> None:
    with pytest.raises(Conflict) as refused:
        publish_version(actor=office, version=error.version)
    assert refused.value.field == "reason"
    assert refused.value.params["errors"] == obstacles_of(error.version).open_errors
    version = publish_version(actor=office, version=error.version, reason="bản ký như vậy")
    assert (version.state, version.publish_reason) == (VersionState.PUBLISHED, "bản ký như vậy")


def test_a_confirmed_error_holds_nothing_up(office: User, error: PlanDiagnostic) -> None:
    for found in PlanDiagnostic.objects.filter(version=error.version, severity="error"):
        confirm_diagnostic(actor=office, diagnostic=found)
    assert publish_version(actor=office, version=error.version).publish_reason == ""


def test_publication_is_announced_and_supersedes(
    office: User, leader: User, reviewed: PlanVersion, load: Load, heard: list[PlanPublished]
) -> None:
    first = publish_version(actor=leader, version=reviewed, reason="đã rà soát")
    second = publish_version(actor=office, version=load(plan=first.plan, number=16), reason="bản sửa")
    first.refresh_from_db()
    assert (first.state, second.state) == (VersionState.SUPERSEDED, VersionState.PUBLISHED)
    assert [(event.version.pk, event.superseded and event.superseded.pk) for event in heard] == [
        (first.pk, None),
        (second.pk, first.pk),
    ]


def test_an_error_in_a_reaction_undoes_the_publication(
    office: User, reviewed: PlanVersion, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(event: PlanPublished) -> None:
        raise Invalid("no")

    listening = Reactions()
    listening.subscribe(PlanPublished, refuse)
    monkeypatch.setattr(publishing, "reactions", listening)
    with pytest.raises(Invalid):
        publish_version(actor=office, version=reviewed, reason="đã rà soát")
    reviewed.refresh_from_db()
    assert reviewed.state == VersionState.REVIEW


def test_a_published_version_is_neither_read_again_nor_deleted(office: User, published: PlanVersion) -> None:
    with pytest.raises(Conflict):
        compile_version(actor=office, version_id=published.pk)
    with pytest.raises(Conflict):
        delete_version(actor=office, version=published, reason="nhầm")
    with pytest.raises(Conflict):
        publish_version(actor=office, version=published, reason="lại")


def refused_by_the_database(act: object) -> None:
    with pytest.raises(DatabaseError, match="does not change"), transaction.atomic():
        act()  # type: ignore[operator]


def test_the_database_keeps_every_clause_of_a_published_version(published: PlanVersion) -> None:
    for model in ITEM_MODELS:
        rows = model._default_manager.filter(version=published)
        if rows.exists():
            refused_by_the_database(lambda rows=rows: rows.update(search_text=""))
            refused_by_the_database(lambda rows=rows: rows.all().delete())
    for part in (PlanTaskUnit, PlanProduct):
        ids = list(part._default_manager.filter(task__version=published).values_list("pk", flat=True))
        refused_by_the_database(lambda part=part, ids=ids: part._default_manager.filter(pk__in=ids).update(position=9))
        refused_by_the_database(lambda part=part, ids=ids: part._default_manager.filter(pk__in=ids).delete())
    refused_by_the_database(lambda: PlanReading.objects.filter(version=published).update(plan={}))


def test_the_database_takes_nothing_into_a_published_version(published: PlanVersion) -> None:
    task = PlanTask.objects.filter(version=published).earliest("position")
    refused_by_the_database(lambda: PlanProduct.objects.create(task=task, position=9, text="thêm"))
    task.pk, task.key, task.position = None, "other", 99
    task._state.adding = True
    refused_by_the_database(lambda: task.save(force_insert=True))


def test_the_database_lets_no_row_of_a_draft_be_moved_into_a_published_version(
    published: PlanVersion, load: Load
) -> None:
    draft = load(year=2031, name="ke-hoach-2031.txt")
    moved = PlanTask.objects.filter(version=draft).latest("position")
    refused_by_the_database(
        lambda: PlanTask.objects.filter(pk=moved.pk).update(version=published, key="other", position=99)
    )


def test_the_database_lets_no_published_version_go_back(published: PlanVersion) -> None:
    own = PlanVersion.objects.filter(pk=published.pk)
    refused_by_the_database(lambda: own.update(state="review"))
    refused_by_the_database(lambda: own.delete())
    assert own.update(state="superseded", revision=published.revision + 1, updated_at=now()) == 1
    refused_by_the_database(lambda: own.update(state="published"))
    refused_by_the_database(lambda: own.update(state="review"))
    refused_by_the_database(lambda: own.delete())


WRITTEN_BY_THE_STEP = {"state", "revision", "updated_at"}


def test_every_column_of_a_version_is_kept_but_those_the_step_to_superseded_writes() -> None:
    """A column added to PlanVersion belongs into KEPT_COLUMNS, and its migration sets the triggers again."""
    columns = {field.column for field in PlanVersion._meta.concrete_fields}
    assert set(KEPT_COLUMNS) == columns - WRITTEN_BY_THE_STEP


def another_value(version: PlanVersion, field: Field[Any, Any]) -> object:
    """A value of the column's type that the version does not have."""
    match field.target_field if isinstance(field, ForeignKey) else field:
        case BooleanField():
            return not getattr(version, field.attname)
        case IntegerField():
            return (getattr(version, field.attname) or 0) + 1
        case UUIDField():
            return uuid4()
        case DateTimeField():
            return now() + timedelta(days=1)
        case DateField():
            return date(2001, 2, 3)
        case JSONField():
            return {"khác": 1}
    return "khác"


@pytest.mark.parametrize("state", FROZEN_STATES)
def test_the_database_keeps_every_column_of_a_published_version(published: PlanVersion, state: VersionState) -> None:
    own = PlanVersion.objects.filter(pk=published.pk)
    if state == VersionState.SUPERSEDED:
        own.update(state=state)
    before: dict[str, object] = {**own.values().get()}
    for field in set(PlanVersion._meta.concrete_fields) - {PlanVersion._meta.get_field("state")}:
        change = {field.attname: another_value(published, field)}
        refused_by_the_database(lambda change=change: own.update(**change))
        if field.column in KEPT_COLUMNS:
            refused_by_the_database(lambda change=change: own.update(state="superseded", **change))
        if field.null and before[field.attname] is not None:
            refused_by_the_database(lambda field=field: own.update(**{field.attname: None}))
    assert own.values().get() == before


def test_deleting_a_draft_wants_a_reason_and_takes_its_plan_along(
    office: User, reviewed: PlanVersion, load: Load
) -> None:
    newer = load(plan=reviewed.plan, number=16)
    with pytest.raises(Invalid):
        delete_version(actor=office, version=newer, reason="")
    assert delete_version(actor=office, version=newer, reason="tải nhầm") == reviewed.plan
    assert delete_version(actor=office, version=reviewed, reason="tải nhầm") is None
    assert not Plan.objects.exists() and not PlanTask.objects.exists()
