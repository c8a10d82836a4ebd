"""Folding: lower case, no marks, đ as d; the same for composed and decomposed letters."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caicach.vietnamese.folding import fold, strip_marks


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("  Văn phòng HĐND&UBND ", "van phong hdnd ubnd"),
        ("ĐẨY MẠNH CẢI CÁCH", "day manh cai cach"),
        ("từ 85% trở lên", "tu 85% tro len"),
        ("", ""),
    ],
)
def test_fold(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.text())
def test_stripping_marks_is_what_it_says(text: str) -> None:
    decomposed = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    assert strip_marks(text) == "".join(char for char in decomposed if unicodedata.category(char) != "Mn")


@given(st.text(alphabet="aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạấầẩẫậắằẳẵặ XYZ"))
def test_offsets_stay_where_the_text_is_composed(text: str) -> None:
    composed = unicodedata.normalize("NFC", text)
    assert len(strip_marks(composed)) == len(composed)
