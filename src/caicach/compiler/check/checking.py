"""Running the registry: order, doubles, and a rule that breaks."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator

from caicach.compiler.diagnostics import Diagnostic
from caicach.compiler.rules.context import Context, Directory
from caicach.compiler.rules.registry import Registry, all_rules
from caicach.compiler.rules.rule import Rule
from caicach.compiler.source import Source
from caicach.compiler.structure.parts import Structure
from caicach.compiler.tree import Plan


def check_plan(
    source: Source,
    structure: Structure,
    plan: Plan,
    agencies: Directory | None = None,
    *,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    rules: Registry | None = None,
    strict: bool = False,
) -> tuple[Diagnostic, ...]:
    """The defects of one document by line, each once.

    A rule that raises loses its own findings, never those of the others; it is named on standard error. With `strict`
    (in tests) its exception passes through.
    """
    context = Context(source, structure, plan, agencies)
    found: dict[tuple[str, object, object], Diagnostic] = {}
    for rule in (rules or all_rules()).chosen(select, ignore):
        for diagnostic in _applied(rule, context, strict):
            found.setdefault((diagnostic.code, diagnostic.lines, tuple(diagnostic.params.items())), diagnostic)
    return tuple(sorted(found.values(), key=lambda item: (item.lines, item.code)))


def _applied(rule: Rule, context: Context, strict: bool) -> Iterator[Diagnostic]:
    if strict:
        yield from rule.apply(context)
        return
    try:
        yield from list(rule.apply(context))
    except Exception as error:  # one broken rule must not cost the user the findings of the others
        sys.stderr.write(f"caicach: rule {rule.code} could not run: {type(error).__name__}: {error}\n")
