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
_LEAST = 1_000  # đồng; smaller numbers are counts, whatever letter follows them


def read_section(section: Section) -> Estimate:
    """What the paragraphs of a section on funding state, in reading order."""
    estimate = Estimate([])
    for label, text in _texts(section):
        _read(label, text, estimate)
    estimate.lines = mark_groups(estimate.lines)
    return estimate


def _texts(section: Section) -> list[tuple[str | None, Text]]:
    """The texts of a section with their labels, in reading order."""
    labelled: list[tuple[str | None, Text]] = [(section.mark.label, section.title)] if section.mark else []
    for block in section.blocks:
        if isinstance(block, Paragraph):
            mark = read_mark(block.text.value)
            labelled.append((mark.label if mark else None, block.text.cut(mark.end if mark else 0)))
    for child in section.children:
        labelled += _texts(child)
    return sorted(labelled, key=lambda item: item[1].line_at(0))


def _read(label: str | None, text: Text, estimate: Estimate) -> None:
    value = text.value
    amounts = [amount for amount in find_money(value) if amount.marked and amount.value >= _LEAST]
    whole = [amount for amount in amounts if not _PER.match(value, amount.end)]
    if not whole:
        return
    if _TOTAL.match(strip_marks(value[: whole[0].start])):
        estimate.state_total(whole[0].value, text.lines())
        return
    product = value.rfind("=")
    result = next((amount for amount in whole if product != -1 and amount.start > product), None)
    if result is None and len(whole) > 1 and product == -1 and not _priced(value, amounts):
        return
    estimate.lines.append(_line(text, label, amounts, result or whole[-1]))


def _priced(value: str, amounts: list[Amount]) -> bool:
    return any(_TIMES.search(value[max(0, amount.start - 60) : amount.start]) for amount in amounts)


def _line(text: Text, label: str | None, amounts: list[Amount], result: Amount) -> BudgetLine:
    value = text.value
    quantity, unit, price = None, None, None
    for amount in amounts:
        head = max(0, amount.start - 60)
        if amount is not result and (times := _TIMES.search(value[head : amount.start])):
            quantity, price = parse_number(times["quantity"]), amount.value
            unit = " ".join((times["unit"] or "").split()) or None
    colon = value.find(":", 0, result.start)
    end = colon if colon != -1 else min(amount.start for amount in (*amounts, result))
    content = " ".join(value[:end].split()).strip(_EDGES)[:_LONGEST]
    first, last = text.lines()
    return BudgetLine("", label, content, unit, quantity, price, result.value, None, first, (first, last))
