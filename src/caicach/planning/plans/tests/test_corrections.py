"""Corrections lie over the reading, survive a new one, and ask where it says something else."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from caicach.foundation.accounts.models import User
from caicach.foundation.audit.selectors import events_of
from caicach.foundation.core.errors import Conflict, Invalid, PermissionDenied
from caicach.planning.plans.choices import CorrectionState, Doubt, ItemKind
from caicach.planning.plans.models import Correction, PlanTask, PlanVersion
from caicach.planning.plans.selectors import item_fields
from caicach.planning.plans.services import (
    compile_version,
    correct_field,
    leave_out_item,
    reading,
    resolve_correction_conflict,
    withdraw_correction,
)
from caicach.planning.plans.tests.conftest import Load

Correct = Callable[..., Correction | None]
Reread = Callable[..., None]


@pytest.fixture
def task(reviewed: PlanVersion) -> PlanTask:
    return PlanTask.objects.get(version=reviewed, number="1")


@pytest.fixture
def correct(office: User, reviewed: PlanVersion, task: PlanTask) -> Correct:
    def act(field: str, value: Any, **more: Any) -> Correction | None:
        return correct_field(
            actor=office, version=reviewed, kind=ItemKind.TASK, key=task.key, field=field, value=value, **more
        )

    return act


@pytest.fixture
def reread(office: User, reviewed: PlanVersion, monkeypatch: pytest.MonkeyPatch) -> Reread:
    """Read the file again with a compiler that now says `changes` of task 1 (or no longer finds it)."""
    genuine = reading.read_attachment

    def act(*, gone: bool = False, **changes: Any) -> None:
        def altered(*args: Any) -> reading.Reading:
            found = genuine(*args)
            tasks = [item | changes if item["number"] == "1" else item for item in found.plan["tasks"]]
            kept = [item for item in tasks if not (gone and item["number"] == "1")]
            return replace(found, plan=found.plan | {"tasks": kept})

        monkeypatch.setattr("caicach.planning.plans.services.compiling.read_attachment", altered)
        compile_version(actor=office, version_id=reviewed.pk)

    return act


def test_a_correction_keeps_both_values_who_and_why(correct: Correct, task: PlanTask, office: User) -> None:
    correction = correct("lead", "Phòng Tư pháp huyện\nThanh tra huyện", reason="theo bản ký")
    assert correction is not None
    assert (correction.compiled_value, correction.made_by) == (["Phòng Tư pháp"], office)
    assert [unit.name for unit in task.units.filter(role="lead")] == ["Phòng Tư pháp huyện", "Thanh tra huyện"]
    event = events_of(task.version.ref).first()
    assert event is not None and event.reason == "theo bản ký"
    assert event.before == {f"task/{task.key}/lead": ["Phòng Tư pháp"]}


def test_a_date_is_typed_as_it_is_written_here(correct: Correct, task: PlanTask) -> None:
    correct("deadline.due", "15/4/2026")
    task.refresh_from_db()
    assert task.due == task.due_order == date(2026, 4, 15)


def test_the_document_itself_can_be_corrected(office: User, reviewed: PlanVersion) -> None:
    correct_field(
        actor=office,
        version=reviewed,
        kind=ItemKind.DOCUMENT,
        key="document",
        field="year_or_period",
        value="2026-2030",
    )
    reviewed.refresh_from_db()
    reviewed.plan.refresh_from_db()
    assert (reviewed.period, reviewed.plan.period, reviewed.plan.year) == ("2026-2030", "2026-2030", 2026)


def test_a_second_correction_replaces_the_first_and_history_keeps_it(correct: Correct, task: PlanTask) -> None:
    correct("number", "1a")
    correct("number", "1b")
    task.refresh_from_db()
    assert task.number == "1b"
    assert list(Correction.objects.order_by("id").values_list("corrected_value", "state")) == [
        ("1a", CorrectionState.WITHDRAWN),
        ("1b", CorrectionState.ACTIVE),
    ]


def test_writing_what_was_read_withdraws_the_correction(correct: Correct, task: PlanTask) -> None:
    correct("number", "1a")
    assert correct("number", "1") is None
    task.refresh_from_db()
    assert task.number == "1"
    assert not Correction.objects.exclude(state=CorrectionState.WITHDRAWN).exists()


def test_the_second_of_two_editors_is_told(correct: Correct) -> None:
    first = correct("number", "1a", seen_revision=0)
    with pytest.raises(Conflict):
        correct("number", "1b", seen_revision=0)
    assert first is not None
    assert correct("number", "1b", seen_revision=first.revision) is not None


@pytest.mark.parametrize(
    ("field", "value"),
    [("content", "  "), ("deadline.due", "31/2/2026"), ("area_key", "elsewhere"), ("key", "x"), ("source_lines", "1")],
)
def test_what_cannot_be_a_value_is_refused(correct: Correct, field: str, value: str) -> None:
    with pytest.raises(Invalid) as refused:
        correct(field, value)
    assert refused.value.field == "value"
    assert not Correction.objects.exists()


def test_a_correction_is_kept_through_a_new_reading(correct: Correct, reread: Reread, task: PlanTask) -> None:
    correct("lead", ["Thanh tra huyện"])
    reread()
    assert Correction.objects.get().state == CorrectionState.ACTIVE
    assert [unit.name for unit in PlanTask.objects.get(pk=task.pk).units.filter(role="lead")] == ["Thanh tra huyện"]


def test_a_correction_follows_its_item_when_the_compiler_names_it_anew(
    correct: Correct, reread: Reread, task: PlanTask
) -> None:
    correct("lead", ["Thanh tra huyện"])
    reread(id="institutions.i-1.zzzzzz")
    assert Correction.objects.get().item_key == "institutions.i-1.zzzzzz"
    moved = PlanTask.objects.get(pk=task.pk)
    assert (moved.key, moved.lineage) == ("institutions.i-1.zzzzzz", task.lineage)
    assert moved.units.get(role="lead").name == "Thanh tra huyện"


def test_a_changed_reading_asks_and_keeps_the_corrected_value_meanwhile(
    correct: Correct, reread: Reread, task: PlanTask
) -> None:
    correct("lead", ["Thanh tra huyện"])
    reread(lead=["Phòng Nội vụ"])
    correction = Correction.objects.get()
    assert (correction.state, correction.new_compiled_value) == (CorrectionState.ASKS, ["Phòng Nội vụ"])
    task = PlanTask.objects.get(pk=task.pk)
    assert task.units.get(role="lead").name == "Thanh tra huyện"
    assert task.is_doubtful and Doubt.CORRECTION_ASKS in task.doubts


def test_a_reading_that_comes_to_say_the_same_asks_nothing(correct: Correct, reread: Reread) -> None:
    correct("lead", ["Thanh tra huyện"])
    reread(lead=["Thanh tra huyện"])
    assert Correction.objects.get().state == CorrectionState.ACTIVE


@pytest.mark.parametrize(("keep", "lead"), [("mine", "Thanh tra huyện"), ("new", "Phòng Nội vụ")])
def test_the_answer_settles_it(
    correct: Correct, reread: Reread, task: PlanTask, office: User, keep: Any, lead: str
) -> None:
    correct("lead", ["Thanh tra huyện"])
    reread(lead=["Phòng Nội vụ"])
    resolve_correction_conflict(actor=office, correction=Correction.objects.get(), keep=keep)
    task = PlanTask.objects.get(pk=task.pk)
    assert task.units.get(role="lead").name == lead
    assert Doubt.CORRECTION_ASKS not in task.doubts
    reread(lead=["Phòng Nội vụ"])
    assert not Correction.objects.filter(state=CorrectionState.ASKS).exists()
    with pytest.raises(Conflict):
        resolve_correction_conflict(actor=office, correction=Correction.objects.get(), keep=keep)


def test_a_correction_whose_item_is_gone_is_told_and_comes_back_with_it(
    correct: Correct, reread: Reread, task: PlanTask, reviewed: PlanVersion
) -> None:
    correct("lead", ["Thanh tra huyện"])
    reread(gone=True)
    assert Correction.objects.get().state == CorrectionState.UNPLACED
    assert not PlanTask.objects.filter(pk=task.pk).exists()
    reread()
    assert Correction.objects.get().state == CorrectionState.ACTIVE
    assert PlanTask.objects.get(version=reviewed, number="1").units.get(role="lead").name == "Thanh tra huyện"


def test_withdrawing_lets_the_reading_stand_again(correct: Correct, office: User, task: PlanTask) -> None:
    correction = correct("lead", ["Thanh tra huyện"])
    assert correction is not None
    withdraw_correction(actor=office, correction=correction, reason="nhầm")
    assert task.units.get(role="lead").name == "Phòng Tư pháp"
    with pytest.raises(Conflict):
        withdraw_correction(actor=office, correction=correction)


def test_a_newer_version_takes_over_what_it_does_not_say_itself(
    correct: Correct, load: Load, task: PlanTask, office: User
) -> None:
    correct("lead", ["Thanh tra huyện"])
    newer = load(plan=task.version.plan, day="20")
    copy = Correction.objects.get(version=newer)
    assert (copy.state, copy.corrected_value, copy.made_by) == (CorrectionState.ACTIVE, ["Thanh tra huyện"], office)
    assert PlanTask.objects.get(version=newer, number="1").units.get(role="lead").name == "Thanh tra huyện"
    withdraw_correction(actor=office, correction=copy)
    compile_version(actor=office, version_id=newer.pk)
    assert not Correction.objects.filter(version=newer).exclude(state=CorrectionState.WITHDRAWN).exists()


def test_a_newer_version_that_says_something_else_asks(correct: Correct, load: Load, task: PlanTask) -> None:
    correct("deadline_raw", "Tháng 4/2026")
    first = (
        "1",
        "Ban hành Kế hoạch kiểm tra văn bản quy phạm pháp luật",
        "Kế hoạch",
        "Phòng Tư pháp",
        "",
        "Tháng 5/{year}",
    )
    newer = load(plan=task.version.plan, institutions=(first,))
    copy = Correction.objects.get(version=newer)
    assert (copy.state, copy.new_compiled_value) == (CorrectionState.ASKS, "Tháng 5/2026")


def test_the_form_shows_value_reading_and_who(
    correct: Correct, task: PlanTask, office: User, reviewed: PlanVersion
) -> None:
    correct("deadline.due", "15/04/2026")
    rows = {row.field.path: row for row in item_fields(office, reviewed, ItemKind.TASK, task.key)}
    due = rows["deadline.due"]
    assert (due.value, due.compiled, due.seen_revision) == ("15/04/2026", "31/03/2026", 1)
    assert due.lines == [37, 37]
    assert rows["lead"].correction is None and rows["lead"].value == "Phòng Tư pháp"


def test_only_the_office_corrects(people: dict[Any, User], reviewed: PlanVersion, task: PlanTask) -> None:
    for role in ("leader", "officer"):
        with pytest.raises(PermissionDenied):
            correct_field(
                actor=people[role], version=reviewed, kind=ItemKind.TASK, key=task.key, field="number", value="9"
            )


def test_nothing_is_corrected_in_a_published_version(published: PlanVersion, office: User) -> None:
    task = PlanTask.objects.filter(version=published).earliest("position")
    with pytest.raises(Conflict):
        correct_field(actor=office, version=published, kind=ItemKind.TASK, key=task.key, field="number", value="9")


def test_what_was_read_by_mistake_is_left_out_and_can_come_back(
    office: User, reviewed: PlanVersion, task: PlanTask, reread: Reread, load: Load
) -> None:
    with pytest.raises(Invalid):
        leave_out_item(actor=office, item=task, reason=" ")
    correction = leave_out_item(actor=office, item=task, reason="dòng tiêu đề")
    assert correction is not None
    assert not PlanTask.objects.filter(version=reviewed, number="1").exists()
    reread(id="institutions.i-1.zzzzzz")
    assert not PlanTask.objects.filter(version=reviewed, number="1").exists()
    newer = load(plan=reviewed.plan, number=16)
    assert sorted(newer.plantasks.values_list("number", flat=True)) == ["2", "3", "4"]
    withdraw_correction(actor=office, correction=correction)
    assert PlanTask.objects.get(version=reviewed, number="1").units.filter(role="lead").count() == 1


def test_withdrawing_another_correction_of_an_item_left_out_breaks_nothing(
    office: User, reviewed: PlanVersion, task: PlanTask, correct: Correct
) -> None:
    number = correct("number", "1a")
    leave_out_item(actor=office, item=task, reason="dòng tiêu đề")
    assert number is not None
    withdraw_correction(actor=office, correction=number)
    assert reviewed.plantasks.count() == 3
