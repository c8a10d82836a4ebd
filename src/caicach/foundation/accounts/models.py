from __future__ import annotations

from typing import Any, ClassVar

from django.contrib.auth import get_backends
from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.auth.validators import UnicodeUsernameValidator
from django.db import models
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

from caicach.foundation.accounts.choices import Role
from caicach.foundation.core.models import EditableRecord


class UserManager(BaseUserManager["User"]):
    """Makes accounts; `createsuperuser` makes one of the programme office."""

    def create_user(self, username: str, password: str | None = None, **fields: Any) -> User:
        """A saved account; without a password nobody can sign in with it."""
        user = self.model(username=self.model.normalize_username(username), **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def create_superuser(self, username: str, password: str | None = None, **fields: Any) -> User:
        """An account of the programme office."""
        return self.create_user(username, password, **{"role": Role.OFFICE, **fields})

    def get_by_natural_key(self, username: str | None) -> User:
        """User names are the same in capitals and small letters."""
        return self.get(username__iexact=username)


class User(AbstractBaseUser, EditableRecord):
    """A person who signs in, with one role in one unit. Accounts are closed, never deleted: the audit log names
    them.
    """

    username = models.CharField(
        _("user name"),
        max_length=80,
        unique=True,
        validators=[UnicodeUsernameValidator()],
        error_messages={"unique": _("Somebody already has this user name.")},
    )
    display_name = models.CharField(_("full name"), max_length=120)
    unit_name = models.CharField(_("unit"), max_length=200, blank=True)
    email = models.EmailField(_("e-mail"), blank=True)
    role = models.CharField(_("role"), max_length=20, choices=Role.choices, default=Role.OFFICER)
    is_active = models.BooleanField(_("open"), default=True)
    password_is_temporary = models.BooleanField(_("must choose a new password"), default=False)

    objects = UserManager()

    USERNAME_FIELD = "username"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["display_name"]
    ref_kind = "accounts.user"

    class Meta:
        verbose_name = _("account")
        verbose_name_plural = _("accounts")
        constraints = [
            models.UniqueConstraint(Lower("username"), name="username_once_in_any_case"),
            models.CheckConstraint(condition=models.Q(role__in=Role.values), name="user_has_known_role"),
        ]

    def __str__(self) -> str:
        return self.get_full_name()

    def get_full_name(self) -> str:
        """The name shown to others."""
        return self.display_name or self.username

    def has_perm(self, perm: str, obj: models.Model | None = None) -> bool:
        """Whether this person may do this (to this record): asked of the sign-in backends, as Django's own users do."""
        return any(backend.has_perm(self, perm, obj) for backend in get_backends() if hasattr(backend, "has_perm"))
