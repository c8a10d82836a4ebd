"""Rate limits of pages anybody may call, counted in the database so that all workers share them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from django.db.models import F
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext_noop

from caicach.foundation.core.clock import now
from caicach.foundation.core.errors import TooMany
from caicach.foundation.core.models import RateWindow


def count_visit(*, activity: str, visitor: str, limit: int, period: timedelta, at: datetime | None = None) -> int:
    """Count one more `activity` of this visitor in the running window and return the number so far.

    `visitor` (an address, a user id) is kept only as a keyed hash. Windows stand on multiples of `period`; past ones
    are removed as new ones begin. Raises TooMany, naming the wait, beyond `limit`.
    """
    at = at or now()
    seconds = int(period.total_seconds())
    starts_at = datetime.fromtimestamp(int(at.timestamp()) // seconds * seconds, tz=UTC)
    key = {"activity": activity, "visitor": _hashed(visitor), "starts_at": starts_at}
    window = RateWindow.objects.filter(**key)
    if not window.update(count=F("count") + 1):
        RateWindow.objects.filter(ends_at__lt=at).delete()
        RateWindow.objects.bulk_create([RateWindow(**key, ends_at=starts_at + period)], ignore_conflicts=True)
        window.update(count=F("count") + 1)
    count = window.values_list("count", flat=True).get()
    if count > limit:
        wait = int((starts_at + period - at).total_seconds()) + 1
        raise TooMany(
            gettext_noop("This was done too often in a short time."),
            cure=gettext_noop("Wait %(seconds)d seconds, then try again."),
            params={"seconds": wait},
        )
    return count


def _hashed(visitor: str) -> str:
    return salted_hmac("caicach.rates", visitor, algorithm="sha256").hexdigest()
