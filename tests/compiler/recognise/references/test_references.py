"""Every legal act a plan names, however its number is printed; one entry for each act."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caicach.compiler.recognise.references import recognise_references, recognise_standards
from caicach.compiler.structure import build_structure
from caicach.compiler.tree import Document, Reference
from tests.compiler import plan_texts as texts

HEAD = "KẾ HOẠCH\nCải cách hành chính năm 2026\n\n"


def _references(text: str, number: str | None = None) -> tuple[Reference, ...]:
    return recognise_references(build_structure(texts.read(HEAD + text)), Document(number=number))


MENTIONS = [
    ("Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ.", "61/2018/NĐ-CP", "Nghị định", date(2018, 4, 23)),
    (
        "Nghị định 118/2025/NĐ-CP ngày 09 tháng 6 năm 2025 của Chính phủ.",
        "118/2025/NĐ-CP",
        "Nghị định",
        date(2025, 6, 9),
    ),
    ("Kế hoạch số 15122/KH-UBND ngày 27/12/2019 của UBND tỉnh.", "15122/KH-UBND", "Kế hoạch", date(2019, 12, 27)),
    ("Kế hoạch số 152-KH/HU, ngày 18/6/2018 của Huyện ủy.", "152-KH/HU", "Kế hoạch", date(2018, 6, 18)),
    ("Chương trình hành động số 41-CTr/TU ngày 07/4/2023.", "41-CTr/TU", "Chương trình hành động", date(2023, 4, 7)),
    ("Nghị quyết số 76/NQ-CP của Chính phủ.", "76/NQ-CP", "Nghị quyết", None),
    ("Nghị quyết 30c/NQ-CP ngày 08-11-2011 của Chính phủ.", "30c/NQ-CP", "Nghị quyết", date(2011, 11, 8)),
    ("thông tư 09/2011/TT-BNV ngày 03.6.2011.", "09/2011/TT-BNV", "Thông tư", date(2011, 6, 3)),
    (
        "Quyết định số 715/QĐ-UBND của UBND tỉnh ngày 22/8/2019 về ISO.",
        "715/QĐ-UBND",
        "Quyết định",
        date(2019, 8, 22),
    ),
    (
        "Nghị định số 113/2018/NĐ-\n\nCP ngày 31/ 8/2018 của Chính phủ.",
        "113/2018/NĐ-CP",
        "Nghị định",
        date(2018, 8, 31),
    ),
    ("**Kế hoạch số 147/KH-UBND ngày 17/9/2018** của huyện.", "147/KH-UBND", "Kế hoạch", date(2018, 9, 17)),
    ("Luật Tổ chức chính quyền địa phương số 72/2025/QH15.", "72/2025/QH15", "Luật", None),
    ("Quy định số 08-QĐi/TW ngày 25/10/2018.", "08-QĐi/TW", "Quy định", date(2018, 10, 25)),
    ("Thông tư liên tịch số 05/2015/TTLT-BNV-BTC.", "05/2015/TTLT-BNV-BTC", "Thông tư liên tịch", None),
    ("Nghị quyết số 595/NQ-UBTVQH15 ngày 12/9/2022.", "595/NQ-UBTVQH15", "Nghị quyết", date(2022, 9, 12)),
    ("Kế hoạch số 53 - KH/HU ngày 02/02/2021.", "53-KH/HU", "Kế hoạch", date(2021, 2, 2)),
    ("Quyết định số 19/2014/QĐ – TTg ngày 05/3/2014.", "19/2014/QĐ-TTg", "Quyết định", date(2014, 3, 5)),
    ("Công văn số 4412/BNV-CCHC ngày 02/8/2023 của Bộ Nội vụ.", "4412/BNV-CCHC", "Công văn", date(2023, 8, 2)),
    (
        "Ngày 12/01/2026, UBND tỉnh ban hành Kế hoạch số 15/KH-UBND về CCHC.",
        "15/KH-UBND",
        "Kế hoạch",
        date(2026, 1, 12),
    ),
]


@pytest.mark.parametrize(("text", "number", "kind", "day"), MENTIONS, ids=[mention[1] for mention in MENTIONS])
def test_one_mention(text: str, number: str, kind: str, day: date | None) -> None:
    found = _references(f"Căn cứ {text}" if not text.startswith("Ngày") else text)
    assert [(act.number, act.doc_type, act.date) for act in found] == [(number, kind, day)]


NO_ACTS = [
    "Hệ thống hoạt động 24/7, 24/24 giờ.",
    "Tỷ lệ 3/4 xã, đạt 75/100 điểm, ngày 31/12/2026.",
    "Dịch vụ công mức độ 3/DVC của Bộ phận TN/TKQ.",
    "Số lượng hồ sơ/TTHC tiếp nhận.",
    "Quốc lộ 1A/QL và khu 2/TP.",
]


@pytest.mark.parametrize("text", NO_ACTS)
def test_fractions_and_ratios_are_no_acts(text: str) -> None:
    assert _references(text) == ()


def test_one_entry_for_each_act_with_all_its_mentions() -> None:
    found = _references(
        "Thực hiện Nghị quyết số 18-NQ/TW ngày 25/10/2017 của Ban Chấp hành Trung ương.\n\n"
        "Nghị quyết số 19-NQ/TW.\n\nTheo Nghị quyết số 18/NQ-TW.\n"
    )
    assert [(act.number, act.variants, len(act.mentions)) for act in found] == [
        ("18-NQ/TW", ("18/NQ-TW",), 2),
        ("19-NQ/TW", (), 1),
    ]
    assert found[0].first_line_no == 4
    assert found[0].mentions[1] == (8, 8)


def test_dates_that_differ_are_told() -> None:
    (act,) = _references("Kế hoạch số 95-KH/HU ngày 20/6/2018.\n\nKế hoạch số 95-KH/HU ngày 12/11/2018.\n")
    assert act.conflicting_dates == (date(2018, 6, 20), date(2018, 11, 12))


def test_equal_numbers_of_different_bodies_and_years_are_two_acts() -> None:
    found = _references(
        "Kế hoạch số 12/KH-UBND ngày 05/01/2025 của UBND tỉnh.\n\nKế hoạch số 12/KH-UBND ngày 09/01/2026 của UBND xã.\n"
    )
    assert len(found) == 2


def test_a_decree_without_its_year_is_malformed_a_resolution_is_not() -> None:
    found = _references("Nghị định số 120/NĐ-CP ngày 07/10/2020.\n\nNghị quyết số 76/NQ-CP ngày 15/7/2021.\n")
    assert [(act.number, act.malformed) for act in found] == [("120/NĐ-CP", True), ("76/NQ-CP", False)]


def test_blank_numbers_and_days() -> None:
    (act,) = _references("Căn cứ Kế hoạch số        /KH-UBND ngày     /12/2025 của UBND tỉnh Hòa An.\n")
    assert (act.number, act.blank_number, act.date, act.date_partial) == ("/KH-UBND", True, None, "2025-12")
    assert act.issuer == "UBND tỉnh Hòa An"


def test_the_line_above_an_appendix_names_the_document_itself() -> None:
    structure = build_structure(texts.read(texts.HEADER_LOST))
    own = [act for act in recognise_references(structure, Document(number="12/KH-UBND")) if act.self_reference]
    assert [(act.number, act.date) for act in own] == [("11/KH-UBND", date(2019, 1, 21))]


def test_a_superior_may_number_alike() -> None:
    text = (
        "Thực hiện Kế hoạch số 15/KH-UBND ngày 06/01/2026 của UBND tỉnh.\n\nKế hoạch số 15/KH-UBND này có hiệu lực.\n"
    )
    structure = build_structure(texts.read(HEAD + text))
    found = recognise_references(structure, Document(number="15/KH-UBND", date=date(2026, 1, 20)))
    assert [(act.self_reference, act.date) for act in found] == [(False, date(2026, 1, 6)), (True, None)]


def test_laws_and_the_constitution_go_by_title_and_year() -> None:
    found = _references(
        "Căn cứ Hiến pháp năm 2013;\n\nCăn cứ Luật Tổ chức chính quyền địa phương năm 2015; Luật sửa đổi, bổ sung một "
        "số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương năm 2019;\n\n"
        "Căn cứ Luật Cán bộ, công chức ngày 13 tháng 11 năm 2008;\n"
    )
    assert [(act.kind, act.year, act.date) for act in found] == [
        ("constitution", 2013, None),
        ("law", 2015, None),
        ("law", 2019, None),
        ("law", 2008, date(2008, 11, 13)),
    ]


@pytest.mark.parametrize(
    ("text", "issuer"),
    [
        (
            "Quyết định số 5/QĐ-UBND ngày 01/02/2026 của Ủy ban nhân dân tỉnh Hòa An về kiểm tra.",
            "Ủy ban nhân dân tỉnh Hòa An",
        ),
        ("Nghị quyết số 27-NQ/TW ngày 09/11/2022.", "Ban Chấp hành Trung ương Đảng"),
        ("Thông tư số 01/2018/TT-VPCP.", "Văn phòng Chính phủ"),
    ],
)
def test_the_issuer_as_printed_or_as_the_code_tells(text: str, issuer: str) -> None:
    assert _references(text)[0].issuer == issuer


def test_standards_as_printed() -> None:
    structure = build_structure(
        texts.read(
            HEAD + "Áp dụng TCVN ISO 9001:2015 thay TCVN ISO 9001:2008.\n\nTheo TCVN ISO 9001:2015 và ISO 9001.\n"
        )
    )
    assert [(standard.raw, standard.lines) for standard in recognise_standards(structure)] == [
        ("TCVN ISO 9001:2015", (4, 6)),
        ("TCVN ISO 9001:2008", (4,)),
        ("ISO 9001", (6,)),
    ]


@given(st.text(alphabet="số 0129/NĐ-CPQKHUBngày–&aàLuật năm().,;\n", max_size=120))
def test_any_text_is_read_without_error(text: str) -> None:
    for act in _references(f"Nội dung {text}"):
        assert act.raw
        assert act.mentions
