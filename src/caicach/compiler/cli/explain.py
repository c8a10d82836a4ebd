"""`caicach plan explain [CODE]`: why a rule exists, with a wrong and a right example."""

from __future__ import annotations

import argparse
import sys
import textwrap
from collections.abc import Callable, Sequence

from caicach.compiler.cli.language import LANGUAGES, translator
from caicach.compiler.rules.registry import all_rules
from caicach.compiler.rules.rule import Rule

_WIDTH = 100


def run(arguments: Sequence[str]) -> int:
    """Explain one rule, or list all. Exit status 2 where no rule has the code."""
    words = argparse.ArgumentParser(prog="caicach plan explain", description="Explain a diagnostic.")
    words.add_argument("code", nargs="*", help="code or name, as in ID001; all are listed where none is given")
    words.add_argument("--lang", choices=LANGUAGES, default="vi", help="language of the explanation")
    try:
        call = words.parse_args(list(arguments))
    except SystemExit as stop:
        return int(stop.code or 0)
    translate = translator(call.lang)
    if not call.code:
        for rule in all_rules():
            print(f"{rule.code}  {rule.severity.value:7}  {rule.group.value:11}  {translate(rule.summary)}")
        return 0
    for code in call.code:
        found = all_rules().get(code)
        if found is None:
            sys.stderr.write(f"caicach plan explain: no rule is called {code}; without a code all are listed\n")
            return 2
        print(_explained(found, translate))
    return 0


def _explained(rule: Rule, translate: Callable[[str], str]) -> str:
    parts = [f"{rule.code} {rule.name} ({rule.group.value}, {rule.severity.value})", translate(rule.summary)]
    for label, text in (
        (translate("Why"), rule.why),
        (translate("Wrong"), rule.wrong),
        (translate("Right"), rule.right),
    ):
        parts += [f"\n{label}:", textwrap.fill(translate(text), _WIDTH, initial_indent="  ", subsequent_indent="  ")]
    return "\n".join([*parts, f"\n{translate('What to do')}:", f"  {translate(rule.hint)}", ""])
