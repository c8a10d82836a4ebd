"""A version of a plan as an .xlsx workbook."""

from __future__ import annotations

import io
from collections.abc import Iterable
from datetime import date, datetime
from decimal import Decimal
from typing import Any

import xlsxwriter
from django.utils import timezone
from django.utils.translation import gettext as _

from caicach.planning.plans.exports.columns import MODELS, Column
from caicach.planning.plans.models import PlanDiagnostic, PlanTask, PlanVersion
from caicach.planning.plans.selectors import diagnostics_of
from caicach.planning.plans.selectors.tasks import with_parts

_LONGEST_CELL = 32_000
"""Excel refuses a cell of more than 32,767 characters."""


def plan_workbook(version: PlanVersion, *, at: datetime) -> bytes:
    """The workbook: tasks, targets, report calendar, references, budget, diagnostics, each with where it stands in
    the file.

    Text is never taken for a formula. Every sheet is named and headed in the reader's language and prints on A4 across.
    """
    file = io.BytesIO()
    options = {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "default_date_format": "dd/mm/yyyy",
    }
    with xlsxwriter.Workbook(file, options) as workbook:
        workbook.set_properties({"title": version.title[:255], "author": version.issuer[:255]})
        sheets = _Sheets(workbook, version, at)
        for name, model, columns in MODELS:
            sheets.add(str(name), columns, _rows(model, version))
    return file.getvalue()


class _Sheets:
    def __init__(self, workbook: Any, version: PlanVersion, at: datetime) -> None:
        self.workbook = workbook
        self.head = workbook.add_format(
            {"bold": True, "text_wrap": True, "valign": "vcenter", "bg_color": "#e8eef4", "bottom": 1}
        )
        self.text = workbook.add_format({"text_wrap": True, "valign": "top"})
        self.date = workbook.add_format({"num_format": "dd/mm/yyyy", "valign": "top"})
        self.whole = workbook.add_format({"num_format": "#,##0", "valign": "top"})
        self.number = workbook.add_format({"num_format": "#,##0.######", "valign": "top"})
        shown_at = timezone.localtime(at)
        self.footer = f"{version.source.name}, {shown_at:%d/%m/%Y %H:%M}"
        self.title = version.title

    def add(self, name: str, columns: tuple[Column, ...], rows: Iterable[Any]) -> None:
        """A sheet with a frozen, repeated and filterable head."""
        sheet = self.workbook.add_worksheet(name[:31])
        for index, column in enumerate(columns):
            sheet.set_column(index, index, column.width)
            sheet.write_string(0, index, str(column.head), self.head)
        count = 0
        for count, row in enumerate(rows, start=1):
            for index, column in enumerate(columns):
                self._write(sheet, count, index, column.value(row))
        sheet.freeze_panes(1, 0)
        sheet.autofilter(0, 0, count, len(columns) - 1)
        sheet.repeat_rows(0)
        sheet.set_landscape()
        sheet.set_paper(9)
        sheet.fit_to_pages(1, 0)
        sheet.set_header(f"&L{_escaped(self.title[:180])}&R{_escaped(name)}")
        sheet.set_footer(f"&L{_escaped(self.footer[:180])}&R{_('Page')} &P/&N")

    def _write(self, sheet: Any, row: int, column: int, value: Any) -> None:
        if value is None or value == "":
            sheet.write_blank(row, column, None, self.text)
        elif isinstance(value, date):
            sheet.write_datetime(row, column, datetime(value.year, value.month, value.day), self.date)  # noqa: DTZ001
        elif isinstance(value, int | Decimal):
            is_whole = value == int(value)
            sheet.write_number(
                row, column, int(value) if is_whole else float(value), self.whole if is_whole else self.number
            )
        else:
            sheet.write_string(row, column, str(value)[:_LONGEST_CELL], self.text)


def _rows(model: type[Any], version: PlanVersion) -> Iterable[Any]:
    if model is PlanTask:
        return with_parts(PlanTask.objects.filter(version=version).order_by("position"))
    if model is PlanDiagnostic:
        return diagnostics_of(version)
    rows: Iterable[Any] = model._default_manager.filter(version=version).order_by("position")
    return rows


def _escaped(text: str) -> str:
    return text.replace("&", "&&")
