"""Where plans stand in the chain of proof: a clause comes from its version, a version from its file."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _

from caicach.foundation.accounts.permissions import has_permission
from caicach.foundation.attachments.models import Attachment
from caicach.foundation.core.links import Described, links
from caicach.foundation.core.references import Ref
from caicach.planning.plans.models import PlanItem, PlanTarget, PlanTask, PlanVersion

_CLAUSES: tuple[type[PlanItem], ...] = (PlanTask, PlanTarget)


def register() -> None:
    """Describe versions, tasks and targets, and say what they come from and what comes of them."""
    links.describe(PlanVersion.ref_kind, describe_version)
    links.add_causes(PlanVersion.ref_kind, file_of_version)
    links.add_effects(Attachment.ref_kind, versions_of_file)
    for model in _CLAUSES:
        links.describe(model.ref_kind, describe_clause)
        links.add_causes(model.ref_kind, version_of_clause)


def describe_version(ref: Ref, reader: Any) -> Described | None:
    """The document by title, number and date."""
    version = PlanVersion.objects.filter(pk=ref.id).first()
    if version is None or not _may_see(version, reader):
        return None
    day = f"{version.issued_on:%d/%m/%Y}" if version.issued_on else ""
    detail = ", ".join(part for part in (version.document_number, day) if part)
    return Described(ref, version.title, detail, reverse("plans:version", args=[version.pk]))


def describe_clause(ref: Ref, reader: Any) -> Described | None:
    """The task or target in the words of the plan, with the lines it stands at."""
    clause = _clause(ref)
    if clause is None or not _may_see(clause.version, reader):
        return None
    page = reverse("plans:version", args=[clause.version_id])
    if isinstance(clause, PlanTask):
        page = reverse("plans:task", args=[clause.version_id, clause.key])
    return Described(ref, str(clause), _("line %(line)d of the document") % {"line": clause.first_line}, page)


def version_of_clause(ref: Ref) -> Iterable[Ref]:
    """The version a clause stands in."""
    clause = _clause(ref)
    return [clause.version.ref] if clause else []


def file_of_version(ref: Ref) -> Iterable[Ref]:
    """The file a version was read from."""
    version = PlanVersion.objects.select_related("source").filter(pk=ref.id).first()
    return [version.source.ref] if version else []


def versions_of_file(ref: Ref) -> Iterable[Ref]:
    """The versions read from a file; who may see one of them may download it."""
    return [version.ref for version in PlanVersion.objects.filter(source_id=UUID(ref.id))]


def _clause(ref: Ref) -> PlanItem | None:
    model = next(model for model in _CLAUSES if model.ref_kind == ref.kind)
    return model._default_manager.select_related("version").filter(pk=UUID(ref.id)).first()


def _may_see(version: PlanVersion, reader: Any) -> bool:
    return has_permission(reader, "plans.view_plan" if version.is_frozen else "plans.view_draft", version)
