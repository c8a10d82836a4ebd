"""What a reader may see: the board everything, everybody else what was published."""

from __future__ import annotations

from uuid import UUID

from django.db.models import Exists, OuterRef, QuerySet

from caicach.foundation.accounts.models import User
from caicach.foundation.accounts.permissions import has_permission, require
from caicach.planning.plans.choices import FROZEN_STATES, ItemKind
from caicach.planning.plans.models import Correction, Plan, PlanDiagnostic, PlanItem, PlanVersion
from caicach.planning.plans.selectors.kinds import MODEL_OF_KIND


def versions_for(reader: User) -> QuerySet[PlanVersion]:
    """The versions this person may see. Raises PermissionDenied for one who may see none."""
    require(reader, "plans.view_plan")
    versions = PlanVersion.objects.select_related("plan")
    return versions if has_permission(reader, "plans.view_draft") else versions.filter(state__in=FROZEN_STATES)


def plans_for(reader: User) -> QuerySet[Plan]:
    """The plans of which this person may see a version."""
    return Plan.objects.filter(Exists(versions_for(reader).filter(plan=OuterRef("pk"))))


def plan_for(reader: User, plan_id: UUID) -> Plan:
    """One plan. Raises Plan.DoesNotExist for one that is not there or not for these eyes."""
    return plans_for(reader).get(pk=plan_id)


def versions_of(reader: User, plan: Plan) -> QuerySet[PlanVersion]:
    """The versions of a plan this person may see, newest first."""
    return versions_for(reader).filter(plan=plan).select_related("plan", "source", "uploaded_by").order_by("-number")


def version_for(reader: User, version_id: UUID) -> PlanVersion:
    """One version with its plan and file. Raises PlanVersion.DoesNotExist for one not there or not for these eyes."""
    related = ("plan", "source", "uploaded_by", "published_by")
    return versions_for(reader).select_related(*related).get(pk=version_id)


def item_for(reader: User, version: PlanVersion, kind: ItemKind, key: str) -> PlanItem:
    """One item of a version by the compiler's id. Raises DoesNotExist of its model."""
    require_version(reader, version)
    return MODEL_OF_KIND[kind]._default_manager.select_related("version", "confirmed_by").get(version=version, key=key)


def diagnostic_for(reader: User, diagnostic_id: UUID) -> PlanDiagnostic:
    """One diagnostic. Raises PlanDiagnostic.DoesNotExist."""
    visible = PlanDiagnostic.objects.filter(version__in=versions_for(reader))
    return visible.select_related("version", "decided_by").get(pk=diagnostic_id)


def correction_for(reader: User, correction_id: UUID) -> Correction:
    """One correction. Raises Correction.DoesNotExist."""
    visible = Correction.objects.filter(version__in=versions_for(reader))
    return visible.select_related("version", "made_by").get(pk=correction_id)


def require_version(reader: User, version: PlanVersion) -> None:
    """Raise PermissionDenied unless the reader may see this version."""
    require(reader, "plans.view_plan", version)
    if not version.is_frozen:
        require(reader, "plans.view_draft", version)
