"""One standard is named in two versions."""

from __future__ import annotations

import re
from collections.abc import Iterator

from caicach.compiler.diagnostics import Severity
from caicach.compiler.rules.context import Context
from caicach.compiler.rules.passage import together
from caicach.compiler.rules.rule import Finding, rule
from caicach.compiler.source import Lines

_ISO = re.compile(r"\biso (?:tcvn )?(?P<number>9001)\s*:\s*(?P<version>20\d\d)\b")


@rule(
    "RF012",
    "ISO_VERSION_MIXED",
    Severity.INFO,
    message="The standard ISO %(number)s is named in several versions: %(versions)s.",
    hint="Say which version is in force; the old one belongs only in a sentence about the change-over.",
)
def check(context: Context) -> Iterator[Finding]:
    """One standard is named in two versions.

    Why: Certificates of a withdrawn version are worth nothing; the reader cannot tell which one is asked for.
    Wrong: áp dụng TCVN ISO 9001:2008 … duy trì TCVN ISO 9001:2015
    Right: duy trì TCVN ISO 9001:2015
    """
    versions: dict[str, list[Lines]] = {}
    for passage in context.passages:
        if "iso" in passage.plain:
            for found in _ISO.finditer(passage.plain):
                versions.setdefault(found["version"], []).append(passage.line(found.start()))
    if len(versions) > 1:
        place, others = together(lines for places in versions.values() for lines in places)
        yield Finding(place, {"number": "9001", "versions": ", ".join(sorted(versions))}, related=others)
