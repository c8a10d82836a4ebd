"""How the audit log tells what was done with plans."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from caicach.foundation.audit.labels import name_action, name_field

name_action("plans.create_plan", _("Plan begun"))
name_action("plans.upload_version", _("Plan file uploaded"))
name_action("plans.join_plan", _("Taken as a newer version of a plan"))
name_action("plans.compile_version", _("Reading of the file begun"))
name_action("plans.finish_version", _("File read"))
name_action("plans.fail_version", _("File could not be read"))
name_action("plans.correct_field", _("Field corrected"))
name_action("plans.add_item", _("Item added by hand"))
name_action("plans.withdraw_correction", _("Correction withdrawn"))
name_action("plans.resolve_correction", _("Correction settled after a new reading"))
name_action("plans.confirm_item", _("Item confirmed"))
name_action("plans.reopen_item", _("Confirmation taken back"))
name_action("plans.confirm_diagnostic", _("Defect confirmed"))
name_action("plans.dismiss_diagnostic", _("Defect dismissed"))
name_action("plans.reopen_diagnostic", _("Decision on a defect taken back"))
name_action("plans.publish_version", _("Plan published"))
name_action("plans.supersede_version", _("Version superseded"))
name_action("plans.delete_version", _("Version deleted"))
name_action("plans.delete_plan", _("Plan deleted"))
name_action("plans.export_version", _("Plan exported"))

name_field("title", _("Title"))
name_field("item", _("Item"))
name_field("doubts", _("doubts"))
name_field("code", _("Code"))
name_field("line", _("first line"))
name_field("open_errors", _("Open errors"))
name_field("by", _("Superseded by version"))
name_field("format", _("File format"))
name_field("error", _("why it could not be read"))
