"""From atoms to rows: search, measure the columns in what was found, and search again with their widths."""

from __future__ import annotations

from collections.abc import Sequence

from caicach.compiler.lexicon.columns import Role
from caicach.compiler.recognise.columns import weights
from caicach.compiler.recognise.columns.atoms import Atom
from caicach.compiler.recognise.columns.costs import Costs
from caicach.compiler.recognise.columns.pairs import Pairs
from caicach.compiler.recognise.columns.search import Laid, Step, search
from caicach.compiler.recognise.columns.widths import SPACE, Width, fit_width

_MEASURINGS = 2


def lay_out(atoms: Sequence[Atom], roles: tuple[Role, ...], pairs: Pairs) -> tuple[list[Laid], float]:
    """The atoms laid into columns of these roles, and the mean cost of an atom in that reading."""
    costs, widths = Costs(atoms, roles, pairs), None
    for _ in range(_MEASURINGS):
        laid, _ = search(costs, weights.FIRST_BEAM)
        measured = measure_columns(laid, len(roles))
        if measured == widths:
            break
        widths = measured
        costs.use_widths(widths)
        costs.use_fillings(measure_fillings(laid, len(roles)))
    laid, cost = search(costs, weights.BEAM)
    return laid, cost / max(1, len(atoms))


def measure_columns(laid: Sequence[Laid], columns: int) -> tuple[Width | None, ...]:
    """The width of each column, by the lines of its cells and the breaks between them."""
    lines: list[list[tuple[int, int | None]]] = [[] for _ in range(columns)]
    width, column = 0, -1
    for place in laid:
        atom = place.atom
        if place.step is Step.GO_ON and not atom.first:
            width += SPACE + atom.width
            continue
        if 0 <= column < columns:
            broken = place.step is Step.GO_ON and not (atom.listed or atom.mark)
            lines[column].append((width, width + SPACE + atom.chunk if broken else None))
        width, column = atom.width, place.column
    return tuple(fit_width(column) for column in lines)


def measure_fillings(laid: Sequence[Laid], columns: int) -> tuple[float, ...]:
    """The share of rows in which each column is filled, reckoned as if two more rows were full."""
    rows, filled = 2, [2] * columns
    for place in laid:
        rows += place.step is Step.ROW
        if place.step in (Step.ROW, Step.CELL):
            filled[place.column] += 1
    return tuple(min(1.0, count / rows) for count in filled)
