"""What each step of a reading costs in one table: its columns, their widths, its atoms.

What depends on an atom and a column alone is computed once for the table; widths may change between searches.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from caicach.compiler.lexicon.columns import Role
from caicach.compiler.recognise.columns import weights
from caicach.compiler.recognise.columns.atoms import Atom
from caicach.compiler.recognise.columns.beginnings import begin_cost, heading_cost, is_marked_area, misfit_cost
from caicach.compiler.recognise.columns.pairs import Pairs, joint_of
from caicach.compiler.recognise.columns.widths import SPACE, Width

BODIES = frozenset({Role.LEAD, Role.COORDINATING, Role.MONITOR})
_LISTS = frozenset({Role.TASK, Role.PRODUCT, Role.DEADLINE, Role.NOTE})
_MAY_BE_EMPTY = frozenset({Role.PRODUCT, Role.LEAD, Role.COORDINATING, Role.DEADLINE, Role.MONITOR})
_FEW_LINES = 40
_UNBOUNDED = float("inf")


@dataclass(frozen=True, slots=True)
class Held:
    """What a reading remembers of a cell: its last atom, its last line's width, the last number of its list.

    Lines as wide as `widest` fit the column; `tightest` is the least width that did not fit.
    """

    atom: int
    width: int
    item: int
    widest: int
    tightest: float


class Costs:
    """The costs in one table.

    Columns are counted from 0; `heading` is the column that holds names of areas: its own column, or, where the table
    has none, one after the last, for names that stand as rows of their own.
    """

    def __init__(self, atoms: Sequence[Atom], roles: tuple[Role, ...], pairs: Pairs) -> None:
        self.atoms, self.roles, self.last, self._pairs = atoms, roles, len(roles) - 1, pairs
        self.heading = roles.index(Role.AREA) if Role.AREA in roles else len(roles)
        self.all_roles = roles if Role.AREA in roles else (*roles, Role.AREA)
        self.use_fillings((weights.FILLED_AT_FIRST,) * len(roles))
        numbered = _are_tasks_numbered(atoms, roles)
        plain = _plain_area_cost(atoms, roles)
        self._begin = [
            [
                heading_cost(atom, plain) if role is Role.AREA else begin_cost(atom, role, numbered)
                for role in self.all_roles
            ]
            for atom in atoms
        ]
        self.misfit = [[misfit_cost(atom, role, Role.NUMBER in roles) for role in self.all_roles] for atom in atoms]
        self.use_widths((None,) * len(roles))

    def use_fillings(self, shares: Sequence[float]) -> None:
        """Reckon with columns filled in these shares of the rows: often empty, an empty cell is no surprise."""
        self.skip = [
            weights.LEFT_EMPTY[role] * (share if role in _MAY_BE_EMPTY else 1.0)
            for role, share in zip(self.roles, shares, strict=True)
        ]
        self.unfilled = [min(weights.EMPTY_ROW, sum(self.skip[column + 1 :])) for column in range(len(self.roles))]
        self.unfilled += [0.0] * (len(self.all_roles) - len(self.roles))
        self.unfilled[self.heading] = 0.0

    def use_widths(self, widths: tuple[Width | None, ...]) -> None:
        """Reckon with these column widths; None for a column not yet measured."""
        self._widths = widths if self.heading < len(self.roles) else (*widths, None)
        columns = range(len(self.all_roles))
        self.enter = [
            [begin[column] + misfit[column] + self.excess(column, atom.width) for column in columns]
            for atom, begin, misfit in zip(self.atoms, self._begin, self.misfit, strict=True)
        ]
        self.fits = [[self.excess(column, atom.width) for column in columns] for atom in self.atoms]
        self._set_outside(max((width.high for width in widths if width), default=_UNBOUNDED))

    def _set_outside(self, widest: float) -> None:
        """What an atom costs after the table: dear for lines that would fit its widest column."""
        printed = dict[int, int]()
        for atom in self.atoms:
            printed[atom.line] = printed.get(atom.line, 0) + atom.width
        wide = {line for line, width in printed.items() if width > widest}
        self.outside = [
            (weights.OUTSIDE_WIDE if atom.line in wide else weights.OUTSIDE) if atom.first else 0.0
            for atom in self.atoms
        ]

    def cut(self, index: int) -> float:
        """The cost of ending a cell before this atom."""
        atom, last = self.atoms[index], self.atoms[index - 1]
        if atom.page:
            return 0.0
        cost = weights.OPEN_END if last.open_end else 0.0
        if atom.first:
            return cost
        opens = atom.opens_agency or atom.opens_deadline or atom.mark or atom.opens_product or last.serial
        strange = atom.lower and joint_of(last.plain, atom.plain) not in self._pairs
        return cost + (weights.INSIDE_LINE if opens or strange else weights.INSIDE_LINE_PLAIN)

    def go_on(self, held: Held, index: int, column: int) -> float:
        """The cost of laying an atom into the open cell."""
        atom, misfit = self.atoms[index], self.misfit[index][column]
        if atom.first:
            cost = misfit + self._line_break(held, atom, column) + self.fits[index][column]
            return cost + _over(atom.width, held.tightest)
        now = held.width + SPACE + atom.width
        cost = misfit + self.excess(column, now) - self.excess(column, held.width)
        cost += _over(now, held.tightest) - _over(held.width, held.tightest)
        if atom.lower and joint_of(self.atoms[index - 1].plain, atom.plain) not in self._pairs:
            cost += weights.STRANGE_PAIR
        return cost + self._unseparated(self.atoms[index - 1], atom, self.all_roles[column])

    def hold(self, before: Held | None, index: int, column: int, same_line: bool) -> Held:
        """What to remember of a cell that this atom begins or goes on with."""
        atom = self.atoms[index]
        item = atom.mark[0] if atom.mark and len(atom.mark) == 1 else before.item if before else 0
        if before is None:
            item = 0 if self.all_roles[column] is Role.TASK else item  # a task's own number counts no list
            return Held(index, atom.width, item, atom.width, _UNBOUNDED)
        if same_line:
            width = before.width + SPACE + atom.width
            return Held(index, width, item, max(before.widest, width), before.tightest)
        wrapped = not (atom.listed or atom.mark or self.atoms[before.atom].stop or atom.page)
        over = before.width + SPACE + atom.chunk if wrapped else _UNBOUNDED
        return Held(index, atom.width, item, max(before.widest, atom.width), min(before.tightest, over))

    def resume(self, held: Held, index: int, column: int) -> float:
        """The cost of going on with a cell that a page break cut."""
        atom, last = self.atoms[index], self.atoms[held.atom]
        cost = self.misfit[index][column] + self.fits[index][column]
        if atom.listed:
            return cost + 0.2
        if atom.mark and len(atom.mark) == 1:
            return cost + (0.5 if atom.mark[0] == held.item + 1 else weights.ITEM_OUT_OF_TURN * 1.5)
        cost += self._slack(held, atom, column, last)
        if atom.lower:
            known = joint_of(last.plain, atom.plain) in self._pairs
            cost += 0.0 if known else weights.RESUMED_STRANGELY
            return cost + (weights.RESUMED_AFTER_STOP if last.value[-1] == "." else 0.0)
        return cost + (0.5 if last.open_end or last.value[-1] == ";" else weights.RESUMED_CAPITAL)

    def excess(self, column: int, printed: int) -> float:
        """The cost of a line wider than its column."""
        width = self._widths[column]
        return _over(printed, width.high) if width else 0.0

    def _line_break(self, held: Held, atom: Atom, column: int) -> float:
        """The cost of a line break at this place inside a cell."""
        last, role = self.atoms[held.atom], self.all_roles[column]
        cost = weights.ODD_GAP if atom.odd else 0.0
        if atom.listed:
            return cost + 0.3
        if atom.mark and len(atom.mark) == 1 and role in _LISTS:
            in_turn = weights.TASK_ITEM if role is Role.TASK else 0.3
            return cost + (in_turn if atom.mark[0] == held.item + 1 else weights.ITEM_OUT_OF_TURN * 1.5)
        cost += self._slack(held, atom, column, last)
        if atom.lower:
            return cost + (weights.LOWER_AFTER_STOP if last.value[-1] == "." else 0.0)
        return cost + weights.UPPER_GOES_ON + self._unseparated(last, atom, role)

    def _unseparated(self, last: Atom, atom: Atom, role: Role) -> float:
        """The cost of two agencies in one cell with nothing between them."""
        apart = last.open_end or last.stop or role not in BODIES or atom.lower or not atom.opens_agency
        return 0.0 if apart else weights.NO_SEPARATOR

    def _slack(self, held: Held, atom: Atom, column: int, last: Atom) -> float:
        """The cost of a break that was not needed: the next word had room in the column."""
        known = self._widths[column]
        width = max(known.low, held.widest) if known else held.widest
        joint = 0 if last.value[-1] == "-" else SPACE
        room = (width - held.width - joint - atom.chunk) / max(1.0, width)
        if room <= weights.TOLERANCE:
            return 0.0
        if last.stop and not atom.lower:
            return weights.STOP_SHORT
        return min(weights.TOO_SHORT_MOST, weights.TOO_SHORT + weights.TOO_SHORT_SHARE * room)


def _over(printed: float, width: float) -> float:
    """The cost of a line wider than its column."""
    if printed <= width * (1 + weights.TOLERANCE):
        return 0.0
    return min(weights.TOO_WIDE_MOST, weights.TOO_WIDE + weights.TOO_WIDE_SHARE * (printed / width - 1))


def _are_tasks_numbered(atoms: Sequence[Atom], roles: tuple[Role, ...]) -> bool:
    """Whether tasks carry numbers of their own: no number column, and numbers begin many lines."""
    marked = sum(1 for atom in atoms if atom.mark and atom.first)
    return Role.NUMBER not in roles and marked >= max(2, len(atoms) // _FEW_LINES)


def _plain_area_cost(atoms: Sequence[Atom], roles: tuple[Role, ...]) -> float:
    """The cost of an area without a mark: dear where other areas have theirs."""
    if any(atom.first and is_marked_area(atom) for atom in atoms):
        return weights.PLAIN_AMONG_MARKED
    return weights.PLAIN_AREA if Role.AREA in roles else weights.PLAIN_HEADING
