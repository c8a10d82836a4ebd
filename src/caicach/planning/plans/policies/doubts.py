"""Which items somebody should look at before the plan is published."""

from __future__ import annotations

from collections.abc import Collection

from caicach.planning.plans.choices import Doubt, ItemKind
from caicach.planning.plans.policies.items import JsonObject
from caicach.vietnamese.folding import fold

_UNIT_WORDS = frozenset(
    [
        "ban",
        "can",
        "cac",
        "chi",
        "cong",
        "cuc",
        "cum",
        "dang",
        "doan",
        "doi",
        "hat",
        "hdnd",
        "hoi",
        "huyen",
        "kho",
        "khoi",
        "lien",
        "mat",
        "ngan",
        "nguoi",
        "noi",
        "phong",
        "so",
        "tat",
        "thanh",
        "thi",
        "thu",
        "to",
        "toa",
        "tong",
        "tram",
        "trung",
        "truong",
        "ubmt",
        "ubnd",
        "uy",
        "van",
        "vien",
        "vnpt",
        "vp",
        "xa",
    ]
)
"""First words, folded, with which the names of agencies, posts and groups of them begin."""
_UNIT_PAIRS = frozenset(
    (
        ("bao", "hiem"), ("benh", "vien"), ("bo", "phan"), ("bo", "chi"), ("bo", "cong"), ("bo", "noi"), ("bo", "tu"),
        ("buu", "dien"), ("chanh", "van"), ("chanh", "thanh"), ("chu", "tich"), ("co", "quan"), ("co", "so"),
        ("dai", "hoc"), ("doanh", "nghiep"), ("don", "vi"), ("giam", "doc"), ("hieu", "truong"), ("lanh", "dao"),
        ("nha", "van"), ("pho", "chu"), ("quy", "dau"), ("quy", "tin"), ("thue", "co"), ("thue", "huyen"),
    )
)  # fmt: skip
"""First two words of names whose first word alone says nothing."""
_PRODUCT_PAIRS = frozenset(
    (
        ("ban", "hanh"), ("cac", "bao"), ("cac", "ke"), ("cac", "van"), ("chi", "thi"), ("cong", "bo"),
        ("cong", "khai"), ("cong", "van"), ("hoi", "nghi"), ("hoi", "thao"), ("thanh", "lap"), ("thanh", "toan"),
        ("thu", "tuc"), ("to", "trinh"), ("van", "ban"),
    )
)  # fmt: skip
"""First two words that name a product or an act, although the first alone could begin the name of a unit."""
_LONGEST_UNIT_NAME = 140
_VALUELESS = ("increase", "decrease", "rank")


def doubts_of(kind: ItemKind, item: JsonObject, *, noted: bool = False, asks: bool = False) -> list[Doubt]:
    """Why the item is doubtful, most weighty first; empty for one that is not.

    `noted`: an open error or warning stands at its place; `asks`: a correction of it waits for an answer.
    """
    found = [Doubt.CORRECTION_ASKS] if asks else []
    if noted:
        found.append(Doubt.NOTED)
    if kind is ItemKind.TASK:
        found += _doubts_of_task(item)
    if kind is ItemKind.TARGET and item.get("value") is None and item.get("comparator") not in _VALUELESS:
        found.append(Doubt.NO_VALUE)
    return found


def _doubts_of_task(item: JsonObject) -> list[Doubt]:
    found = []
    deadline_kind = (item.get("deadline") or {}).get("kind") or "none"
    if not item.get("content"):
        found.append(Doubt.NO_CONTENT)
    if not item.get("area_key"):
        found.append(Doubt.NO_AREA)
    if item.get("is_group"):
        return found
    if not item.get("lead"):
        found.append(Doubt.NO_LEAD)
    elif not all(reads_as_unit(name) for name in item["lead"]):
        found.append(Doubt.LEAD_IS_NO_UNIT)
    if deadline_kind == "unparsed":
        found.append(Doubt.DEADLINE_NOT_UNDERSTOOD)
    elif deadline_kind == "none":
        found.append(Doubt.NO_DEADLINE)
    return found


def reads_as_unit(name: str) -> bool:
    """Whether the words could be the name of an agency, a post or a group of agencies.

    >>> reads_as_unit("Phòng Nội vụ"), reads_as_unit("Quý II/2026"), reads_as_unit("Báo cáo")
    (True, False, False)
    """
    words = fold(name).split()
    if not words or len(name) > _LONGEST_UNIT_NAME:
        return False
    pair = tuple(words[:2])
    return pair in _UNIT_PAIRS or (words[0] in _UNIT_WORDS and pair not in _PRODUCT_PAIRS)


def touches(first: int, last: int, lines: Collection[int]) -> bool:
    """Whether any of the lines stands from `first` to `last`."""
    return any(first <= line <= last for line in lines)
