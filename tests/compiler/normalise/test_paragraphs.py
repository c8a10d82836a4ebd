"""Wrapped lines are sentences again; what stands around the text is taken out and remarked."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caicach.compiler.normalise import normalise
from caicach.compiler.normalise.tidying import tidy
from caicach.compiler.read import read_bytes
from caicach.compiler.source import Source, Text

SENTENCES = (
    "I. MỤC TIÊU",
    "1. Nâng cao chất lượng công tác xây dựng, ban hành văn bản quy phạm pháp luật của Hội đồng nhân dân và Ủy ban "
    "nhân dân huyện; thực hiện Nghị định số 154/2020/NĐ-CP ngày 31/12/2020 của Chính phủ và các văn bản hướng dẫn.",
    "2. Rà soát, sắp xếp bộ máy theo Kết luận số 62-KL/TW ngày 02/10/2023 của Bộ Chính trị và của Ban Chấp hành Trung "
    "ương Đảng khóa XII và kế hoạch của tỉnh về kinh tế - xã hội.",
    "a) Kiểm tra đột xuất việc giữ kỷ luật, kỷ cương hành chính, văn hóa công sở của cán bộ, công chức trong "
    "thi hành công vụ năm 2026.",
    "- Phối hợp với Phòng Tài chính - Kế hoạch bố trí kinh phí phục vụ công tác cải cách hành chính theo quy định;",
    "- Theo dõi, đôn đốc các cơ quan, địa phương thực hiện kế hoạch này và báo cáo Ủy ban nhân dân huyện theo định kỳ.",
)


def _wrap(text: str, width: int) -> list[str]:
    lines = [""]
    for word in text.replace("NĐ-CP", "NĐ- CP").split(" "):
        fits = len(lines[-1]) + 1 + len(word) <= width
        if lines[-1] and not fits:
            lines.append("")
        glue = "" if lines[-1].endswith("NĐ-") or not lines[-1] else " "
        lines[-1] += glue + word
    return lines


def _normalise(lines: list[str], name: str = "plan.txt") -> Source:
    return normalise(read_bytes(name, "\n".join(lines).encode()))


def _texts(source: Source) -> list[str]:
    return [paragraph.text.value for paragraph in source.paragraphs()]


@pytest.mark.parametrize("width", [60, 70, 80, 95])
@pytest.mark.parametrize("spacing", [1, 2])
def test_hard_wrapped_text_is_unwrapped(width: int, spacing: int) -> None:
    lines = [line for sentence in SENTENCES * 3 for line in _wrap(sentence, width)]
    spaced = [part for line in lines for part in [line, *[""] * (spacing - 1)]]
    assert _texts(_normalise(spaced)) == list(SENTENCES * 3)


def test_every_wrapped_character_keeps_its_line() -> None:
    lines = [line for sentence in SENTENCES * 2 for line in _wrap(sentence, 70)]
    source = _normalise(lines)
    for paragraph in source.paragraphs():
        first, last = paragraph.lines
        assert lines[first - 1].startswith(paragraph.text.value[:10])
        assert lines[last - 1].endswith(paragraph.text.value[-2:])


def test_a_sentence_cut_into_two_paragraphs_is_joined_and_remarked() -> None:
    cut = "Phối hợp với các cơ quan của tỉnh đồng bộ hóa cơ sở dữ liệu thủ tục hành"
    source = _normalise(["I. NHIỆM VỤ", "", cut, "", "", "chính để công khai.", "", "2. Khác"])
    assert _texts(source) == ["I. NHIỆM VỤ", f"{cut} chính để công khai.", "2. Khác"]
    (remark,) = source.remarks
    assert (remark.kind, remark.lines) == ("split_paragraph", (3, 6))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Các cơ quan chuyên môn thuộc Ủy ban nhân dân huyện có trách nhiệm:", "tổ chức thực hiện kế hoạch này"),
        ("Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015", "a) Triển khai kịp thời"),
        ("Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015", "đ) Triển khai kịp thời"),
        ("KẾ HOẠCH", "cải cách hành chính năm 2026"),
        ("Ủy ban nhân dân huyện ban hành Kế hoạch cải cách hành chính năm 2026.", "sau đây là nội dung"),
    ],
)
def test_paragraphs_that_are_two_stay_two(before: str, after: str) -> None:
    assert _texts(_normalise(["Mở đầu văn bản của Ủy ban nhân dân huyện.", "", before, "", after]))[-2:] == [
        before,
        after,
    ]


@pytest.mark.parametrize(
    "furniture",
    ["4", "- 12 -", "Trang 3/20", "3", "https://dichvucong.hoaan.gov.vn/", "www.hoaan.gov.vn", "Page 2 of 9"],
)
def test_page_furniture_is_taken_out_and_remarked(furniture: str) -> None:
    source = _normalise(
        ["Phần đầu của câu nói về cải cách hành chính trong năm, cùng với", "", furniture, "", "phần sau."]
    )
    assert furniture not in _texts(source)
    assert ("page_furniture", (3, 3), furniture) in [(x.kind, x.lines, x.detail) for x in source.remarks]
    assert source.lines[2].text == furniture


@pytest.mark.parametrize("text", ["2026", "2021.", "Điều 1", "5%", "1. Rà soát", "12/2026 là hạn cuối"])
def test_numbers_that_say_something_stay(text: str) -> None:
    assert text in _texts(_normalise(["Mở đầu.", "", text, "", "Kết thúc."]))


def test_a_sites_footer_is_taken_out() -> None:
    lines = [
        "# KẾ HOẠCH",
        "",
        "Nội dung.",
        "",
        "Nội dung hai.",
        "",
        "TM. ỦY BAN NHÂN DÂN",
        "",
        "Chia sẻ",
        "",
        "Tin liên quan",
        "",
        "Kế hoạch năm 2025",
    ]
    source = _normalise(lines, "plan.md")
    assert _texts(source)[-1] == "TM. ỦY BAN NHÂN DÂN"
    assert [remark.kind for remark in source.remarks] == ["site_footer"] * 3


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("  Kế\u00a0hoạch   số:      /KH  ", "Kế hoạch số: /KH"),
        ("thủ\u00adtục\u200b hành\ufeff chính", "thủtục hành chính"),
        ("Kế hoạch", "Kế hoạch"),
        ("một \n\n  hai", "một\nhai"),
        ("Ðiều 1", "Điều 1"),
        ("\uf0b7 Một", "- Một"),
        ("một\thai", "một hai"),
    ],
)
def test_blanks_and_letters_are_tidied(raw: str, clean: str) -> None:
    assert tidy(Text.of(raw, 3)) == Text.of(clean, 3)


@given(st.lists(st.text(alphabet="aế \u00a0\n\u0301\u200b.", max_size=6), min_size=1, max_size=6))
def test_tidying_keeps_every_character_on_its_line(pieces: list[str]) -> None:
    text = tidy(Text.join([Text.of(piece, number) for number, piece in enumerate(pieces, start=1)], " "))
    assert text.value == text.value.strip()
    assert "  " not in text.value
    offsets = [offset for offset, _ in text.starts]
    assert offsets[0] == 0
    assert offsets == sorted(set(offsets))
    assert tidy(text) == text


def test_a_bold_heading_broken_by_hand_is_one_heading() -> None:
    body = [line for sentence in SENTENCES[1:] for line in (*_wrap(sentence, 80), "")]
    headings = ["**2. Sở", "Khoa học và Công nghệ**", "", *body, "**3. Phòng Nội", "vụ**", ""]
    texts = _texts(_normalise(headings, "plan.md"))
    assert "2. Sở Khoa học và Công nghệ" in texts
    assert "3. Phòng Nội vụ" in texts


_PARTED = """**1.****
**Phổ biến, quán triệt các quy định mới về kiểm soát thủ tục hành chính tại các
cơ quan.

a) Đến hết năm 2026: Có ≥
40% hồ sơ được nộp trực tuyến trên Cổng Dịch vụ công của tỉnh và của các bộ,
ngành.

Thực hiện Kế hoạch số
14/KH-UBND ngày 05/01/2026 của Ủy ban nhân dân tỉnh, các cơ quan rà soát thủ
tục.

b) Tập huấn cho
Công an các xã, phường về dữ liệu dân cư và về cách dùng phần mềm của Đề án,
nhất là ở xã.

-
Giai đoạn 2026
- 2030, mỗi năm mở một lớp.

- Cơ quan chủ trì: Sở Khoa học
và Công nghệ.

- Cơ quan phối hợp: Các sở,
ngành.

**II. TỔ
CHỨC THỰC HIỆN**

**1. Sở
Tài chính **(cơ quan chủ trì)

Giao Sở Nội vụ theo dõi, đôn
đốc.
"""


def test_lines_broken_early_by_a_web_page_are_one_paragraph() -> None:
    assert _texts(_normalise(_PARTED.split("\n"), "plan.md")) == [
        "1. Phổ biến, quán triệt các quy định mới về kiểm soát thủ tục hành chính tại các cơ quan.",
        "a) Đến hết năm 2026: Có ≥ 40% hồ sơ được nộp trực tuyến trên Cổng Dịch vụ công của tỉnh và của các bộ, ngành.",
        "Thực hiện Kế hoạch số 14/KH-UBND ngày 05/01/2026 của Ủy ban nhân dân tỉnh, các cơ quan rà soát thủ tục.",
        "b) Tập huấn cho Công an các xã, phường về dữ liệu dân cư và về cách dùng phần mềm của Đề án, nhất là ở xã.",
        "- Giai đoạn 2026 - 2030, mỗi năm mở một lớp.",
        "- Cơ quan chủ trì: Sở Khoa học và Công nghệ.",
        "- Cơ quan phối hợp: Các sở, ngành.",
        "II. TỔ CHỨC THỰC HIỆN",
        "1. Sở Tài chính (cơ quan chủ trì)",
        "Giao Sở Nội vụ theo dõi, đôn đốc.",
    ]


def test_a_title_and_the_line_under_it_stay_apart_over_a_blank_line() -> None:
    lines = [
        *["**VỀ VIỆC BAN HÀNH KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH VÀ CHUYỂN ĐỔI SỐ TRÊN ĐỊA BÀN", "TỈNH HÒA AN**", ""],
        *["**CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH HÒA AN**", ""],
        *_PARTED.split("\n"),
    ]
    assert "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH HÒA AN" in _texts(_normalise(lines, "plan.md"))
