"""A form sent twice acts once.

`{% form_key %}` prints a fresh key into the form; the view wraps its act:

    location = once(key=request.POST.get("form_key"), form="plans.upload", actor=request.user, act=lambda: …)
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from uuid import UUID

from django.contrib.auth.models import AnonymousUser
from django.db import IntegrityError, transaction
from django.utils.translation import gettext_noop

from caicach.foundation.core.clock import now
from caicach.foundation.core.errors import Invalid
from caicach.foundation.core.models import Submission

KEPT_FOR = timedelta(days=3)


def once(*, key: str | None, form: str, actor: object, act: Callable[[], str]) -> str:
    """Run `act` in a transaction and return the address it gives; a repeat of the key returns the first one's address
    unrun.

    Raises Invalid for a missing or foreign key, and whatever `act` raises; the key is free again then.
    """
    parsed = _parse(key)
    actor_id = None if isinstance(actor, AnonymousUser) else getattr(actor, "pk", None)
    try:
        with transaction.atomic():
            submission = Submission(key=parsed, form=form, actor_id=actor_id)
            with transaction.atomic():
                submission.save(force_insert=True)
            submission.location = act()
            submission.save(update_fields=["location"])
            Submission.objects.filter(at__lt=now() - KEPT_FOR).delete()
            return submission.location
    except IntegrityError:
        first = Submission.objects.filter(key=parsed).first()
        if first is None:
            raise
        if first.form != form or first.actor_id != actor_id:
            raise _bad_key() from None
        return first.location


def earlier(*, key: str | None, form: str, actor: object) -> str | None:
    """Where this very form led when it was sent before; None for the first time. Ask before checking the fields: what
    the first sending made may be what the second one stumbles over.
    """
    submission = Submission.objects.filter(key=_parse(key), form=form, actor_id=getattr(actor, "pk", None)).first()
    return submission.location if submission else None


def _parse(key: str | None) -> UUID:
    try:
        return UUID(key or "")
    except ValueError:
        raise _bad_key() from None


def _bad_key() -> Invalid:
    return Invalid(
        gettext_noop("This form has lost its key, so it cannot be told from one already sent."),
        cure=gettext_noop("Open the page again and fill in the form once more."),
    )
