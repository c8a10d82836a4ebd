"""Reports and papers owed: how often, by when, from whom, to whom."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caicach.compiler.recognise.reporting import recognise_reporting
from caicach.compiler.tree import Document, ReportDuty
from tests.compiler.recognise.invented_plans import structure_of

PLAN = Document(year_or_period="2026")


def duties(sentence: str) -> tuple[ReportDuty, ...]:
    body = f"I. TỔ CHỨC THỰC HIỆN\n\n1. Phòng Văn hóa - Xã hội\n\n- {sentence}\n"
    return recognise_reporting(structure_of(body), PLAN)


@pytest.mark.parametrize(
    ("sentence", "periods"),
    [
        ("Định kỳ hằng quý, 6 tháng, năm báo cáo kết quả về UBND xã.", ["quarterly", "halfyear", "yearly"]),
        ("Thực hiện báo cáo định kỳ hàng tháng.", ["monthly"]),
        ("Báo cáo 9 tháng và báo cáo năm gửi Sở Nội vụ; định kỳ.", ["nine_months", "yearly"]),
        ("Tổng hợp, báo cáo tình hình thực hiện theo quy định.", ["unspecified"]),
        ("Báo cáo UBND xã theo định kỳ hoặc đột xuất.", ["unspecified"]),
        ("Thực hiện chế độ báo cáo đầy đủ, đúng hạn.", ["unspecified"]),
        ("Hằng năm tổ chức hội nghị tổng kết.", []),
        ("Kiểm tra định kỳ việc niêm yết thủ tục hành chính.", []),
        ("Xây dựng báo cáo theo đề cương.", []),
    ],
)
def test_periods(sentence: str, periods: list[str]) -> None:
    assert [duty.period for duty in duties(sentence)] == periods


def test_printed_days_are_due_the_day_before() -> None:
    found = duties(
        "Lập báo cáo định kỳ (quý I trước ngày 10/3, 6 tháng trước ngày 10/6, quý III trước ngày 10/9,"
        " báo cáo năm trước ngày 05/12/2026) trình UBND tỉnh."
    )
    assert [(duty.period, duty.due) for duty in found] == [
        ("quarterly", date(2026, 3, 9)),
        ("halfyear", date(2026, 6, 9)),
        ("quarterly", date(2026, 9, 9)),
        ("yearly", date(2026, 12, 4)),
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Định kỳ hằng năm (trước ngày 15 tháng 11) báo cáo kết quả thực hiện về Sở Nội vụ.",
        "Định kỳ báo cáo UBND tỉnh kết quả thực hiện Kế hoạch hằng năm (trước ngày 15/11) để tổng hợp.",
    ],
)
def test_a_day_in_brackets_is_that_of_the_period_before(sentence: str) -> None:
    assert [(duty.period, duty.due) for duty in duties(sentence)] == [("yearly", date(2026, 11, 14))]


def test_a_day_without_a_month_is_no_date() -> None:
    found = duties("Báo cáo định kỳ hàng quý trước ngày 15 tháng cuối quý, gửi UBND xã.")
    assert [(duty.period, duty.due) for duty in found] == [("quarterly", None)]


def test_sender_and_receiver() -> None:
    (duty,) = duties("Báo cáo kết quả định kỳ hàng quý về Sở Nội vụ để tổng hợp.")
    assert (duty.sender, duty.to) == ("Phòng Văn hóa - Xã hội", "Sở Nội vụ")


@pytest.mark.parametrize(
    ("sentence", "kind", "due"),
    [
        (
            "Gửi Kế hoạch về UBND xã qua Phòng Văn hóa - Xã hội trước ngày 31/01/2026.",
            "plan_submission",
            date(2026, 1, 30),
        ),
        ("Sau khi ban hành, gửi Kế hoạch về UBND xã để theo dõi.", "plan_submission", None),
        (
            "Xây dựng Kế hoạch cải cách hành chính của đơn vị, chậm nhất trong tháng 01 năm 2026.",
            "plan_issuance",
            date(2026, 1, 31),
        ),
    ],
)
def test_single_papers(sentence: str, kind: str, due: date | None) -> None:
    assert [(duty.period, duty.kind, duty.due) for duty in duties(sentence)] == [("one_off", kind, due)]


def test_a_letter_asks_for_comments_on_a_draft() -> None:
    letter = """ỦY BAN NHÂN DÂN
HUYỆN SÔNG LAM

Số: 215/UBND-NV
V/v góp ý dự thảo Kế hoạch cải cách hành chính năm 2020

Sông Lam, ngày 20 tháng 12 năm 2019

Kính gửi:
- Các phòng, ban thuộc huyện;

Ủy ban nhân dân huyện đề nghị các cơ quan, đơn vị nghiên cứu dự thảo.

Ý kiến góp ý đề nghị gửi về UBND huyện (qua Phòng Nội vụ) trước ngày 31/12/2019 để tổng hợp./.

Nơi nhận:
- Như trên.

CHỦ TỊCH
"""
    found = recognise_reporting(structure_of(letter, head=""), Document(year_or_period="2020"))
    assert [(duty.kind, duty.due, duty.to) for duty in found] == [
        ("comments_on_draft", date(2019, 12, 30), "UBND huyện (qua Phòng Nội vụ)")
    ]


def test_a_deadline_cell_may_set_a_report() -> None:
    body = """I. NHIỆM VỤ

STT\tNhiệm vụ\tSản phẩm\tChủ trì\tPhối hợp\tThời gian
1\tDuy trì hệ thống quản lý chất lượng\tBáo cáo\tPhòng Kinh tế\tCác phòng\tBáo cáo định kỳ hàng quý
"""
    assert [duty.period for duty in recognise_reporting(structure_of(body), PLAN)] == ["quarterly"]


_PIECES = st.sampled_from(
    [
        "báo cáo ",
        "định kỳ ",
        "hàng quý, ",
        "6 tháng ",
        "năm ",
        "trước ngày 31/02 ",
        "gửi Kế hoạch ",
        "(",
        ")",
        ". ",
        "về UBND xã ",
    ]
)


@given(st.one_of(st.lists(_PIECES, max_size=30).map("".join), st.text(max_size=80)))
def test_any_sentence_is_read_without_an_error(sentence: str) -> None:
    duties(sentence)
