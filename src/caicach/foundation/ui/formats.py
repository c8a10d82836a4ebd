"""Dates, numbers and shares as a good office writes them: dd/mm/yyyy, decimal comma, dots between thousands, a
percent with its counts.
"""

from __future__ import annotations

from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal

from django.utils import timezone
from django.utils.translation import get_language

from caicach.foundation.core.paging import CappedCount

Number = int | float | Decimal


def number(value: Number | None, places: int | None = None) -> str:
    """`1234.5` as `1.234,5` in Vietnamese, `1,234.5` in English; `places` fixes the decimals, else trailing zeros
    go.
    """
    if value is None:
        return "–"
    exact = Decimal(str(value))
    if places is not None:
        exact = exact.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)
    text = f"{exact:,f}"
    if places is None and "." in text:
        text = text.rstrip("0").rstrip(".")
    if get_language() != "en":
        text = text.translate(str.maketrans(",.", ".,"))
    return text.replace("-", "−", 1) if text.startswith("-") else text


def share(part: int, whole: int) -> str:
    """`92,4 % · 611/661`; a dash with the counts where the whole is nothing."""
    counts = f"{number(part)}/{number(whole)}"
    return f"{number(100 * part / whole, 1)} % · {counts}" if whole else f"– · {counts}"


def capped(count: CappedCount) -> str:
    """`1.000+` where counting stopped at the cap."""
    return number(count.value) + ("+" if count.capped else "")


def day(value: date | datetime | None) -> str:
    """dd/mm/yyyy, of a moment the day in Viet Nam; a dash for none."""
    if value is None:
        return "–"
    return f"{_local(value):%d/%m/%Y}"


def moment(value: datetime | None) -> str:
    """dd/mm/yyyy hh:mm in Viet Nam; a dash for none."""
    return "–" if value is None else f"{_local(value):%d/%m/%Y %H:%M}"


def file_size(size: int) -> str:
    """Bytes in the unit people read: `820 KB`, `1,4 MB`."""
    if size < 1024:
        return f"{number(size)} B"
    if size < 1024 * 1024:
        return f"{number(round(size / 1024))} KB"
    return f"{number(size / 1024 / 1024, 1)} MB"


def _local(value: date | datetime) -> date | datetime:
    return timezone.localtime(value) if isinstance(value, datetime) and timezone.is_aware(value) else value
