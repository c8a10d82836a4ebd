"""What changed between two plans: by id, by likeness, moved, field by field."""

from __future__ import annotations

from pathlib import Path
from time import process_time
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from caicach.compiler.compare import PlanChanges, compare_plans
from caicach.compiler.pipeline import compile_source
from caicach.compiler.read.reading import read_bytes

PLAN = (Path(__file__).parent / "rules" / "plan.txt").read_text(encoding="utf-8")


def _compiled(text: str) -> dict[str, Any]:
    return compile_source(read_bytes("ke-hoach.txt", text.encode())).emit()


def _changes(*pairs: tuple[str, str]) -> PlanChanges:
    text = PLAN
    for old, new in pairs:
        assert old in text
        text = text.replace(old, new)
    return compare_plans(_compiled(PLAN), _compiled(text))


def _task(number: int, content: str) -> dict[str, Any]:
    return {"id": f"t{number}", "content": content, "number": str(number), "source_lines": [number, number]}


def test_a_plan_does_not_differ_from_itself() -> None:
    assert not _changes()


def test_a_new_deadline_is_one_change_of_one_task() -> None:
    found = _changes(("Tháng 3/2024", "Tháng 5/2024"))
    (change,) = found.of("task")
    assert change.kind == "changed"
    assert [(field.name, field.old, field.new) for field in change.fields] == [
        ("deadline_raw", "Tháng 3/2024", "Tháng 5/2024"),
        ("deadline.start", "2024-03-01", "2024-05-01"),
        ("deadline.due", "2024-03-31", "2024-05-31"),
    ]


def test_a_reworded_task_is_changed_and_not_removed_and_added() -> None:
    found = _changes(("2\tTiếp nhận hồ sơ qua dịch vụ", "2\tĐẩy mạnh tiếp nhận hồ sơ qua các dịch vụ"))
    assert [change.kind for change in found.of("task")] == ["changed"]


def test_a_task_with_another_number_only_is_moved() -> None:
    before = {"tasks": [_task(1, "Rà soát thủ tục hành chính"), _task(2, "Kiểm tra công vụ tại các xã")]}
    after = {"tasks": [{**_task(1, "Kiểm tra công vụ tại các xã"), "id": "x"}]}
    found = compare_plans(before, after)
    assert [(change.kind, change.label) for change in found.of("task")] == [
        ("moved", "Kiểm tra công vụ tại các xã"),
        ("removed", "Rà soát thủ tục hành chính"),
    ]


def test_last_years_task_finds_this_years() -> None:
    before = {"tasks": [_task(1, "Ban hành Kế hoạch cải cách hành chính năm 2023")]}
    after = {"tasks": [{**_task(1, "Ban hành Kế hoạch cải cách hành chính năm 2024"), "id": "x"}]}
    found = compare_plans(before, after)
    assert [change.kind for change in found.changes] == ["changed"]
    assert ("task", "t1", "x") in found.matches


def test_number_and_date_of_the_document_are_compared() -> None:
    found = _changes(("Số: 12/KH-UBND", "Số: 15/KH-UBND"), ("ngày 15 tháng 01 năm 2024", "ngày 16 tháng 01 năm 2024"))
    (change,) = found.of("document")
    assert {field.name for field in change.fields} == {"number", "date"}


CONTENTS = st.lists(st.text(alphabet="abcde ăđ 0123", min_size=1, max_size=30), max_size=12)


@given(CONTENTS, CONTENTS)
def test_every_item_is_matched_added_or_removed_once(old: list[str], new: list[str]) -> None:
    before = {"tasks": [_task(number, text) for number, text in enumerate(old)]}
    after = {"tasks": [{**_task(number, text), "id": f"n{number}"} for number, text in enumerate(new)]}
    found = compare_plans(before, after)
    assert len(found.matches) + len(found.of("task", "removed")) == len(old)
    assert len(found.matches) + len(found.of("task", "added")) == len(new)


def test_time_grows_with_length_and_not_with_its_square() -> None:
    words = [f"nhiệm vụ rà soát thủ tục lĩnh vực {number} tại đơn vị {number * 7}" for number in range(3000)]
    before = {"tasks": [_task(number, text) for number, text in enumerate(words)]}
    after = {"tasks": [{**_task(number, text + " thêm"), "id": f"n{number}"} for number, text in enumerate(words)]}
    started = process_time()
    assert len(compare_plans(before, after).matches) == 3000
    assert process_time() - started < 5
