"""A list of the agencies that exist, as a user keeps it: a text, CSV or JSON file."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterable
from pathlib import Path

from caicach.compiler.lexicon.offices import DROPPED_WORDS
from caicach.vietnamese.folding import fold

_GROUP = re.compile(
    r"^(?:cac|moi|tat ca|toan the|nhung|thu truong|lanh dao|co quan|don vi|cap|so ban nganh|phong ban|ubnd (?:cac|cap)"
    r"|chu tich ubnd cac)\b|\b(?:lien quan|cap xa|cap huyen)$"
)
_LEVELS = re.compile(r" (?:thanh pho|quan|thi xa|xa|phuong|thi tran|dac khu)$")


class DirectoryError(Exception):
    """The file holds no list of agencies; the text says why and what to do."""


class AgencyDirectory:
    """Names of agencies, each with its other names."""

    def __init__(self, names: Iterable[str]) -> None:
        self._keys = {_key(name) for name in names if name.strip()}

    def __len__(self) -> int:
        return len(self._keys)

    def knows(self, name: str) -> bool:
        """Whether a name is that of a listed unit, or of a group of units ("Các phòng, ban")."""
        return bool(_GROUP.match(fold(name))) or _key(name) in self._keys


def _key(name: str) -> str:
    """What two spellings of one agency have in common: no marks, joints and levels; "Văn phòng HĐND&UBND"."""
    folded = fold(name).replace("hoi dong nhan dan", "hdnd").replace("uy ban nhan dan", "ubnd")
    words = [word for word in folded.replace("ub nd", "ubnd").split() if word not in DROPPED_WORDS]
    return _LEVELS.sub("", " ".join(["van", "phong", *words[1:]] if words[:1] == ["vp"] else words))


def read_directory(path: Path) -> AgencyDirectory:
    """The agencies of a file: .json (names, or objects with `name` and `aliases`), .csv or .tsv, or one name a line.

    In a table the first column is the name, further ones are other names; several in one cell are parted by ";".
    Raises `DirectoryError` where the file cannot be read or holds no name.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
        names = _names(path.suffix.lower(), text)
    except (OSError, UnicodeDecodeError, ValueError, csv.Error) as error:
        raise DirectoryError(
            f"{path.name} is no list of agencies; give one name a line, a CSV file or JSON, in UTF-8."
        ) from error
    directory = AgencyDirectory(names)
    if not len(directory):
        raise DirectoryError(f"{path.name} names no agency; give one name a line, a CSV file or JSON.")
    return directory


def _names(suffix: str, text: str) -> list[str]:
    if suffix == ".json":
        return [name for entry in json.loads(text) for name in _entry_names(entry)]
    if suffix in (".csv", ".tsv"):
        rows = csv.reader(text.splitlines(), delimiter="\t" if suffix == ".tsv" else ",")
        return [name for row in rows for cell in row for name in cell.split(";")]
    return text.splitlines()


def _entry_names(entry: object) -> list[str]:
    if isinstance(entry, str):
        return [entry]
    if not isinstance(entry, dict) or not isinstance(entry.get("name"), str):
        raise ValueError("an entry without a name")
    aliases = entry.get("aliases") or []
    return [entry["name"], *(alias for alias in aliases if isinstance(alias, str))]
