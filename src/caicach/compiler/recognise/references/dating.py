"""The date and the issuer printed after the number of an act."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from caicach.vietnamese.dates import make_date

_SIGNS = r"[/.\-]"
_DATE = (
    r"ngày\s*:?\s*(?:"
    rf"(?P<d1>\d{{1,2}})\s*{_SIGNS}\s*(?P<m1>\d{{1,2}})\s*{_SIGNS}\s*(?P<y1>\d{{4}})(?!\d)"
    r"|(?P<d2>\d{1,2})\s*tháng\s*(?P<m2>\d{1,2})\s*(?:năm|/)\s*(?P<y2>\d{4})"
    r"|[\s.…_]*/\s*(?P<m3>\d{0,2})\s*/\s*(?P<y3>\d{4})"
    r"|[\s.…_]*tháng\s*(?P<m4>\d{0,2})[\s.…_]*năm\s*(?P<y4>\d{4}))"
)
_STOPS = r"về|ban\s+hành|quy\s+định|triển|phê|sửa|thực|ngày|hướng|đẩy|tổ\s+chức|trong|tại|và|đến|số|năm|ra|phát"
_ISSUER = rf"của\s+(?P<issuer>(?!{_STOPS})[^.;,()\d]{{2,70}}?(?:\((?:khóa|khoá)[^)]*\))?)"
_AFTER = re.compile(rf"\s*[,(]?\s*(?:{_ISSUER}\s*[,(]?\s*)?{_DATE}", re.IGNORECASE)
_ISSUED_BY = re.compile(
    rf"[\s,)]*của\s+(?P<issuer>[^.;,()\d]{{2,80}}?)(?=\s+(?:{_STOPS})\b|\s*[.;,()]|\s*$|\s+\d)", re.IGNORECASE
)
_BEFORE = re.compile(rf"{_DATE}\s*,?\s*(?:của\s+)?[^.;]{{0,60}}?\bban\s+hành\s+$", re.IGNORECASE)
_WINDOW = 150


@dataclass(frozen=True, slots=True)
class Issue:
    """When and by whom; `end` is the offset after the date's words, or after the number where there is no date."""

    day: date | None
    partial: str | None
    issuer: str | None
    end: int


def read_issue(text: str, start: int, end: int) -> Issue:
    """Date and issuer of the act whose mention spans `start` to `end` of a text."""
    window = text[end : end + _WINDOW]
    after = _AFTER.match(window)
    day, partial, issuer, stop = None, None, None, end
    if after is not None and _has_date(after):
        day, partial = _read_date(after)
        issuer = after["issuer"]
        stop = end + after.end()
    else:
        before = _BEFORE.search(text[max(0, start - _WINDOW) : start])
        if before is not None:
            day, partial = _read_date(before)
    if issuer is None and (by := _ISSUED_BY.match(text[stop : stop + _WINDOW])):
        issuer = by["issuer"]
    return Issue(day, partial, re.sub(r"\s+", " ", issuer).strip() if issuer else None, stop)


def _has_date(found: re.Match[str]) -> bool:
    return any(found[name] is not None for name in ("y1", "y2", "y3", "y4"))


def _read_date(found: re.Match[str]) -> tuple[date | None, str | None]:
    """The day; or, where the day is blank, "2020-12" or "2020"."""
    for day, month, year in (("d1", "m1", "y1"), ("d2", "m2", "y2")):
        if found[year]:
            return make_date(int(found[year]), int(found[month]), int(found[day])), None
    month_text, year_text = (found["m3"], found["y3"]) if found["y3"] else (found["m4"], found["y4"])
    if month_text and 1 <= int(month_text) <= 12:
        return None, f"{year_text}-{int(month_text):02d}"
    return None, year_text
