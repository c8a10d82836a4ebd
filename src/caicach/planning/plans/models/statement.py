from __future__ import annotations

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from caicach.planning.plans.choices import AreaKey, AreaPlace, Comparator, ReportPeriod
from caicach.planning.plans.models.item import PlanItem


class PlanArea(PlanItem):
    """A reform area as the plan heads it."""

    name = models.TextField(_("name"))
    area_key = models.CharField(_("reform area"), max_length=20, choices=AreaKey.choices, blank=True)
    number = models.CharField(_("number"), max_length=60, blank=True)
    where = models.CharField(_("stands in"), max_length=10, choices=AreaPlace.choices, blank=True)

    ref_kind = "plans.area"

    class Meta(PlanItem.Meta):
        verbose_name = _("area of a plan")
        verbose_name_plural = _("areas of plans")

    def __str__(self) -> str:
        return self.name


class PlanTarget(PlanItem):
    """A quantity the plan promises to reach. Without a value it is a mere increase or decrease, or it was not
    understood."""

    text = models.TextField(_("target"))
    area_key = models.CharField(_("reform area"), max_length=20, choices=AreaKey.choices, blank=True)
    metric = models.CharField(_("measured quantity"), max_length=200, blank=True)
    comparator = models.CharField(_("to be met"), max_length=10, choices=Comparator.choices)
    value = models.DecimalField(_("value"), max_digits=24, decimal_places=6, null=True)
    unit = models.CharField(_("unit of measure"), max_length=120, blank=True)
    denominator = models.TextField(_("share of what"), blank=True)
    scope = models.TextField(_("whom it covers"), blank=True)
    due = models.DateField(_("due"), null=True)
    implicit_universal = models.BooleanField(_("the word “all” read as 100 %"), default=False)
    area_basis = models.CharField(_("how the area is known"), max_length=10, blank=True)
    baseline_year = models.PositiveSmallIntegerField(_("compared with the year"), null=True)
    also_lines: models.JSONField[Any, Any] = models.JSONField(_("other lines that state it"), default=list)

    ref_kind = "plans.target"

    class Meta(PlanItem.Meta):
        verbose_name = _("target of a plan")
        verbose_name_plural = _("targets of plans")
        indexes = [models.Index(fields=["version", "area_key"], name="plantarget_by_area")]

    def __str__(self) -> str:
        return self.text


class PlanReference(PlanItem):
    """A legal document the plan names; one row for each distinct act."""

    raw = models.TextField(_("as cited"))
    number = models.CharField(_("number"), max_length=120, blank=True)
    issued_on = models.DateField(_("date"), null=True)
    doc_type = models.CharField(_("type of document"), max_length=120, blank=True)
    kind = models.CharField(_("kind"), max_length=20, blank=True)
    year = models.PositiveSmallIntegerField(_("year"), null=True)
    issuer = models.CharField(_("issuer"), max_length=300, blank=True)
    self_reference = models.BooleanField(_("names the plan itself"), default=False)
    blank_number = models.BooleanField(_("its number is left blank"), default=False)
    malformed = models.BooleanField(_("its number is malformed"), default=False)
    variants: models.JSONField[Any, Any] = models.JSONField(_("other ways it is written"), default=list)
    mentions: models.JSONField[Any, Any] = models.JSONField(_("every place that names it"), default=list)

    ref_kind = "plans.reference"

    class Meta(PlanItem.Meta):
        verbose_name = _("legal reference")
        verbose_name_plural = _("legal references")
        indexes = [models.Index(fields=["number"], name="planreference_by_number")]

    def __str__(self) -> str:
        return self.raw


class PlanReportDuty(PlanItem):
    """A report somebody owes under the plan."""

    period = models.CharField(_("how often"), max_length=12, choices=ReportPeriod.choices)
    kind = models.CharField(_("what a single one is for"), max_length=20, blank=True)
    due = models.DateField(_("due"), null=True)
    due_order = models.DateField(_("due, for sorting"))
    sender = models.TextField(_("who reports"), blank=True)
    recipient = models.TextField(_("to whom"), blank=True)

    ref_kind = "plans.report_duty"

    class Meta(PlanItem.Meta):
        verbose_name = _("report owed")
        verbose_name_plural = _("reports owed")
        indexes = [models.Index(fields=["version", "due_order"], name="reportduty_by_due")]


class PlanBudgetLine(PlanItem):
    """One row of the estimate; money in whole đồng."""

    number = models.CharField(_("number"), max_length=60, blank=True)
    content = models.TextField(_("purpose"))
    unit = models.CharField(_("unit of measure"), max_length=120, blank=True)
    quantity = models.DecimalField(_("quantity"), max_digits=24, decimal_places=6, null=True)
    unit_price_vnd = models.BigIntegerField(_("unit price (đồng)"), null=True)
    amount_vnd = models.BigIntegerField(_("amount (đồng)"), null=True)
    note = models.TextField(_("note"), blank=True)
    is_total = models.BooleanField(_("a total"), default=False)

    ref_kind = "plans.budget_line"

    class Meta(PlanItem.Meta):
        verbose_name = _("budget line")
        verbose_name_plural = _("budget lines")

    def __str__(self) -> str:
        return self.content


class PlanResponsibility(PlanItem):
    """What one agency is told to do in the section on implementation."""

    agency = models.TextField(_("agency"))
    duties: models.JSONField[Any, Any] = models.JSONField(_("duties"), default=list)

    ref_kind = "plans.responsibility"

    class Meta(PlanItem.Meta):
        verbose_name = _("responsibility")
        verbose_name_plural = _("responsibilities")

    def __str__(self) -> str:
        return self.agency
