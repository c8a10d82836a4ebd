from __future__ import annotations

from typing import Any

from django.contrib.auth.backends import ModelBackend
from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.auth.models import AnonymousUser

from caicach.foundation.accounts.permissions import has_permission


class PasswordBackend(ModelBackend):
    """Signs people in by user name and password; asks our own table what they may do, not Django's."""

    def has_perm(self, user_obj: AbstractBaseUser | AnonymousUser, perm: str, obj: Any = None) -> bool:
        """Whether this person may do this; see `permissions`."""
        return has_permission(user_obj, perm, obj)

    def get_all_permissions(self, user_obj: Any, obj: Any = None) -> set[str]:
        """None of Django's own permissions exist here."""
        return set()
