"""Reading plans: what each role may see, filters, figures that agree with the lists behind them, bounded queries."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any
from uuid import uuid4

import pytest

from caicach.foundation.accounts.models import User
from caicach.foundation.core.errors import PermissionDenied
from caicach.planning.plans import selectors
from caicach.planning.plans.choices import ItemKind
from caicach.planning.plans.models import Plan, PlanDiagnostic, PlanTask, PlanVersion
from caicach.planning.plans.selectors import TaskFilters, dashboard, plan_list, review_model, task_page, version_summary
from caicach.planning.plans.services import correct_field, publish_version
from caicach.planning.plans.tests.conftest import Load
from caicach.planning.plans.tests.plan_texts import CONTROL, PUBLICITY

OF_A_VERSION: dict[str, Callable[[User, PlanVersion], Any]] = {
    "version_for": lambda reader, version: selectors.version_for(reader, version.pk),
    "review_model": review_model,
    "item_fields": lambda reader, version: selectors.item_fields(reader, version, ItemKind.DOCUMENT),
    "item_for": lambda reader, version: selectors.item_for(
        reader, version, ItemKind.TASK, version.plantasks.earliest("position").key
    ),
    "task_page": lambda reader, version: task_page(reader, version=version),
    "dashboard": lambda reader, version: dashboard(reader, version),
    "lead_units": lambda reader, version: selectors.lead_units(reader, version),
    "areas_of": selectors.areas_of,
    "targets_of": selectors.targets_of,
    "references_of": selectors.references_of,
    "responsibilities_of": selectors.responsibilities_of,
    "report_calendar": selectors.report_calendar,
    "corrections_of": selectors.corrections_of,
    "budget_of": selectors.budget_of,
    "statistics_of": selectors.statistics_of,
    "outline_of": selectors.outline_of,
    "differences": lambda reader, version: selectors.differences(reader, version, version),
    "plan_for": lambda reader, version: selectors.plan_for(reader, version.plan_id),
    "diagnostic_for": lambda reader, version: selectors.diagnostic_for(reader, version.diagnostics.earliest("pk").pk),
}
HIDDEN = (PermissionDenied, PlanVersion.DoesNotExist, Plan.DoesNotExist, PlanDiagnostic.DoesNotExist)


@pytest.mark.parametrize("name", OF_A_VERSION)
def test_a_draft_is_for_the_board_and_a_published_plan_for_everybody(
    office: User, leader: User, officer: User, reviewed: PlanVersion, name: str
) -> None:
    read = OF_A_VERSION[name]
    for reader in (office, leader):
        read(reader, reviewed)
    with pytest.raises(HIDDEN):
        read(officer, reviewed)
    published = publish_version(actor=office, version=reviewed, reason="đã rà soát")
    read(officer, published)


def test_nobody_whose_account_is_closed_sees_anything(officer: User, published: PlanVersion) -> None:
    officer.is_active = False
    with pytest.raises(PermissionDenied):
        selectors.version_for(officer, published.pk)
    with pytest.raises(PermissionDenied):
        plan_list(officer)


def test_lists_leave_drafts_out_for_officers(office: User, officer: User, published: PlanVersion, load: Load) -> None:
    draft = load(plan=published.plan, number=16)
    other = load(year=2027)
    assert [vars(row)["newest_id"] for row in plan_list(office).page.rows] == [other.pk, draft.pk]
    shown = vars(plan_list(officer).page.rows[0])
    assert (shown["newest_id"], shown["in_force_id"]) == (published.pk, published.pk)
    assert (shown["task_count"], shown["target_count"]) == (4, 2)
    assert {task.version_id for task in task_page(officer).page} == {published.pk}
    assert list(selectors.versions_of(officer, published.plan)) == [published]


def test_plans_are_found_without_accents_by_year_and_level(office: User, load: Load) -> None:
    load()
    load(year=2027)
    assert [row.year for row in plan_list(office).page.rows] == [2027, 2026]
    assert [row.year for row in plan_list(office, query="song lam 2026").page.rows] == [2026]
    assert [row.year for row in plan_list(office, year=2027, level="district").page.rows] == [2027]
    assert plan_list(office, level="province").count.value == 0
    assert plan_list(office).years == [2027, 2026]


@pytest.mark.parametrize(
    ("query", "numbers"),
    [
        ({"q": "thu tuc hanh chinh"}, ["3", "4"]),
        ({"q": "KIỂM TRA"}, ["1", "4"]),
        ({"area": "institutions"}, ["1", "2"]),
        ({"area": "none"}, []),
        ({"unit": "Phòng Tư pháp"}, ["1", "2"]),
        ({"unit": "phong noi vu"}, []),
        ({"unit": "phong noi vu", "role": "coordinating"}, ["4"]),
        ({"unit": "none"}, []),
        ({"kind": "continuous"}, ["3"]),
        ({"month": "2026-06"}, ["4"]),
        ({"month": "2026-12"}, ["2", "3"]),
        ({"month": "none"}, []),
        ({"order": "due"}, ["1", "4", "2", "3"]),
        ({"area": "no such", "month": "2026-13", "kind": "x"}, ["1", "2", "3", "4"]),
    ],
)
def test_tasks_are_filtered(office: User, reviewed: PlanVersion, query: dict[str, str], numbers: list[str]) -> None:
    found = task_page(office, version=reviewed, filters=TaskFilters.read(query))
    assert [task.number for task in found.page] == numbers
    assert found.count.value == len(numbers)


def test_filters_say_what_they_mean_and_how_to_drop_them(office: User, reviewed: PlanVersion) -> None:
    filters = TaskFilters.read({"area": "procedures", "unit": "van phong hdnd va ubnd", "q": "một cửa"})
    chips = dict(filters.chips())
    assert any("Văn phòng HĐND và UBND" in text for text in chips)
    assert "area=procedures&unit=van+phong+hdnd+va+ubnd" in chips.values()
    assert TaskFilters.read({}).query() == "" and not TaskFilters.read({"order": "due"})


def test_pages_follow_each_other_without_gap(office: User, load: Load) -> None:
    rows = tuple(
        (str(n), f"Nhiệm vụ thứ {n} về {n * 7} việc", "Báo cáo", "Phòng Nội vụ", "", "Tháng 6/{year}")
        for n in range(3, 120)
    )
    version = load(procedures=rows)
    first = task_page(office, version=version, filters=TaskFilters(order="due"))
    assert len(first.page) == 50 and first.page.next
    seen, cursor = [task.number for task in first.page], str(first.page.next)
    while cursor:
        page = task_page(office, version=version, filters=TaskFilters(order="due"), cursor=cursor).page
        seen += [task.number for task in page]
        cursor = page.next or ""
    assert len(seen) == len(set(seen)) == 119


def test_every_figure_of_the_dashboard_opens_the_list_it_counts(office: User, load: Load) -> None:
    rows = (("3", PUBLICITY, "", "", "", ""), ("4", CONTROL, "", "Thanh tra huyện\nPhòng Nội vụ", "", "Tháng 6/{year}"))
    version = load(procedures=rows)
    found = dashboard(office, version)
    buckets = [*found.by_area, *found.by_unit, *found.by_month, *found.by_kind]
    cells = [cell for row in found.heat_map.rows for cell in row]
    assert found.task_count == 4 and buckets and cells
    counted: list[tuple[str, int]] = [(figure.query, figure.count) for figure in buckets]
    counted += [(cell.query, cell.count) for cell in cells]
    for query, count in counted:
        filters = TaskFilters.read(dict(part.split("=") for part in query.replace("+", " ").split("&")))
        assert task_page(office, version=version, filters=filters).count.value == count, query
    assert sum(bucket.count for bucket in found.by_month) == sum(bucket.count for bucket in found.by_kind) == 4


def test_months_run_without_gap(office: User, reviewed: PlanVersion) -> None:
    months = [bucket.key for bucket in dashboard(office, reviewed).by_month]
    assert months == [f"2026-{month:02d}" for month in range(3, 13)]


def test_the_review_marks_lines_and_queues_doubts(office: User, reviewed: PlanVersion) -> None:
    task = PlanTask.objects.get(version=reviewed, number="1")
    correct_field(actor=office, version=reviewed, kind=ItemKind.TASK, key=task.key, field="number", value="1a")
    found = review_model(office, reviewed)
    line = found.lines[task.first_line - 1]
    assert line.number == task.first_line and PlanTask.objects.get(pk=task.pk).content in line.text
    assert {(mark.kind, mark.field) for mark in line.marks if mark.key == task.key} >= {("task", ""), ("task", "lead")}
    assert any(mark.kind == "document" and mark.field == "number" for mark in found.lines[2].marks)
    assert all(mark.severity for line in found.lines for mark in line.marks if mark.diagnostic)
    item = next(item for item in found.items if item.key == task.key and item.kind == ItemKind.TASK)
    assert item.corrections["number"].corrected_value == "1a"
    assert [item.row.first_line for item in found.items] == sorted(item.row.first_line for item in found.items)
    assert all(item.row.is_doubtful for item in found.doubtful)
    assert len(found.of_kind("task")) == 4


def test_queries_are_bounded_however_many_rows(office: User, load: Load, django_assert_max_num_queries: Any) -> None:
    rows = tuple(
        (str(n), f"Nhiệm vụ thứ {n} về {n * 7} việc", "Báo cáo", f"Phòng số {n}", "", "Tháng 6/{year}")
        for n in range(3, 60)
    )
    version = load(procedures=rows)
    for limit, read in (
        (15, lambda: [list(i.row.units.all()) for i in review_model(office, version).of_kind("task")]),  # type: ignore[attr-defined]
        (6, lambda: [list(task.products.all()) for task in task_page(office, version=version).page]),
        (12, lambda: dashboard(office, version)),
        (10, lambda: version_summary(version)),
        (4, lambda: plan_list(office)),
    ):
        with django_assert_max_num_queries(limit):
            read()


def test_the_report_calendar_is_in_order_of_date(office: User, reviewed: PlanVersion) -> None:
    first, second = list(selectors.report_calendar(office, reviewed))
    correct_field(
        actor=office, version=reviewed, kind=ItemKind.REPORT_DUTY, key=second.key, field="due", value="15/03/2026"
    )
    assert [duty.due for duty in selectors.report_calendar(office, reviewed)] == [date(2026, 3, 15), first.due]


def test_the_summary_counts(reviewed: PlanVersion) -> None:
    found = version_summary(reviewed)
    assert found.counts[ItemKind.TASK] == 4 and found.counts[ItemKind.TARGET] == 2
    assert sum(found.diagnostics.values()) == reviewed.diagnostics.count() == found.open_in_all
    assert found.doubtful_in_all == sum(found.doubtful.values())


def test_what_is_not_there_is_not_found(office: User) -> None:
    with pytest.raises(PlanVersion.DoesNotExist):
        selectors.version_for(office, uuid4())
