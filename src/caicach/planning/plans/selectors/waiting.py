"""What waits for somebody, and what changed lately: for the desk."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db.models import Count, IntegerField, OuterRef, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce

from caicach.foundation.accounts.models import User
from caicach.foundation.accounts.permissions import has_permission
from caicach.planning.plans.choices import DiagnosticState, Severity, VersionState
from caicach.planning.plans.models import PlanDiagnostic, PlanVersion
from caicach.planning.plans.selectors.kinds import MODEL_OF_KIND
from caicach.planning.plans.selectors.visible import versions_for

_WAITING = (VersionState.REVIEW, VersionState.FAILED)


def waiting_versions(reader: User) -> QuerySet[PlanVersion]:
    """The versions somebody must still review, or whose file could not be read, latest first; none for those who see
    no drafts.

    Each row has `doubtful_items` and `open_errors`, the number of either; both cost no query a row.
    """
    if not has_permission(reader, "plans.view_draft"):
        return PlanVersion.objects.none()
    waiting = versions_for(reader).filter(state__in=_WAITING).select_related("source", "uploaded_by")
    doubtful: Any = Value(0)
    for model in MODEL_OF_KIND.values():
        doubtful = doubtful + _counted(model._default_manager.filter(is_doubtful=True))
    errors = PlanDiagnostic.objects.filter(severity=Severity.ERROR, state=DiagnosticState.OPEN)
    return waiting.annotate(doubtful_items=doubtful, open_errors=_counted(errors)).order_by("-id")


def published_since(reader: User, moment: datetime) -> QuerySet[PlanVersion]:
    """The versions put in force since then and still in force, latest first."""
    in_force = versions_for(reader).filter(state=VersionState.PUBLISHED, published_at__gte=moment)
    return in_force.select_related("published_by").order_by("-published_at", "-id")


def _counted(rows: QuerySet[Any]) -> Coalesce:
    """How many of the rows belong to each version."""
    of_version = rows.filter(version=OuterRef("pk")).order_by().values("version").annotate(n=Count("pk")).values("n")
    return Coalesce(Subquery(of_version, output_field=IntegerField()), 0)
