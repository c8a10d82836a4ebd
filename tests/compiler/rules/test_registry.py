"""The registry: order, choice, what it refuses; every text of every rule speaks Vietnamese and can be filled in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from babel.messages.pofile import read_po

from caicach.compiler.diagnostics import Severity
from caicach.compiler.rules.context import Context
from caicach.compiler.rules.registry import Registry, all_rules
from caicach.compiler.rules.rule import PREFIXES, Finding, Rule, rule

ROOT = Path(__file__).resolve().parents[3]
PLACEHOLDER = re.compile(r"%\((\w+)\)s")


def _rule(code: str) -> Rule:
    @rule(code, "SOME_NAME", Severity.INFO, message="A message.", hint="A hint.")
    def check(context: Context) -> Iterator[Finding]:
        """A sentence.

        Why: A reason.
        Wrong: This.
        Right: That.
        """
        return iter(())

    return check


def test_codes_come_in_order_whatever_the_order_given() -> None:
    assert [item.code for item in Registry([_rule("TX901"), _rule("AG901")])] == ["AG901", "TX901"]


def test_a_code_given_twice_is_refused() -> None:
    with pytest.raises(ValueError, match="AG901"):
        Registry([_rule("AG901"), _rule("AG901")])


@pytest.mark.parametrize("code", ["XX001", "AG1", "ag001", "AG0001"])
def test_a_code_of_another_shape_is_refused(code: str) -> None:
    with pytest.raises(ValueError, match=code):
        _rule(code)


def test_a_docstring_without_its_three_parts_is_refused() -> None:
    def check(context: Context) -> Iterator[Finding]:
        """Only a sentence."""
        return iter(())

    with pytest.raises(ValueError, match="Why:"):
        rule("AG901", "SOME_NAME", Severity.INFO, message="", hint="")(check)


def test_rules_are_chosen_by_prefix_group_and_name() -> None:
    registry = all_rules()
    assert {item.code[:2] for item in registry.chosen(["RF"])} == {"RF"}
    assert {item.group.value for item in registry.chosen(["deadline"], ["DL00"])} == {"deadline"}
    assert [item.code for item in registry.chosen(["REF_BLANK"])] == ["RF001"]
    assert all(item.code != "TX001" for item in registry.chosen([], ["TX001"]))


def test_every_rule_stands_in_the_folder_of_its_group_under_its_code() -> None:
    folder = ROOT / "src/caicach/compiler/rules"
    for item in all_rules():
        files = list((folder / PREFIXES[item.code[:2]].value).glob(f"{item.code.lower()}_*.py"))
        assert len(files) == 1, item.code


@pytest.fixture(scope="module")
def vietnamese() -> dict[Any, Any]:
    texts: dict[Any, Any] = {}
    for path in sorted((ROOT / "locale/vi").rglob("*.po")):
        with path.open("rb") as file:
            texts.update({message.id: message.string for message in read_po(file, locale="vi") if message.string})
    return texts


@pytest.mark.parametrize("item", list(all_rules()), ids=lambda item: item.code)
def test_every_text_has_its_vietnamese_with_the_same_placeholders(item: Rule, vietnamese: dict[Any, Any]) -> None:
    for text in item.msgids:
        assert vietnamese.get(text), text
    for text in (item.message, item.hint):
        assert set(PLACEHOLDER.findall(text)) == set(PLACEHOLDER.findall(vietnamese[text]))
        assert "%" not in PLACEHOLDER.sub("", vietnamese[text]).replace("%%", "")
