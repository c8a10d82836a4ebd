"""A file falls into the documents and parts an official sees in it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caicach.compiler.source import Paragraph, Source, Text
from caicach.compiler.structure import PartKind, Structure, Zone, build_structure
from caicach.compiler.structure.signs import is_signature_line
from caicach.vietnamese.folding import fold
from tests.compiler import plan_texts as texts

PLAN, APPENDIX, DECISION, LETTER = PartKind.PLAN, PartKind.APPENDIX, PartKind.DECISION, PartKind.LETTER

FILES = [
    ("province", texts.PROVINCE, [(PLAN, 0)]),
    ("commune, two columns on a line", texts.COMMUNE, [(PLAN, 0)]),
    ("department, recipients after the signature", texts.DEPARTMENT, [(PLAN, 0)]),
    ("draft", texts.DRAFT, [(PLAN, 0)]),
    ("ward, stamp of a digital signature", texts.WARD, [(PLAN, 0)]),
    ("decision with its plan and appendix", texts.DECISION, [(DECISION, 0), (PLAN, 0), (APPENDIX, 0)]),
    ("letter", texts.LETTER, [(LETTER, 0)]),
    ("letter, draft plan, appendix", texts.LETTER_AND_DRAFT, [(LETTER, 0), (PLAN, 1), (APPENDIX, 1)]),
    ("appendix known by its title alone", texts.HEADER_LOST, [(PLAN, 0), (APPENDIX, 0)]),
    ("directive", texts.DIRECTIVE, [(PLAN, 0)]),
    ("appendices 1A and a form", texts.UNDER_A_DISTRICT, [(PLAN, 0), (APPENDIX, 0), (PartKind.FORM, 0)]),
    ("decision and plan, each with its heading", texts.PROGRAMME, [(DECISION, 0), (PLAN, 0)]),
]

APPENDIX_HEADS = [
    ("Phụ lục 1\nĐỀ CƯƠNG BÁO CÁO\nKết quả cải cách hành chính", PartKind.OUTLINE, "Phụ lục 1"),
    ("PHỤ LỤC II\nTHỐNG KÊ CÁC CHỈ TIÊU CẢI CÁCH HÀNH CHÍNH", PartKind.FORM, "PHỤ LỤC II"),
    ("Biểu mẫu 03\nSỐ LIỆU CÔNG CHỨC", PartKind.FORM, "Biểu mẫu 03"),
    ("PHỤ LỤC: NHIỆM VỤ NĂM 2026", PartKind.APPENDIX, "PHỤ LỤC"),
    ("Phụ lục số 02\nDỰ TOÁN KINH PHÍ", PartKind.APPENDIX, "Phụ lục số 02"),
]


@pytest.mark.parametrize(("name", "text", "expected"), FILES, ids=[file[0] for file in FILES])
def test_parts_and_documents(name: str, text: str, expected: list[tuple[PartKind, int]]) -> None:
    structure = build_structure(texts.read(text))
    assert [(part.kind, part.document) for part in structure.parts] == expected


@pytest.mark.parametrize(("head", "kind", "label"), APPENDIX_HEADS, ids=[head[2] for head in APPENDIX_HEADS])
def test_kinds_of_appendices(head: str, kind: PartKind, label: str) -> None:
    structure = build_structure(texts.read(f"{texts.PROVINCE}\n\n{head}\n\nNội dung của phụ lục được nêu ở đây.\n"))
    assert (structure.parts[-1].kind, structure.parts[-1].label) == (kind, label)


def test_an_appendix_that_is_only_mentioned_begins_nothing() -> None:
    mention = "Phụ lục kèm theo Kế hoạch này gồm danh mục nhiệm vụ.\n\n(Chi tiết tại Phụ lục kèm theo)\n\nIII. TỔ CHỨC"
    assert len(build_structure(texts.read(texts.COMMUNE.replace("III. TỔ CHỨC", mention))).parts) == 1


def test_zones_follow_one_another() -> None:
    part = build_structure(texts.read(texts.PROVINCE)).parts[0]
    assert [zone for at, zone in enumerate(part.zones) if not at or zone is not part.zones[at - 1]] == [
        Zone.HEADER,
        Zone.BODY,
        Zone.CLOSING,
    ]
    body = [block.text.value for block in part.body() if isinstance(block, Paragraph)]
    assert body[0].startswith("Căn cứ")
    assert body[-1].endswith("./.")


def test_titles_leave_out_the_type_and_the_attachment_line() -> None:
    structure = build_structure(texts.read(texts.DECISION))
    assert [part.title.value if part.title else None for part in structure.parts] == [
        "Về việc ban hành Kế hoạch cải cách hành chính năm 2023 của thành phố Sông Hoa",
        "Cải cách hành chính năm 2023 của thành phố Sông Hoa",
        "DANH MỤC NHIỆM VỤ",
    ]


OFFICES = [
    ("TM. ỦY BAN NHÂN DÂN", True),
    ("KT. CHỦ TỊCH", True),
    ("T/M ỦY BAN NHÂN DÂN", True),
    ("TUQ. CHỦ TỊCH", True),
    ("PHÓ CHỦ TỊCH THƯỜNG TRỰC", True),
    ("GIÁM ĐỐC SỞ NỘI VỤ", True),
    ("CHỦ TỊCH UBND CÁC XÃ, THỊ TRẤN", False),
    ("THỦ TRƯỞNG CÁC CƠ QUAN, ĐƠN VỊ", False),
    ("Chủ tịch", False),
    ("NGUYỄN VĂN AN", False),
]


@pytest.mark.parametrize(("line", "signs_it"), OFFICES)
def test_lines_above_a_signature(line: str, signs_it: bool) -> None:
    assert is_signature_line(line, fold(line)) is signs_it


def test_what_a_web_page_puts_above_the_document_is_furniture() -> None:
    menu = "\n\n".join(f"Chuyên mục số {n}" for n in range(40))
    text = f"CỔNG THÔNG TIN ĐIỆN TỬ TỈNH HÒA AN\n\n{menu}\n\n{texts.PROVINCE}"
    (part,) = build_structure(texts.read(text)).parts
    assert part.kind is PLAN
    assert part.title is not None
    assert part.title.value == "Cải cách hành chính nhà nước tỉnh Hòa An năm 2026"
    assert set(part.zones[:41]) == {Zone.FURNITURE}


def _covered(structure: Structure) -> int:
    return sum(len(part.blocks) for part in structure.parts)


@given(st.lists(st.sampled_from([*texts.DECISION.splitlines(), *texts.LETTER_AND_DRAFT.splitlines(), "", "I.", "•"])))
def test_any_order_of_lines_keeps_every_block_once(lines: list[str]) -> None:
    blocks = tuple(Paragraph(Text.of(line, at)) for at, line in enumerate(lines, start=1) if line.strip())
    structure = build_structure(Source("x.txt", "txt", (), blocks))
    assert _covered(structure) == len(blocks)
    for part in structure.parts:
        assert len(part.blocks) == len(part.zones)
