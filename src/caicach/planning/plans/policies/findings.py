"""Diagnostics on their way from the compiler to their rows, and how a decision on one is found again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from typing import Any

from caicach.vietnamese.folding import fold


@dataclass(frozen=True, slots=True)
class Finding:
    """One diagnostic: msgids with parameters, first and last line, and the other places that take part."""

    code: str
    name: str
    group: str
    severity: str
    message_msgid: str
    hint_msgid: str
    params: dict[str, Any]
    first_line: int
    last_line: int
    related: list[list[int]]


def fingerprints(findings: Iterable[Finding], lines: Sequence[str]) -> list[str]:
    """One name for each finding, from its code and the folded words of its first line; a repeated one gets its count
    at the end."""
    seen: Counter[str] = Counter()
    names = []
    for finding in findings:
        text = lines[finding.first_line - 1] if 0 < finding.first_line <= len(lines) else ""
        name = f"{finding.code}:{blake2b(fold(text).encode(), digest_size=16).hexdigest()}"
        seen[name] += 1
        names.append(name if seen[name] == 1 else f"{name}-{seen[name]}")
    return names
