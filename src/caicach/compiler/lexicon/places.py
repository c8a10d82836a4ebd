"""Kinds of administrative units and the level of government they stand for."""

from __future__ import annotations

UNIT_LEVELS = {
    "tỉnh": "province",
    "thành phố": "district",
    "huyện": "district",
    "quận": "district",
    "thị xã": "district",
    "xã": "commune",
    "phường": "commune",
    "thị trấn": "commune",
    "đặc khu": "commune",
}
"""Kind of unit -> level. A city is a district unless it is run by the centre."""

CENTRAL_CITIES = ("ha noi", "ho chi minh", "da nang", "hai phong", "can tho", "hue")
"""Folded names of the cities run by the central government (Huế since 2025)."""

AGENCY_LEVELS = {
    "sở": "province",
    "bộ": "central",
    "tỉnh ủy": "province",
    "thành ủy": "province",
    "huyện ủy": "district",
    "quận ủy": "district",
    "thị ủy": "district",
    "phòng": "district",
    "đảng ủy": "commune",
}
"""First words of an agency that issues documents of its own -> level."""
