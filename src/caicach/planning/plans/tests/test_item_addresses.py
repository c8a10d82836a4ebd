"""The form of an item keeps all of its changes or none."""

from __future__ import annotations

from typing import Any

from django.test import Client
from django.urls import reverse

from caicach.foundation.accounts.models import User
from caicach.planning.plans.choices import ItemKind
from caicach.planning.plans.models import Correction, PlanTask, PlanVersion
from caicach.planning.plans.selectors import item_fields


def form_of(reader: User, task: PlanTask, **changes: str) -> dict[str, Any]:
    """The form as the page sends it, with some fields typed anew."""
    sent: dict[str, Any] = {}
    for row in item_fields(reader, task.version, ItemKind.TASK, task.key):
        if row.field.form != "flag":
            sent[f"value-{row.field.path}"] = changes.get(row.field.path, row.value)
        sent[f"revision-{row.field.path}"] = row.seen_revision
    return sent


def test_a_form_with_one_wrong_field_changes_nothing(client: Client, office: User, reviewed: PlanVersion) -> None:
    task = PlanTask.objects.get(version=reviewed, number="1")
    client.force_login(office)
    address = reverse("plans:edit", args=[reviewed.pk, "task", task.key])
    wrong = client.post(address, form_of(office, task, **{"number": "1a", "deadline.due": "31/02/2026"}))
    assert wrong.status_code == 422
    assert not Correction.objects.exists()
    right = client.post(address, form_of(office, task, **{"number": "1a", "deadline.due": "15/04/2026"}))
    assert right.status_code == 302
    assert set(Correction.objects.values_list("field", flat=True)) == {"number", "deadline.due"}
