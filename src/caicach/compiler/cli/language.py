"""Texts for the terminal in the language asked for: the catalogue of the product, read by the standard library."""

from __future__ import annotations

import gettext
import os
import sys
from collections.abc import Callable
from pathlib import Path

LANGUAGES = ("vi", "en")


def translator(language: str) -> Callable[[str], str]:
    """From an English text to the language; English itself, and a note, where the catalogue has not been compiled."""
    if language == "en":
        return str
    root = Path(os.environ.get("CAICACH_ROOT") or Path(__file__).resolve().parents[4])
    try:
        return gettext.translation("django", localedir=root / "locale", languages=[language]).gettext
    except OSError:
        sys.stderr.write("caicach: no compiled catalogue, so texts are English; type ./caicach messages compile\n")
        return str
