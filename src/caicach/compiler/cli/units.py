"""A directory of agencies from a plain file: one name a line, or the first column of a .csv or .tsv."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from caicach.compiler.rules.agency.names import key_of
from caicach.vietnamese.folding import fold

_GROUP = re.compile(r"^(?:cac|tat ca|toan the|moi|nhung|thu truong|lanh dao)\b|\b(?:lien quan|cap xa|cap huyen)$")
_SEPARATOR = re.compile(r"[\t;,]")


@dataclass(frozen=True)
class NamedUnits:
    """Known names, compared by what spellings of one office have in common; groups are always known."""

    keys: frozenset[str]

    def knows(self, name: str) -> bool:
        """Whether a name is in the file, or names a group rather than a unit."""
        return key_of(name) in self.keys or _GROUP.search(fold(name)) is not None


def read_units(path: Path) -> NamedUnits:
    """The names of a file. Raises `OSError` or `UnicodeDecodeError` where it cannot be read."""
    lines = path.read_text(encoding="utf-8-sig").splitlines()
    table = path.suffix.lower() in (".csv", ".tsv")
    names = (_SEPARATOR.split(line)[0] if table else line for line in lines)
    return NamedUnits(frozenset(key_of(name) for name in names if name.strip()))
