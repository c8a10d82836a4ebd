"""The passes together: any readable text compiles, and what comes out is valid."""

from __future__ import annotations

import json
from importlib.resources import files

import jsonschema
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from caicach.compiler.pipeline import compile_source
from tests.compiler import plan_texts as texts

SCHEMA = json.loads(files("caicach.compiler").joinpath("schema/plan-1.schema.json").read_text(encoding="utf-8"))
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA, format_checker=jsonschema.FormatChecker())
LINES = [*texts.DECISION.splitlines(), *texts.LETTER_AND_DRAFT.splitlines(), *texts.UNDER_A_DISTRICT.splitlines()]


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.sampled_from(LINES), min_size=1, max_size=80))
def test_any_order_of_lines_compiles_to_a_valid_plan(lines: list[str]) -> None:
    text = "\n".join(lines)
    if text.strip():
        VALIDATOR.validate(compile_source(texts.read(text)).emit())


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(st.text(alphabet="abđIVX1.0-)(/% \t|\nỦNĐKHCôư:;", min_size=1, max_size=200))
def test_any_text_compiles_to_a_valid_plan(text: str) -> None:
    if text.strip():
        VALIDATOR.validate(compile_source(texts.read(f"KẾ HOẠCH\n{text}")).emit())


def test_names_are_distinct_within_every_list() -> None:
    emitted = compile_source(texts.read(texts.UNDER_A_DISTRICT)).emit()
    for name in ("areas", "tasks", "targets", "reporting", "responsibilities", "legal_references"):
        names = [item["id"] for item in emitted[name]]
        assert len(names) == len(set(names)), name


@pytest.mark.parametrize("text", [texts.DECISION, texts.HEADER_LOST, texts.LETTER_AND_DRAFT])
def test_every_item_stands_inside_the_file(text: str) -> None:
    emitted = compile_source(texts.read(text)).emit()
    last = emitted["file"]["lines"]
    for name in ("tasks", "targets", "reporting", "responsibilities", "legal_references", "diagnostics"):
        for item in emitted[name]:
            first, final = item["source_lines"]
            assert 1 <= first <= final <= last


def test_a_small_edit_keeps_the_names_of_tasks() -> None:
    before = compile_source(texts.read(texts.DECISION)).plan
    after = compile_source(texts.read(texts.DECISION.replace("Quý III/2023", "Quý II/2023"))).plan
    assert [task.id for task in before.tasks] == [task.id for task in after.tasks]
