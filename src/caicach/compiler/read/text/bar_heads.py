"""The head of a table of lone bars over two lines: "Phân công thực hiện" over "Chủ trì" and "Phối hợp".

The first line then has fewer cells than the rows below it, so the width of the table is that of its numbered rows.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from caicach.compiler.source import Cell, Row, Text

_NUMBER = re.compile(r"\(?\d{1,3}(?:\.\d{1,3}){0,3}[.)]?$")
_UNDER = re.compile(
    r"(?:(?:cơ\s+quan|đơn\s+vị|bộ\s+phận)\s+)?(?:chủ\s+trì|phối\s+hợp|thực\s+hiện|tham\s+mưu|theo\s+dõi|kiểm\s+tra|đôn\s+đốc"
    r"|bắt\s+đầu|kết\s+thúc|hoàn\s+thành|triển\s+khai|năm\s+20\d\d|quý\s+[IV1-4]+|sản\s+phẩm|thời\s+gian)\b",
    re.IGNORECASE,
)
_OVER = re.compile(
    r"phân\s+công|trách\s+nhiệm|tổ\s+chức\s+thực\s+hiện|(?:cơ\s+quan|đơn\s+vị)(?:,\s*đơn\s+vị)?(?:\s+thực\s+hiện)?$"
    r"|thực\s+hiện$",
    re.IGNORECASE,
)
_TIME_UNDER = re.compile(r"bắt\s+đầu|kết\s+thúc|hoàn\s+thành|năm|quý", re.IGNORECASE)
_TIME_OVER = re.compile(r"thời\s+(?:gian|hạn)|tiến\s+độ|lộ\s+trình", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class DoubleHead:
    """Cells in the first and second line, the place of the cell that spans the second, and the pieces both take."""

    first: int
    second: int
    span: int
    end: int

    @property
    def width(self) -> int:
        """Columns of the table."""
        return self.first - 1 + self.second

    def rows(self, over: Sequence[Cell], under: Sequence[Cell]) -> tuple[Row, Row]:
        """The two lines as rows of the table's width."""
        line = over[0].text.line_at(0)
        below = under[0].text.line_at(0)
        spread = [Cell(Text.of("", line), merged="left") for _ in range(self.second - 1)]
        above = [Cell(Text.of("", below), merged="above") for _ in range(self.first - 1)]
        top = [*over[: self.span + 1], *spread, *over[self.span + 1 :]]
        bottom = [*above[: self.span], *under, *above[self.span :]]
        return (
            Row(tuple(top), (line, over[-1].text.lines()[1])),
            Row(tuple(bottom), (below, under[-1].text.lines()[1])),
        )


def find_double_head(texts: Sequence[str]) -> DoubleHead | None:
    """The head over two lines, from what stands between the bars (empty where two bars follow each other)."""
    runs = _runs(texts)
    if len(runs) < 3:
        return None
    (start, first), (below, second) = runs[:2]
    under = texts[below : below + second]
    if start or not 2 <= second < first or not all(_UNDER.match(text) for text in under):
        return None
    if max((count for at, count in runs[2:] if _NUMBER.match(texts[at])), default=0) != first - 1 + second:
        return None
    timed = any(_TIME_UNDER.match(text) for text in under)
    over = _TIME_OVER if timed else _OVER
    span = next((at for at in range(first) if over.search(texts[at].strip())), None)
    return None if span is None else DoubleHead(first, second, span, below + second + 1)


def _runs(texts: Sequence[str]) -> list[tuple[int, int]]:
    """Where cells follow each other without an empty one between them: first piece and number."""
    runs: list[tuple[int, int]] = []
    start = 0
    for at, text in enumerate([*texts, ""]):
        if not text:
            if at > start:
                runs.append((start, at - start))
            start = at + 1
    return runs
