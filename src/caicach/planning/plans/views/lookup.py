"""Finding what an address names, for this reader; what they may not see is not found."""

from __future__ import annotations

from uuid import UUID

from django.core.exceptions import ObjectDoesNotExist
from django.http import Http404, HttpRequest

from caicach.foundation.accounts.requests import signed_in
from caicach.planning.plans.choices import ItemKind
from caicach.planning.plans.models import Correction, Plan, PlanDiagnostic, PlanItem, PlanVersion
from caicach.planning.plans.selectors import correction_for, diagnostic_for, item_for, plan_for, version_for


def find_plan(request: HttpRequest, plan_id: UUID) -> Plan:
    """The plan of the address."""
    try:
        return plan_for(signed_in(request), plan_id)
    except Plan.DoesNotExist:
        raise Http404 from None


def find_version(request: HttpRequest, version_id: UUID) -> PlanVersion:
    """The version of the address."""
    try:
        return version_for(signed_in(request), version_id)
    except PlanVersion.DoesNotExist:
        raise Http404 from None


def find_kind(kind: str) -> ItemKind:
    """The kind of item of the address."""
    try:
        return ItemKind(kind)
    except ValueError:
        raise Http404 from None


def find_item(request: HttpRequest, version: PlanVersion, kind: ItemKind, key: str) -> PlanItem:
    """The item of the address; the document itself is none."""
    if kind == ItemKind.DOCUMENT:
        raise Http404
    try:
        return item_for(signed_in(request), version, kind, key)
    except ObjectDoesNotExist:
        raise Http404 from None


def find_diagnostic(request: HttpRequest, diagnostic_id: UUID) -> PlanDiagnostic:
    """The diagnostic of the address."""
    try:
        return diagnostic_for(signed_in(request), diagnostic_id)
    except PlanDiagnostic.DoesNotExist:
        raise Http404 from None


def find_correction(request: HttpRequest, correction_id: UUID) -> Correction:
    """The correction of the address."""
    try:
        return correction_for(signed_in(request), correction_id)
    except Correction.DoesNotExist:
        raise Http404 from None
