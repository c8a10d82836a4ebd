"""What the compiler missed is added by hand: it lies over the reading, stays through a new one, and is there once."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import openpyxl
import pytest

from caicach.foundation.accounts.choices import Role
from caicach.foundation.accounts.models import User
from caicach.foundation.audit.selectors import events_of
from caicach.foundation.core.clock import now
from caicach.foundation.core.errors import Conflict, DomainError, Invalid, PermissionDenied
from caicach.planning.plans.choices import Change, CorrectionState, Doubt, ItemKind
from caicach.planning.plans.models import Correction, PlanItem, PlanReading, PlanTask, PlanVersion
from caicach.planning.plans.policies.items import items_of
from caicach.planning.plans.selectors import (
    TaskFilters,
    dashboard,
    differences,
    item_fields,
    review_item,
    review_model,
    task_page,
    version_summary,
)
from caicach.planning.plans.selectors.kinds import MODEL_OF_KIND
from caicach.planning.plans.services import (
    add_item,
    compile_version,
    confirm_item,
    correct_field,
    export_version,
    leave_out_item,
    publish_version,
    reading,
    resolve_correction_conflict,
    withdraw_correction,
)
from caicach.planning.plans.tests.conftest import Load
from caicach.planning.plans.tests.plan_texts import CHECK, INSTITUTIONS, Row

MISSED = "Tổ chức đối thoại với người dân về thủ tục hành chính"
TASK = {
    "area_key": "procedures",
    "number": "5",
    "content": MISSED,
    "lead": "Văn phòng HĐND và UBND\nPhòng Nội vụ",
    "deadline_raw": "Tháng 9/2026",
    "deadline.kind": "month",
    "deadline.due": "30/9/2026",
}
VALUES: dict[ItemKind, dict[str, Any]] = {
    ItemKind.AREA: {"name": "Cải cách chế độ công vụ", "key": "civil_service"},
    ItemKind.TASK: TASK,
    ItemKind.TARGET: {"text": "100% hồ sơ được số hóa", "comparator": "=", "value": "100", "unit": "%"},
    ItemKind.REFERENCE: {"raw": "Nghị quyết số 76/NQ-CP ngày 15/7/2021", "number": "76/NQ-CP", "date": "15/07/2021"},
    ItemKind.REPORT_DUTY: {"period": "yearly", "due": "15/12/2026", "from": "Các xã", "to": "Phòng Nội vụ"},
    ItemKind.BUDGET_LINE: {"content": "Tập huấn", "quantity": "2", "unit_price_vnd": "1.500.000"},
    ItemKind.RESPONSIBILITY: {"agency": "Phòng Tài chính", "duties": "Bố trí kinh phí"},
}
WHY = "máy đọc sót"
Add = Callable[..., Correction]
Reread = Callable[..., None]


@pytest.fixture
def add(office: User, reviewed: PlanVersion) -> Add:
    """Add the missed task, or another kind's item, at line 13 of the plan of huyện Sông Lam."""

    def act(kind: ItemKind = ItemKind.TASK, **more: Any) -> Correction:
        given: dict[str, Any] = {
            "actor": office,
            "version": reviewed,
            "values": VALUES.get(kind, {}),
            "source_lines": "13",
            "reason": WHY,
        }
        return add_item(kind=kind, **(given | more))

    return act


@pytest.fixture
def reread(office: User, reviewed: PlanVersion, monkeypatch: pytest.MonkeyPatch) -> Reread:
    """Read the file again with a compiler that now finds these items, by the name of their list, too."""
    genuine = reading.read_attachment

    def act(**found: list[dict[str, Any]]) -> None:
        def altered(*args: Any) -> reading.Reading:
            read = genuine(*args)
            return replace(read, plan=read.plan | {name: read.plan[name] + items for name, items in found.items()})

        monkeypatch.setattr("caicach.planning.plans.services.compiling.read_attachment", altered)
        compile_version(actor=office, version_id=reviewed.pk)

    return act


def now_read(**changes: Any) -> dict[str, Any]:
    """The missed task as the compiler gives it."""
    return {
        "id": "procedures.ii-5.abcdef",
        "number": "5",
        "area_key": "procedures",
        "content": MISSED,
        "lead": ["Văn phòng HĐND và UBND", "Phòng Nội vụ"],
        "coordinating": ["Các cơ quan"],
        "products": [],
        "monitoring": [],
        "deadline_raw": "Tháng 9/2026",
        "deadline": {"kind": "month", "due": "2026-09-30"},
        "source_lines": [14, 14],
    } | changes


def missed(version: PlanVersion) -> PlanTask:
    return PlanTask.objects.get(version=version, content=MISSED)


@pytest.mark.parametrize("kind", VALUES)
def test_every_kind_of_item_can_be_added_where_the_document_says_it(
    add: Add, kind: ItemKind, reviewed: PlanVersion, office: User
) -> None:
    before = PlanReading.objects.get(version=reviewed).plan
    there = MODEL_OF_KIND[kind]._default_manager.filter(version=reviewed).count()
    correction = add(kind)
    row = MODEL_OF_KIND[kind]._default_manager.get(version=reviewed, key=correction.item_key)
    assert (row.first_line, row.last_line) == (13, 13)
    assert MODEL_OF_KIND[kind]._default_manager.filter(version=reviewed).count() == there + 1
    assert PlanReading.objects.get(version=reviewed).plan == before
    assert any(mark.key == row.key for mark in review_model(office, reviewed).lines[12].marks)


def test_who_when_why_and_what_was_given_are_kept(add: Add, office: User, reviewed: PlanVersion) -> None:
    correction = add()
    task = missed(reviewed)
    assert (task.number, task.due, task.area_key) == ("5", date(2026, 9, 30), "procedures")
    assert [unit.name for unit in task.units.filter(role="lead")] == ["Văn phòng HĐND và UBND", "Phòng Nội vụ"]
    addition = review_item(office, reviewed, ItemKind.TASK, task.key).addition
    assert addition is not None
    assert (addition.pk, addition.made_by, addition.reason) == (correction.pk, office, WHY)
    event = events_of(reviewed.ref).first()
    assert event is not None and (event.action, event.reason) == ("plans.add_item", WHY)
    assert event.after[f"task/{task.key}"]["content"] == MISSED


def test_an_added_item_stands_in_reading_order(add: Add, reviewed: PlanVersion) -> None:
    add(source_lines="38-39")
    assert list(reviewed.plantasks.order_by("position").values_list("number", flat=True)) == ["1", "2", "5", "3", "4"]


def test_an_added_item_is_found_counted_and_exported_as_every_item_is(
    add: Add, office: User, reviewed: PlanVersion
) -> None:
    add()
    found = task_page(office, version=reviewed, filters=TaskFilters.read({"q": "doi thoai"})).page.rows
    assert [task.content for task in found] == [MISSED]
    assert version_summary(reviewed).counts[ItemKind.TASK] == 5
    assert sum(cell.count for cell in dashboard(office, reviewed).by_area) == 5
    sheet = openpyxl.load_workbook(io.BytesIO(export_version(actor=office, version=reviewed))).worksheets[0]
    assert MISSED in [row[2] for row in sheet.iter_rows(values_only=True)]


def test_the_same_once_more_is_the_same_item(add: Add, reviewed: PlanVersion) -> None:
    assert add().pk == add().pk
    assert reviewed.plantasks.count() == 5


@pytest.mark.parametrize(
    ("field", "more"),
    [
        ("lines", {"source_lines": "0"}),
        ("lines", {"source_lines": "9999"}),
        ("lines", {"source_lines": "14-13"}),
        ("lines", {"source_lines": "ở cuối"}),
        ("lines", {"source_lines": None}),
        ("content", {"values": TASK | {"content": " "}}),
        ("deadline.due", {"values": TASK | {"deadline.due": "31/2/2026"}}),
        ("reason", {"reason": "  "}),
        ("kind", {"kind": ItemKind.DOCUMENT}),
    ],
)
def test_what_cannot_be_is_refused_at_its_field(add: Add, field: str, more: dict[str, Any]) -> None:
    with pytest.raises(Invalid) as refused:
        add(**more)
    assert refused.value.field == field
    assert not Correction.objects.exists()


@pytest.mark.parametrize("role", Role)
def test_only_the_office_adds(add: Add, role: Role, people: dict[Role, User]) -> None:
    if role == Role.OFFICE:
        assert add(actor=people[role]).made_by == people[role]
        return
    with pytest.raises(PermissionDenied):
        add(actor=people[role])


@pytest.mark.parametrize("state", ["uploaded", "compiling", "failed", "published", "superseded"])
def test_only_in_review(add: Add, state: str, reviewed: PlanVersion) -> None:
    PlanVersion.objects.filter(pk=reviewed.pk).update(state=state, published_at=now())
    with pytest.raises(Conflict):
        add()


def test_after_publication_it_stays(add: Add, office: User, reviewed: PlanVersion) -> None:
    correction = add()
    publish_version(actor=office, version=reviewed, reason="đã rà soát")
    with pytest.raises(Conflict):
        withdraw_correction(actor=office, correction=correction)
    assert missed(reviewed).key == correction.item_key


def test_an_added_item_stays_through_a_new_reading(add: Add, office: User, reviewed: PlanVersion) -> None:
    add()
    before = confirm_item(actor=office, item=missed(reviewed))
    compile_version(actor=office, version_id=reviewed.pk)
    after = missed(reviewed)
    assert (after.pk, after.lineage, after.key, after.confirmed_by) == (before.pk, before.lineage, before.key, office)
    assert reviewed.plantasks.count() == 5


@pytest.mark.parametrize("words", [MISSED, f"{MISSED}."])
def test_an_item_the_compiler_comes_to_read_itself_is_there_once(
    add: Add, reread: Reread, reviewed: PlanVersion, words: str
) -> None:
    add()
    before = missed(reviewed)
    reread(tasks=[now_read(content=words)])
    assert reviewed.plantasks.count() == 5
    after = PlanTask.objects.get(version=reviewed, number="5")
    assert (after.pk, after.lineage, after.key) == (before.pk, before.lineage, "procedures.ii-5.abcdef")
    assert [unit.name for unit in after.units.filter(role="coordinating")] == ["Các cơ quan"]
    assert Correction.objects.get().state == CorrectionState.ACTIVE
    reread()
    assert (reviewed.plantasks.count(), missed(reviewed).pk) == (5, before.pk)


@pytest.mark.parametrize(("keep", "due"), [("mine", date(2026, 9, 30)), ("new", date(2026, 10, 31))])
def test_where_the_compiler_says_something_else_it_asks(
    add: Add, reread: Reread, reviewed: PlanVersion, office: User, keep: Any, due: date
) -> None:
    add()
    differently = now_read(deadline={"kind": "month", "due": "2026-10-31"})
    reread(tasks=[differently])
    correction = Correction.objects.get()
    assert correction.state == CorrectionState.ASKS
    assert correction.new_compiled_value["deadline.due"] == "2026-10-31"
    assert (missed(reviewed).due, reviewed.plantasks.count()) == (date(2026, 9, 30), 5)
    assert version_summary(reviewed).asking == 1
    resolve_correction_conflict(actor=office, correction=correction, keep=keep)
    assert (missed(reviewed).due, reviewed.plantasks.count()) == (due, 5)
    reread(tasks=[differently])
    assert (missed(reviewed).due, version_summary(reviewed).asking) == (due, 0)


def test_withdrawing_takes_it_out_with_what_was_corrected_of_it(add: Add, office: User, reviewed: PlanVersion) -> None:
    correction = add()
    correct_field(
        actor=office, version=reviewed, kind=ItemKind.TASK, key=correction.item_key, field="number", value="5a"
    )
    assert missed(reviewed).number == "5a"
    rows = {row.field.path: row for row in item_fields(office, reviewed, ItemKind.TASK, correction.item_key)}
    assert (rows["number"].value, rows["number"].compiled) == ("5a", "5")
    withdraw_correction(actor=office, correction=correction, reason="nhầm")
    assert reviewed.plantasks.count() == 4
    assert not Correction.objects.exclude(state=CorrectionState.WITHDRAWN).exists()
    compile_version(actor=office, version_id=reviewed.pk)
    assert reviewed.plantasks.count() == 4


def test_withdrawing_lets_the_reading_stand_where_there_is_one_by_now(
    add: Add, reread: Reread, office: User, reviewed: PlanVersion
) -> None:
    add()
    reread(tasks=[now_read(lead=["Phòng Tư pháp"])])
    withdraw_correction(actor=office, correction=Correction.objects.get())
    assert missed(reviewed).units.get(role="lead").name == "Phòng Tư pháp"


def test_an_added_item_can_be_left_out_and_come_back(add: Add, office: User, reviewed: PlanVersion) -> None:
    add()
    out = leave_out_item(actor=office, item=missed(reviewed), reason="trùng")
    assert out is not None and reviewed.plantasks.count() == 4
    withdraw_correction(actor=office, correction=out)
    assert missed(reviewed).number == "5"


def test_a_newer_version_takes_it_over_at_its_line(add: Add, load: Load, office: User, reviewed: PlanVersion) -> None:
    correction = add(source_lines="38")
    correct_field(
        actor=office, version=reviewed, kind=ItemKind.TASK, key=correction.item_key, field="number", value="5a"
    )
    more: Row = ("1a", "Tập huấn công tác xây dựng văn bản", "Lớp", "Phòng Tư pháp", "", "Quý I/{year}")
    newer = load(plan=reviewed.plan, institutions=(INSTITUTIONS[0], more, INSTITUTIONS[1]))
    copy = Correction.objects.get(version=newer, field="added")
    assert (copy.carried_from, copy.made_by, copy.state) == (correction, office, CorrectionState.ACTIVE)
    task = missed(newer)
    assert (task.first_line, task.number, task.lineage) == (39, "5a", missed(reviewed).lineage)
    changes = {
        item.new.key: item.change for item in differences(office, reviewed, newer).items[ItemKind.TASK] if item.new
    }
    assert changes[task.key] == Change.SAME
    withdraw_correction(actor=office, correction=copy)
    compile_version(actor=office, version_id=newer.pk)
    assert not newer.plantasks.filter(content=MISSED).exists()


def test_a_newer_version_that_reads_it_itself_needs_nothing_taken_over(
    add: Add, load: Load, reviewed: PlanVersion
) -> None:
    add(values={"content": MISSED, "lead": "Phòng Nội vụ"})
    row: Row = ("5", MISSED, "Hội nghị", "Phòng Nội vụ", "", "Tháng 9/{year}")
    newer = load(plan=reviewed.plan, institutions=(*INSTITUTIONS, row))
    assert not Correction.objects.filter(version=newer).exists()
    assert missed(newer).lineage == missed(reviewed).lineage


def test_a_newer_version_without_the_line_has_it_no_more(
    add: Add, load: Load, office: User, reviewed: PlanVersion
) -> None:
    add(source_lines="38")
    row: Row = ("2", "Tập huấn công tác xây dựng văn bản", "Lớp", "Phòng Tư pháp", "", "Quý I/{year}")
    newer = load(plan=reviewed.plan, institutions=(INSTITUTIONS[0], row))
    assert not Correction.objects.filter(version=newer).exists()
    gone: list[PlanItem | None] = [
        item.old for item in differences(office, reviewed, newer).items[ItemKind.TASK] if item.change == Change.REMOVED
    ]
    assert missed(reviewed) in gone


def test_a_day_alone_is_a_deadline(add: Add, reviewed: PlanVersion) -> None:
    add(values={"content": MISSED, "deadline.kind": "none", "deadline.due": "30/09/2026"})
    task = missed(reviewed)
    assert (task.deadline_kind, task.due, Doubt.NO_DEADLINE in task.doubts) == ("date", date(2026, 9, 30), False)


def test_what_was_read_keeps_its_own_row_beside_an_added_item_of_like_words(
    add: Add, office: User, reviewed: PlanVersion
) -> None:
    read = PlanTask.objects.get(version=reviewed, content=CHECK)
    add(values={"content": f"{CHECK} cấp xã"})
    compile_version(actor=office, version_id=reviewed.pk)
    assert PlanTask.objects.get(version=reviewed, content=CHECK).pk == read.pk
    assert reviewed.plantasks.count() == 5
    plan = PlanReading.objects.get(version=reviewed).plan
    assert len(items_of(plan, ItemKind.TASK)) == 4


def test_an_error_names_what_is_wrong_in_words(add: Add) -> None:
    with pytest.raises(DomainError) as refused:
        add(source_lines="9999")
    assert "12-14" in refused.value.cure
