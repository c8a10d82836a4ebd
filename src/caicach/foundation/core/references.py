"""How one app points at a record of another without importing it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Ref:
    """A record by kind (`plans.task`) and public id, as text."""

    kind: str
    id: str

    def __post_init__(self) -> None:
        if not self.kind or not self.id:
            raise ValueError("a reference needs a kind and an id")

    def __str__(self) -> str:
        return f"{self.kind}:{self.id}"

    @classmethod
    def parse(cls, text: str) -> Ref:
        """The reference `str()` wrote. Raises ValueError for any other text."""
        kind, _, identifier = text.partition(":")
        return cls(kind, identifier)
