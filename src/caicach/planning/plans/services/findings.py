"""Storing diagnostics; what was decided of one is found again after a new reading."""

from __future__ import annotations

from caicach.planning.plans.choices import DiagnosticState, Severity
from caicach.planning.plans.models import PlanDiagnostic, PlanVersion
from caicach.planning.plans.policies.findings import fingerprints
from caicach.planning.plans.services.reading import Reading

WEIGHTY = (Severity.ERROR, Severity.WARNING)


def store_findings(*, version: PlanVersion, before: PlanVersion | None, reading: Reading) -> None:
    """Replace the diagnostics of the version. Decisions on it stay; of the version before, dismissals of the same are
    taken over."""
    decided = (
        {row.fingerprint: row for row in PlanDiagnostic.objects.filter(version=before, state=DiagnosticState.DISMISSED)}
        if before
        else {}
    )
    own = PlanDiagnostic.objects.filter(version=version)
    decided |= {row.fingerprint: row for row in own.exclude(state=DiagnosticState.OPEN)}
    kept_ids = {row.fingerprint: row.pk for row in own}
    own.delete()
    names = fingerprints(reading.findings, [line["text"] for line in reading.lines])
    rows = []
    for position, (finding, name) in enumerate(zip(reading.findings, names, strict=True), start=1):
        row = PlanDiagnostic(version=version, position=position, fingerprint=name)
        for field in finding.__slots__:
            setattr(row, field, getattr(finding, field))
        if name in kept_ids:
            row.pk = kept_ids[name]
        if earlier := decided.get(name):
            row.state, row.reason = earlier.state, earlier.reason
            row.decided_by_id, row.decided_at = earlier.decided_by_id, earlier.decided_at
        rows.append(row)
    PlanDiagnostic.objects.bulk_create(rows)


def noted_lines(version: PlanVersion) -> list[int]:
    """The first lines of open errors and warnings, ascending."""
    open_ones = PlanDiagnostic.objects.filter(version=version, state=DiagnosticState.OPEN, severity__in=WEIGHTY)
    return sorted(open_ones.values_list("first_line", flat=True))
