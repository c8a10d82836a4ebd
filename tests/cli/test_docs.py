"""The generated pages say what the code says."""

from __future__ import annotations

from pathlib import Path

import pytest

from caicach.cli import root
from caicach.cli.docs import pages, run
from caicach.compiler.rules.registry import all_rules


@pytest.mark.parametrize("path", list(pages(root())), ids=lambda path: path.name)
def test_the_committed_page_is_up_to_date(path: Path) -> None:
    assert path.is_file(), "type ./caicach docs"
    assert path.read_text(encoding="utf-8") == pages(root())[path], "type ./caicach docs"


def test_check_is_content_with_committed_pages() -> None:
    assert run(["--check"]) == 0


def test_the_vietnamese_page_explains_every_rule_in_vietnamese() -> None:
    page = next(text for path, text in pages(root()).items() if path.name == "diagnostics.vi.md")
    for rule in all_rules():
        assert f"### {rule.code} {rule.name}" in page
        assert rule.why not in page
