"""The same office is written in different ways."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from caicach.compiler.diagnostics import Severity
from caicach.compiler.rules.agency.names import OFFICE, division_mentions, divisions
from caicach.compiler.rules.context import Context
from caicach.compiler.rules.passage import together
from caicach.compiler.rules.rule import Finding, rule
from caicach.compiler.source import Lines

_LETTERS = re.compile(r"\b(?:HDND|HDNĐ|HĐNĐ|UBNĐ)\b")
_SHOWN = 4


@rule(
    "AG002",
    "AGENCY_NAME_VARIANT",
    Severity.WARNING,
    message="One office under several names: %(names)s.",
    hint="Use one name throughout, that of the act which set the office up.",
)
def check(context: Context) -> Iterator[Finding]:
    """The same office is written in different ways.

    Why: Software and people count them as different offices; the work is split or lost. Other signs between the same
    words are only noted.
    Wrong: Văn phòng HĐND&UBND huyện … Văn phòng UBND huyện; Phòng Tài chính - Kế hoạch … Phòng Tài chính
    Right: Văn phòng HĐND và UBND huyện ở mọi nơi; Phòng Tài chính - Kế hoạch ở mọi nơi
    """
    yield from _committee_office(context)
    yield from _shortened_divisions(context)
    wrong = [
        (found[0], passage.line(found.start()))
        for passage in context.passages
        for found in _LETTERS.finditer(passage.value)
    ]
    if wrong:
        names = ", ".join(dict.fromkeys(name for name, _ in wrong))
        place, others = together(lines for _, lines in wrong)
        yield Finding(place, {"names": f"{names} / HĐND, UBND"}, related=others)


def _committee_office(context: Context) -> Iterator[Finding]:
    full: dict[str, list[Lines]] = defaultdict(list)
    short: dict[str, list[Lines]] = defaultdict(list)
    for passage in context.passages:
        if "phong" not in passage.plain and "vp" not in passage.plain:
            continue
        for found in OFFICE.finditer(passage.plain):
            if found["unit"] or context.level == "province":
                continue
            written = " ".join(passage.value[found.start() : found.end()].split())
            (full if found["council"] else short)[written].append(passage.line(found.start()))
    if full and short:
        names = [*[*full][:_SHOWN], *short]
        places = [lines for found in short.values() for lines in found]
        place, others = together(places)
        yield Finding(place, {"names": ", ".join(names)}, related=(*others, next(iter(full.values()))[0]))
    elif len(full) > 1:
        usual = max(full, key=lambda name: len(full[name]))
        place, others = together(lines for name, found in full.items() if name != usual for lines in found)
        yield Finding(place, {"names": ", ".join([*full][:_SHOWN])}, related=others, severity=Severity.INFO)


def _shortened_divisions(context: Context) -> Iterator[Finding]:
    written: dict[str, dict[str, list[Lines]]] = defaultdict(lambda: defaultdict(list))
    for mention in division_mentions(context):
        written[mention.key][" ".join(mention.written.split())].append(mention.lines)
    for key in divisions():
        begin = " ".join(key.split()[:2])
        if begin == key or begin not in written or key not in written or begin in divisions():
            continue
        short, whole = written[begin], written[key]
        names = [next(iter(whole)), *short]
        place, others = together(lines for found in short.values() for lines in found)
        yield Finding(place, {"names": ", ".join(names)}, related=(*others, next(iter(whole.values()))[0]))
