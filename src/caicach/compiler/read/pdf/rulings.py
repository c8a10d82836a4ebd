"""The straight lines drawn on a page: borders of tables."""

from __future__ import annotations

import ctypes
import itertools
from collections.abc import Iterator
from dataclasses import dataclass

import pypdfium2
import pypdfium2.raw as pdfium

from caicach.compiler.read.pdf.glyphs import Point, Turn

_THIN = 3.5  # points: a filled box no thicker is a line
_SHORT = 4.0  # points: a shorter line borders nothing
_SNAP = 2.5  # points between two drawings of one line
_MOST = 6000  # strokes of one page; drawings have more, tables never
_MOST_SEGMENTS = 60_000


@dataclass(frozen=True, slots=True)
class Ruling:
    """A line at `at` (x of an upright one, y of a level one) from `start` to `end`."""

    upright: bool
    at: float
    start: float
    end: float


def read_rulings(page: pypdfium2.PdfPage, turn: Turn) -> list[Ruling]:
    """The lines, pieces of one line joined; none where the page is a drawing rather than a table."""
    strokes: list[Ruling] = []
    budget = _MOST_SEGMENTS
    for item in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_PATH], max_depth=3):
        count = pdfium.FPDFPath_CountSegments(item.raw)
        budget -= count
        if budget < 0 or len(strokes) > _MOST:
            return []
        strokes += _read_path(item, count, turn)
    return _join(strokes, upright=True) + _join(strokes, upright=False)


def _read_path(item: pypdfium2.PdfObject, count: int, turn: Turn) -> Iterator[Ruling]:
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(item.raw, fill, stroke)
    if not fill.value and not stroke.value:
        return
    for points in _read_outlines(item, count, turn):
        xs, ys = [x for x, _ in points], [y for _, y in points]
        wide, high = max(xs) - min(xs), max(ys) - min(ys)
        if min(wide, high) <= _THIN:
            yield from _thin(min(xs), max(xs), min(ys), max(ys))
        elif stroke.value:
            for (x0, y0), (x1, y1) in itertools.pairwise(points):
                if min(abs(x1 - x0), abs(y1 - y0)) <= _THIN / 2:
                    yield from _thin(min(x0, x1), max(x0, x1), min(y0, y1), max(y0, y1))


def _thin(x0: float, x1: float, y0: float, y1: float) -> Iterator[Ruling]:
    if x1 - x0 >= y1 - y0:
        if x1 - x0 >= _SHORT:
            yield Ruling(False, (y0 + y1) / 2, x0, x1)
    elif y1 - y0 >= _SHORT:
        yield Ruling(True, (x0 + x1) / 2, y0, y1)


def _read_outlines(item: pypdfium2.PdfObject, count: int, turn: Turn) -> Iterator[list[Point]]:
    """The corners of each outline of a path, on the printed page; curves are skipped."""
    place = _placing(item, turn)
    x, y = ctypes.c_float(), ctypes.c_float()
    points: list[Point] = []
    for index in range(count):
        segment = pdfium.FPDFPath_GetPathSegment(item.raw, index)
        kind = pdfium.FPDFPathSegment_GetType(segment)
        if kind == pdfium.FPDF_SEGMENT_BEZIERTO:
            continue
        pdfium.FPDFPathSegment_GetPoint(segment, x, y)
        if kind == pdfium.FPDF_SEGMENT_MOVETO and points:
            yield points
            points = []
        points.append(place(x.value, y.value))
        if pdfium.FPDFPathSegment_GetClose(segment):
            points.append(points[0])
    if len(points) > 1:
        yield points


def _placing(item: pypdfium2.PdfObject, turn: Turn) -> Turn:
    """From an object's own coordinates to the printed page, through the forms it lies in."""
    matrices = []
    holder: pypdfium2.PdfObject | None = item
    while holder is not None:
        matrices.append(holder.get_matrix())
        holder = holder.container

    def place(x: float, y: float) -> Point:
        for matrix in matrices:
            x, y = matrix.on_point(x, y)
        return turn(x, y)

    return place


def _join(strokes: list[Ruling], upright: bool) -> list[Ruling]:
    """Pieces that lie on one line and touch are one."""
    own = sorted((stroke for stroke in strokes if stroke.upright is upright), key=lambda stroke: stroke.at)
    joined: list[Ruling] = []
    group: list[Ruling] = []
    for stroke in own:
        if group and stroke.at - group[0].at > _SNAP:
            joined += _join_level(group)
            group = []
        group.append(stroke)
    return joined + _join_level(group)


def _join_level(group: list[Ruling]) -> list[Ruling]:
    joined: list[Ruling] = []
    for stroke in sorted(group, key=lambda stroke: stroke.start):
        if joined and stroke.start <= joined[-1].end + _SNAP:
            last = joined[-1]
            joined[-1] = Ruling(last.upright, last.at, last.start, max(last.end, stroke.end))
        else:
            joined.append(stroke)
    return joined
