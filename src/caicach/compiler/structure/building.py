"""From a source to its structure: parts with their kinds, documents, zones and sections."""

from __future__ import annotations

import re
from dataclasses import dataclass

from caicach.compiler.source import Source, Text
from caicach.compiler.structure import signs
from caicach.compiler.structure.lines import block_lines
from caicach.compiler.structure.parts import Part, PartKind, Structure, Zone
from caicach.compiler.structure.sections import build_sections, lines_of
from caicach.compiler.structure.splitting import Cut, split_blocks
from caicach.vietnamese.folding import fold

_FORM = re.compile(r"\bthong ke (?:cac |mot so )?(?:chi tieu|so lieu|ket qua)|\bbieu (?:mau )?(?:thong ke|so lieu)")
_OWN_KINDS = (PartKind.LETTER, PartKind.DECISION, PartKind.PLAN)


def build_structure(source: Source) -> Structure:
    """The parts of a file, each with header, body and closing, and the body's sections."""
    parts: list[Part] = []
    for cut in split_blocks(source):
        head = _read_head(cut)
        kind = _kind(head, parts)
        document = _document(kind, head, parts)
        body = [block for block, zone in zip(cut.blocks, cut.zones, strict=True) if zone is Zone.BODY]
        parts.append(
            Part(
                kind=kind,
                label=head.label,
                title=head.title,
                document=document,
                lines=lines_of(cut.blocks),
                blocks=tuple(cut.blocks),
                zones=tuple(cut.zones),
                sections=build_sections(body),
            )
        )
    return Structure(source, tuple(parts))


@dataclass(slots=True)
class _Head:
    """What the header of a part shows."""

    label: str | None = None
    type: str | None = None
    title: Text | None = None
    attached: bool = False
    national: bool = False
    numbered: bool = False
    addressed: bool = False
    subject: bool = False


def _read_head(cut: Cut) -> _Head:
    head = _Head()
    title: list[Text] = []
    for block, zone in zip(cut.blocks, cut.zones, strict=True):
        if zone is not Zone.HEADER:
            continue
        for line in block_lines(block):
            _read_head_line(line, head, title)
    head.title = Text.join(title) if title else None
    return head


def _read_head_line(line: Text, head: _Head, title: list[Text]) -> None:
    text = line.value
    folded = fold(text)
    if label := signs.appendix_label(text, folded):
        head.label = head.label or label
        line = line.cut(len(text) - len(text.lstrip()) + len(label))
        title[:] = [line] if line.value.strip(" .:-–") else []
    elif kind := signs.type_of(text, folded):
        if head.type is None:
            title.clear()  # what stood above was the name of a web site, not a title
        head.type = head.type or kind
    elif signs.is_attachment_line(folded):
        head.attached = True
    elif signs.is_national_heading(folded):
        head.national = True
    elif signs.is_number_line(text):
        head.numbered = True
    elif folded.startswith("kinh gui"):
        head.addressed, head.subject = True, False
    elif folded.startswith("v v ") and head.type is None and head.label is None:
        head.subject = True
        title[:] = [line]
    elif signs.is_place_and_date(text, folded) or signs.is_draft_line(folded):
        head.subject = False
    else:
        _read_title_line(line, folded, head, title)


def _read_title_line(line: Text, folded: str, head: _Head, title: list[Text]) -> None:
    """A line that is none of the fixed ones: part of a title, where one has begun or begins here."""
    text = line.value
    if not any(char.isalpha() for char in text):
        return  # a rule drawn with dashes
    if head.attached or (head.addressed and not (head.type or head.label)):
        return
    if signs.is_authority_line(text, folded):
        return
    if head.type is None and head.label is None and (found := signs.type_before_title(text)):
        head.type = found[0]
        title[:] = [line.cut(found[1])]
    elif head.type or head.label or head.subject or (signs.is_upper(text) and not signs.is_issuer_part(folded)):
        title.append(line)


def _kind(head: _Head, parts: list[Part]) -> PartKind:
    folded = fold(head.title.value) if head.title else ""
    if parts and (head.label or (head.attached and not head.type) or not _is_own(head, parts)):
        if "de cuong" in folded or head.type == "de cuong":
            return PartKind.OUTLINE
        if _FORM.search(folded) or fold(head.label or "").startswith(("bieu", "mau")):
            return PartKind.FORM
        return PartKind.APPENDIX
    if head.type == "quyet dinh":
        return PartKind.DECISION
    if head.label and not head.type:
        return PartKind.APPENDIX
    return PartKind.LETTER if (head.addressed or _is_subject(head.title)) and head.type is None else PartKind.PLAN


def _is_subject(title: Text | None) -> bool:
    return title is not None and fold(title.value).startswith("v v ")


def _is_own(head: _Head, parts: list[Part]) -> bool:
    """Whether a further part is a document of its own, or the plan a decision or a letter brings, not an appendix."""
    if head.type is None:
        return head.addressed and (head.national or head.numbered)
    awaited = {PartKind.LETTER, PartKind.DECISION}
    carried = [part for part in parts if part.kind in _OWN_KINDS]
    if carried and carried[-1].kind in awaited:
        return True
    return not head.attached and (head.national or head.numbered)


def _document(kind: PartKind, head: _Head, parts: list[Part]) -> int:
    """Which document of the file the part belongs to; a decision and the plan it issues are one."""
    if not parts:
        return 0
    last = parts[-1].document
    if kind not in _OWN_KINDS:
        return last
    carried = [part for part in parts if part.kind in _OWN_KINDS]
    if kind is PartKind.PLAN and carried and carried[-1].kind is PartKind.DECISION and not head.numbered:
        return last
    return last + 1
