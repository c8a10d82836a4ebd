"""Which items somebody should look at before the plan is published."""

from __future__ import annotations

from caicach.compiler.lexicon.agencies import HEAD, NOT_A_NAME, SHORT_NAMES
from caicach.planning.plans.choices import Doubt, ItemKind
from caicach.planning.plans.policies.items import JsonObject
from caicach.vietnamese.folding import fold

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
    name = name.strip()
    if len(name) > _LONGEST_UNIT_NAME or NOT_A_NAME.match(name):
        return False
    return bool(HEAD.match(name)) or fold(name) in SHORT_NAMES
