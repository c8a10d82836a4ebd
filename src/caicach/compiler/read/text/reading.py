"""A text or Markdown file becomes lines (its own) and blocks."""

from __future__ import annotations

from hashlib import sha256
from typing import Literal

from caicach.compiler.read.decoding import decode
from caicach.compiler.read.errors import EmptyFileError
from caicach.compiler.read.limits import Deadline, Limits, check_paragraphs
from caicach.compiler.read.text.blocks import read_blocks
from caicach.compiler.read.text.site_frame import find_document_lines
from caicach.compiler.source import Line, Remark, Source


def read_text(name: str, content: bytes, form: Literal["txt", "md"], limits: Limits, deadline: Deadline) -> Source:
    """Lines are the file's own, split at "\\n" and counted from 1. A table drawn with bars makes it Markdown."""
    raw = decode(content)
    if not raw.strip():
        raise EmptyFileError(name)
    texts = [line.removesuffix("\r") for line in raw.split("\n")]
    check_paragraphs(name, len(texts), limits)
    begin, end = find_document_lines(texts)
    blocks, barred = read_blocks([text.replace("\f", " ") for text in texts[:end]], deadline, begin)
    around = ((1, begin), (end + 1, len(texts)))
    return Source(
        name=name,
        format="md" if barred else form,
        lines=tuple(Line(number, text) for number, text in enumerate(texts, start=1)),
        blocks=tuple(blocks),
        sha256=sha256(content).hexdigest(),
        remarks=tuple(
            Remark("site_footer", lines, texts[lines[0] - 1].strip()) for lines in around if lines[0] <= lines[1]
        ),
    )
