"""Page numbers and page breaks inside a flattened table."""

from __future__ import annotations

import re
from collections.abc import Sequence

from caicach.compiler.recognise.columns.fragments import Fragment, usual_gap

_PAGE_NUMBER = re.compile(r"(?:trang )?-? ?\d{1,3}(?: ?[-/] ?\d{0,3})?", re.IGNORECASE)


def is_page_number(fragment: Fragment) -> bool:
    """Whether a line could be a page number: nothing but a number, perhaps between dashes or of a total."""
    return bool(_PAGE_NUMBER.fullmatch(fragment.value))


def find_page_numbers(fragments: Sequence[Fragment], numbered: bool) -> frozenset[int]:
    """The places of page numbers among a table's lines.

    A page number stands apart: more than the usual gap above or below it; above and below where the table has a column
    of numbers (`numbered`). The last line of all, if a number, is one in any case.
    """
    usual, last = usual_gap(fragments), len(fragments) - 1
    found = set[int]()
    for index, fragment in enumerate(fragments):
        if index == 0 or not is_page_number(fragment):
            continue
        above = fragment.line - fragments[index - 1].line > usual
        below = index == last or fragments[index + 1].line - fragment.line > usual
        if index == last or (above and below) or ((above or below) and not numbered):
            found.add(index)
    return frozenset(found)
