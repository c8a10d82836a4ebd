"""The decisions without a database: doubts, typed values."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caicach.foundation.core.errors import Invalid
from caicach.planning.plans.choices import Doubt, ItemKind
from caicach.planning.plans.policies.carrying import state_after_reading
from caicach.planning.plans.policies.correctable import FIELDS, field_of, overlay, read_value, shown_value, value_at
from caicach.planning.plans.policies.doubts import doubts_of, reads_as_unit
from caicach.planning.plans.policies.marks import Remarked, marks_of_diagnostics

TASK = {"content": "Rà soát", "area_key": "institutions", "lead": ["Phòng Tư pháp"], "deadline": {"kind": "month"}}


@pytest.mark.parametrize(
    ("name", "is_unit"),
    [
        ("Phòng Nội vụ", True),
        ("Văn phòng HĐND và UBND", True),
        ("UBND các xã, thị trấn", True),
        ("Các cơ quan, đơn vị", True),
        ("Cơ quan chuyên môn", True),
        ("Bảo hiểm xã hội", True),
        ("Công an xã", True),
        ("Trung tâm Phục vụ hành chính công", True),
        ("Thủ trưởng các đơn vị", True),
        ("Chủ tịch UBND xã", True),
        ("Hội Nông dân", True),
        ("Thường trực HĐND huyện", True),
        ("Tư pháp", True),
        ("Theo Quyết định phân công", False),
        ("Quý II/2026", False),
        ("Báo cáo", False),
        ("Thường xuyên", False),
        ("Văn bản chỉ đạo", False),
        ("Công khai kết quả", False),
        ("31/12/2026", False),
        ("", False),
    ],
)
def test_what_reads_as_a_unit(name: str, is_unit: bool) -> None:
    assert reads_as_unit(name) is is_unit


@pytest.mark.parametrize(
    ("change", "doubts"),
    [
        ({}, []),
        ({"lead": []}, [Doubt.NO_LEAD]),
        ({"lead": ["Quý I"]}, [Doubt.LEAD_IS_NO_UNIT]),
        ({"deadline": {"kind": "unparsed"}}, [Doubt.DEADLINE_NOT_UNDERSTOOD]),
        ({"deadline": {"kind": "none"}}, [Doubt.NO_DEADLINE]),
        ({"area_key": None}, []),
        ({"is_group": True, "lead": [], "deadline": {"kind": "none"}}, []),
    ],
)
def test_when_a_task_is_doubtful(change: dict[str, Any], doubts: list[Doubt]) -> None:
    assert doubts_of(ItemKind.TASK, TASK | change) == doubts
    assert doubts_of(ItemKind.TASK, TASK | change, noted=True, asks=True)[:2] == [Doubt.CORRECTION_ASKS, Doubt.NOTED]


@pytest.mark.parametrize(
    ("kind", "path", "typed", "value"),
    [
        (ItemKind.TASK, "deadline.due", "31/12/2026", "2026-12-31"),
        (ItemKind.TASK, "deadline.due", "2026-12-31", "2026-12-31"),
        (ItemKind.TASK, "deadline.due", date(2026, 12, 31), "2026-12-31"),
        (ItemKind.TASK, "deadline.due", "", None),
        (ItemKind.TASK, "lead", " Phòng  Nội vụ \n\nCông an xã", ["Phòng Nội vụ", "Công an xã"]),
        (ItemKind.TASK, "note", " a \n b ", "a\nb"),
        (ItemKind.TASK, "is_group", "on", True),
        (ItemKind.TASK, "is_group", "", False),
        (ItemKind.TARGET, "value", "92,5", 92.5),
        (ItemKind.TARGET, "value", "1.500", 1500.0),
        (ItemKind.TARGET, "value", "1.5", 1.5),
        (ItemKind.TARGET, "comparator", ">=", ">="),
        (ItemKind.BUDGET_LINE, "amount_vnd", "1.500.000", 1_500_000),
    ],
)
def test_what_is_typed_becomes_a_value(kind: ItemKind, path: str, typed: Any, value: Any) -> None:
    assert read_value(field_of(kind, path), typed) == value


@pytest.mark.parametrize(
    ("kind", "path", "typed"),
    [
        (ItemKind.TASK, "deadline.due", "31/13/2026"),
        (ItemKind.TASK, "deadline.due", "hôm nay"),
        (ItemKind.TARGET, "value", "nhiều"),
        (ItemKind.TARGET, "value", "1,2,3"),
        (ItemKind.BUDGET_LINE, "amount_vnd", "1,5"),
        (ItemKind.TASK, "deadline.kind", ""),
    ],
)
def test_what_cannot_be_a_value_is_refused(kind: ItemKind, path: str, typed: str) -> None:
    with pytest.raises(Invalid):
        read_value(field_of(kind, path), typed)


@given(st.floats(min_value=-1e12, max_value=1e12).map(lambda number: round(number, 3)))
def test_a_number_shown_and_typed_back_is_the_same(number: float) -> None:
    field = field_of(ItemKind.TARGET, "value")
    assert read_value(field, shown_value(field, number)) == pytest.approx(number, rel=1e-5)


@given(st.text(max_size=30))
def test_no_text_breaks_a_form(typed: str) -> None:
    for fields in FIELDS.values():
        for field in fields:
            try:
                read_value(field, typed)
            except Invalid as refused:
                assert refused.field == "value" and refused.cure


def test_a_correction_lies_over_the_item_and_leaves_it_alone() -> None:
    item = {"deadline": {"kind": "month", "due": "2026-03-31"}, "number": "1"}
    changed = overlay(item, {"deadline.due": "2026-04-30", "number": "2"})
    assert (value_at(changed, "deadline.due"), value_at(changed, "deadline.kind")) == ("2026-04-30", "month")
    assert item == {"deadline": {"kind": "month", "due": "2026-03-31"}, "number": "1"}
    assert value_at(item, "deadline.parts.label") is None


@pytest.mark.parametrize(("now", "state"), [("a", "active"), ("b", "active"), ("c", "asks"), (None, "asks")])
def test_a_correction_asks_only_where_the_reading_says_a_third_thing(now: str | None, state: str) -> None:
    assert state_after_reading(compiled_before="a", compiled_now=now, corrected="b") == state


def test_a_remark_on_a_whole_appendix_marks_its_first_line_alone() -> None:
    marks = marks_of_diagnostics([Remarked("d", "info", 10, 5000, [[3, 4]])])
    assert sorted(marks) == [3, 4, 10]
    assert marks[3][0].related and not marks[10][0].related
