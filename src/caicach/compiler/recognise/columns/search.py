"""The cheapest way to lay the atoms of a flattened table into rows and columns: a beam search, line after line.

At every atom a reading either goes on with its cell, begins the cell of a later column, begins a row (or the name of an
area), leaves the table, or, after a page break, goes on with a cell that the break cut. What each step costs is told by
the words (`beginnings`), by how the line ends and by whether the line break was needed in a column of that width.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from caicach.compiler.lexicon.columns import Role
from caicach.compiler.recognise.columns import weights
from caicach.compiler.recognise.columns.atoms import Atom, Number
from caicach.compiler.recognise.columns.beginnings import turn_cost
from caicach.compiler.recognise.columns.costs import Costs, Held

OUTSIDE = -1


class Step(Enum):
    """What an atom does."""

    GO_ON = "go on"
    CELL = "cell"  # begins a later cell of the row
    ROW = "row"  # begins a row
    AREA = "area"  # begins the name of an area
    RESUME = "resume"  # goes on with a cell cut by a page break
    LEAVE = "leave"  # stands after the table


@dataclass(frozen=True, slots=True)
class Laid:
    """An atom and where it was laid."""

    atom: Atom
    step: Step
    column: int


@dataclass(slots=True)
class _Reading:
    cost: float
    before: _Reading | None
    atom: int
    step: Step
    column: int
    cells: tuple[Held | None, ...]  # of the open row
    number: Number | None  # the last task's
    fresh: bool  # an area's name has just begun
    resumed: bool  # within what a page break left over


_Key = tuple[int, bool, Number | None, bool]  # column, resumed, number, fresh
_Move = tuple[float, Step, _Key]
_LEFT: _Key = (OUTSIDE, False, None, False)


def search(costs: Costs, beam: int) -> tuple[list[Laid], float]:
    """The cheapest reading of a table's atoms and its cost; `beam` readings are kept at each place."""
    empty = (None,) * len(costs.all_roles)
    kept = [_Reading(0.0, None, -1, Step.LEAVE, costs.last, empty, None, True, False)]
    for index in range(len(costs.atoms)):
        best, bound = dict[_Key, tuple[float, Step, _Reading]](), float("inf")
        for reading, cost, step, key in _all_moves(costs, kept, index):
            total = reading.cost + cost
            rival = best.get(key)
            if total <= bound and (rival is None or total < rival[0]):
                best[key] = (total, step, reading)
                bound = min(bound, total + weights.MARGIN)
        ranked = sorted(best.items(), key=lambda item: item[1][0])[:beam]
        if _LEFT in best and all(key != _LEFT for key, _ in ranked):
            ranked.append((_LEFT, best[_LEFT]))  # that the table has ended shows only some lines later
        kept = [_take(costs, index, key, *move) for key, move in ranked if move[0] <= bound]
    last = min(kept, key=lambda reading: reading.cost + weights.AREA_WITHOUT_TASK * reading.fresh)
    return _trace(costs, last), last.cost


def _trace(costs: Costs, last: _Reading) -> list[Laid]:
    laid, reading = list[Laid](), last
    while reading.before is not None:
        laid.append(Laid(costs.atoms[reading.atom], reading.step, reading.column))
        reading = reading.before
    return laid[::-1]


def _take(costs: Costs, index: int, key: _Key, cost: float, step: Step, before: _Reading) -> _Reading:
    """The reading after a move, with the cells it now holds."""
    column, resumed, number, fresh = key
    atom, cells = costs.atoms[index], before.cells
    if step in (Step.ROW, Step.AREA):
        cells = (None,) * len(cells)
    if step is not Step.LEAVE:
        held = costs.hold(cells[column], index, column, step is Step.GO_ON and not atom.first)
        cells = (*cells[:column], held, *cells[column + 1 :])
    return _Reading(cost, before, index, step, column, cells, number, fresh, resumed)


def _all_moves(costs: Costs, kept: Sequence[_Reading], index: int) -> Iterator[tuple[_Reading, float, Step, _Key]]:
    """The moves of all readings; of those that stand alike before a new row, only the cheapest begins one."""
    cheapest = dict[tuple[Number | None, bool, bool], tuple[float, float, _Reading]]()
    for reading in kept:
        if reading.column == OUTSIDE:
            yield reading, costs.outside[index], Step.LEAVE, _LEFT
            continue
        cut = costs.cut(index) if index else 0.0
        for cost, step, key in _moves(costs, reading, index, cut):
            yield reading, cost, step, key
        closing = cut + (_unfinished(costs, reading) if reading.resumed else costs.unfilled[reading.column])
        alike = (reading.number, reading.fresh, reading.before is None)
        total = reading.cost + closing
        if alike not in cheapest or total < cheapest[alike][0]:
            cheapest[alike] = (total, closing, reading)
    for _, closing, reading in cheapest.values():
        for cost, step, key in _rows(costs, reading, index, closing):
            yield reading, cost, step, key


def _moves(costs: Costs, reading: _Reading, index: int, cut: float) -> Iterator[_Move]:
    """Moves within the open row."""
    atom, column = costs.atoms[index], reading.column
    held = reading.cells[column]
    if held is None:
        return
    if not atom.page:
        yield costs.go_on(held, index, column), Step.GO_ON, (column, reading.resumed, reading.number, reading.fresh)
    if not (column == costs.heading and reading.fresh):
        yield from _later_cells(costs, reading, index, cut)
    elif atom.page:
        yield costs.resume(held, index, column), Step.RESUME, (column, False, reading.number, True)


def _unfinished(costs: Costs, reading: _Reading) -> float:
    """The cost of cells that a page break cut and that did not go on after it."""
    return (weights.OPEN_END - weights.OPEN_AT_PAGE) * _count_open(costs, reading, reading.atom)


def _count_open(costs: Costs, reading: _Reading, last: int) -> int:
    """How many cells of the row before its last atom end as if they went on."""
    return sum(costs.atoms[held.atom].open_end for held in reading.cells if held and held.atom != last)


def _later_cells(costs: Costs, reading: _Reading, index: int, cut: float) -> Iterator[_Move]:
    """Cells of the open row: those to come, or, after a page break, those it cut."""
    atom, enter = costs.atoms[index], costs.enter[index]
    over_page = atom.page or reading.resumed
    if atom.page and not reading.resumed:
        cut += costs.unfilled[reading.column] - weights.OPEN_AT_PAGE * _count_open(costs, reading, index - 1)
    for column in range(0 if atom.page else reading.column + 1, costs.last + 1):
        role, held = costs.roles[column], reading.cells[column]
        if held:
            if over_page:
                resumed = costs.resume(held, index, column)
                yield cut + resumed, Step.RESUME, (column, True, reading.number, False)
        elif role is not Role.NUMBER and role is not Role.AREA:
            cost, number = cut + enter[column], reading.number
            if over_page:
                cost += weights.BEGUN_LATE - costs.skip[column]
            if role is Role.PRODUCT and atom.mark and atom.mark[-1] != 1:
                cost += weights.ITEM_OUT_OF_TURN
            yield cost, Step.CELL, (column, over_page, number, False)
            cut += 0.0 if over_page else costs.skip[column]


def _rows(costs: Costs, reading: _Reading, index: int, closing: float) -> Iterator[_Move]:
    """Beginnings of rows: at the number, the task, or a further product; at an area's name; or the table's end."""
    atom, enter, skipped = costs.atoms[index], costs.enter[index], 0.0
    for column, role in enumerate(costs.roles):
        if role is Role.AREA:
            continue
        cost, number = closing + skipped + enter[column], reading.number
        if role is Role.NUMBER or role is Role.TASK:
            own = atom.serial if role is Role.NUMBER else atom.mark
            cost += turn_cost(reading.number, own, reading.fresh)
            number = own or number
        yield cost, Step.ROW, (column, False, number, False)
        skipped += costs.skip[column]
        if role is Role.LEAD or role is Role.COORDINATING:
            break
    again = weights.AREA_WITHOUT_TASK if reading.fresh and reading.before else 0.0
    yield closing + enter[costs.heading] + again, Step.AREA, (costs.heading, False, reading.number, True)
    if atom.first and reading.before:
        yield closing + weights.LEAVE + costs.outside[index], Step.LEAVE, _LEFT
