"""Errors a person is told: what is wrong, and what to do about it.

A message is an English msgid with named parameters, translated where it is shown and not where it is raised, so that
it may be stored and read later in another language. Mark it with `gettext_noop`.

    DomainError
    ├── Invalid            what was given cannot be accepted (422)
    ├── Conflict           somebody else changed it meanwhile, or its state does not allow this (409)
    ├── PermissionDenied   this person may not do this (403)
    ├── TooMany            too often in a short time (429)
    └── Unavailable        the machine cannot do it now: a full disk (503)
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from django.utils.translation import gettext


class DomainError(Exception):
    """Something a person can understand and cure.

    `msgid` says what is wrong, `cure` what to do; both may use `%(name)s` of `params`. `field` names the form's field
    at fault.
    """

    status: ClassVar[int] = 400

    def __init__(
        self, msgid: str, *, cure: str = "", params: Mapping[str, Any] | None = None, field: str | None = None
    ) -> None:
        super().__init__(msgid)
        self.msgid = msgid
        self.cure_msgid = cure
        self.params: dict[str, Any] = dict(params or {})
        self.field = field

    @property
    def message(self) -> str:
        """What is wrong, in the reader's language."""
        return translate(self.msgid, self.params)

    @property
    def cure(self) -> str:
        """What to do about it, in the reader's language; may be empty."""
        return translate(self.cure_msgid, self.params)

    def __str__(self) -> str:
        return self.message


class Invalid(DomainError):  # noqa: N818
    """What was given cannot be accepted as it is."""

    status = 422


class Conflict(DomainError):  # noqa: N818
    """The record changed meanwhile, or is in a state that does not allow this."""

    status = 409


class PermissionDenied(DomainError):  # noqa: N818
    """This person may not do this; the cure names who may."""

    status = 403


class TooMany(DomainError):  # noqa: N818
    """Too often in a short time; the cure says when to come back."""

    status = 429


class Unavailable(DomainError):  # noqa: N818
    """The machine cannot do it now; the cure says whom to tell."""

    status = 503


def translate(msgid: str, params: Mapping[str, Any] | None = None) -> str:
    """A stored msgid in the reader's language with its parameters filled in; the empty msgid stays empty.

    A parameter named `word_…` is a msgid itself.
    """
    if not msgid:
        return ""
    text = gettext(msgid)
    if not params:
        return text
    return text % {name: gettext(value) if name.startswith("word_") else value for name, value in params.items()}
