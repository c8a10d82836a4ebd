"""How a version stands, in figures."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Count, Q

from caicach.planning.plans.choices import CorrectionState, DiagnosticState, ItemKind, Severity
from caicach.planning.plans.models import Correction, PlanDiagnostic, PlanVersion
from caicach.planning.plans.selectors.kinds import MODEL_OF_KIND


@dataclass(frozen=True, slots=True)
class VersionSummary:
    """Items by kind, those still doubtful, diagnostics by severity (all, and open), corrections that hold, and that
    ask."""

    counts: dict[ItemKind, int]
    doubtful: dict[ItemKind, int]
    diagnostics: dict[Severity, int]
    open_diagnostics: dict[Severity, int]
    corrections: int
    asking: int

    @property
    def doubtful_in_all(self) -> int:
        """Items somebody should still look at."""
        return sum(self.doubtful.values())

    @property
    def open_in_all(self) -> int:
        """Diagnostics nobody has decided on."""
        return sum(self.open_diagnostics.values())


def version_summary(version: PlanVersion) -> VersionSummary:
    """The figures of one version; a query for each kind of item and two more."""
    counts, doubtful = {}, {}
    for kind, model in MODEL_OF_KIND.items():
        found = model._default_manager.filter(version=version).aggregate(
            all=Count("pk"), doubtful=Count("pk", filter=Q(is_doubtful=True))
        )
        counts[kind], doubtful[kind] = found["all"], found["doubtful"]
    is_open = Q(state=DiagnosticState.OPEN)
    by_severity = {
        row["severity"]: row
        for row in PlanDiagnostic.objects.filter(version=version)
        .order_by()
        .values("severity")
        .annotate(all=Count("pk"), open=Count("pk", filter=is_open))
    }
    none = {"all": 0, "open": 0}
    corrections = Correction.objects.filter(version=version).aggregate(
        holding=Count("pk", filter=Q(state__in=(CorrectionState.ACTIVE, CorrectionState.ASKS))),
        asking=Count("pk", filter=Q(state=CorrectionState.ASKS)),
    )
    return VersionSummary(
        counts=counts,
        doubtful=doubtful,
        diagnostics={severity: by_severity.get(severity, none)["all"] for severity in Severity},
        open_diagnostics={severity: by_severity.get(severity, none)["open"] for severity in Severity},
        corrections=corrections["holding"],
        asking=corrections["asking"],
    )
