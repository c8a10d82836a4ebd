"""Handing a plan out as a workbook."""

from __future__ import annotations

from caicach.foundation.accounts.models import User
from caicach.foundation.accounts.permissions import require
from caicach.foundation.audit.services import record
from caicach.foundation.core.clock import now
from caicach.foundation.core.transactions import in_transaction
from caicach.planning.plans.exports.workbook import plan_workbook
from caicach.planning.plans.models import PlanVersion
from caicach.planning.plans.selectors import require_version


@in_transaction
def export_version(*, actor: User, version: PlanVersion) -> bytes:
    """The version as an .xlsx workbook in the language of whoever asks."""
    require(actor, "plans.export_version", version)
    require_version(actor, version)
    workbook = plan_workbook(version, at=now())
    record(actor=actor, action="plans.export_version", obj=version.ref, after={"format": "xlsx"})
    return workbook
