"""The kinds of background work there are. An app declares its own in its `jobs.py`, which is imported at start:

    @job("plans.compile", title=gettext_noop("Read the plan"))
    def compile_plan(run: JobRun, *, version_id: str) -> JobResult: …

A kind must be safe to run twice: the machine may die between its last write and the note that it is done.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Protocol

from django.utils.translation import gettext_noop

from caicach.foundation.core.errors import Invalid
from caicach.foundation.core.references import Ref


@dataclass(frozen=True, slots=True)
class JobResult:
    """What a finished job leads to: the record it made, and the page that shows it."""

    ref: Ref | None = None
    url: str = ""


class JobRun(Protocol):
    """What a running job is given."""

    @property
    def actor_id(self) -> Any:
        """The key of the person who asked for the work; None for the system."""

    def progress(self, done: int, total: int, words: str = "", **params: Any) -> None:
        """Tell how far it is: `words` is a msgid with `%(name)s` for `params`. Written at once; call it outside
        transactions.
        """

    def leads_to(self, url: str) -> None:
        """Name the page to go to should the work fail: where its subject can be put right."""


Work = Callable[..., JobResult | None]


@dataclass(frozen=True, slots=True)
class JobKind:
    """One kind: its name, a title (msgid), its function, and how often a dead worker's job is taken up again."""

    name: str
    title: str
    work: Work
    attempts: int


_KINDS: dict[str, JobKind] = {}


def job(name: str, *, title: str, attempts: int = 3) -> Callable[[Work], Work]:
    """Declare the decorated function as the work of this kind; a name is declared once."""

    def declare(work: Work) -> Work:
        if name in _KINDS:
            raise ValueError(f"the job kind {name} is already declared")
        _KINDS[name] = JobKind(name, title, work, attempts)
        return work

    return declare


def attempts_of(name: str) -> int:
    """How often work of this kind is taken up; once for a kind that is no longer declared."""
    declared = _KINDS.get(name)
    return declared.attempts if declared else 1


def kind_named(name: str) -> JobKind:
    """The kind of this name. Raises Invalid for one that is not (or no longer) declared."""
    try:
        return _KINDS[name]
    except KeyError:
        raise Invalid(
            gettext_noop("There is no background work of the kind %(kind)s."),
            cure=gettext_noop("Ask the administrator to check that web and worker run the same version."),
            params={"kind": name},
        ) from None
