"""One act is written with its number in two forms."""

from __future__ import annotations

from collections.abc import Iterator

from caicach.compiler.diagnostics import Severity
from caicach.compiler.rules.context import Context
from caicach.compiler.rules.rule import Finding, rule
from caicach.compiler.source import Lines


@rule(
    "RF004",
    "REF_NUMBER_VARIANT",
    Severity.WARNING,
    message="One act is numbered in two ways: %(first)s and %(other)s.",
    hint="Write it as the act itself does; Party documents put the dash first (18-NQ/TW).",
)
def check(context: Context) -> Iterator[Finding]:
    """One act is written with its number in two forms.

    Why: Search finds only one of them, and it shows that one was typed from memory.
    Wrong: Nghị quyết số 18-NQ/TW … Nghị quyết số 18/NQ-TW
    Right: Nghị quyết số 18-NQ/TW … Nghị quyết số 18-NQ/TW
    """
    forms: dict[tuple[str, int | None, str], dict[str, Lines]] = {}
    for citation in context.citations:
        if citation.passage.value.isupper():
            continue  # a title in capitals writes QĐ-TTG for QĐ-TTg
        key = (citation.serial.lstrip("0"), citation.year, citation.suffix.replace("/", "-").upper())
        forms.setdefault(key, {}).setdefault(f"{citation.separator} {citation.suffix}", citation.line)
    found = []
    for (serial, year, _), ways in forms.items():
        if len(ways) > 1:
            names = [f"{serial}{f'/{year}' if year else ''}{way.replace(' ', '')}" for way in ways]
            found.append((names, list(ways.values())))
    for names, places in found:
        yield Finding(places[-1], {"first": names[0], "other": names[-1]}, related=tuple(places[:-1]))
