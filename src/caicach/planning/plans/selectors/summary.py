"""How a version stands, in figures."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Count, Q

from caicach.planning.plans.choices import CorrectionState, DiagnosticState, Doubt, ItemKind, Severity
from caicach.planning.plans.models import Correction, PlanDiagnostic, PlanVersion
from caicach.planning.plans.selectors.kinds import MODEL_OF_KIND


@dataclass(frozen=True, slots=True)
class VersionSummary:
    """Items by kind, those still doubtful, diagnostics by severity (all, and open), corrections that hold, and that
    ask. `doubtful_by_themselves` are items with a doubt other than a diagnostic at their place."""

    counts: dict[ItemKind, int]
    doubtful: dict[ItemKind, int]
    diagnostics: dict[Severity, int]
    open_diagnostics: dict[Severity, int]
    corrections: int
    asking: int
    doubtful_by_themselves: int

    @property
    def doubtful_in_all(self) -> int:
        """Items somebody should still look at."""
        return sum(self.doubtful.values())

    @property
    def open_in_all(self) -> int:
        """Diagnostics nobody has decided on."""
        return sum(self.open_diagnostics.values())

    @property
    def to_look_at(self) -> int:
        """What is left to do in the review: corrections that ask, open errors and warnings, doubtful items. Notes can
        be read, and need not be."""
        weighty = self.open_diagnostics[Severity.ERROR] + self.open_diagnostics[Severity.WARNING]
        return self.asking + weighty + self.doubtful_by_themselves


def version_summary(version: PlanVersion) -> VersionSummary:
    """The figures of one version; a query for each kind of item and two more."""
    counts, doubtful, by_themselves = {}, {}, 0
    by_itself = Q(is_doubtful=True) & ~Q(doubts=[Doubt.NOTED.value])
    for kind, model in MODEL_OF_KIND.items():
        found = model._default_manager.filter(version=version).aggregate(
            all=Count("pk"), doubtful=Count("pk", filter=Q(is_doubtful=True)), by_itself=Count("pk", filter=by_itself)
        )
        by_themselves += found["by_itself"]
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
        doubtful_by_themselves=by_themselves,
    )
