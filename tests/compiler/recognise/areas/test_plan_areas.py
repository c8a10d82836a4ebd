"""The reform areas of a plan, as its headings have them."""

from __future__ import annotations

from caicach.compiler.recognise.areas import recognise_areas
from caicach.compiler.structure import build_structure
from tests.compiler import plan_texts as texts

HEAD = "KẾ HOẠCH\nCải cách hành chính năm 2026\n\nCăn cứ Kế hoạch số 15/KH-UBND ngày 06/01/2026 của UBND tỉnh;\n\n"
WORK = "II. NHIỆM VỤ\n\n1. Cải cách thể chế\n\n- Rà soát văn bản.\n\n2. Cải cách thủ tục hành chính\n\n- Công khai.\n\n"
OUTLINE = (
    "Phụ lục 1\nĐỀ CƯƠNG BÁO CÁO\n\nI. KIẾN NGHỊ\n\nTrên những lĩnh vực sau:\n\n"
    "1. Về thể chế;\n\n2. Về thủ tục hành chính;\n\n3. Về tài chính công.\n"
)


def _areas(text: str) -> list[tuple[str | None, str, str | None]]:
    return [(area.key, area.where, area.number) for area in recognise_areas(build_structure(texts.read(HEAD + text)))]


def test_headings_of_areas_in_order() -> None:
    assert _areas(WORK) == [("institutions", "prose", "1"), ("procedures", "prose", "2")]


def test_areas_among_the_goals_do_not_count_twice() -> None:
    goals = WORK.replace("II. NHIỆM VỤ", "I. MỤC TIÊU").replace("Công khai", "Giải quyết đúng hạn")
    assert _areas(goals + WORK) == _areas(WORK)
    assert [area[0] for area in _areas(goals)] == ["institutions", "procedures"]


def test_headings_inside_an_area_are_not_areas_of_the_plan() -> None:
    inner = WORK.replace("- Công khai.", "a) Kiểm tra việc công khai\n\nĐoạn văn.\n\nb) Tuyên truyền\n\nĐoạn văn.")
    assert _areas(inner) == _areas(WORK)


def test_a_heading_over_many_areas_is_none_itself() -> None:
    over = WORK.replace("NHIỆM VỤ", "NÂNG CAO CHỈ SỐ CẢI CÁCH HÀNH CHÍNH")
    assert [area[0] for area in _areas(over + "3. Cải cách tài chính công\n\n- C.\n")] == [
        "institutions",
        "procedures",
        "public_finance",
    ]


def test_areas_listed_in_an_outline() -> None:
    assert _areas(f"{WORK}\n{OUTLINE}")[2:] == [
        ("institutions", "outline", "1"),
        ("procedures", "outline", "2"),
        ("public_finance", "outline", "3"),
    ]
