"""Charts of a page: plain data with a title and a description, drawn as small SVG inside the table of their numbers."""

from caicach.foundation.ui.charts.bars import Bar, BarChart, Series, StackedBar, StackedBarChart
from caicach.foundation.ui.charts.columns import Column, ColumnChart
from caicach.foundation.ui.charts.heat import HeatCell, HeatMap, HeatRow
from caicach.foundation.ui.charts.sparkline import Sparkline

__all__ = [
    "Bar",
    "BarChart",
    "Column",
    "ColumnChart",
    "HeatCell",
    "HeatMap",
    "HeatRow",
    "Series",
    "Sparkline",
    "StackedBar",
    "StackedBarChart",
]
