"""`caicach messages …`: the Vietnamese catalogue. English msgids stand in code and templates, translations in
locale/vi.

The catalogue may be written in parts, `locale/vi/parts/NAME.po`, one an area; they are joined when it is compiled.
"""

from __future__ import annotations

import argparse
import sys

from caicach.cli import root
from caicach.cli.messages.catalogue import Catalogue, compile_catalogue, is_stale, merge_parts
from caicach.cli.messages.extraction import all_msgids, msgids_under
from caicach.cli.messages.findings import findings

LANGUAGES = ("vi",)


def run(arguments: list[str]) -> int:
    """Compile, check, extract or merge; returns 1 where the check finds something."""
    parser = argparse.ArgumentParser(prog="caicach messages", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("compile", help="write the .mo file that Django and the compiler read")
    commands.add_parser("check", help="name every text without translation, or with one that does not fit")
    extract = commands.add_parser("extract", help="add new texts, untranslated, to a part of the catalogue")
    extract.add_argument("--into", default="new", help="the part's name (new)")
    extract.add_argument("paths", nargs="*", help="folders to look in (all)")
    commands.add_parser("merge", help="join all parts into one file, LC_MESSAGES/django.po")
    chosen = parser.parse_args(arguments)
    return {"compile": _compile, "check": _check, "extract": _extract, "merge": _merge}[chosen.command](chosen)


def compile_stale() -> None:
    """Compile every language whose .po files are newer than its .mo file."""
    for language in LANGUAGES:
        if is_stale(root(), language):
            compile_catalogue(root(), language)


def _compile(chosen: argparse.Namespace) -> int:
    for language in LANGUAGES:
        path = compile_catalogue(root(), language)
        print(f"caicach messages: {path.relative_to(root())}", file=sys.stderr)
    return 0


def _check(chosen: argparse.Namespace) -> int:
    found = [line for language in LANGUAGES for line in findings(Catalogue.read(root(), language), all_msgids(root()))]
    for line in found:
        print(line)
    print(f"caicach messages: {len(found)} findings", file=sys.stderr)
    return 1 if found else 0


def _extract(chosen: argparse.Namespace) -> int:
    wanted = msgids_under(root(), chosen.paths) if chosen.paths else all_msgids(root())
    for language in LANGUAGES:
        added = Catalogue.read(root(), language).add_missing(wanted, part=chosen.into)
        print(f"caicach messages: {added} new texts in locale/{language}/parts/{chosen.into}.po", file=sys.stderr)
    return 0


def _merge(chosen: argparse.Namespace) -> int:
    for language in LANGUAGES:
        path = merge_parts(root(), language)
        print(f"caicach messages: {path.relative_to(root())}", file=sys.stderr)
    return 0
