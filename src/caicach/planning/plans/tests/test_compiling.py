"""What is read out of a file stands in rows, and keeps its identity when it is read again."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from caicach.foundation.accounts.models import User
from caicach.planning.plans.choices import AreaKey, DeadlineKind, UnitRole
from caicach.planning.plans.models import ITEM_MODELS, PlanTask, PlanVersion
from caicach.planning.plans.services import compile_version, confirm_item, dismiss_diagnostic, request_reading
from caicach.planning.plans.tests.conftest import Load


def test_the_document_stands_in_columns(reviewed: PlanVersion) -> None:
    assert reviewed.issuer == "Ủy ban nhân dân huyện Sông Lam"
    assert (reviewed.level, reviewed.document_number) == ("district", "15/KH-UBND")
    assert (reviewed.issued_on, reviewed.period) == (date(2026, 1, 12), "2026")
    assert reviewed.compiler_version and reviewed.compiled_at
    reviewed.plan.refresh_from_db()
    assert (reviewed.plan.year, reviewed.plan.level) == (2026, "district")


def test_a_task_stands_with_units_products_and_dates(reviewed: PlanVersion) -> None:
    task = PlanTask.objects.get(version=reviewed, number="4")
    assert task.area_key == AreaKey.PROCEDURES
    assert task.area is not None and task.area.area_key == AreaKey.PROCEDURES
    assert [product.text for product in task.products.all()] == ["Quyết định", "Báo cáo"]
    assert [(unit.role, unit.name) for unit in task.units.order_by("role")] == [
        (UnitRole.COORDINATING, "Phòng Nội vụ"),
        (UnitRole.LEAD, "Văn phòng HĐND và UBND"),
    ]
    assert (task.deadline_kind, task.due, task.due_order) == (DeadlineKind.MONTH, date(2026, 6, 30), date(2026, 6, 30))
    assert "kiem tra cong tac" in task.search_text
    assert task.first_line == task.last_line == 41


def test_targets_and_diagnostics_stand_too(reviewed: PlanVersion) -> None:
    assert [target.value for target in reviewed.plantargets.order_by("position")] == [Decimal(90), Decimal(98)]
    assert reviewed.diagnostics.exists()
    assert not any("%(" in found.message for found in reviewed.diagnostics.all())
    assert len(reviewed.reading.lines) == reviewed.reading.plan["file"]["lines"]


def test_reading_again_keeps_every_row_and_every_decision(office: User, reviewed: PlanVersion) -> None:
    task = PlanTask.objects.filter(version=reviewed).earliest("position")
    confirm_item(actor=office, item=task)
    found = reviewed.diagnostics.exclude(severity="error").earliest("position")
    dismiss_diagnostic(actor=office, diagnostic=found)
    before = [set(model._default_manager.values_list("pk", "lineage", "key")) for model in ITEM_MODELS]
    request_reading(actor=office, version=reviewed)
    compile_version(actor=office, version_id=reviewed.pk)
    assert before == [set(model._default_manager.values_list("pk", "lineage", "key")) for model in ITEM_MODELS]
    task.refresh_from_db()
    found.refresh_from_db()
    assert task.confirmed_by == office
    assert (found.state, found.decided_by) == ("dismissed", office)


def test_reading_again_asks_as_many_queries_however_long_the_plan_is(
    office: User, load: Load, django_assert_max_num_queries: object
) -> None:
    rows = tuple(
        (str(n), f"Nhiệm vụ thứ {n} về {n * 7} việc", "Báo cáo", "Phòng Nội vụ", "", "Tháng 6/{year}")
        for n in range(3, 80)
    )
    version = load(procedures=rows)
    assert version.plantasks.count() == 79
    with django_assert_max_num_queries(95):  # type: ignore[operator]
        compile_version(actor=office, version_id=version.pk)
