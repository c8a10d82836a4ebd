"""Reactions: what an upper app does in the same breath as a lower app's event.

A lower app declares its event as a frozen dataclass and announces it inside its transaction; an upper app subscribes
a function in `AppConfig.ready`. Synchronous, in order of subscription, in the same transaction: an error in a
reaction undoes the event.

    reactions.subscribe(PlanPublished, make_assignments)
    reactions.announce(PlanPublished(plan=plan, actor=actor))
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from django.db import transaction

Event = TypeVar("Event")


class Reactions:
    """Who reacts to what."""

    def __init__(self) -> None:
        self._by_event: dict[type[Any], list[Callable[[Any], None]]] = {}

    def subscribe(self, event: type[Event], reaction: Callable[[Event], None]) -> None:
        """Call `reaction` for every announced `event`. Subscribing the same function twice is an error."""
        subscribers = self._by_event.setdefault(event, [])
        if reaction in subscribers:
            raise ValueError(f"{_name(reaction)} already reacts to {event.__qualname__}")
        subscribers.append(reaction)

    def announce(self, event: object) -> None:
        """Run every reaction to the event now. Raises RuntimeError outside a transaction, where undoing would be
        impossible.
        """
        if not transaction.get_connection().in_atomic_block:
            raise RuntimeError("an event is announced inside the transaction of the act it tells")
        for reaction in self._by_event.get(type(event), ()):
            reaction(event)

    def table(self) -> list[tuple[str, str]]:
        """Every (event, reaction) by dotted name, sorted: what the architecture test prints."""
        return sorted((_name(event), _name(fn)) for event, fns in self._by_event.items() for fn in fns)


def _name(thing: Any) -> str:
    return f"{thing.__module__}.{thing.__qualname__}"


reactions = Reactions()
