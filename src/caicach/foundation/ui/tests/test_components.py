"""Components as they are printed: formats, badges, fields, charts."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest
from django import forms
from django.template import RequestContext, Template
from django.test import RequestFactory
from django.utils import translation

from caicach.foundation.core.paging import CappedCount
from caicach.foundation.ui import formats
from caicach.foundation.ui.charts import (
    Bar,
    BarChart,
    Column,
    ColumnChart,
    HeatCell,
    HeatMap,
    HeatRow,
    Series,
    Sparkline,
    StackedBar,
    StackedBarChart,
)
from caicach.foundation.ui.icons import icon_svg
from caicach.foundation.ui.work_items import WorkItem, render_work_items


def shown(template: str, **context: Any) -> str:
    return Template(template).render(RequestContext(RequestFactory().get("/list/?area=digital"), context))


@pytest.mark.parametrize(
    ("value", "places", "vietnamese", "english"),
    [
        (1234567, None, "1.234.567", "1,234,567"),
        (92.4, None, "92,4", "92.4"),
        (92.0, None, "92", "92"),
        (92.45, 1, "92,5", "92.5"),
        (-3.5, None, "−3,5", "−3.5"),
        (0, None, "0", "0"),
        (100, None, "100", "100"),
        (None, None, "–", "–"),
    ],
)
def test_numbers(value: float | None, places: int | None, vietnamese: str, english: str) -> None:
    assert formats.number(value, places) == vietnamese
    with translation.override("en"):
        assert formats.number(value, places) == english


def test_a_capped_count_says_so() -> None:
    assert formats.capped(CappedCount(1000, True)) == "1.000+"
    assert formats.capped(CappedCount(7, False)) == "7"


def test_a_percent_stands_with_its_counts() -> None:
    assert formats.share(611, 661) == "92,4 % · 611/661"
    assert formats.share(0, 0) == "– · 0/0"


def test_days_and_moments_are_those_of_viet_nam() -> None:
    late = datetime(2026, 11, 20, 18, 30, tzinfo=UTC)
    assert formats.day(late) == "21/11/2026"
    assert formats.moment(late) == "21/11/2026 01:30"
    assert formats.day(date(2026, 1, 2)) == "02/01/2026"
    assert formats.day(None) == formats.moment(None) == "–"


@pytest.mark.parametrize(("size", "words"), [(12, "12 B"), (2048, "2 KB"), (1_500_000, "1,4 MB")])
def test_file_sizes(size: int, words: str) -> None:
    assert formats.file_size(size) == words


def test_a_state_is_colour_symbol_and_word() -> None:
    late = shown('{% badge "late" %}')
    assert "state-bad" in late
    assert "■" in late
    assert "Quá hạn" in late
    assert "Trễ 3 ngày" in shown('{% badge "late" "Trễ 3 ngày" %}')
    assert "Chưa rõ" in shown('{% badge "no-such-state" %}')


class NameForm(forms.Form):
    name = forms.CharField(label="Tên", help_text="Tên đầy đủ")
    agreed = forms.BooleanField(label="Đồng ý", required=False)


def test_a_wrong_field_says_so_and_is_linked_from_the_summary() -> None:
    form = NameForm({"name": ""})
    printed = shown("{% error_summary form %}{% field form.name %}{% field form.agreed %}", form=form)
    assert '<a href="#id_name">Tên: Mục này không được để trống.</a>' in printed
    assert 'aria-invalid="true"' in printed
    assert 'aria-describedby="id_name_helptext id_name_error"' in printed
    assert 'id="id_name_error"' in printed
    assert "form-check-input" in printed


def test_a_form_in_order_has_no_summary() -> None:
    assert not shown("{% error_summary form %}", form=NameForm({"name": "x"})).strip()


def test_the_pager_keeps_the_other_parameters() -> None:
    page = {"previous": None, "next": "abc"}
    assert 'href="?area=digital&amp;page=abc"' in shown("{% pager page %}", page=page)


def test_forms_carry_a_fresh_key() -> None:
    assert shown("{% form_key %}") != shown("{% form_key %}")


def test_work_items_are_links_with_a_state() -> None:
    printed = render_work_items([WorkItem("Kế hoạch <2026>", "/plans/1/", "12 câu hỏi", "review")], heading="Rà soát")
    assert "Kế hoạch &lt;2026&gt;" in printed
    assert "Cần rà soát" in printed
    assert render_work_items([]) == ""


@pytest.mark.parametrize("name", ["../../secret", "house.svg", "House", ""])
def test_an_icon_is_a_name_and_not_a_path(name: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        icon_svg(name)


def test_an_icon_that_is_not_there_is_nothing() -> None:
    assert icon_svg("no-such-icon-anywhere") == ""


class TestCharts:
    def test_bars_start_at_zero_and_their_numbers_stand_beside(self) -> None:
        chart = BarChart("Theo đơn vị", [Bar("Phòng Nội vụ", 12, "/tasks/?unit=1"), Bar("Phòng Tư pháp", 3)])
        printed = shown("{% bar_chart chart %}", chart=chart)
        assert 'width="100%"' in printed
        assert 'width="25%"' in printed
        assert '<td class="num">12</td>' in printed
        assert '<a href="/tasks/?unit=1">Phòng Nội vụ</a>' in printed
        assert "style=" not in printed

    def test_a_chart_of_nothing_is_drawn_without_error(self) -> None:
        for tag, chart in (
            ("bar_chart", BarChart("Trống", [])),
            ("bar_chart", BarChart("Không", [Bar("a", 0)])),
            ("stacked_bar_chart", StackedBarChart("Trống", [Series("a")], [])),
            ("column_chart", ColumnChart("Trống", [Column("T1", 0)])),
            ("heat_map", HeatMap("Trống", ["a"], [HeatRow("x", [None])])),
            ("sparkline", Sparkline("Trống", [])),
        ):
            assert "Trống" in (printed := shown(f"{{% {tag} chart %}}", chart=chart)) or "Không" in printed

    def test_parts_of_a_stacked_bar_lie_end_to_end(self) -> None:
        chart = StackedBarChart(
            "x", [Series("xong", "good"), Series("trễ", "bad")], [StackedBar("A", [1, 3]), StackedBar("B", [0, 2])]
        )
        parts = [(part.start, part.width) for _, drawn in chart.drawn() for part in drawn]
        assert parts == [(0, 25), (25, 75), (0, 0), (0, 50)]

    def test_a_stacked_bar_needs_a_value_for_each_series(self) -> None:
        with pytest.raises(ValueError, match="zip"):
            StackedBarChart("x", [Series("a")], [StackedBar("A", [1, 2])]).drawn()

    def test_columns_hang_from_the_top_of_the_drawing(self) -> None:
        chart = ColumnChart("x", [Column("T1", 4), Column("T2", 1), Column("T3", 0)])
        assert [(top, height) for _, top, height in chart.drawn()] == [(0, 100), (75, 25), (100, 0)]

    def test_the_largest_cell_is_darkest_and_nothing_is_plain(self) -> None:
        row = HeatRow("A", [HeatCell(0), HeatCell(1), HeatCell(50), HeatCell(100), None])
        steps = [step for _, step in HeatMap("x", ["1", "2", "3", "4", "5"], [row]).drawn()[0][1]]
        assert steps == [0, 1, 3, 5, 0]

    def test_a_sparkline_is_read_out(self) -> None:
        printed = shown("{% sparkline chart %}", chart=Sparkline("Theo tháng", [1, 2.5, 2]))
        assert "<title>Theo tháng</title>" in printed
        assert "<desc>1; 2,5; 2</desc>" in printed
        assert Sparkline("x", [5, 5]).points()[0][1] == 12
