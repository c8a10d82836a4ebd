from caicach.foundation.accounts.services.demo import DEMO_ACCOUNTS, load_demo_accounts
from caicach.foundation.accounts.services.password import change_password
from caicach.foundation.accounts.services.people import close_account, open_account
from caicach.foundation.accounts.services.session import note_sign_in, note_sign_out

__all__ = [
    "DEMO_ACCOUNTS",
    "change_password",
    "close_account",
    "load_demo_accounts",
    "note_sign_in",
    "note_sign_out",
    "open_account",
]
