"""An office is named without “Phòng”, a level without “UBND”."""

from __future__ import annotations

from collections.abc import Iterator

from caicach.compiler.diagnostics import Severity
from caicach.compiler.rules.agency.names import divisions
from caicach.compiler.rules.context import Context
from caicach.compiler.rules.passage import first_line, together
from caicach.compiler.rules.rule import Finding, rule
from caicach.compiler.source import Lines
from caicach.vietnamese.folding import fold

_LEVELS = ("cap xa", "cap huyen", "cap tinh")


@rule(
    "AG003",
    "AGENCY_NAME_INCOMPLETE",
    Severity.INFO,
    message="“%(found)s” is not a full name (%(count)s such places).",
    hint="Write “Phòng …” or “UBND …” before it.",
)
def check(context: Context) -> Iterator[Finding]:
    """An office is named without “Phòng”, a level without “UBND”.

    Why: “Tư pháp” may be the division or the commune's officer; “cấp xã” is not a body that can be given work.
    Wrong: Các cơ quan: Nội vụ, Tư pháp
    Right: Phòng Nội vụ, Phòng Tư pháp
    """
    found: list[tuple[str, Lines]] = []
    for task in context.tasks:
        for name, raw, names in (
            ("lead", task.lead_raw, task.lead),
            ("coordinating", task.coordinating_raw, task.coordinating),
        ):
            listed = fold(raw or "").startswith(("cac phong", "phong", "cac so", "so"))
            short = [who for who in names if _is_short(who)]
            if short and not listed:
                found.append((short[0], first_line(context.field(task, name))))
    for indicator in context.plan.statistics.indicators if context.plan.statistics else ():
        if fold(indicator.reporting_unit or "").endswith(_LEVELS) and "ubnd cap" not in fold(
            indicator.reporting_unit or ""
        ):
            found.append((indicator.reporting_unit or "", (indicator.source_line, indicator.source_line)))
    if found:
        place, others = together(lines for _, lines in found)
        yield Finding(place, {"found": found[0][0], "count": len(found)}, related=others)


def _is_short(name: str) -> bool:
    folded = fold(name.split(":")[-1])
    return folded in _LEVELS or " ".join(word for word in folded.split() if word != "va") in divisions()
