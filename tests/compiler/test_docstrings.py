"""The examples in docstrings say what really comes out."""

from __future__ import annotations

import doctest
from importlib import import_module
from pathlib import Path

import pytest

import caicach

_SOURCES = Path(caicach.__file__).parent
MODULES = sorted(
    ".".join(("caicach", *path.relative_to(_SOURCES).with_suffix("").parts))
    for package in ("compiler", "vietnamese")
    for path in (_SOURCES / package).rglob("*.py")
    if ">>> " in path.read_text(encoding="utf-8")
)


@pytest.mark.parametrize("name", MODULES)
def test_examples_come_out_as_printed(name: str) -> None:
    failed, tried = doctest.testmod(import_module(name))
    assert tried and not failed
