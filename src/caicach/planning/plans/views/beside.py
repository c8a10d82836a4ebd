"""What every answer of the review brings along: what is left to do, and what stands against publishing."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest

from caicach.foundation.accounts.requests import signed_in
from caicach.planning.plans.choices import VersionState
from caicach.planning.plans.models import PlanVersion
from caicach.planning.plans.selectors import version_summary
from caicach.planning.plans.services import obstacles_of


def shown_beside(request: HttpRequest, version: PlanVersion) -> dict[str, Any]:
    """The figures of the version and what this person may do with it."""
    reader, in_review = signed_in(request), version.state == VersionState.REVIEW
    return {
        "version": version,
        "summary": version_summary(version),
        "obstacles": obstacles_of(version),
        "can_correct": in_review and reader.has_perm("plans.correct_field"),
        "can_publish": in_review and reader.has_perm("plans.publish_version"),
    }
