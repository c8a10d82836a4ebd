"""Acts that others have replaced: law as data with dates (`replaced_acts.tsv`)."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Replacement:
    """The act that took the place of another, from when on, and whether somebody has checked it against its text."""

    successor: str
    since: date
    checked: bool


@cache
def replaced_acts() -> dict[str, Replacement]:
    """Number of an act -> what replaced it. Only acts that plans of this kind cite."""
    text = files("caicach.compiler.lexicon").joinpath("replaced_acts.tsv").read_text(encoding="utf-8")
    rows = csv.DictReader(text.splitlines(), delimiter="\t")
    return {
        row["number"]: Replacement(row["replaced_by"], date.fromisoformat(row["from"]), row["checked"] == "yes")
        for row in rows
    }
