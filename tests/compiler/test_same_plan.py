"""One plan, written in every format, is the same plan."""

from __future__ import annotations

from functools import cache

import pytest

from caicach.compiler.pipeline import Compilation, compile_source
from caicach.compiler.read.reading import read_bytes
from tests.compiler.read.plan_files import FORMATS, ROWS

FIELDS = (
    "issuer",
    "level",
    "issuer_parent_province",
    "number",
    "doc_type_abbr",
    "place",
    "date",
    "title",
    "year_or_period",
    "signatory",
    "signatory_title",
    "signed_for",
    "draft",
    "recipients",
)


@cache
def _compiled(name: str) -> Compilation:
    return compile_source(read_bytes(name, FORMATS[name](ROWS)))


@pytest.mark.parametrize("name", FORMATS)
def test_identity_references_and_areas_are_the_same(name: str) -> None:
    found, first = _compiled(name).plan, _compiled(next(iter(FORMATS))).plan
    assert [getattr(found.document, field) for field in FIELDS] == [getattr(first.document, field) for field in FIELDS]
    assert [act.number for act in found.legal_references] == [act.number for act in first.legal_references]
    assert [(area.key, area.name) for area in found.areas] == [(area.key, area.name) for area in first.areas]


@pytest.mark.parametrize("name", FORMATS)
def test_tasks_and_targets_are_the_same(name: str) -> None:
    found, first = _compiled(name).plan, _compiled(next(iter(FORMATS))).plan
    assert len(found.tasks) == 4
    for ours, theirs in zip(found.tasks, first.tasks, strict=True):
        assert (ours.id, ours.area_key, ours.lead, ours.coordinating, ours.products, ours.deadline) == (
            theirs.id,
            theirs.area_key,
            theirs.lead,
            theirs.coordinating,
            theirs.products,
            theirs.deadline,
        )
    assert [(target.id, target.value) for target in found.targets] == [
        (target.id, target.value) for target in first.targets
    ]
