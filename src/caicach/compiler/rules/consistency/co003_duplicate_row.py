"""Two rows of one table say the same."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from rapidfuzz import fuzz

from caicach.compiler.diagnostics import Severity
from caicach.compiler.rules.context import Context
from caicach.compiler.rules.passage import first_line
from caicach.compiler.rules.rule import Finding, rule
from caicach.compiler.source import Lines
from caicach.vietnamese.folding import fold

_ALIKE = 94
_SHORTEST = 15
_WORDS = 6


@rule(
    "CO003",
    "DUPLICATE_ROW",
    Severity.WARNING,
    message="The row says the same as an earlier one: “%(found)s”.",
    hint="Keep one of the two, or say what makes them different.",
)
def check(context: Context) -> Iterator[Finding]:
    """Two rows of one table say the same.

    Why: The work is assigned, reported and counted twice.
    Wrong: 5 | Rà soát thủ tục hành chính cấp xã năm 2024 … 9 | Rà soát thủ tục hành chính cấp xã năm 2024
    Right: một dòng cho mỗi nhiệm vụ
    """
    for table in context.tables:
        begins: dict[tuple[str, ...], list[tuple[str, Lines]]] = defaultdict(list)
        for row in table.rows:
            content = max(row.cells[:2], key=lambda cell: len(cell.text.value))
            folded, place = fold(content.text.value), first_line(content.lines)
            words = folded.split()
            if len(words) < _SHORTEST:
                continue
            keys = {tuple(words[:_WORDS]), tuple(words[1 : _WORDS + 1]), tuple(words[-_WORDS:])}
            twin = next((o for key in keys for o in begins[key][-3:] if fuzz.ratio(o[0], folded) >= _ALIKE), None)
            if twin and _same_figures(twin[0], folded):
                yield Finding(place, {"found": " ".join(content.text.value.split()[:12])}, related=(twin[1],))
            for key in keys:
                begins[key].append((folded, place))


def _same_figures(one: str, other: str) -> bool:
    """Rows that differ only in a figure say two things; the mark of a list in front does not count."""
    first = [word for word in one.split()[1:] if word[0].isdigit()]
    second = [word for word in other.split()[1:] if word[0].isdigit()]
    return first == second
