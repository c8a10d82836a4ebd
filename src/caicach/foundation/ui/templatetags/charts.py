"""Charts in a page: `{% bar_chart chart %}` and so on, each given the data class of the same name."""

from __future__ import annotations

from typing import Any

from django import template

from caicach.foundation.ui.charts import BarChart, ColumnChart, HeatMap, Sparkline, StackedBarChart
from caicach.foundation.ui.formats import number

register = template.Library()


@register.inclusion_tag("ui/charts/bar.html")
def bar_chart(chart: BarChart) -> dict[str, Any]:
    """Horizontal bars."""
    return {"chart": chart}


@register.inclusion_tag("ui/charts/stacked_bar.html")
def stacked_bar_chart(chart: StackedBarChart) -> dict[str, Any]:
    """Horizontal bars in parts."""
    return {"chart": chart}


@register.inclusion_tag("ui/charts/column.html")
def column_chart(chart: ColumnChart) -> dict[str, Any]:
    """Upright columns in the order of time."""
    return {"chart": chart}


@register.inclusion_tag("ui/charts/heat_map.html")
def heat_map(chart: HeatMap) -> dict[str, Any]:
    """A table of numbers, the larger the darker."""
    return {"chart": chart}


@register.inclusion_tag("ui/charts/sparkline.html")
def sparkline(chart: Sparkline) -> dict[str, Any]:
    """A trend in the space of a word."""
    points = chart.points()
    return {
        "chart": chart,
        "corners": " ".join(f"{x},{y}" for x, y in points),
        "last": points[-1] if points else None,
        "spoken": "; ".join(number(value) for value in chart.values),
    }
