"""The way in: a path or bytes, to a `Source`."""

from __future__ import annotations

from pathlib import Path

from caicach.compiler.read.errors import BrokenFileError, EmptyFileError, MissingFileError, PlanReadError
from caicach.compiler.read.limits import Deadline, Limits, check_size
from caicach.compiler.read.office import convert
from caicach.compiler.read.sniffing import Form, sniff
from caicach.compiler.source import Source

DEFAULT_LIMITS = Limits()


def read_path(path: Path, limits: Limits = DEFAULT_LIMITS) -> Source:
    """Read a file. Its size is looked at before its content. Raises `PlanReadError` and nothing else."""
    try:
        check_size(path.name, path.stat().st_size, limits.bytes)
        content = path.read_bytes()
    except OSError as error:
        raise MissingFileError(path.name) from error
    return read_bytes(path.name, content, limits)


def read_bytes(name: str, content: bytes, limits: Limits = DEFAULT_LIMITS) -> Source:
    """Read a file's content; the name counts only where the content leaves the format open.

    Raises `PlanReadError` and nothing else.
    """
    check_size(name, len(content), limits.bytes)
    if not content.strip(b"\x00 \t\r\n"):
        raise EmptyFileError(name)
    try:
        return _read(name, content, sniff(name, content), limits)
    except PlanReadError:
        raise
    except Exception as error:  # the libraries below raise what they like over damaged files
        raise BrokenFileError(name, word_detail="it contradicts itself") from error


def _read(name: str, content: bytes, form: Form, limits: Limits) -> Source:
    """Readers are imported when they are needed: a PDF library costs more to load than a text file to read."""
    deadline = Deadline(name, limits)
    if form in ("txt", "md", "html"):
        check_size(name, len(content), limits.text_bytes)
    if form == "txt" or form == "md":
        from caicach.compiler.read.text.reading import read_text

        return read_text(name, content, form, limits, deadline)
    if form == "pdf":
        from caicach.compiler.read.pdf.reading import read_pdf

        return read_pdf(name, content, limits, deadline)
    if form == "html":
        from caicach.compiler.read.web.reading import read_web

        return read_web(name, content, limits, deadline)
    if form != "docx":
        content = convert(name, content, form, limits)
        check_size(name, len(content), limits.bytes)
        deadline = Deadline(name, limits)
    from caicach.compiler.read.word.reading import read_word

    return read_word(name, content, limits, deadline)
