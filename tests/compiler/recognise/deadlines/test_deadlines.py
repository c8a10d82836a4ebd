"""Deadlines: every form in forms.tsv reads as the table says, and no text whatever breaks the reader."""

from __future__ import annotations

import csv
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caicach.compiler.recognise.deadlines import Period, read_deadline
from caicach.compiler.tree import DEADLINE_KINDS, Deadline

with (Path(__file__).parent / "forms.tsv").open(encoding="utf-8", newline="") as _file:
    FORMS = list(csv.DictReader(_file, delimiter="\t", quoting=csv.QUOTE_NONE))


def _shown(deadline: Deadline) -> tuple[str, str, str, str, str]:
    parts = "; ".join(f"{part.label or ''}|{part.kind}|{part.due or ''}" for part in deadline.parts)
    return deadline.kind, str(deadline.start or ""), str(deadline.due or ""), deadline.recurrence or "", parts


@pytest.mark.parametrize("form", FORMS, ids=[form["text"] or "(empty)" for form in FORMS])
def test_each_form_reads_as_the_table_says(form: dict[str, str]) -> None:
    read = read_deadline(form["text"], Period.of(form["plan"]), "district")

    assert _shown(read) == (form["kind"], form["start"], form["due"], form["recurrence"], form["parts"])


@pytest.mark.parametrize(
    ("text", "level", "kind"),
    [
        ("Theo kế hoạch của UBND tỉnh", "province", "by_schedule"),
        ("Theo kế hoạch của UBND tỉnh", "district", "upstream_dependent"),
        ("Theo kế hoạch của UBND huyện", "district", "by_schedule"),
        ("Theo kế hoạch của UBND huyện", "commune", "upstream_dependent"),
        ("Theo kế hoạch của Bộ Nội vụ", "province", "upstream_dependent"),
        ("Theo kế hoạch đào tạo cán bộ của địa phương", "province", "by_schedule"),
    ],
)
def test_whose_plan_is_a_superiors_depends_on_the_issuer(text: str, level: str, kind: str) -> None:
    assert read_deadline(text, Period(2024, 2024), level).kind == kind


@pytest.mark.parametrize(
    ("wrapped", "plain"),
    [
        ("Trước ngày\n20/6/2024", "Trước ngày 20/6/2024"),
        ("Quý\nII/2024", "Quý II/2024"),
        ("Tháng 11/\n2024", "Tháng 11/2024"),
        ("Thường\nxuyên", "Thường xuyên"),
        ("Theo kế hoạch của\nUBND tỉnh", "Theo kế hoạch của UBND tỉnh"),
        ("Ban hành: Quý I\nBáo cáo: Quý IV", "Ban hành: Quý I; Báo cáo: Quý IV"),
    ],
)
def test_a_cell_wrapped_in_a_narrow_column_reads_as_one_line(wrapped: str, plain: str) -> None:
    assert read_deadline(wrapped, Period(2024, 2024)) == read_deadline(plain, Period(2024, 2024))


def test_without_a_plan_year_the_kind_is_still_read() -> None:
    assert read_deadline("Quý II", Period()) == Deadline("quarter")
    assert read_deadline("Thường xuyên", Period()) == Deadline("continuous")
    assert str(read_deadline("Quý II/2024", Period()).due) == "2024-06-30"


def test_a_day_that_does_not_exist_is_not_invented() -> None:
    assert read_deadline("Trước ngày 31/02/2024", Period(2024, 2024)).due is None


@pytest.mark.parametrize("form", FORMS, ids=[form["text"] or "(empty)" for form in FORMS])
def test_upper_case_and_wide_blanks_do_not_matter(form: dict[str, str]) -> None:
    plan = Period.of(form["plan"])
    plain = read_deadline(form["text"], plan)
    wide = read_deadline(form["text"].replace(" ", "  ") + " ", plan)

    assert (wide.kind, wide.due) == (plain.kind, plain.due)
    if not plain.parts:
        upper = read_deadline(form["text"].upper(), plan)
        assert (upper.kind, upper.due) == (plain.kind, plain.due)


_WORD_LIST = (
    "tháng quý năm ngày 6 12 31 30 02 2024 2025 I II IV / - , ; . ( ) trước từ đến hết và hàng thường xuyên theo "
    "kế hoạch sau khi trong liền kề đầu cuối giai đoạn T5 Q2 lần 9"
)
_WORDS = st.sampled_from([*_WORD_LIST.split(), "\n"])
_CELLS = st.one_of(st.text(max_size=60), st.lists(_WORDS, max_size=14).map(" ".join))


@given(_CELLS, st.sampled_from([Period(), Period(2024, 2024), Period(2021, 2025)]))
def test_no_text_breaks_the_reader_and_days_stand_in_order(cell: str, plan: Period) -> None:
    read = read_deadline(cell, plan)

    assert read.kind in DEADLINE_KINDS
    assert read.recurrence in (None, "weekly", "monthly", "quarterly", "halfyearly", "yearly")
    assert not (read.start and read.due) or read.start <= read.due
    assert (read.kind == "multiple") == bool(read.parts)
    for part in read.parts:
        assert part.kind in DEADLINE_KINDS
        assert not (part.start and part.due) or part.start <= part.due
        assert not (part.due and read.due) or part.due <= read.due
        assert not part.label or "\n" not in part.label


def test_time_grows_with_the_length_only() -> None:
    started = time.process_time()
    read_deadline("theo kế hoạch, tháng 6 - " * 2000, Period(2024, 2024))

    assert time.process_time() - started < 5
