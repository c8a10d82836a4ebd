"""What this app announces to those above it."""

from __future__ import annotations

from dataclasses import dataclass

from caicach.foundation.accounts.models import User
from caicach.planning.plans.models import PlanVersion


@dataclass(frozen=True, slots=True)
class PlanPublished:
    """A version is in force; `superseded` is the one it takes the place of, if any."""

    version: PlanVersion
    superseded: PlanVersion | None
    actor: User
