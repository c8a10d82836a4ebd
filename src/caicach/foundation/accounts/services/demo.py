from __future__ import annotations

from caicach.foundation.accounts.choices import Role
from caicach.foundation.accounts.models import User
from caicach.foundation.audit.services import record
from caicach.foundation.core.transactions import in_transaction

DEMO_PASSWORD = "caicach-demo"  # noqa: S105 # nosec B105
DEMO_ACCOUNTS = (
    ("office", "Trần Thị Hoài An", "Phòng Nội vụ", Role.OFFICE),
    ("leader", "Lê Quang Vinh", "Ủy ban nhân dân huyện", Role.LEADER),
    ("officer", "Nguyễn Minh Khuê", "Phòng Tư pháp", Role.OFFICER),
)


@in_transaction
def load_demo_accounts() -> str:
    """One account of each role, where it is missing; returns the user names."""
    for username, display_name, unit_name, role in DEMO_ACCOUNTS:
        if not User.objects.filter(username=username).exists():
            user = User.objects.create_user(
                username, DEMO_PASSWORD, display_name=display_name, unit_name=unit_name, role=role
            )
            record(actor=None, action="accounts.open_account", obj=user.ref, after={"username": username, "role": role})
    return ", ".join(account[0] for account in DEMO_ACCOUNTS)
