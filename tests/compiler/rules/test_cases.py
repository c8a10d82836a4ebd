"""Each rule finds what is wrong and leaves alone what is right: tables of changes to one correct plan.

A file `cases/CODE.toml` holds `[[wrong]]` and `[[right]]` tables. `change` is a list of pairs [words of the plan, words
put in their place]; `at` names the line the diagnostic must point at by words on it; `severity` where it matters;
`remark` is what a reader says of that line (a page without text, say), where a text alone cannot show it; `units` are
the agencies of the user's list, where one is given.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from caicach.compiler.check import check_plan
from caicach.compiler.diagnostics import Diagnostic
from caicach.compiler.pipeline import compile_source
from caicach.compiler.read.reading import read_bytes
from caicach.compiler.resolve.directory import AgencyDirectory
from caicach.compiler.rules.registry import all_rules
from caicach.compiler.source import Remark

HERE = Path(__file__).parent
PLAN = (HERE / "plan.txt").read_text(encoding="utf-8")


@dataclass(frozen=True)
class Case:
    """One changed plan and what a rule must say about it."""

    code: str
    name: str
    wrong: bool
    text: str
    at: str
    severity: str | None
    remark: str | None
    units: tuple[str, ...]


def _changed(code: str, table: dict[str, Any]) -> str:
    text = PLAN
    for old, new in table.get("change", []):
        assert old in text, f"{code}: the plan does not say {old!r}"
        text = text.replace(old, new)
    return text


@cache
def cases() -> tuple[Case, ...]:
    found = []
    for path in sorted((HERE / "cases").glob("*.toml")):
        tables = tomllib.loads(path.read_text(encoding="utf-8"))
        for kind in ("wrong", "right"):
            for number, table in enumerate(tables.get(kind, []), start=1):
                text = _changed(path.stem, table)
                name = f"{path.stem}-{kind}-{number}"
                extra = (table.get("at", ""), table.get("severity"), table.get("remark"), tuple(table.get("units", ())))
                found.append(Case(path.stem, name, kind == "wrong", text, *extra))
    return tuple(found)


def diagnostics_of(text: str, remark: Remark | None = None, units: tuple[str, ...] = ()) -> tuple[Diagnostic, ...]:
    compiled = compile_source(read_bytes("ke-hoach.txt", text.encode()))
    remarks = (*compiled.source.remarks, *([remark] if remark else []))
    source, agencies = replace(compiled.source, remarks=remarks), AgencyDirectory(units) if units else None
    return check_plan(source, compiled.structure, compiled.plan, agencies, strict=True)


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.name)
def test_case(case: Case) -> None:
    lines = case.text.split("\n")
    marked = next((number for number, line in enumerate(lines, start=1) if case.at in line), 1)
    remark = Remark(case.remark, (marked, marked)) if case.remark else None
    found = [item for item in diagnostics_of(case.text, remark, case.units) if item.code == case.code]
    if not case.wrong:
        assert not found
        return
    assert any(case.at in line for line in lines), "the case names words its text does not have"
    pointed = [item for item in found if case.at in "\n".join(lines[item.lines[0] - 1 : item.lines[1]])]
    assert pointed, f"nothing points at {case.at!r}; found {[item.lines for item in found]}"
    assert case.severity is None or pointed[0].severity.value == case.severity


def test_a_correct_plan_has_no_diagnostic() -> None:
    assert [(item.code, item.lines) for item in diagnostics_of(PLAN)] == []


@pytest.mark.parametrize("rule", list(all_rules()), ids=lambda rule: rule.code)
def test_every_rule_has_a_wrong_and_a_right_case(rule: Any) -> None:
    of_rule = [case for case in cases() if case.code == rule.code]
    assert any(case.wrong for case in of_rule)
    assert any(not case.wrong for case in of_rule)
