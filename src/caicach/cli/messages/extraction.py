"""Every text of the product that a person reads: marked in Python, in templates, in the rules and errors of the
compiler.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

from babel.messages.extract import extract

KEYWORDS: dict[str, Any] = {
    "_": None,
    "gettext": None,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext": (1, 2),
    "ngettext_lazy": (1, 2),
    "pgettext": ((1, "c"), 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
    "npgettext_lazy": ((1, "c"), 2, 3),
}
FOLDERS = ("src", "config", "demo")


@dataclass(frozen=True, slots=True)
class Msgid:
    """A text to translate, and where it stands."""

    text: str
    place: str
    plural: str = ""
    context: str | None = None


def all_msgids(root: Path) -> list[Msgid]:
    """Every text, once, in the order found."""
    found = [*msgids_under(root, [root / folder for folder in FOLDERS]), *_compiler_msgids()]
    return list({(msgid.text, msgid.context): msgid for msgid in reversed(found)}.values())[::-1]


def msgids_under(root: Path, folders: Iterable[str | Path]) -> list[Msgid]:
    """Texts marked in the Python files and templates of these folders; tests left out."""
    found: list[Msgid] = []
    for folder in folders:
        base = (root / folder).resolve()
        paths = [base] if base.is_file() else sorted([*base.rglob("*.py"), *base.rglob("templates/**/*.html")])
        for path in paths:
            if "tests" not in path.parts and "migrations" not in path.parts:
                found.extend(_in_file(path, path.relative_to(root).as_posix()))
    return found


def _in_file(path: Path, place: str) -> Iterator[Msgid]:
    source = path.read_text(encoding="utf-8")
    if path.suffix == ".html":
        source = _as_python(source, place)
    for line, messages, _, context in extract("python", io.BytesIO(source.encode()), keywords=KEYWORDS):
        if isinstance(messages, str):
            yield Msgid(messages, f"{place}:{line}", context=context)
        elif messages and messages[0]:
            yield Msgid(messages[0], f"{place}:{line}", plural=messages[1] or "", context=context)


def _as_python(template: str, place: str) -> str:
    """A template as the calls Django makes of its translation tags, unindented so that it reads as Python."""
    from django.utils.translation.template import templatize

    calls: str = templatize(template, origin=place)
    return "\n".join(line.lstrip() for line in calls.split("\n"))


def _compiler_msgids() -> Iterator[Msgid]:
    """What the compiler says is data of its rules and errors, so it is asked for and not looked for."""
    rules = import_module("caicach.compiler.rules.registry").all_rules()
    for rule in rules:
        for text in (rule.message, rule.hint, rule.summary, rule.why):
            yield Msgid(text, f"rule {rule.code}")
    errors = import_module("caicach.compiler.read.errors")
    base = errors.PlanReadError
    yield from (Msgid(word, "words of reading errors") for word in errors.WORDS)
    for error in (base, *_below(base)):
        yield Msgid(error.message, f"error {error.code}")
        yield Msgid(error.hint, f"error {error.code}")


def _below(kind: type[Any]) -> Iterator[type[Any]]:
    for child in kind.__subclasses__():
        yield child
        yield from _below(child)
