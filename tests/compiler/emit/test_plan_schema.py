"""Whatever the tree holds, what is emitted is a valid `caicach.plan/1` object."""

from __future__ import annotations

import json
from dataclasses import fields, replace
from datetime import date
from importlib.resources import files
from typing import Any

import jsonschema
import pytest

from caicach.compiler import tree
from caicach.compiler.diagnostics import Diagnostic, Group, Severity
from caicach.compiler.emit import emit_plan, to_json
from caicach.compiler.source import Line, Place, Source

SCHEMA = json.loads(files("caicach.compiler").joinpath("schema/plan-1.schema.json").read_text(encoding="utf-8"))
ID = "procedures.ii-1.0k3f9a"
DEADLINE = tree.Deadline(
    "multiple",
    date(2026, 1, 1),
    date(2026, 6, 30),
    "quarterly",
    (tree.DeadlinePart("Báo cáo", "date", None, date(2026, 6, 30)),),
)
DOCUMENT = tree.Document(
    issuer="Ủy ban nhân dân xã Sông Lam",
    level="commune",
    date=date(2026, 1, 5),
    recipients=("UBND tỉnh",),
    recipients_lines=(1, 2),
    source_lines=(1, 2),
    spans={"issuer": (1, 1)},
)
PLAN = tree.Plan(
    document=DOCUMENT,
    cover_letter=DOCUMENT,
    other_documents=(DOCUMENT,),
    legal_references=(
        tree.Reference(ID, "Kế hoạch số 01/KH-UBND", "01/KH-UBND", date(2026, 1, 2), 1, mentions=((1, 1),)),
    ),
    standards=(tree.Standard("TCVN ISO 9001:2015", (1,)),),
    areas=(tree.Area(ID, "Cải cách thể chế", "institutions", 1, "prose", "1"),),
    tasks=(
        tree.Task(
            id=ID,
            area_key="procedures",
            number="1.1",
            parent_number="1",
            content="Công khai thủ tục hành chính",
            products=("Quyết định",),
            products_raw="Quyết định",
            lead=("Văn phòng",),
            lead_raw="Văn phòng",
            coordinating=(),
            coordinating_raw=None,
            monitoring=(),
            monitoring_raw=None,
            deadline_raw="Quý II",
            deadline=DEADLINE,
            note=None,
            source_lines=(2, 2),
            sub_rows=(tree.SubRow("Báo cáo", None, None, "Quý I", (2, 2)),),
            field_lines={"content": (2, 2)},
        ),
    ),
    targets=(
        tree.Target(
            ID, "100% hồ sơ", "digital", None, "=", 100.0, "percent", None, None, date(2026, 12, 31), 1, (1, 1)
        ),
    ),
    reporting=(tree.ReportDuty(ID, "quarterly", None, "Phòng Văn hóa", "UBND xã", 1, (1, 1)),),
    budget=tree.Budget(
        (tree.FundingSource("ngân sách xã", 1),),
        (tree.BudgetLine(ID, "1", "Tập huấn", "lớp", 2.0, 5_000_000, 10_000_000, None, 2, (2, 2)),),
        10_000_000,
        (2, 2),
        10_000_000,
    ),
    responsibilities=(tree.Responsibility(ID, "Công an xã", ("Phối hợp",), 1, (1, 1)),),
    statistics=tree.Statistics(
        (tree.StatisticsSection("1", "Chỉ đạo", "steering", "Văn phòng", 1),),
        (tree.StatisticsIndicator("1", "1", "Số văn bản", None, "Văn phòng", ("2024", "2025"), 2),),
    ),
    outline=(tree.OutlineItem("I", "Kết quả", "heading", 1, (tree.OutlineItem("-", "Số liệu", "point", 2),)),),
)
DEFECT = Diagnostic(
    "DL001",
    "deadline-outside-plan-year",
    Group.DEADLINE,
    Severity.WARNING,
    "The deadline %(due)s is outside %(year)s.",
    "Check the year.",
    (2, 2),
    ((1, 1),),
    {"due": "01/2025", "year": 2026},
)
TEXT = Source("ke-hoach.txt", "txt", (Line(1, "KẾ HOẠCH"), Line(2, "1")), ())
PLACED = replace(
    TEXT, format="docx", lines=(Line(1, "KẾ HOẠCH", Place(paragraph=1)), Line(2, "1", Place(table=1, row=2, cell=1)))
)
PAGED = replace(
    TEXT, format="pdf", lines=tuple(Line(n, "x", Place(page=n, box=(0.0, 1.5, 100.0, 12.0))) for n in (1, 2))
)


@pytest.mark.parametrize("source", [TEXT, PLACED, PAGED], ids=lambda source: source.format)
@pytest.mark.parametrize("plan", [PLAN, tree.Plan(tree.Document())], ids=["full", "empty"])
def test_what_is_emitted_is_valid(plan: tree.Plan, source: Source) -> None:
    emitted = json.loads(to_json(emit_plan(plan, [DEFECT], source)))
    jsonschema.validate(emitted, SCHEMA, format_checker=jsonschema.FormatChecker())


def test_every_field_of_the_tree_is_in_the_schema_and_no_other() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    defined = {"document": tree.Document, "task": tree.Task, "target": tree.Target, "reference": tree.Reference}
    for name, kind in defined.items():
        assert set(SCHEMA["$defs"][name]["properties"]) - {"source"} == {field.name for field in fields(kind)}


def test_an_unknown_field_is_refused() -> None:
    emitted = emit_plan(PLAN, [], TEXT)
    emitted["tasks"][0]["owner"] = "nobody"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(emitted, SCHEMA)


def test_a_plain_text_file_has_lines_and_a_word_file_places_too() -> None:
    assert "source" not in emit_plan(PLAN, [], TEXT)["tasks"][0]
    assert emit_plan(PLAN, [], PLACED)["tasks"][0]["source"] == {"table": 1, "row": 2, "cell": 1}
    assert emit_plan(PLAN, [], PAGED)["budget"]["funding_sources"][0]["source"]["page"] == 1


def test_names_that_differ_from_the_tree() -> None:
    emitted = emit_plan(PLAN, [DEFECT], TEXT)
    assert emitted["reporting"][0]["from"] == "Phòng Văn hóa"
    assert emitted["statistics"]["outline"][0]["children"][0]["text"] == "Số liệu"
    assert emitted["diagnostics"][0]["message"] == "The deadline 01/2025 is outside 2026."
    assert emitted["document"]["date"] == "2026-01-05"


def test_an_outline_alone_makes_statistics() -> None:
    emitted = emit_plan(replace(PLAN, statistics=None), [], TEXT)
    assert emitted["statistics"]["indicators"] == []
    assert emit_plan(tree.Plan(tree.Document()), [], TEXT)["statistics"] is None


def _undescribed(node: Any) -> list[str]:
    found = []
    for name, child in node.get("properties", {}).items():
        if not {"const", "$ref", "description"} & child.keys():
            found.append(name)
        found += _undescribed(child)
    for child in [*node.get("$defs", {}).values(), *([node["items"]] if "items" in node else [])]:
        found += _undescribed(child)
    return found


def test_every_field_says_what_it_means() -> None:
    assert _undescribed(SCHEMA) == []
