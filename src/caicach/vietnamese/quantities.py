"""Numbers and money as Vietnamese papers print them.

A dot groups thousands and a comma marks decimals ("1.500.000", "1,5"); papers typed abroad or by spreadsheet print the
reverse ("1,500,000", "98.5"), so a separator before exactly three digits that repeats, or a dot before three digits,
groups; every other separator is decimal. Money comes out in whole đồng.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from caicach.vietnamese.folding import strip_marks

NUMBER = (
    r"(?:\d{1,3}(?:\.\d{3})+(?:,\d{1,2})?(?!\d)"
    r"|\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?(?!\d)"
    r"|\d{1,3}(?:[\u00a0 ]\d{3}){2,}(?!\d)"
    r"|\d+(?:[.,]\d+)?)"
)
"""A printed number, as a regular expression without groups."""

_WHOLE = re.compile(rf"\s*{NUMBER}\s*\Z")
_DOT_GROUPS = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?\Z")
_COMMA_GROUPS = re.compile(r"\d{1,3}(?:,\d{3}){2,}(?:\.\d+)?\Z|\d{1,3}(?:,\d{3})+\.\d+\Z")
_MONEY_COMMA_GROUPS = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?\Z")
_BLANKS = re.compile(r"[\u00a0 ]")
_SCALES = {
    "ty": 1_000_000_000,
    "ti": 1_000_000_000,
    "trieu": 1_000_000,
    "tr": 1_000_000,
    "nghin": 1_000,
    "ngan": 1_000,
    "k": 1_000,
    "dong": 1,
    "vnd": 1,
    "d": 1,
}
_MONEY = re.compile(
    rf"(?<![\d.,/])(?P<number>{NUMBER})\s{{0,3}}"
    r"(?P<scale>tỷ|tỉ|triệu|trđ|tr|nghìn|ngàn|k)?\s{0,3}(?P<currency>đồng|vnđ|vnd|đ)?(?![/.,]?\d)(?!\w)",
    re.IGNORECASE,
)
_HEADER_UNIT = re.compile(r"(?<!\w)(?:(?P<scale>ty|trieu|nghin|ngan|1\.?000)\s{0,3})?(?P<currency>dong|vnd|d)(?!\w)")


@dataclass(frozen=True, slots=True)
class Amount:
    """Money found in a text: whole đồng, and where the words stand; `marked`: a currency or a scale is printed."""

    value: int
    start: int
    end: int
    marked: bool


def _decimal(printed: str, *, money: bool = False) -> Decimal:
    """The value of what `NUMBER` matched; in money a comma before three digits groups."""
    text = _BLANKS.sub("", printed.strip())
    if _DOT_GROUPS.match(text):
        return Decimal(text.replace(".", "").replace(",", "."))
    if (_MONEY_COMMA_GROUPS if money else _COMMA_GROUPS).match(text):
        return Decimal(text.replace(",", ""))
    return Decimal(text.replace(",", "."))


def _plain(value: Decimal) -> float | int:
    return int(value) if value == value.to_integral_value() else float(value)


def parse_number(text: str) -> float | int | None:
    """The number a text consists of, or None where it is anything else.

    >>> parse_number("1.500.000"), parse_number("1,5"), parse_number("07"), parse_number("98.5"), parse_number("7a")
    (1500000, 1.5, 7, 98.5, None)
    """
    if len(text) > 40 or not _WHOLE.match(text):
        return None
    try:
        return _plain(_decimal(text))
    except ArithmeticError:
        return None


def money_scale(header: str) -> int | None:
    """What one unit of a column is worth in đồng, by its heading; None where the heading names no currency.

    >>> money_scale("Thành tiền (nghìn đồng)"), money_scale("ĐVT: triệu đồng"), money_scale("Số lượng")
    (1000, 1000000, None)
    """
    folded = strip_marks(header).replace("tr.d", "trieu dong").replace("1000d", "nghin dong")
    found = None
    for match in _HEADER_UNIT.finditer(folded):
        scale = match["scale"]
        if scale is None and match["currency"] == "d":
            found = found or 1
        else:
            return _SCALES.get(scale or "", 1_000 if scale else 1)
    return found


def find_money(text: str, scale: int = 1) -> Iterator[Amount]:
    """Every number of a text read as money, in order; a number without a printed scale is in units of `scale` đồng.

    The caller decides what an unmarked number (`marked` false) is worth believing.
    """
    for match in _MONEY.finditer(text):
        named, currency = match["scale"], match["currency"]
        factor = _SCALES[strip_marks(named).replace("trd", "tr")] if named else 1 if currency else scale
        if len(match["number"]) > 24:
            continue
        value = _decimal(match["number"], money=factor < 1_000_000) * factor
        whole = int(value.to_integral_value(rounding=ROUND_HALF_UP))
        yield Amount(whole, match.start(), match.end(), bool(named or currency))


def parse_money(text: str, scale: int = 1) -> int | None:
    """The one sum of money a cell consists of, in đồng; None where the cell says more or less than that.

    >>> parse_money("1.500.000đ"), parse_money("15 triệu"), parse_money("2.000", 1000), parse_money("theo quy định")
    (1500000, 15000000, 2000000, None)
    """
    stripped = text.strip().rstrip(".")
    amounts = list(find_money(stripped, scale)) if len(stripped) <= 60 else []
    if len(amounts) == 1 and amounts[0].start == 0 and amounts[0].end == len(stripped):
        return amounts[0].value
    return None
