"""Item names: stable under small edits, distinct within a list."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from caicach.compiler.identity import ItemIds, fingerprint, item_id

SENTENCE = (
    "Chuẩn hóa quy trình trao đổi hồ sơ giữa các phòng chuyên môn và xã, thị trấn khi cùng giải quyết một việc, "
    "xác định rõ trách nhiệm của từng cơ quan, đơn vị trong xử lý các nhiệm vụ chung"
)


def test_case_marks_and_punctuation_do_not_change_a_name() -> None:
    assert fingerprint(SENTENCE) == fingerprint(SENTENCE.upper() + " ./.") == fingerprint(SENTENCE.replace(",", ";"))


def test_one_changed_word_keeps_most_names() -> None:
    words = SENTENCE.split()
    edited = [" ".join([*words[:at], "khác", *words[at + 1 :]]) for at in range(len(words))]
    kept = sum(fingerprint(text) == fingerprint(SENTENCE) for text in edited)
    assert kept >= 0.85 * len(edited)


def test_the_name_reads_area_number_fingerprint() -> None:
    assert item_id("digital", ("VI", "1.2"), SENTENCE).startswith("digital.vi-1-2.")
    assert item_id(None, None, "").startswith("general.0.")
    assert item_id("digital", "1.2", SENTENCE).startswith("digital.1-2.")


def test_equal_items_get_counted() -> None:
    ids = ItemIds()
    first, second, third = (ids.take("index", "1", SENTENCE) for _ in range(3))
    assert (second, third) == (f"{first}-2", f"{first}-3")


@given(st.text(max_size=80), st.lists(st.text(max_size=5), max_size=3))
def test_any_text_has_a_name_of_three_parts(content: str, path: list[str]) -> None:
    name = item_id("index", path, content)
    assert name.count(".") == 2
    assert " " not in name
