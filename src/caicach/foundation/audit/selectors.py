"""Reading the audit log."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext

from caicach.foundation.audit.labels import action_label, field_label
from caicach.foundation.audit.models import AuditEvent
from caicach.foundation.core.references import Ref
from caicach.foundation.ui.timeline import TimelineEntry


def events_of(ref: Ref) -> QuerySet[AuditEvent]:
    """Everything that happened to one record, newest first, with who did it."""
    return (
        AuditEvent.objects.filter(object_kind=ref.kind, object_id=ref.id)
        .select_related("actor", "on_behalf")
        .order_by("-id")
    )


def recent_events(*, action: str = "", actor: str = "") -> QuerySet[AuditEvent]:
    """The whole log, newest first, narrowed to actions that begin with `action` and to the actor with this user
    name.
    """
    events = AuditEvent.objects.select_related("actor", "on_behalf").order_by("-id")
    if action:
        events = events.filter(action__startswith=action)
    if actor:
        events = events.filter(actor__username=actor)
    return events


def timeline_of(ref: Ref, *, newest: int = 50) -> list[TimelineEntry]:
    """The history of one record as its page shows it."""
    return [
        TimelineEntry(at=event.at, who=actor_name(event), what=action_label(event.action), why=event.reason)
        for event in events_of(ref)[:newest]
    ]


@dataclass(frozen=True, slots=True)
class Change:
    """One field of an event, in words: what it was and what it became; empty where there was nothing."""

    label: str
    before: str
    after: str


def changes_of(event: AuditEvent) -> list[Change]:
    """What the event changed, field by field, in the order it was written."""
    before, after = event.before or {}, event.after or {}
    return [
        Change(field_label(name), _plain(before.get(name)), _plain(after.get(name)))
        for name in dict.fromkeys([*before, *after])
    ]


def _plain(value: Any) -> str:
    if isinstance(value, bool):
        return gettext("yes") if value else gettext("no")
    return "" if value is None else str(value)


def actor_name(event: AuditEvent) -> str:
    """Who acted, and for whom; the system by its name."""
    name = event.actor.get_full_name() if event.actor else gettext("The system")
    if event.on_behalf:
        return gettext("%(actor)s, on behalf of %(other)s") % {"actor": name, "other": event.on_behalf.get_full_name()}
    return name
