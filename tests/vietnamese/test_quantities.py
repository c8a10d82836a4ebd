"""Numbers, money and percents as printed, and what they are worth."""

from __future__ import annotations

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caicach.vietnamese.quantities import (
    find_money,
    money_scale,
    parse_money,
    parse_number,
)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("1.500.000", 1_500_000),
        ("1,500,000", 1_500_000),
        ("1 500 000", 1_500_000),
        ("1.500", 1_500),
        ("1,5", 1.5),
        ("98.5", 98.5),
        ("07", 7),
        (" 100 ", 100),
        ("1.234.567,89", 1_234_567.89),
        ("7 cuộc", None),
        ("20/6", None),
        ("", None),
        ("3.4.5", None),
    ],
)
def test_a_number_is_read(text: str, number: float | None) -> None:
    assert parse_number(text) == number


@pytest.mark.parametrize(
    ("text", "scale", "dong"),
    [
        ("5.000.000", 1, 5_000_000),
        ("5.000.000đ", 1, 5_000_000),
        ("5,000,000 VNĐ", 1, 5_000_000),
        ("20.000.000 đồng.", 1, 20_000_000),
        ("15 triệu", 1, 15_000_000),
        ("1,5 tỷ đồng", 1, 1_500_000_000),
        ("300 nghìn đồng", 1, 300_000),
        ("12.500", 1_000, 12_500_000),
        ("7,5", 1_000_000, 7_500_000),
        ("2.000.000 đồng", 1_000, 2_000_000),
        ("300.000/người/ngày", 1, None),
        ("Theo quy định", 1, None),
        ("15/4/2026", 1, None),
        ("", 1, None),
    ],
)
def test_a_cell_of_money_is_read(text: str, scale: int, dong: int | None) -> None:
    assert parse_money(text, scale) == dong


@pytest.mark.parametrize(
    ("header", "scale"),
    [
        ("Thành tiền (VNĐ)", 1),
        ("Đơn giá (đồng)", 1),
        ("Đơn vị tính: nghìn đồng", 1_000),
        ("ĐVT: 1.000 đồng", 1_000),
        ("Kinh phí (triệu đồng)", 1_000_000),
        ("Tổng mức đầu tư (tỷ đồng)", 1_000_000_000),
        ("Số lượng", None),
        ("Thời gian thực hiện", None),
    ],
)
def test_a_heading_says_what_its_numbers_are_worth(header: str, scale: int | None) -> None:
    assert money_scale(header) == scale


def test_all_sums_of_a_sentence_are_found_in_order() -> None:
    text = "24 băng-rôn x 250.000 đồng; tờ rơi 2.000đ/tờ; tổng 6,5 triệu đồng"
    assert [amount.value for amount in find_money(text) if amount.marked] == [250_000, 2_000, 6_500_000]


@given(st.integers(min_value=0, max_value=10**12))
def test_grouped_numbers_come_back(value: int) -> None:
    dotted = f"{value:,}".replace(",", ".")
    assert parse_money(dotted) == value
    assert parse_money(f"{value:,}") == value
    assert parse_number(dotted) == value


@given(st.integers(min_value=0, max_value=10**6), st.integers(min_value=1, max_value=9))
def test_a_decimal_comma_is_no_group(whole: int, tenth: int) -> None:
    assert parse_number(f"{whole},{tenth}") == whole + tenth / 10


@given(st.text(max_size=120))
def test_any_text_is_read_without_an_error(text: str) -> None:
    parse_number(text)
    parse_money(text)
    money_scale(text)
    assert all(0 <= amount.start < amount.end <= len(text) and amount.value >= 0 for amount in find_money(text))


@pytest.mark.parametrize("piece", ["     ", "1.000.", "1,1.", "111111", "1 000 ", "triệu đồng "])
def test_long_texts_are_read_in_proportion_to_their_length(piece: str) -> None:
    text = piece * (100_000 // len(piece))
    started = process_time()
    (
        parse_number(text),
        parse_money(text),
        money_scale(text),
        list(find_money(text)),
    )
    assert process_time() - started < 4
