"""The life of a version as a table: what may happen in which state, where it leads, who may do it."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext_noop

from caicach.foundation.core.errors import Conflict
from caicach.planning.plans.choices import VersionState as State


@dataclass(frozen=True, slots=True)
class Transition:
    """`event` takes a version from `source` to `target` (None: it is gone); `permission` is asked of whoever does
    it."""

    source: State
    event: str
    target: State | None
    permission: str


TRANSITIONS = (
    Transition(State.UPLOADED, "compile", State.COMPILING, "plans.compile_version"),
    Transition(State.FAILED, "compile", State.COMPILING, "plans.compile_version"),
    Transition(State.REVIEW, "compile", State.COMPILING, "plans.compile_version"),
    Transition(State.COMPILING, "compile", State.COMPILING, "plans.compile_version"),
    Transition(State.COMPILING, "finish", State.REVIEW, "plans.compile_version"),
    Transition(State.COMPILING, "fail", State.FAILED, "plans.compile_version"),
    Transition(State.REVIEW, "publish", State.PUBLISHED, "plans.publish_version"),
    Transition(State.PUBLISHED, "supersede", State.SUPERSEDED, "plans.publish_version"),
    Transition(State.UPLOADED, "delete", None, "plans.delete_version"),
    Transition(State.FAILED, "delete", None, "plans.delete_version"),
    Transition(State.REVIEW, "delete", None, "plans.delete_version"),
)
"""Compiling may begin again while compiling: the machine that was at it may have died."""

EVENTS = tuple(dict.fromkeys(transition.event for transition in TRANSITIONS))
EVENT_WORDS = {
    "compile": gettext_noop("Read the file"),
    "finish": gettext_noop("Finish reading"),
    "fail": gettext_noop("Give up reading"),
    "publish": gettext_noop("Publish"),
    "supersede": gettext_noop("Supersede"),
    "delete": gettext_noop("Delete the draft"),
}
_BY_STEP = {(transition.source, transition.event): transition for transition in TRANSITIONS}


def transition(state: str, event: str) -> Transition:
    """The step `event` takes from `state`. Raises Conflict, naming state and event, where there is none."""
    found = _BY_STEP.get((State(state), event))
    if found is None:
        raise Conflict(
            gettext_noop("This cannot be done while the version is in the state “%(state)s”: %(event)s."),
            cure=gettext_noop("Open the version again to see where it stands now."),
            params={"state": _label(state), "event": EVENT_WORDS[event]},
        )
    return found


def allows(state: str, event: str) -> bool:
    """Whether `event` may happen in `state`."""
    return (State(state), event) in _BY_STEP


def _label(state: str) -> str:
    return str(State(state).label)
