"""A newer version of a plan updates it: the same items go on, nothing is there twice, and what changed is told."""

from __future__ import annotations

import pytest

from caicach.foundation.accounts.models import User
from caicach.foundation.core.errors import Conflict
from caicach.planning.plans.choices import Change, ItemKind
from caicach.planning.plans.models import Correction, Plan, PlanTask, PlanVersion
from caicach.planning.plans.selectors import differences, likely_plans
from caicach.planning.plans.services import confirm_item, correct_field, join_plan
from caicach.planning.plans.tests.conftest import Load
from caicach.planning.plans.tests.plan_texts import CHECK, COMMUNES, CONTROL, OFFICE, PUBLICITY

NEWER = {
    "number": 16,
    "institutions": (("1", CHECK + " cấp xã", "Kế hoạch", "Phòng Tư pháp", "Các cơ quan, đơn vị", "Tháng 4/{year}"),),
    "procedures": (
        ("2", PUBLICITY, "Niêm yết, công khai", OFFICE, COMMUNES, "Thường xuyên"),
        ("3", CONTROL, "Quyết định; Báo cáo", OFFICE, "Phòng Nội vụ", "Tháng 6/{year}"),
        (
            "4",
            "Khảo sát sự hài lòng của người dân, doanh nghiệp",
            "Báo cáo",
            "Phòng Nội vụ",
            COMMUNES,
            "Quý III/{year}",
        ),
    ),
}


def lineages(version: PlanVersion) -> dict[str, object]:
    return {task.content: task.lineage for task in PlanTask.objects.filter(version=version)}


def test_items_that_go_on_keep_their_lineage(reviewed: PlanVersion, load: Load) -> None:
    newer = load(plan=reviewed.plan, **NEWER)
    before, now = lineages(reviewed), lineages(newer)
    assert (newer.plan_id, newer.number) == (reviewed.plan_id, 2)
    assert now[PUBLICITY] == before[PUBLICITY] and now[CONTROL] == before[CONTROL]
    assert now[CHECK + " cấp xã"] == before[CHECK]
    assert len(set(now.values())) == len(now) == 4
    assert Plan.objects.count() == 1


def test_what_changed_is_told_item_by_item(office: User, reviewed: PlanVersion, load: Load) -> None:
    newer = load(plan=reviewed.plan, **NEWER)
    found = differences(office, reviewed, newer)
    counts = found.counts[ItemKind.TASK]
    assert counts == {Change.ADDED: 1, Change.REMOVED: 1, Change.CHANGED: 1, Change.MOVED: 2}
    changed = next(item for item in found.items[ItemKind.TASK] if item.change == Change.CHANGED)
    fields = {field.field.path: (field.before, field.after) for field in changed.fields}
    assert fields["deadline.due"] == ("31/03/2026", "30/04/2026")
    assert fields["content"] == (CHECK, CHECK + " cấp xã")
    assert {change.field.path for change in found.document} == {"number"}
    assert set(found.changed) >= {ItemKind.TASK}


def test_the_same_text_under_another_number_differs_in_nothing_else(
    office: User, reviewed: PlanVersion, load: Load
) -> None:
    newer = load(plan=reviewed.plan, day="14")
    found = differences(office, reviewed, newer)
    assert set(found.counts[ItemKind.TASK]) == {Change.SAME}
    assert set(found.counts[ItemKind.TARGET]) == {Change.SAME}


def test_differences_speak_of_corrected_values(office: User, reviewed: PlanVersion, load: Load) -> None:
    task = PlanTask.objects.get(version=reviewed, number="1")
    correct_field(
        actor=office, version=reviewed, kind=ItemKind.TASK, key=task.key, field="lead", value=["Thanh tra huyện"]
    )
    found = differences(office, reviewed, load(plan=reviewed.plan, day="14"))
    assert set(found.counts[ItemKind.TASK]) == {Change.SAME}, "the newer version took the correction over"


def test_differences_ask_a_bounded_number_of_queries(
    office: User, reviewed: PlanVersion, load: Load, django_assert_max_num_queries: object
) -> None:
    newer = load(plan=reviewed.plan, **NEWER)
    with django_assert_max_num_queries(20):  # type: ignore[operator]
        assert differences(office, reviewed, newer).counts


def test_an_upload_of_the_same_issuer_and_year_can_join_its_plan(
    office: User, reviewed: PlanVersion, load: Load
) -> None:
    task = PlanTask.objects.get(version=reviewed, number="1")
    correct_field(
        actor=office, version=reviewed, kind=ItemKind.TASK, key=task.key, field="lead", value=["Thanh tra huyện"]
    )
    other = load(**NEWER, name="ban-hanh.txt")
    assert other.plan_id != reviewed.plan_id
    assert list(likely_plans(office, other)) == [reviewed.plan]
    joined = join_plan(actor=office, version=other, plan=reviewed.plan)
    assert (joined.plan_id, joined.number, Plan.objects.count()) == (reviewed.plan_id, 2, 1)
    assert lineages(joined)[CONTROL] == lineages(reviewed)[CONTROL]
    assert Correction.objects.get(version=joined).corrected_value == ["Thanh tra huyện"]
    with pytest.raises(Conflict):
        join_plan(actor=office, version=joined, plan=reviewed.plan)


def test_a_plan_of_another_year_is_another_plan(office: User, reviewed: PlanVersion, load: Load) -> None:
    assert not likely_plans(office, load(year=2027)).exists()


def test_what_was_confirmed_and_says_the_same_needs_no_second_look(office: User, load: Load) -> None:
    rows = (("1", CHECK, "Kế hoạch", "", "", "Tháng 3/{year}"),)
    first = load(institutions=rows)
    confirm_item(actor=office, item=PlanTask.objects.get(version=first, number="1"))
    newer = load(plan=first.plan, institutions=rows, number=16)
    task = PlanTask.objects.get(version=newer, number="1")
    assert task.doubts and not task.is_doubtful
    assert task.confirmed_by == office
