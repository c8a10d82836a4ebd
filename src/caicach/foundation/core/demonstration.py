"""Demo data, app by app: each app loads its own, in the order of the work, and may be asked twice."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class DemoLoader:
    """`load()` makes what is missing and returns one line saying what is there."""

    name: str
    order: int
    load: Callable[[], str]


class Demonstration:
    """The loaders `manage load_demo` runs; an app adds its own in `AppConfig.ready`."""

    def __init__(self) -> None:
        self._loaders: dict[str, DemoLoader] = {}

    def add(self, name: str, load: Callable[[], str], *, order: int = 100) -> None:
        """Have `load` called when demo data is asked for; lower `order` first."""
        if name in self._loaders:
            raise ValueError(f"the demo loader {name} is already there")
        self._loaders[name] = DemoLoader(name, order, load)

    def __iter__(self) -> Iterator[DemoLoader]:
        return iter(sorted(self._loaders.values(), key=lambda loader: (loader.order, loader.name)))


demonstration = Demonstration()
