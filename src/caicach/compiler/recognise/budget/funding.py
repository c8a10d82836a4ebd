"""Where the money comes from: the sources a plan names."""

from __future__ import annotations

import re
from collections.abc import Iterator

from caicach.compiler.recognise.targets.sentences import sentences
from caicach.compiler.source import Paragraph, Text
from caicach.compiler.structure.parts import PartKind, Section, Structure
from caicach.compiler.tree import FundingSource
from caicach.vietnamese.folding import fold

_HEAD = re.compile(r"\b(?:kinh phi|nguon luc tai chinh|du toan)\b")
_FROM = re.compile(
    r"(?:\btừ|\btrong|\bbằng|\bdo|\bsử dụng|\blồng ghép(?: trong| với| vào)?|:)\s+"
    r"(?P<what>(?:các\s+)?(?:nguồn|ngân sách|dự toán|kinh phí)\b[^.;]*)",
    re.IGNORECASE,
)
_BARE = re.compile(r"(?P<what>(?:Nguồn|Ngân sách)\s[^.;:]*)")
_RULES = re.compile(r"\b(?:lap du toan|quyet toan|quan ly su dung)\b")
_NEXT = re.compile(
    r"(?:,|;)\s+(?=(?:từ\s+)?(?:các\s+)?(?:nguồn|ngân sách)\s)|\s+(?:và|hoặc)\s+(?=(?:từ\s+)?(?:các\s+)?nguồn\s)",
    re.IGNORECASE,
)
_ELSEWHERE = re.compile(
    r"\bkinh phi\b[^.;]{0,120}?\b(?:bo tri|dam bao|bao dam|su dung|lay|chi|tu)\b[^.;]{0,40}?\b(?:ngan sach|nguon)\b"
)
_TAIL = re.compile(
    r",?(?: (?:bảo đảm|đảm bảo|chi trả))?,?(?: (?:dự toán|cụ thể|chi tiết))? như sau\Z| (?:bảo đảm|đảm bảo)\Z"
)
_LONGEST = 200


def funding_sections(sections: tuple[Section, ...]) -> Iterator[Section]:
    """The highest sections whose heading speaks of funding."""
    for section in sections:
        title = section.title.value
        if len(title) < 120 and _HEAD.search(fold(title)):
            yield section
        else:
            yield from funding_sections(section.children)


def read_funding(structure: Structure) -> Iterator[FundingSource]:
    """The sources named in the funding sections; without such a section, those of any sentence on what is paid."""
    found = False
    for part in structure.parts:
        if part.kind in (PartKind.OUTLINE, PartKind.FORM, PartKind.LETTER):
            continue
        for section in funding_sections(part.sections):
            for inner in section.walk():
                for text in [inner.title, *(block.text for block in inner.blocks if isinstance(block, Paragraph))]:
                    for source in _sources(text):
                        found = True
                        yield source
    if not found:
        for part in structure.parts:
            if part.kind is PartKind.PLAN:
                for paragraph in part.paragraphs():
                    if _ELSEWHERE.search(fold(paragraph.text.value[:600])):
                        yield from _sources(paragraph.text)


def _sources(text: Text) -> Iterator[FundingSource]:
    for start, end in sentences(text.value):
        sentence = text.value[start:end]
        if _RULES.search(fold(sentence[:120])):
            continue
        match = _FROM.search(sentence) or _BARE.match(sentence.lstrip(" -+*"))
        if match is None:
            continue
        line = text.line_at(start + max(0, sentence.find(match["what"])))
        for named in _NEXT.split(match["what"]):
            words = _TAIL.sub("", " ".join(named.split()).strip(" ,.;:*"))
            if len(words) > 8:
                yield FundingSource(words[:_LONGEST].rsplit(" ", 1)[0] if len(words) > _LONGEST else words, line)
