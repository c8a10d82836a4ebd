from caicach.planning.plans.services.adding import add_item
from caicach.planning.plans.services.compiling import compile_version, request_reading
from caicach.planning.plans.services.corrections import (
    correct_field,
    leave_out_item,
    resolve_correction_conflict,
    withdraw_correction,
)
from caicach.planning.plans.services.deciding import (
    confirm_diagnostic,
    confirm_item,
    dismiss_diagnostic,
    reopen_diagnostic,
    reopen_item,
)
from caicach.planning.plans.services.deleting import delete_version
from caicach.planning.plans.services.exporting import export_version
from caicach.planning.plans.services.joining import join_plan
from caicach.planning.plans.services.publishing import obstacles_of, publish_version
from caicach.planning.plans.services.upload import upload_newer_version, upload_plan

__all__ = [
    "add_item",
    "compile_version",
    "confirm_diagnostic",
    "confirm_item",
    "correct_field",
    "delete_version",
    "dismiss_diagnostic",
    "export_version",
    "join_plan",
    "leave_out_item",
    "obstacles_of",
    "publish_version",
    "reopen_diagnostic",
    "reopen_item",
    "request_reading",
    "resolve_correction_conflict",
    "upload_newer_version",
    "upload_plan",
    "withdraw_correction",
]
