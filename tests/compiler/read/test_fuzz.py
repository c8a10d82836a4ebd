"""Whatever the bytes, a reader answers with a source or one of its own errors, in time."""

from __future__ import annotations

import io
import re
import time
import zipfile
from functools import cache

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from caicach.compiler.normalise import normalise
from caicach.compiler.read import PlanReadError, read_bytes
from caicach.compiler.source import Block, Cell, Source, Table
from tests.compiler.read.plan_files import FORMATS, ROWS

_LONGEST = 10.0  # seconds
_FUZZ = settings(suppress_health_check=list(HealthCheck))


@cache
def _plan(name: str) -> bytes:
    return FORMATS[name](ROWS)


def _read_all(name: str, content: bytes) -> None:
    start = time.process_time()
    try:
        source = normalise(read_bytes(name, content))
    except PlanReadError as error:
        assert str(error)
    else:
        _check(source)
    assert time.process_time() - start < _LONGEST


def _check(source: Source) -> None:
    """Every line a block names is there, and rows hold their cells."""
    for block in source.blocks:
        _check_lines(block, len(source.lines))


def _check_lines(block: Block, count: int) -> None:
    assert 1 <= block.lines[0] <= block.lines[1] <= count
    if isinstance(block, Table):
        for row in block.rows:
            assert row.lines[0] <= row.lines[1] <= count
            for cell in row.cells:
                _check_cell(cell, count)


def _check_cell(cell: Cell, count: int) -> None:
    assert all(1 <= line <= count for _, line in cell.text.starts)
    assert all(offset < len(cell.text.value) for offset, _ in cell.text.starts[1:])
    for table in cell.tables:
        _check_lines(table, count)


@pytest.mark.parametrize("name", FORMATS)
@_FUZZ
@given(st.data())
def test_bytes_changed_cut_or_doubled_never_break_a_reader(name: str, data: st.DataObject) -> None:
    content = bytearray(_plan(name))
    for _ in range(data.draw(st.integers(1, 8))):
        at = data.draw(st.integers(0, max(0, len(content) - 1)))
        kind = data.draw(st.sampled_from(("change", "cut", "double", "insert")))
        if kind == "change" and content:
            content[at] = data.draw(st.integers(0, 255))
        elif kind == "cut":
            del content[at : at + data.draw(st.integers(1, 400))]
        elif kind == "double":
            content[at:at] = content[at : at + data.draw(st.integers(1, 200))]
        else:
            content[at:at] = data.draw(st.binary(max_size=20))
    _read_all(name, bytes(content))


@_FUZZ
@given(st.data())
def test_changed_markup_inside_a_word_file_never_breaks_the_reader(data: st.DataObject) -> None:
    with zipfile.ZipFile(io.BytesIO(_plan("plan.docx"))) as package:
        parts = {info.filename: package.read(info) for info in package.infolist()}
    name = data.draw(st.sampled_from(("word/document.xml", "word/styles.xml", "word/numbering.xml", "_rels/.rels")))
    pieces = re.findall(r"<[^>]+>|[^<>]+", parts[name].decode())
    for _ in range(data.draw(st.integers(1, 4))):
        at, other = (data.draw(st.integers(0, len(pieces) - 1)) for _ in range(2))
        kind = data.draw(st.sampled_from(("drop", "copy", "number")))
        number = str(data.draw(st.integers(-5, 10**9)))
        pieces[at] = {"drop": "", "copy": pieces[other], "number": re.sub(r"\d+", number, pieces[at])}[kind]
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as package:
        for part, content in parts.items():
            package.writestr(part, "".join(pieces) if part == name else content)
    _read_all("plan.docx", target.getvalue())


@pytest.mark.parametrize("name", FORMATS)
@settings(suppress_health_check=list(HealthCheck))
@given(share=st.floats(0, 1))
def test_a_file_cut_short_never_breaks_a_reader(name: str, share: float) -> None:
    content = _plan(name)
    _read_all(name, content[: int(len(content) * share)])


@_FUZZ
@given(
    name=st.sampled_from(["a.txt", "a.md", "a.html", "a.docx", "a.pdf", "a.doc", "a"]), content=st.binary(max_size=400)
)
def test_any_bytes_under_any_name(name: str, content: bytes) -> None:
    _read_all(name, content)


_SIGNS = st.sampled_from(
    ["|", "\t", "\n", "\n\n", "**", "*", "STT", "1", "1.1", "a) ", "- ", "I. ", "|---|", "<b>", "</b>", "<td>",
     "<table>", "<tr colspan=9>", "\\", "# ", "_", "&amp;", "[x](y)", "chữ", "CHỮ HOA", ".", ";", " ", "\f", "\r\n",
     "é", "<p>"]
)  # fmt: skip


@_FUZZ
@given(pieces=st.lists(_SIGNS, max_size=200), name=st.sampled_from(["a.txt", "a.md", "a.html"]))
def test_any_mixture_of_marks(pieces: list[str], name: str) -> None:
    _read_all(name, "".join(pieces).encode())


_REPEATED = (
    "|\n", "a|b\n", "a\tb\n", "*", "**a ", "<b>", "\\", "[a](", "&#1;", "- a\n", "a\n|\n", "|a\n", "1.", "# ", "(",
    "<table><tr><td>", "<div>", "<tr><td colspan=64 rowspan=2000>x",
)  # fmt: skip


@pytest.mark.parametrize("sign", _REPEATED)
@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html"])
def test_time_grows_with_length_only(sign: str, name: str) -> None:
    content = (sign * (60_000 // len(sign))).encode()
    start = time.process_time()
    _read_all(name, content)
    assert time.process_time() - start < 4
