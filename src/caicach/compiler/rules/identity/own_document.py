"""Where a document names itself, and where its body ends."""

from __future__ import annotations

import re
from collections.abc import Iterator

from caicach.compiler.rules.citations import Citation
from caicach.compiler.rules.context import Context
from caicach.compiler.structure.parts import PartKind, Zone
from caicach.compiler.tree import Document

_END = re.compile(r"\./\.|\.\s*/\s*\.\s*$")


def own_mentions(context: Context) -> Iterator[tuple[Document, Citation]]:
    """Each line "(Kèm theo …)" with the document of the file it speaks of."""
    documents = [context.plan.document, *context.plan.other_documents]
    if context.plan.cover_letter:
        documents.append(context.plan.cover_letter)
    for citation in context.citations:
        if not citation.attached:
            continue
        fitting = [own for own in documents if _fits(own, citation)]
        if fitting:
            yield min(fitting, key=lambda own: (own.number is None, documents.index(own))), citation


def same_number(number: str, citation: Citation) -> bool:
    """Whether a number of a document is that of a citation; leading zeros do not matter."""
    return _bare(number) == _bare(citation.number)


def _bare(number: str) -> str:
    return re.sub(r"\s", "", number).lstrip("0").lower()


def _fits(own: Document, citation: Citation) -> bool:
    letters = (own.doc_type_abbr or "").lower()
    if own.number:
        return own.number.split("/")[-1].lower() == citation.suffix.lower()
    return letters == citation.letters.lower()


def end_of_body(context: Context) -> int | None:
    """The line of the closing mark "./." of the main text; else of its last paragraph."""
    last = None
    appendices = [part.lines[0] for part in context.structure.parts if part.kind is PartKind.APPENDIX]
    first_appendix = min(appendices, default=len(context.source.lines) + 1)
    for passage in context.passages:
        if passage.cell:
            continue
        found = _END.search(passage.value)
        if found:
            return passage.text.line_at(found.start())
        if passage.zone is Zone.BODY and passage.text.line_at(0) < first_appendix:
            last = passage.text.line_at(len(passage.value) - 1)
    return last
