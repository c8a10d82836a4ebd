"""The workbook says what the plan says, with dates as dates and text as text."""

from __future__ import annotations

import io
from datetime import datetime

import openpyxl
import pytest
from django.test import Client
from django.urls import reverse
from django.utils import translation

from caicach.foundation.accounts.models import User
from caicach.foundation.audit.selectors import events_of
from caicach.foundation.core.clock import now
from caicach.foundation.core.errors import PermissionDenied
from caicach.planning.plans.choices import ItemKind
from caicach.planning.plans.exports.columns import MODELS
from caicach.planning.plans.exports.workbook import plan_workbook
from caicach.planning.plans.models import PlanTask, PlanVersion
from caicach.planning.plans.services import correct_field, export_version
from caicach.planning.plans.tests.plan_texts import CHECK


def opened(content: bytes) -> openpyxl.Workbook:
    """The workbook as a spreadsheet program reads it."""
    return openpyxl.load_workbook(io.BytesIO(content))


def test_the_workbook_reads_back(office: User, reviewed: PlanVersion) -> None:
    with translation.override("en"):
        book = opened(export_version(actor=office, version=reviewed))
        assert book.sheetnames == [str(name) for name, _model, _columns in MODELS]
    tasks = book.worksheets[0]
    heads = [cell.value for cell in tasks[1]]
    row = dict(zip(heads, [cell.value for cell in tasks[2]], strict=True))
    assert row["Task"] == CHECK and row["Lead units"] == "Phòng Tư pháp"
    assert row["Due"] == datetime(2026, 3, 31)  # noqa: DTZ001
    assert row["Place in the document"] == "line 37"
    assert tasks.freeze_panes == "A2" and tasks.auto_filter.ref == f"A1:M{tasks.max_row}"
    assert tasks.max_row == 5
    assert book.worksheets[1]["D2"].value == 90
    assert book.worksheets[5].max_row == 1 + reviewed.diagnostics.count()
    assert events_of(reviewed.ref).first().action == "plans.export_version"  # type: ignore[union-attr]


def test_text_that_looks_like_a_formula_stays_text(office: User, reviewed: PlanVersion) -> None:
    task = PlanTask.objects.get(version=reviewed, number="1")
    correct_field(
        actor=office, version=reviewed, kind=ItemKind.TASK, key=task.key, field="note", value='=HYPERLINK("http://x")'
    )
    cell = opened(plan_workbook(reviewed, at=now())).worksheets[0]["L2"]
    assert (cell.value, cell.data_type) == ('=HYPERLINK("http://x")', "s")


def test_heads_are_vietnamese_where_the_reader_is(office: User, reviewed: PlanVersion) -> None:
    with translation.override("vi"):
        book = opened(plan_workbook(reviewed, at=now()))
    assert book.sheetnames[0] == "Nhiệm vụ"
    assert book.worksheets[0]["E1"].value == "Cơ quan chủ trì"


def test_queries_do_not_grow_with_rows(reviewed: PlanVersion, django_assert_max_num_queries: object) -> None:
    with django_assert_max_num_queries(10):  # type: ignore[operator]
        plan_workbook(reviewed, at=now())


def test_the_addresses_give_files_to_those_who_may(
    client: Client, office: User, officer: User, reviewed: PlanVersion
) -> None:
    client.force_login(office)
    response = client.get(reverse("plans:export", args=[reviewed.pk]))
    assert response.status_code == 200
    assert "15-kh-ubnd" in response["Content-Disposition"] and opened(response.content)
    compiled = client.get(reverse("plans:compiled", args=[reviewed.pk]))
    assert compiled.json()["schema"] == "caicach.plan/1"
    client.force_login(officer)
    for name in ("export", "compiled"):
        assert client.get(reverse(f"plans:{name}", args=[reviewed.pk])).status_code == 404
    with pytest.raises(PermissionDenied):
        export_version(actor=officer, version=reviewed)
