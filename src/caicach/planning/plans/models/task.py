from __future__ import annotations

from typing import Any, ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from caicach.foundation.core.models import Record
from caicach.planning.plans.choices import AreaKey, DeadlineKind, Recurrence, UnitRole
from caicach.planning.plans.models.item import PlanItem
from caicach.planning.plans.models.statement import PlanArea


class Dated(models.Model):
    """When something is due: `due` is the last day on which it is in time."""

    deadline_kind = models.CharField(
        _("kind of deadline"), max_length=20, choices=DeadlineKind.choices, default=DeadlineKind.NONE
    )
    start = models.DateField(_("begins"), null=True)
    due = models.DateField(_("due"), null=True)
    recurrence = models.CharField(_("comes round"), max_length=12, choices=Recurrence.choices, blank=True)

    class Meta:
        abstract = True


class PlanTask(PlanItem, Dated):
    """The clause of the plan that asks for something: who does what by when, with which product.

    The work done on it is not kept here; it points here. `due_order` is `due`, or the last day there is where none is
    set.
    """

    area = models.ForeignKey(
        PlanArea, on_delete=models.CASCADE, null=True, related_name="tasks", verbose_name=_("heading")
    )
    area_key = models.CharField(_("reform area"), max_length=20, choices=AreaKey.choices, blank=True)
    number = models.CharField(_("number"), max_length=60, blank=True)
    parent_number = models.CharField(_("stands under number"), max_length=60, blank=True)
    content = models.TextField(_("task"))
    products_raw = models.TextField(_("products as written"), blank=True)
    lead_raw = models.TextField(_("lead as written"), blank=True)
    coordinating_raw = models.TextField(_("coordinating as written"), blank=True)
    monitoring_raw = models.TextField(_("monitoring as written"), blank=True)
    assignment_raw = models.TextField(_("assignment as written"), blank=True)
    deadline_raw = models.TextField(_("deadline as written"), blank=True)
    due_order = models.DateField(_("due, for sorting"))
    note = models.TextField(_("note"), blank=True)
    is_group = models.BooleanField(_("only gathers other tasks"), default=False)
    subitems: models.JSONField[Any, Any] = models.JSONField(_("listed inside"), default=list)
    table = models.PositiveIntegerField(_("table of the file"), null=True)
    field_lines: models.JSONField[Any, Any] = models.JSONField(_("lines of each field"), default=dict)

    ref_kind = "plans.task"

    class Meta(PlanItem.Meta):
        verbose_name = _("task of a plan")
        verbose_name_plural = _("tasks of plans")
        indexes = [
            models.Index(fields=["version", "area_key"], name="plantask_by_area"),
            models.Index(fields=["version", "due_order"], name="plantask_by_due"),
            models.Index(fields=["version", "deadline_kind"], name="plantask_by_kind"),
            models.Index(fields=["version", "is_doubtful"], name="plantask_by_doubt"),
        ]

    def __str__(self) -> str:
        return f"{self.number}. {self.content}" if self.number else self.content


class PlanTaskUnit(Record):
    """A unit named by a task, in one role, as printed."""

    task = models.ForeignKey(PlanTask, on_delete=models.CASCADE, related_name="units")
    role = models.CharField(_("role"), max_length=14, choices=UnitRole.choices)
    position = models.PositiveSmallIntegerField(_("position"))
    name = models.TextField(_("name as printed"))
    folded_name = models.CharField(_("name, folded"), max_length=400)

    class Meta:
        verbose_name = _("unit of a task")
        verbose_name_plural = _("units of tasks")
        indexes = [models.Index(fields=["folded_name", "role"], name="taskunit_by_name")]
        constraints = [models.UniqueConstraint(fields=["task", "role", "position"], name="taskunit_position_once")]
        ordering: ClassVar[list[str]] = ["position"]

    def __str__(self) -> str:
        return self.name


class PlanProduct(Record):
    """A product a task asks for; where the table gives it a row of its own, with that row's lead and deadline as
    written."""

    task = models.ForeignKey(PlanTask, on_delete=models.CASCADE, related_name="products")
    position = models.PositiveSmallIntegerField(_("position"))
    text = models.TextField(_("product"))
    lead_raw = models.TextField(_("lead as written"), blank=True)
    coordinating_raw = models.TextField(_("coordinating as written"), blank=True)
    deadline_raw = models.TextField(_("deadline as written"), blank=True)

    class Meta:
        verbose_name = _("product")
        verbose_name_plural = _("products")
        constraints = [models.UniqueConstraint(fields=["task", "position"], name="product_position_once")]
        ordering: ClassVar[list[str]] = ["position"]

    def __str__(self) -> str:
        return self.text


class DeadlinePart(Record, Dated):
    """One of several deadlines in a cell, with what it is for."""

    task = models.ForeignKey(PlanTask, on_delete=models.CASCADE, related_name="deadline_parts")
    position = models.PositiveSmallIntegerField(_("position"))
    label = models.TextField(_("for what"), blank=True)

    class Meta:
        verbose_name = _("part of a deadline")
        verbose_name_plural = _("parts of deadlines")
        indexes = [models.Index(fields=["due"], name="deadlinepart_by_due")]
        constraints = [models.UniqueConstraint(fields=["task", "position"], name="deadlinepart_position_once")]
        ordering: ClassVar[list[str]] = ["position"]

    def __str__(self) -> str:
        return self.label
