"""How dear it is to read an atom as the beginning of a cell, or as part of one, for each role of a column."""

from __future__ import annotations

import re

from caicach.compiler.lexicon import columns as words
from caicach.compiler.lexicon.columns import Role
from caicach.compiler.recognise.columns import weights
from caicach.compiler.recognise.columns.atoms import SOFT_DEADLINE, TASK, Atom, Number

_AREA_MARK = re.compile(r"(?:[IVX]{1,5}|[A-H])(?:\s*[.)/-]?\s+(?![a-z\d])\S|[.)]?$)")
_AREA_WORDS = re.compile(r"(?:cai cach|xay dung va phat trien|hien dai hoa|cong tac chi dao|chi dao|thong tin)\b")
_DEADLINE_WORDS = re.compile(words.DEADLINE_WORDS)
_BODIES = (Role.LEAD, Role.COORDINATING, Role.MONITOR)
_NEVER = 9.0


def begin_cost(atom: Atom, role: Role, numbered: bool) -> float:
    """The cost of beginning a cell of this role; for areas see `heading_cost`.

    `numbered` says that tasks here carry numbers. Whether a number is in its turn is not judged here (`turn_cost`).
    """
    if role is Role.NUMBER:
        return 0.0 if atom.serial and atom.plain.rstrip(".)").count(" ") == 0 else _NEVER
    lower = weights.LOWER_CASE if atom.lower else 0.0
    if role is Role.TASK:
        plain = 0.0 if atom.mark or TASK.match(atom.plain) else weights.NOT_AN_OPENER[role]
        return lower + plain + (weights.UNNUMBERED_TASK if numbered and not atom.mark else 0.0)
    if role is Role.PRODUCT:
        if atom.opens_product or atom.listed or atom.mark:
            return lower
        return lower + weights.NOT_AN_OPENER[role] * (2.0 if atom.value[0].isdigit() else 1.0)
    if role in _BODIES:
        opens = atom.opens_agency or (atom.lower and atom.agency == 1.0)
        return (
            lower * (0.3 if atom.opens_agency else 0.6)
            + (0.0 if opens else weights.NOT_AN_OPENER[Role.LEAD])
            + (1.0 if atom.listed else 0.0)
        )
    if role is Role.DEADLINE:
        if atom.opens_deadline:
            return 0.0
        soft = SOFT_DEADLINE.match(atom.plain)
        return lower * 0.5 + (weights.SOFT_OPENER if soft else weights.NOT_AN_OPENER[role])
    return lower + weights.NOT_AN_OPENER[Role.NOTE]


def is_marked_area(atom: Atom) -> bool:
    """Whether the atom begins with a Roman numeral or a letter as areas do."""
    mark = _AREA_MARK.match(atom.value)
    return mark is not None and not atom.value[mark.end() - 1].islower()


def heading_cost(atom: Atom, plain: float) -> float:
    """The cost of beginning the name of an area of reform."""
    if is_marked_area(atom):
        return 0.0
    if atom.value.isupper() and len(atom.value) > 8:
        return 1.0
    if atom.lower or atom.listed:
        return plain + weights.LOWER_CASE
    return plain * (0.5 if _AREA_WORDS.match(atom.plain) else 1.0)


def misfit_cost(atom: Atom, role: Role, numbered: bool) -> float:
    """The cost of reading an atom as part of a cell of this role, by what it says.

    `numbered` says that the table has a column of numbers.
    """
    if role is Role.NUMBER:
        return 0.0 if atom.serial else _NEVER
    if role is Role.AREA:
        return weights.AREA_LINE + (weights.AREA_STOP if atom.stop and not is_marked_area(atom) else 0.0)
    cost = 0.0
    if atom.first and (is_marked_area(atom) or (numbered and atom.value.isdigit() and len(atom.value) < 4)):
        cost = weights.ROW_MARK
    if role in _BODIES:
        other = weights.OTHER_OPENER if atom.opens_deadline or atom.opens_action else 0.0
        return cost + other + weights.NOT_AGENCY * max(0.0, 0.9 - atom.agency)
    if role is Role.DEADLINE:
        other = weights.OTHER_OPENER if atom.opens_agency else 0.0
        return cost + other + (0.0 if _DEADLINE_WORDS.search(atom.plain) else weights.NOT_DEADLINE)
    if role in (Role.TASK, Role.PRODUCT):
        only_agency = atom.opens_agency and atom.agency == 1.0
        other = weights.OTHER_OPENER if atom.opens_deadline or only_agency else 0.0
        return cost + other * (0.6 if atom.first else 1.2)
    return cost


def turn_cost(last: Number | None, number: Number | None, fresh: bool) -> float:
    """The cost of this task number after the last; `fresh` says that an area has just begun."""
    if number is None:
        return 0.0
    if number[-1] == 1 and (fresh or last is None or number[:-1] == last):
        return 0.0
    if last is None:
        return 0.0 if fresh else weights.NUMBER_SKIPPED / 2
    depth = len(number)
    if depth <= len(last) and number[:-1] == last[: depth - 1]:
        step = number[-1] - last[depth - 1]
        return 0.0 if step == 1 else weights.NUMBER_SKIPPED if 1 < step <= 3 else weights.NUMBER_OUT_OF_TURN
    return weights.NUMBER_OUT_OF_TURN
