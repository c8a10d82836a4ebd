"""Links: what a record comes from and what comes of it; "Vì sao?" walks them.

The app that owns a kind describes it; any app may add causes or effects to any kind, in `AppConfig.ready`.

    links.describe("plans.task", describe_task)
    links.add_causes("plans.task", clause_of_task)
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, Literal

from caicach.foundation.core.references import Ref

Direction = Literal["causes", "effects"]


@dataclass(frozen=True, slots=True)
class Described:
    """A record as a person reads it in a chain: a title, a line of detail, and the page that shows it."""

    ref: Ref
    title: str
    detail: str = ""
    url: str = ""


Describer = Callable[[Ref, Any], Described | None]
Linker = Callable[[Ref], Iterable[Ref]]


class Links:
    """Who describes and who joins which kind of record."""

    def __init__(self) -> None:
        self._describers: dict[str, Describer] = {}
        self._linkers: dict[tuple[Direction, str], list[Linker]] = {}

    def describe(self, kind: str, describer: Describer) -> None:
        """`describer(ref, reader)` returns None for a record the reader may not see. A kind has one describer."""
        if kind in self._describers:
            raise ValueError(f"{kind} is already described")
        self._describers[kind] = describer

    def add_causes(self, kind: str, linker: Linker) -> None:
        """`linker(ref)` gives the records this kind of record comes from."""
        self._linkers.setdefault(("causes", kind), []).append(linker)

    def add_effects(self, kind: str, linker: Linker) -> None:
        """`linker(ref)` gives the records that come of this kind of record."""
        self._linkers.setdefault(("effects", kind), []).append(linker)

    def described(self, ref: Ref, reader: Any) -> Described | None:
        """The record for this reader; None when unknown, or not for these eyes."""
        describer = self._describers.get(ref.kind)
        return describer(ref, reader) if describer else None

    def next(self, ref: Ref, direction: Direction) -> list[Ref]:
        """One step: every cause or effect, once, in order of registration."""
        found = (near for linker in self._linkers.get((direction, ref.kind), ()) for near in linker(ref))
        return list(dict.fromkeys(found))

    def walk(self, start: Ref, direction: Direction, *, reader: Any, depth: int = 8) -> list[tuple[int, Described]]:
        """The chain from `start`, depth first, as (distance, record): each record once, hidden ones left out with
        what lies beyond.
        """
        chain: list[tuple[int, Described]] = []
        seen: set[Ref] = set()
        waiting = [(0, start)]
        while waiting:
            distance, ref = waiting.pop()
            if ref in seen:
                continue
            seen.add(ref)
            described = self.described(ref, reader)
            if described is None:
                continue
            chain.append((distance, described))
            if distance < depth:
                waiting.extend((distance + 1, near) for near in reversed(self.next(ref, direction)))
        return chain

    def table(self) -> list[tuple[str, str, str]]:
        """Every (kind, what, function) by name, sorted: what the architecture test prints."""
        rows = [(kind, "described", _name(fn)) for kind, fn in self._describers.items()]
        rows += [(kind, direction, _name(fn)) for (direction, kind), fns in self._linkers.items() for fn in fns]
        return sorted(rows)


def _name(function: Callable[..., Any]) -> str:
    return f"{function.__module__}.{function.__qualname__}"


links = Links()
