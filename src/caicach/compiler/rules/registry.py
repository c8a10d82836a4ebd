"""Every rule there is, found in the folders of this package, in the order of their codes."""

from __future__ import annotations

import pkgutil
from collections.abc import Iterable, Iterator
from functools import cache
from importlib import import_module

from caicach.compiler import rules as package
from caicach.compiler.rules.rule import Rule


class Registry:
    """Rules by code.

    :raises ValueError: where two rules claim one code or one name within a group.
    """

    def __init__(self, found: Iterable[Rule]) -> None:
        self._rules: dict[str, Rule] = {}
        for rule in sorted(found, key=lambda rule: rule.code):
            if rule.code in self._rules:
                raise ValueError(f"{rule.code} is given to {self._rules[rule.code].name} and to {rule.name}")
            self._rules[rule.code] = rule

    def __iter__(self) -> Iterator[Rule]:
        return iter(self._rules.values())

    def __len__(self) -> int:
        return len(self._rules)

    def get(self, code: str) -> Rule | None:
        """The rule of a code or of a name, in any letter case; None where there is none."""
        wanted = code.upper()
        by_name = next((rule for rule in self if rule.name == wanted), None)
        return self._rules.get(wanted) or by_name

    def chosen(self, select: Iterable[str] = (), ignore: Iterable[str] = ()) -> Iterator[Rule]:
        """The rules meant by `select` (all where empty): start of a code, group or name; less those of `ignore`."""
        wanted, unwanted = tuple(select), tuple(ignore)
        for rule in self:
            if (not wanted or _is_meant(rule, wanted)) and not _is_meant(rule, unwanted):
                yield rule


def _is_meant(rule: Rule, words: Iterable[str]) -> bool:
    return any(
        rule.code.startswith(word.upper()) or rule.group.value == word.lower() or rule.name == word.upper()
        for word in words
        if word
    )


@cache
def all_rules() -> Registry:
    """The registry of this package's rules; the modules are imported once."""
    found = []
    for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
        if not module.ispkg and module.name.count(".") == package.__name__.count(".") + 2:
            found += [item for item in vars(import_module(module.name)).values() if isinstance(item, Rule)]
    return Registry(found)
