"""Technical standards a file names: TCVN ISO 9001:2015."""

from __future__ import annotations

import re

from caicach.compiler.recognise.references.passages import passages
from caicach.compiler.structure.parts import Structure
from caicach.compiler.tree import Standard

_STANDARD = re.compile(
    r"\b(?:TCVN\s+)?ISO(?:/IEC)?(?:\s+TCVN)?\s*\d{4,5}(?:-\d)?(?:\s?:\s?(?:19|20)\d\d)?\b|\bTCVN\s+\d{4,5}\s?:\s?(?:19|20)\d\d\b"
)


def recognise_standards(structure: Structure) -> tuple[Standard, ...]:
    """The standards named, each as printed with all its lines, in order of first mention."""
    lines: dict[str, dict[int, None]] = {}
    for passage in passages(structure):
        if "ISO" not in passage.text.value and "TCVN" not in passage.text.value:
            continue
        for found in _STANDARD.finditer(passage.text.value):
            raw = re.sub(r"\s+", " ", found[0])
            lines.setdefault(raw, {})[passage.text.line_at(found.start())] = None
    return tuple(Standard(raw, tuple(found)) for raw, found in lines.items())
