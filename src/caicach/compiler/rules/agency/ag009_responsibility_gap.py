"""Agencies with tasks in the table are not named where responsibilities are given out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from caicach.compiler.diagnostics import Severity
from caicach.compiler.rules.agency.names import key_of
from caicach.compiler.rules.context import Context
from caicach.compiler.rules.passage import together
from caicach.compiler.rules.rule import Finding, rule
from caicach.vietnamese.folding import fold

_GROUP = re.compile(r"^(?:cac |ubnd (?:cac|cap|xa|phuong)|tat ca|thu truong|toan the|co quan|don vi|nguoi)")
_SHORT = re.compile(r"(?:Sở|Phòng|Bộ|Ban) [A-ZĐ]+(?:[&-][A-ZĐ]+)*")  # "Sở KH&CN"
_SHOWN = 5


@rule(
    "AG009",
    "RESPONSIBILITY_GAP",
    Severity.INFO,
    message="Agencies that lead tasks but have no paragraph under “Tổ chức thực hiện”: %(names)s.",
    hint="Give each lead agency its duty there, or one sentence for all that lead tasks of the appendix.",
)
def check(context: Context) -> Iterator[Finding]:
    """Agencies with tasks in the table are not named where responsibilities are given out.

    Why: Who reads only the section on implementation does not learn that the agency has work to do.
    Wrong: Phụ lục: Phòng Tư pháp chủ trì 3 nhiệm vụ; mục Tổ chức thực hiện không nêu Phòng Tư pháp
    Right: Tổ chức thực hiện: 3. Phòng Tư pháp: chủ trì các nhiệm vụ cải cách thể chế
    """
    duties = context.plan.responsibilities
    if not duties:
        return
    keys = [key_of(duty.agency) for duty in duties]
    named = " | ".join(keys)
    short = {_initials(key) for key in keys}
    missing: dict[str, str] = {}
    for task in context.tasks:
        for name in task.lead:
            key = key_of(name)
            known = key in named or (_SHORT.fullmatch(name) is not None and key.replace(" ", "") in short)
            if key and not _GROUP.match(fold(name)) and not known:
                missing.setdefault(key, name)
    if missing:
        place, others = together(duty.source_line for duty in duties)
        names = [*missing.values()]
        shown = ", ".join(names[:_SHOWN]) + (", …" if len(names) > _SHOWN else "")
        yield Finding(place, {"names": shown}, related=others)


def _initials(key: str) -> str:
    """The first word of a name and the first letters of the others: what "Sở KH&CN" has of the full name."""
    first, *rest = key.split() or [""]
    return first + "".join(word[0] for word in rest)
