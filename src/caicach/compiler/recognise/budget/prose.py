"""Estimates in sentences: "02 lớp x 5.000.000 đồng = 10.000.000 đồng", "Tổng kinh phí: 150 triệu đồng"."""

from __future__ import annotations

import re

from caicach.compiler.recognise.budget.lines import Estimate, mark_groups
from caicach.compiler.source import Paragraph, Text
from caicach.compiler.structure.parts import Section
from caicach.compiler.tree import BudgetLine
from caicach.vietnamese.folding import strip_marks
from caicach.vietnamese.marks import read_mark
from caicach.vietnamese.quantities import NUMBER, Amount, find_money, parse_number

_TOTAL = re.compile(
    r"(?:du toan |tong |nhu cau |uoc )*(?:kinh phi|cong|so tien|du toan|chi phi)"
    r"(?: (?:thuc hien|du kien|ke hoach|cua|nam|la|cong|so|ca|toan bo|cai cach|hanh chinh|cho|20\d\d|nay|cchc|de"
    r"|trien khai|khoang|chung|bao dam|dam bao)\b)*\s*[:=]?\s*\Z"
)
_TIMES = re.compile(rf"(?P<quantity>{NUMBER})\s*(?P<unit>[^\W\d][^\dx×*=:;,]{{0,24}}?)?\s*[x×*]\s*\Z", re.IGNORECASE)
_PER = re.compile(r"\s*/")
_EDGES = " \t\n,.;:-–+*•="
_LONGEST = 200


def read_section(section: Section) -> Estimate:
    """What the paragraphs of a section on funding state, in reading order."""
    estimate = Estimate([])
    for text in _texts(section):
        _read(text, estimate)
    estimate.lines = mark_groups(estimate.lines)
    return estimate


def _texts(section: Section) -> list[Text]:
    found = [section.title] if section.mark else []
    found += [block.text for block in section.blocks if isinstance(block, Paragraph)]
    for child in section.children:
        found += _texts(child)
    return sorted(found, key=lambda text: text.line_at(0))


def _read(text: Text, estimate: Estimate) -> None:
    value = text.value
    mark = read_mark(value)
    begin = mark.end if mark else 0
    amounts = [
        amount for amount in find_money(value) if amount.marked and amount.start >= begin and amount.value >= 1000
    ]
    whole = [amount for amount in amounts if not _PER.match(value, amount.end)]
    if not whole:
        return
    lead = strip_marks(value[begin : whole[0].start])
    if _TOTAL.match(lead):
        estimate.state_total(whole[0].value, text.lines())
        return
    product = value.rfind("=")
    result = next((amount for amount in whole if product != -1 and amount.start > product), None)
    if result is None and len(whole) > 1 and product == -1 and not _priced(value, amounts):
        return
    estimate.lines.append(_line(text, begin, mark.label if mark else None, amounts, result or whole[-1]))


def _priced(value: str, amounts: list[Amount]) -> bool:
    return any(_TIMES.search(value[max(0, amount.start - 60) : amount.start]) for amount in amounts)


def _line(text: Text, begin: int, label: str | None, amounts: list[Amount], result: Amount) -> BudgetLine:
    value = text.value
    quantity, unit, price = None, None, None
    for amount in amounts:
        head = max(begin, amount.start - 60)
        if amount is not result and (times := _TIMES.search(value[head : amount.start])):
            quantity, price = parse_number(times["quantity"]), amount.value
            unit = " ".join((times["unit"] or "").split()) or None
    colon = value.find(":", begin, result.start)
    end = colon if colon != -1 else min(amount.start for amount in (*amounts, result))
    content = " ".join(value[begin:end].split()).strip(_EDGES)[:_LONGEST]
    first, last = text.lines()
    return BudgetLine("", label, content, unit, quantity, price, result.value, None, first, (first, last))
