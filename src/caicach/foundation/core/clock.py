"""The one place that asks what time it is; decisions take `at` as a parameter instead."""

from __future__ import annotations

from datetime import date, datetime

from django.utils import timezone


def now() -> datetime:
    """This moment, aware, in UTC."""
    return timezone.now()


def today() -> date:
    """The day it is in Viet Nam."""
    return timezone.localdate()
