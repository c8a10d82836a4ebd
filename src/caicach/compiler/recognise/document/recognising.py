"""The documents of a file: who says what to whom, and when."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from caicach.compiler.recognise.document.attachments import Attachment, find_attachments
from caicach.compiler.recognise.document.closing import Closing, read_closing
from caicach.compiler.recognise.document.enforcement import find_enforcers
from caicach.compiler.recognise.document.header import Dated, Number, find_date, find_draft, find_number, find_type
from caicach.compiler.recognise.document.issuer import Issuer, find_province, infer_issuer, issuer_of_header
from caicach.compiler.recognise.document.period import find_period, names_a_plan
from caicach.compiler.source import Block, Lines, Text
from caicach.compiler.structure.lines import all_lines
from caicach.compiler.structure.parts import Part, PartKind, Structure, Zone
from caicach.compiler.tree import Document

_HEADS = (PartKind.LETTER, PartKind.DECISION, PartKind.PLAN)
_PREAMBLE = 12
"""Body paragraphs in which the issuer names itself."""


@dataclass(frozen=True, slots=True)
class Documents:
    """The documents of a file: the plan, the letter that carries it, and any further ones."""

    plan: Document
    cover_letter: Document | None = None
    others: tuple[Document, ...] = ()


def recognise_documents(structure: Structure) -> Documents:
    """The plan is the first document with a plan or decision in it, or the only one there is."""
    numbers = sorted({part.document for part in structure.parts})
    groups = {number: [part for part in structure.parts if part.document == number] for number in numbers}
    kinds = {number: {part.kind for part in parts} for number, parts in groups.items()}
    chosen = next((n for n in numbers if kinds[n] & {PartKind.PLAN, PartKind.DECISION}), numbers[0])
    read = {number: _read(groups[number], structure) for number in numbers}
    letter = next((n for n in numbers if n != chosen and kinds[n] == {PartKind.LETTER}), None)
    others = tuple(read[n] for n in numbers if n not in (chosen, letter))
    return Documents(read[chosen], read[letter] if letter is not None else None, others)


@dataclass(slots=True)
class _Reading:
    """Everything looked at for one document."""

    head: Part
    attached: Part | None
    header: list[Text]
    closing: Closing
    attachments: tuple[Attachment, ...]
    number: Number | None = None
    dated: Dated | None = None


def _read(parts: Sequence[Part], structure: Structure) -> Document:
    head = next((part for part in parts if part.kind in _HEADS), parts[0])
    attached = next((part for part in parts if part is not head and part.kind is PartKind.PLAN), None)
    header = all_lines(_zone(head, Zone.HEADER))
    closings = [read_closing(all_lines(_zone(part, Zone.CLOSING))) for part in parts]
    reading = _Reading(head, attached, header, _closing_of(closings), find_attachments(parts))
    reading.number = find_number(header)
    reading.dated = find_date(header)
    issuer = _issuer(reading, parts, structure)
    return _with_issuer(_with_closing(_document(reading, parts), reading.closing), issuer, structure, parts)


def _zone(part: Part, wanted: Zone) -> list[Block]:
    return [block for block, zone in zip(part.blocks, part.zones, strict=True) if zone is wanted]


def _closing_of(closings: Sequence[Closing]) -> Closing:
    """The recipients and the signature of a document, which may stand at the end of different parts."""
    merged = Closing()
    for closing in closings:
        if closing.recipients and not merged.recipients:
            merged.recipients, merged.recipients_lines = closing.recipients, closing.recipients_lines
        if closing.offices and not merged.offices:
            merged.offices, merged.signatory = closing.offices, closing.signatory
        elif merged.signatory is None:
            merged.signatory = closing.signatory
    return merged


def _document(reading: _Reading, parts: Sequence[Part]) -> Document:
    head, number, dated = reading.head, reading.number, reading.dated
    spans: dict[str, Lines] = {}
    doc_type = _type(reading, spans)
    title = _title(head.title)
    attached_title = _title(reading.attached.title) if reading.attached else None
    for name, text in (("title", head.title), ("attached_title", reading.attached.title if reading.attached else None)):
        if text is not None:
            spans[name] = text.lines()
    if number is None:
        number = _agreed_number(reading.attachments)
    if dated is None:
        dated = _agreed_date(reading.attachments)
    if number is not None:
        spans["number"] = number.lines
    if dated is not None:
        spans["date"] = dated.lines
    draft = find_draft(reading.header)
    if draft:
        spans["draft"] = draft
    period = _period(reading, parts, dated)
    if period:
        spans["year_or_period"] = period[1]
    enforcers = find_enforcers(p.text for p in head.paragraphs(Zone.BODY)) if head.kind is PartKind.DECISION else None
    if enforcers:
        spans["enforced_by"] = enforcers[1]
    return Document(
        number=number.number if number else None,
        number_raw=number.raw if number else None,
        doc_type=doc_type[0] if doc_type else None,
        doc_type_abbr=doc_type[1] if doc_type else None,
        attached_doc_type="Kế hoạch" if reading.attached else None,
        place=dated.place if dated else None,
        date=dated.day if dated else None,
        date_partial=dated.partial if dated else None,
        title=title,
        attached_title=attached_title,
        year_or_period=period[0] if period else None,
        draft=draft is not None,
        incomplete=(number is not None and number.number is None) or (dated is not None and dated.day is None),
        enforced_by=enforcers[0] if enforcers else (),
        source_lines=(head.lines[0], parts[-1].lines[1]),
        spans=spans,
    )


def _title(title: Text | None) -> str | None:
    if title is None:
        return None
    text = re.sub(r"\s+", " ", title.value).strip(" .-_*")
    return re.sub(r"^\(\s*(.*?)\s*\)$", r"\1", text) or None


def _type(reading: _Reading, spans: dict[str, Lines]) -> tuple[str, str] | None:
    if reading.head.kind is PartKind.LETTER:
        return "Công văn", "CV"
    if found := find_type(reading.header):
        spans["doc_type"] = found[2]
        return found[0], found[1]
    if reading.number and reading.number.doc_type:
        return reading.number.doc_type
    named = [attachment.number.doc_type for attachment in reading.attachments if attachment.number]
    return named[0] if named else None


def _agreed_number(attachments: Sequence[Attachment]) -> Number | None:
    """The number all attachment lines name, where they name one and the same."""
    numbers = [attachment.number for attachment in attachments if attachment.number is not None]
    return numbers[0] if numbers and len({number.number for number in numbers}) == 1 else None


def _agreed_date(attachments: Sequence[Attachment]) -> Dated | None:
    dates = [attachment.dated for attachment in attachments if attachment.dated is not None]
    return dates[0] if dates and len({(dated.day, dated.partial) for dated in dates}) == 1 else None


def _period(reading: _Reading, parts: Sequence[Part], dated: Dated | None) -> tuple[str, Lines] | None:
    """From the title; else from the titles of appendices, the preamble, the heads of tables, the date."""
    preamble = [p.text for p in reading.head.paragraphs(Zone.BODY)][:_PREAMBLE]
    heads = [cell.text for part in parts for table in part.tables() for row in table.rows[:2] for cell in row.cells]
    found = find_period([reading.head.title, reading.attached.title if reading.attached else None])
    found = found or find_period([part.title for part in parts])
    found = found or find_period(text for text in preamble if names_a_plan(text)) or find_period(heads)
    if found is None and dated is not None and (dated.day or dated.partial):
        year = str(dated.day.year) if dated.day else str(dated.partial)[:4]
        return year, dated.lines
    return found


def _with_closing(document: Document, closing: Closing) -> Document:
    spans = dict(document.spans)
    for name, text in (("signatory", closing.signatory), ("signatory_title", closing.title)):
        if text is not None:
            spans[name] = text.lines()
    if closing.recipients_lines:
        spans["recipients"] = closing.recipients_lines
    return replace(
        document,
        signatory=_title(closing.signatory),
        signatory_title=closing.title.value.strip(" .") if closing.title else None,
        signed_for=closing.signed_for,
        recipients=tuple(closing.recipients),
        recipients_lines=closing.recipients_lines,
        spans=spans,
    )


def _issuer(reading: _Reading, parts: Sequence[Part], structure: Structure) -> Issuer:
    """From this document's header; else from what its own words say; else from another header of the file."""
    issuer = issuer_of_header(reading.header)
    if issuer.name:
        return issuer
    body = [paragraph.text for paragraph in reading.head.paragraphs(Zone.BODY)]
    place = reading.dated.place if reading.dated else None
    attached = [attachment.text for attachment in reading.attachments]
    issuer = infer_issuer(reading.head.title, [*body[:_PREAMBLE], *body[-2:], *attached], place)
    if issuer.name:
        return issuer
    headers = (issuer_of_header(all_lines(_zone(part, Zone.HEADER))) for part in (*parts, *structure.parts))
    return next((found for found in headers if found.name), issuer)


def _with_issuer(document: Document, issuer: Issuer, structure: Structure, parts: Sequence[Part]) -> Document:
    spans = dict(document.spans)
    if issuer.lines:
        spans["issuer"] = issuer.lines
    province = find_province(issuer, _province_texts(parts, structure)) if issuer.name else None
    if province:
        spans["issuer_parent_province"] = province[1]
    return replace(
        document,
        issuer=issuer.name,
        level=issuer.level,
        district_type=issuer.kind if issuer.level in ("district", "commune") else None,
        issuer_parent_province=province[0] if province else None,
        spans=spans,
    )


def _province_texts(parts: Sequence[Part], structure: Structure) -> list[Text]:
    """Headers and bases of the document first, then everything in the file that is a paragraph."""
    own = [line for part in parts for line in all_lines(_zone(part, Zone.HEADER))]
    body = [paragraph.text for part in parts for paragraph in part.paragraphs(Zone.BODY, Zone.CLOSING)]
    rest = [paragraph.text for part in structure.parts for paragraph in part.paragraphs()]
    return [*own, *body, *rest]
