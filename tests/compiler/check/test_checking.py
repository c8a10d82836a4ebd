"""Running the rules: order, doubles, and a rule that breaks."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from caicach.compiler.check import check_plan
from caicach.compiler.diagnostics import Severity
from caicach.compiler.pipeline import Compilation, compile_source
from caicach.compiler.read.reading import read_bytes
from caicach.compiler.rules.context import Context
from caicach.compiler.rules.registry import Registry
from caicach.compiler.rules.rule import Finding, Rule, rule

PLAN = (Path(__file__).parents[1] / "rules" / "plan.txt").read_bytes()


@pytest.fixture(scope="module")
def compiled() -> Compilation:
    return compile_source(read_bytes("ke-hoach.txt", PLAN))


def _rule(code: str, *lines: int, broken: bool = False) -> Rule:
    @rule(code, "SOME_NAME", Severity.INFO, message="A message.", hint="A hint.")
    def check(context: Context) -> Iterator[Finding]:
        """A sentence.

        Why: A reason.
        Wrong: This.
        Right: That.
        """
        for line in lines:
            yield Finding((line, line))
        if broken:
            raise RuntimeError("a slip")

    return check


def test_diagnostics_come_by_line_and_each_once(compiled: Compilation) -> None:
    rules = Registry([_rule("TX901", 9, 3, 3), _rule("AG901", 5)])
    found = check_plan(compiled.source, compiled.structure, compiled.plan, rules=rules)
    assert [(item.code, item.lines[0]) for item in found] == [("TX901", 3), ("AG901", 5), ("TX901", 9)]


def test_a_rule_that_breaks_loses_only_its_own(compiled: Compilation, capsys: pytest.CaptureFixture[str]) -> None:
    rules = Registry([_rule("TX901", 9, broken=True), _rule("AG901", 5)])
    found = check_plan(compiled.source, compiled.structure, compiled.plan, rules=rules)
    assert [item.code for item in found] == ["AG901"]
    assert "TX901" in capsys.readouterr().err


def test_in_tests_a_rule_that_breaks_is_heard(compiled: Compilation) -> None:
    with pytest.raises(RuntimeError, match="a slip"):
        check_plan(
            compiled.source,
            compiled.structure,
            compiled.plan,
            rules=Registry([_rule("TX901", broken=True)]),
            strict=True,
        )
