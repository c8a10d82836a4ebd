"""Estimate tables: content, quantity, unit price, amount, found by their headings."""

from __future__ import annotations

import re

from caicach.compiler.recognise.budget.lines import Estimate, mark_groups
from caicach.compiler.source import Row, Table
from caicach.compiler.tree import BudgetLine
from caicach.vietnamese.folding import fold
from caicach.vietnamese.quantities import NUMBER, money_scale, parse_money, parse_number

_TITLES = (
    ("number", re.compile(r"^(?:s?tt|so tt|so thu tu)$")),
    ("note", re.compile(r"^(?:ghi chu|can cu|nguon(?: kinh phi| von)?$|thuyet minh)")),
    ("unit", re.compile(r"^(?:don vi(?: tinh)?|dvt)$")),
    ("quantity", re.compile(r"^(?:so luong|khoi luong|sl$|so nguoi|so lan|so cuoc)")),
    ("price", re.compile(r"^(?:don gia|dinh muc|muc chi|gia\b)")),
    (
        "amount",
        re.compile(
            r"^(?:thanh tien|(?:tong )?(?:du toan )?(?:kinh phi|so tien|du toan|gia tri)|tong cong|tong (?:so )?tien"
            r"|cong$)"
        ),
    ),
    ("content", re.compile(r"^(?:noi dung|nhiem vu|hang muc|cong viec|ten|dien giai|hoat dong|danh muc)")),
)
_MUST = frozenset({"content", "amount"})
_TOTAL = re.compile(
    r"^(?:tong cong|tong kinh phi|tong so|tong du toan|tong(?: tien)?$|cong$|cong \d|tong [ivx]+(?: [ivx]+)*$)"
)
_SUBTOTAL = re.compile(r"^cong (?:muc|phan|[ivx]+\b)")
_COUNTED = re.compile(rf"\s*(?P<number>{NUMBER})\s*(?P<unit>[^\W\d][^\d;:,()]{{0,24}})?\Z")


def read_table(table: Table, before: str) -> Estimate | None:
    """What an estimate table states; None where the table is of another kind. `before` may name the unit of money."""
    for index, row in enumerate(table.rows[:3]):
        columns = _columns(row)
        if not columns.keys() >= _MUST:
            continue
        head = row.cells[columns["amount"]].text.value
        reader = _Reader(columns, money_scale(head) or money_scale(before) or 1)
        for body in table.rows[index + 1 :]:
            reader.read(body)
        estimate = reader.estimate
        if estimate.total is None and all(line.amount_vnd is None for line in estimate.lines):
            return None
        estimate.lines = mark_groups(estimate.lines)
        return estimate
    return None


def _columns(row: Row) -> dict[str, int]:
    """Role to index; of several columns of money the last is the amount."""
    columns: dict[str, int] = {}
    for index, cell in enumerate(row.cells):
        title = fold(cell.text.value[:80])
        role = next((role for role, pattern in _TITLES if pattern.match(title)), None)
        if role == "amount" or (role and role not in columns):
            columns[role] = index
    return columns


class _Reader:
    """Reads row after row. `scale` is what one unit of the amount column is worth in đồng."""

    def __init__(self, columns: dict[str, int], scale: int) -> None:
        self._columns = columns
        self._scale = scale
        self.estimate = Estimate([])

    def read(self, row: Row) -> None:
        filled = [cell.text.value for cell in row.cells if cell.text]
        if len(filled) < 2:
            return
        content = " ".join(self._cell(row, "content").split())
        amount = parse_money(self._cell(row, "amount"), self._scale)
        label = fold(content)
        first = fold(filled[0])
        if _SUBTOTAL.match(label) or _SUBTOTAL.match(first):
            self.estimate.lines.append(
                _line(row, number=None, content=content or filled[0], amount=amount, is_total=True)
            )
        elif _TOTAL.match(label) or _TOTAL.match(first):
            total = amount if amount is not None else parse_money(filled[-1], self._scale)
            if total is not None:
                self.estimate.state_total(total, row.lines)
        elif content and not (_TITLES[-1][1].match(label) and fold(self._cell(row, "number")) in ("tt", "stt")):
            self.estimate.lines.append(self._plain(row, content, amount))

    def _plain(self, row: Row, content: str, amount: int | None) -> BudgetLine:
        counted = _COUNTED.match(self._cell(row, "quantity"))
        price = self._cell(row, "price")
        unit = self._cell(row, "unit") or (" ".join((counted["unit"] or "").split()) if counted else "")
        return _line(
            row,
            number=self._cell(row, "number") or None,
            content=content,
            amount=amount,
            unit=unit or None,
            quantity=parse_number(counted["number"]) if counted else None,
            price=parse_money(price, self._scale),
            note=self._cell(row, "note") or None,
        )

    def _cell(self, row: Row, role: str) -> str:
        index = self._columns.get(role)
        return row.cells[index].text.value.strip() if index is not None and index < len(row.cells) else ""


def _line(
    row: Row,
    *,
    number: str | None,
    content: str,
    amount: int | None,
    unit: str | None = None,
    quantity: float | None = None,
    price: int | None = None,
    note: str | None = None,
    is_total: bool = False,
) -> BudgetLine:
    return BudgetLine("", number, content, unit, quantity, price, amount, note, row.lines[0], row.lines, is_total)
