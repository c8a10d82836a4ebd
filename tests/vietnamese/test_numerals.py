"""Roman numerals, list letters, number words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caicach.vietnamese.numerals import letter_value, roman_numeral, roman_value, word_value


@given(st.integers(min_value=1, max_value=3999))
def test_a_roman_numeral_reads_back(value: int) -> None:
    assert roman_value(roman_numeral(value)) == value


@pytest.mark.parametrize("label", ["", "IIII", "VX", "B", "iv", "IC"])
def test_what_is_no_roman_numeral(label: str) -> None:
    assert roman_value(label) is None


def test_list_letters_follow_the_vietnamese_order() -> None:
    assert [letter_value(letter) for letter in "abcdđegh"] == [1, 2, 3, 4, 5, 6, 7, 8]
    assert letter_value("ab") is None


@pytest.mark.parametrize(("word", "value"), [("nhất", 1), ("Hai", 2), ("TƯ", 4), ("bốn", 4), ("mười", 10), ("x", None)])
def test_number_words(word: str, value: int | None) -> None:
    assert word_value(word) == value
