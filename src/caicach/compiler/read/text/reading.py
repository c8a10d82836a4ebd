"""A text or Markdown file becomes lines (its own) and blocks."""

from __future__ import annotations

from hashlib import sha256
from typing import Literal

from caicach.compiler.read.decoding import decode
from caicach.compiler.read.errors import EmptyFileError
from caicach.compiler.read.limits import Deadline, Limits, check_paragraphs
from caicach.compiler.read.text.blocks import read_blocks
from caicach.compiler.source import Line, Source


def read_text(name: str, content: bytes, form: Literal["txt", "md"], limits: Limits, deadline: Deadline) -> Source:
    """Lines are the file's own, split at "\\n" and counted from 1. A table drawn with bars makes it Markdown."""
    raw = decode(content)
    if not raw.strip():
        raise EmptyFileError(name)
    texts = [line.removesuffix("\r") for line in raw.split("\n")]
    check_paragraphs(name, len(texts), limits)
    blocks, barred = read_blocks([text.replace("\f", " ") for text in texts], deadline)
    return Source(
        name=name,
        format="md" if barred else form,
        lines=tuple(Line(number, text) for number, text in enumerate(texts, start=1)),
        blocks=tuple(blocks),
        sha256=sha256(content).hexdigest(),
    )
