"""The addresses that give data rather than pages."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.urls import path
from django.utils.text import slugify
from django.views.decorators.http import require_safe

from caicach.foundation.accounts.models import User
from caicach.foundation.accounts.requests import signed_in
from caicach.planning.plans.models import PlanReading, PlanVersion
from caicach.planning.plans.selectors import compiled_plan, version_for
from caicach.planning.plans.services import export_version
from caicach.vietnamese.folding import fold

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@require_safe
def export(request: HttpRequest, version_id: UUID) -> HttpResponse:
    """The version as .xlsx."""
    reader = signed_in(request)
    version = _version(reader, version_id)
    response = HttpResponse(export_version(actor=reader, version=version), content_type=XLSX)
    response["Content-Disposition"] = f'attachment; filename="{_file_name(version)}.xlsx"'
    return response


@require_safe
def compiled(request: HttpRequest, version_id: UUID) -> JsonResponse:
    """What the compiler read, as `caicach.plan/1`; corrections are not in it."""
    version = _version(signed_in(request), version_id)
    try:
        plan = compiled_plan(version)
    except PlanReading.DoesNotExist:
        raise Http404 from None
    return JsonResponse(plan, json_dumps_params={"ensure_ascii": False})


def _version(reader: User, version_id: UUID) -> PlanVersion:
    try:
        return version_for(reader, version_id)
    except PlanVersion.DoesNotExist:
        raise Http404 from None


def _file_name(version: PlanVersion) -> str:
    words = slugify(fold(f"{version.document_number} {version.title}"))[:80].strip("-")
    return words or f"plan-{version.number}"


data_urls = [
    path("versions/<uuid:version_id>/plan.xlsx", export, name="export"),
    path("versions/<uuid:version_id>/plan.json", compiled, name="compiled"),
]
