"""What a version says of itself, and what its plan is called by."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from caicach.planning.plans.choices import VersionState
from caicach.planning.plans.models import Plan, PlanVersion
from caicach.planning.plans.policies.columns import document_columns
from caicach.planning.plans.policies.correctable import overlay
from caicach.planning.plans.policies.items import JsonObject
from caicach.planning.plans.services.rows import fit
from caicach.vietnamese.folding import fold

_YEAR = re.compile(r"(?:19|20)\d\d")


def describe_version(version: PlanVersion, document: JsonObject, corrected: Mapping[str, Any]) -> list[str]:
    """Set the columns of what the document states, corrections laid over; returns their names. Saves nothing."""
    columns = document_columns(overlay(document, corrected))
    fit(version, columns)
    return list(columns)


def describe_plan(plan: Plan) -> None:
    """Name the plan after its version in force, else after the newest that could be read."""
    versions = plan.versions.filter(compiled_at__isnull=False)
    shown = versions.filter(state=VersionState.PUBLISHED).first() or versions.order_by("-number").first()
    if shown is None:
        return
    plan.title = shown.title or plan.title
    plan.issuer, plan.level, plan.period = shown.issuer, shown.level, shown.period
    year = _YEAR.search(shown.period)
    plan.year = int(year.group()) if year else (shown.issued_on.year if shown.issued_on else 0)
    plan.identity = fold(f"{shown.issuer} {shown.period}")[:400] if shown.issuer and shown.period else ""
    plan.search_text = fold(f"{plan.title} {plan.issuer} {shown.issuer_parent} {plan.period} {shown.document_number}")
    plan.save_revision(
        expected=plan.revision,
        fields=["title", "issuer", "level", "period", "year", "identity", "search_text"],
    )
