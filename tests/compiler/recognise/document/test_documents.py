"""Who issued a document, when, to whom, who signed: as an official reads it off the first and last page."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caicach.compiler.normalise import normalise
from caicach.compiler.recognise.document import Documents, recognise_documents
from caicach.compiler.structure import build_structure
from tests.compiler import plan_texts as texts


def _documents(text: str, name: str = "ke-hoach.txt") -> Documents:
    return recognise_documents(build_structure(normalise(texts.read(text, name))))


PLANS: list[tuple[str, str, dict[str, Any]]] = [
    (
        "province",
        texts.PROVINCE,
        {
            "issuer": "Ủy ban nhân dân tỉnh Hòa An",
            "level": "province",
            "district_type": None,
            "issuer_parent_province": None,
            "number": "15/KH-UBND",
            "doc_type": "Kế hoạch",
            "doc_type_abbr": "KH",
            "place": "Hòa An",
            "date": date(2026, 1, 6),
            "title": "Cải cách hành chính nhà nước tỉnh Hòa An năm 2026",
            "year_or_period": "2026",
            "signatory": "Trần Văn Minh",
            "signatory_title": "PHÓ CHỦ TỊCH",
            "signed_for": "TM. ỦY BAN NHÂN DÂN; KT. CHỦ TỊCH",
            "recipients": ("Bộ Nội vụ", "TT Tỉnh ủy, TT HĐND tỉnh", "Các sở, ban, ngành", "Lưu: VT, NC"),
            "draft": False,
            "incomplete": False,
        },
    ),
    (
        "commune, two columns on a line",
        texts.COMMUNE,
        {
            "issuer": "Ủy ban nhân dân xã Tân Lập",
            "level": "commune",
            "district_type": "xã",
            "issuer_parent_province": "Hòa An",
            "number": "08/KH-UBND",
            "place": "Tân Lập",
            "date": date(2026, 1, 12),
            "title": "Thực hiện công tác cải cách hành chính năm 2026 trên địa bàn xã Tân Lập",
            "signatory": "Lê Thị Hồng Hạnh",
            "signatory_title": "CHỦ TỊCH",
            "signed_for": "TM. ỦY BAN NHÂN DÂN",
            "recipients": ("UBND tỉnh Hòa An", "Đảng ủy xã", "Lưu: VT"),
        },
    ),
    (
        "department",
        texts.DEPARTMENT,
        {
            "issuer": "Sở Văn hóa, Thể thao và Du lịch tỉnh Hòa An",
            "level": "province",
            "number": "112/KH-SVHTTDL",
            "doc_type_abbr": "KH",
            "date": date(2025, 12, 20),
            "year_or_period": "2026",
            "signatory": "Nguyễn Thanh Bình",
            "signatory_title": "GIÁM ĐỐC",
            "recipients": ("UBND tỉnh (b/c)", "Sở Nội vụ", "Lưu: VT, VP"),
        },
    ),
    (
        "special zone, a draft with blanks",
        texts.DRAFT,
        {
            "issuer": "Ủy ban nhân dân đặc khu Hòn Ngọc",
            "level": "commune",
            "district_type": "đặc khu",
            "number": None,
            "number_raw": "Số: /KH-UBND",
            "date": None,
            "date_partial": "2026",
            "title": "CẢI CÁCH HÀNH CHÍNH NĂM 2026 CỦA ĐẶC KHU HÒN NGỌC",
            "signatory": None,
            "signatory_title": "CHỦ TỊCH",
            "draft": True,
            "incomplete": True,
        },
    ),
    (
        "ward, signed by order, with a stamp",
        texts.WARD,
        {
            "issuer": "Ủy ban nhân dân phường An Bình",
            "doc_type": "Kế hoạch",
            "number": "21/KH-UBND",
            "signatory": "ĐẶNG QUỐC KHÁNH",
            "signatory_title": "TRƯỞNG PHÒNG VĂN HÓA - XÃ HỘI",
            "signed_for": "TL. CHỦ TỊCH",
        },
    ),
    (
        "decision with its plan",
        texts.DECISION,
        {
            "issuer": "Ủy ban nhân dân thành phố Sông Hoa",
            "level": "district",
            "district_type": "thành phố",
            "issuer_parent_province": "Hòa An",
            "number": "350/QĐ-UBND",
            "doc_type_abbr": "QĐ",
            "attached_doc_type": "Kế hoạch",
            "title": "Về việc ban hành Kế hoạch cải cách hành chính năm 2023 của thành phố Sông Hoa",
            "attached_title": "Cải cách hành chính năm 2023 của thành phố Sông Hoa",
            "year_or_period": "2023",
            "enforced_by": (
                "Chánh Văn phòng HĐND và UBND thành phố",
                "Trưởng phòng Nội vụ",
                "Thủ trưởng các phòng, ban",
                "Chủ tịch UBND các xã, phường",
            ),
        },
    ),
    (
        "header lost",
        texts.HEADER_LOST,
        {
            "issuer": "Ủy ban nhân dân huyện Sông Lam",
            "level": "district",
            "issuer_parent_province": "Hòa An",
            "number": "11/KH-UBND",
            "doc_type_abbr": "KH",
            "date": date(2019, 1, 21),
            "year_or_period": "2019",
            "signatory": "Vũ Đình Hải",
        },
    ),
    (
        "commune whose header names its district first",
        texts.UNDER_A_DISTRICT,
        {
            "issuer": "Ủy ban nhân dân xã Tiên Phong",
            "level": "commune",
            "place": "Tiên Phong",
            "date": date(2022, 1, 7),
            "title": "Cải cách hành chính năm 2022",
            "recipients": ("UBND huyện", "Lưu VT"),
            "signatory": "Y Thanh K'Rang",
            "signatory_title": "Q. CHỦ TỊCH",
            "signed_for": "T/M ỦY BAN NHÂN DÂN",
        },
    ),
    (
        "plan of several years, a ward with a number for a name",
        texts.PROGRAMME,
        {
            "issuer": "Ủy ban nhân dân phường Số 7",
            "place": "Phường Số 7",
            "year_or_period": "2021-2025",
            "attached_title": "Cải cách hành chính nhà nước giai đoạn 2021 - 2025 của phường Số 7",
        },
    ),
    (
        "directive",
        texts.DIRECTIVE,
        {
            "doc_type": "Chỉ thị",
            "doc_type_abbr": "CT",
            "number": "05/CT-UBND",
            "level": "province",
            "year_or_period": "2023",
        },
    ),
]


@pytest.mark.parametrize(("name", "text", "expected"), PLANS, ids=[plan[0] for plan in PLANS])
def test_the_identity_of_a_document(name: str, text: str, expected: dict[str, Any]) -> None:
    document = _documents(text).plan
    assert {field: getattr(document, field) for field in expected} == expected


def test_a_letter_and_the_draft_it_carries_are_two_documents() -> None:
    found = _documents(texts.LETTER_AND_DRAFT)
    assert found.cover_letter is not None
    assert (found.cover_letter.number, found.cover_letter.doc_type_abbr) == ("233/UBND-NV", "CV")
    assert found.cover_letter.title == "V/v góp ý Kế hoạch cải cách hành chính năm 2021"
    assert found.cover_letter.date == date(2020, 12, 21)
    assert (found.plan.draft, found.plan.number, found.plan.date_partial) == (True, None, "2021")
    assert found.plan.issuer == "Ủy ban nhân dân huyện Sông Lam"


def test_a_letter_alone_is_the_document() -> None:
    found = _documents(texts.LETTER)
    assert (found.plan.number, found.cover_letter, found.others) == ("233/UBND-NV", None, ())


def test_every_field_knows_its_line() -> None:
    document = _documents(texts.PROVINCE, "ke-hoach.md").plan
    lines = texts.PROVINCE.splitlines()
    for field, words in (
        ("number", "15/KH-UBND"),
        ("date", "ngày 06"),
        ("signatory", "Trần Văn Minh"),
        ("issuer", "ỦY"),
    ):
        assert words in lines[document.spans[field][0] - 1]
    assert document.recipients_lines is not None
    assert lines[document.recipients_lines[0] - 1] == "- Bộ Nội vụ;"


NUMBERS = [
    ("Số: 48 /KH-UBND", "48/KH-UBND", "KH"),
    ("Số 05/KH-SNV", "05/KH-SNV", "KH"),
    ("Số: 12/2024/QĐ-UBND", "12/2024/QĐ-UBND", "QĐ"),
    ("Số: 152-KH/HU", "152-KH/HU", "KH"),
    ("Số: 99/UBND-KSTTHC", "99/UBND-KSTTHC", None),
    ("Số:.../KH-UBND", None, "KH"),
]


@pytest.mark.parametrize(("line", "number", "abbr"), NUMBERS, ids=[number[0] for number in NUMBERS])
def test_number_lines(line: str, number: str | None, abbr: str | None) -> None:
    document = _documents(texts.COMMUNE.replace("Số: 08/KH-UBND           Tân Lập,", f"{line}\n\nTân Lập,")).plan
    assert document.number == number
    assert document.doc_type_abbr == "KH", abbr


def test_a_header_run_into_one_line_still_gives_the_place() -> None:
    line = "Số: 08/KH-UBND CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc Tân Lập,"

    assert _documents(texts.COMMUNE.replace("Số: 08/KH-UBND           Tân Lập,", line)).plan.place == "Tân Lập"


def test_without_a_title_the_appendix_tells_the_year_before_the_acts_cited_do() -> None:
    text = (
        "Số: 08/KH-UBND\n\nCăn cứ Quyết định số 12/QĐ-UBND của tỉnh về Chương trình cải cách hành chính giai đoạn "
        "2021 - 2030, UBND xã Tân Lập ban hành Kế hoạch như sau:\n\nPHỤ LỤC\nNHIỆM VỤ CẢI CÁCH HÀNH CHÍNH NĂM 2026\n"
    )

    assert _documents(text).plan.year_or_period == "2026"


@given(st.lists(st.sampled_from(texts.LETTER_AND_DRAFT.splitlines()), max_size=60))
def test_any_order_of_lines_is_read_without_error(lines: list[str]) -> None:
    text = "\n\n".join(lines)
    if text.strip():
        recognise_documents(build_structure(texts.read(text)))
