"""Whatever a compiler may come to say of a strange file, it can be stored."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from caicach.foundation.accounts.models import User
from caicach.foundation.core.errors import Invalid
from caicach.planning.plans.choices import ItemKind
from caicach.planning.plans.models import PlanBudgetLine, PlanReading, PlanReference, PlanTarget, PlanTask, PlanVersion
from caicach.planning.plans.policies.correctable import FIELDS, field_of, read_value
from caicach.planning.plans.selectors.kinds import MODEL_OF_KIND
from caicach.planning.plans.services import compile_version, reading

LONG = "rất dài " * 400
LINE = {"source_line": 1, "source_lines": [1, 1]}
BUDGET_LINE = {
    "id": "general.1.aaaaaa",
    "number": LONG,
    "content": LONG,
    "unit": LONG,
    "quantity": 1e40,
    "unit_price_vnd": 10**30,
    "amount_vnd": -(10**30),
    "note": LONG,
    "is_total": False,
    **LINE,
}


def test_values_beyond_every_column_are_cut_or_left_out(
    office: User, reviewed: PlanVersion, monkeypatch: pytest.MonkeyPatch
) -> None:
    genuine = reading.read_attachment

    def strange(*args: Any) -> reading.Reading:
        found = genuine(*args)
        task = found.plan["tasks"][0] | {"number": LONG, "lead": [LONG, LONG + "2"], "products": [LONG], "note": LONG}
        target = found.plan["targets"][0] | {"value": 1e300, "unit": LONG, "metric": LONG, "baseline_year": 10**9}
        reference = found.plan["legal_references"][0] | {
            "number": LONG,
            "issuer": LONG,
            "year": 99999,
            "doc_type": LONG,
        }
        document = found.plan["document"] | {"issuer": LONG, "title": LONG, "number": LONG, "year_or_period": LONG}
        budget = found.plan["budget"] | {"lines": [BUDGET_LINE]}
        changed = {"tasks": [task], "targets": [target], "legal_references": [reference], "document": document}
        return replace(found, plan=found.plan | changed | {"budget": budget})

    monkeypatch.setattr("caicach.planning.plans.services.compiling.read_attachment", strange)
    compile_version(actor=office, version_id=reviewed.pk)
    assert len(PlanTask.objects.get(version=reviewed).number) == 60
    assert PlanTarget.objects.get(version=reviewed).value is None
    assert PlanBudgetLine.objects.get(version=reviewed).amount_vnd is None
    assert PlanReference.objects.get(version=reviewed).year is None
    assert PlanReading.objects.get(version=reviewed).plan["tasks"][0]["number"] == LONG


@pytest.mark.parametrize("kind", [kind for kind in ItemKind if kind != ItemKind.DOCUMENT])
def test_no_form_takes_more_than_its_column_holds(kind: ItemKind) -> None:
    columns = {field.name: field for field in MODEL_OF_KIND[kind]._meta.get_fields()}
    for field in FIELDS[kind]:
        longest = getattr(columns.get(field.path), "max_length", None)
        if longest and field.form == "line":
            assert field.longest <= longest, field.path


@pytest.mark.parametrize(
    ("kind", "path", "typed"),
    [
        (ItemKind.TASK, "number", "1" * 61),
        (ItemKind.DOCUMENT, "year_or_period", "2021 đến hết năm 2025"),
        (ItemKind.BUDGET_LINE, "amount_vnd", "999.999.999.999.999.999"),
        (ItemKind.TARGET, "value", "1000000000000000"),
    ],
)
def test_what_is_too_long_or_too_large_is_refused(kind: ItemKind, path: str, typed: str) -> None:
    with pytest.raises(Invalid):
        read_value(field_of(kind, path), typed)
