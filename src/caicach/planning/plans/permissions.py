"""What may be done with plans, and by whom."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from caicach.foundation.accounts.choices import Role
from caicach.foundation.accounts.permissions import declare

_PLANS = _("Plans")
_ALL = frozenset(Role)
_BOARD = frozenset({Role.OFFICE, Role.LEADER})
_OFFICE = frozenset({Role.OFFICE})

declare("plans.view_plan", _("See published plans"), section=_PLANS, roles=_ALL)
declare("plans.view_draft", _("See versions that are not published"), section=_PLANS, roles=_BOARD)
declare("plans.export_version", _("Export a plan"), section=_PLANS, roles=_ALL)
declare("plans.upload_plan", _("Upload plans"), section=_PLANS, roles=_OFFICE)
declare("plans.compile_version", _("Have a plan read again"), section=_PLANS, roles=_OFFICE)
declare("plans.correct_field", _("Correct what was read"), section=_PLANS, roles=_OFFICE)
declare("plans.decide_doubt", _("Confirm what is doubtful, dismiss false alarms"), section=_PLANS, roles=_OFFICE)
declare("plans.publish_version", _("Publish a plan"), section=_PLANS, roles=_BOARD)
declare("plans.delete_version", _("Delete a version that was never published"), section=_PLANS, roles=_OFFICE)
