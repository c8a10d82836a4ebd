"""Every legal act a file names, one entry for each distinct act."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from caicach.compiler.identity import ItemIds
from caicach.compiler.lexicon.acts import ISSUER_CODES
from caicach.compiler.recognise.references.dating import Issue, read_issue
from caicach.compiler.recognise.references.laws import FoundLaw, find_laws
from caicach.compiler.recognise.references.numbers import FoundNumber, find_numbers
from caicach.compiler.recognise.references.passages import Passage, passages
from caicach.compiler.source import Lines, Text
from caicach.compiler.structure.parts import Structure
from caicach.compiler.tree import Document, Reference
from caicach.vietnamese.folding import fold


@dataclass(frozen=True, slots=True)
class _Mention:
    """One place that names an act."""

    raw: str
    lines: Lines
    number_line: int
    found: FoundNumber | FoundLaw
    issue: Issue | None = None
    own: bool = False


@dataclass(slots=True)
class _Act:
    mentions: list[_Mention] = field(default_factory=list)

    def takes(self, mention: _Mention) -> bool:
        """Whether a mention with the same number is this act: two bodies number alike in different years."""
        if mention.issue is None:
            return True
        years = {m.issue.day.year for m in self.mentions if m.issue and m.issue.day}
        issuers = {fold(m.issue.issuer) for m in self.mentions if m.issue and m.issue.issuer}
        issue = mention.issue
        apart = issue.day is not None and bool(years) and issue.day.year not in years
        return not (apart and issue.issuer and issuers and fold(issue.issuer) not in issuers)


def recognise_references(structure: Structure, document: Document) -> tuple[Reference, ...]:
    """The acts named, in order of first mention; the document's own number is a self reference."""
    acts: dict[tuple[str, ...], list[_Act]] = {}
    order: list[_Act] = []
    for passage in passages(structure):
        for mention in _mentions(passage, document):
            key = (*mention.found.key, "own") if mention.own else mention.found.key
            act = next((act for act in acts.setdefault(key, []) if act.takes(mention)), None)
            if act is None:
                act = _Act()
                acts[key].append(act)
                order.append(act)
            act.mentions.append(mention)
    ids = ItemIds()
    return tuple(_reference(act.mentions, ids) for act in order)


def _mentions(passage: Passage, document: Document) -> Iterable[_Mention]:
    text = passage.text
    found: list[_Mention] = []
    if "/" in text.value:
        for number in find_numbers(text.value):
            issue = read_issue(text.value, number.start, number.end)
            own = not found if passage.attaching else _is_own(number, issue, document)
            line = text.line_at(_first_sign(text.value, number))
            raw, lines = _raw(text, number.start, issue.end), text.lines(number.start, issue.end)
            found.append(_Mention(raw, lines, line, number, issue, own))
    if any(word in text.value for word in ("uật", "iến pháp", "lệnh")):
        for law in find_laws(text.value):
            raw, lines = _raw(text, law.start, law.end), text.lines(law.start, law.end)
            found.append(_Mention(raw, lines, lines[0], law))
    return sorted(found, key=lambda mention: mention.found.start)


def _is_own(number: FoundNumber, issue: Issue, document: Document) -> bool:
    """Whether running text names its own document: the same number, and the same day or neither day nor issuer.

    A superior's plan may well bear the same number.
    """
    if document.number is None or number.doc_type is None or number.key != tuple(fold(document.number).split()):
        return False
    return issue.day == document.date if issue.day else issue.issuer is None


def _first_sign(text: str, number: FoundNumber) -> int:
    """Where the number itself begins; of a blank one, its stroke."""
    return text.find("/", number.number_start) if number.blank else number.number_start


def _raw(text: Text, start: int, end: int) -> str:
    return re.sub(r"-\s+(?=[A-ZĐ])", "-", re.sub(r"\s+", " ", text.value[start:end])).strip(" ,(")


def _reference(mentions: list[_Mention], ids: ItemIds) -> Reference:
    first = mentions[0]
    if isinstance(first.found, FoundLaw):
        return _law(first, first.found, mentions, ids)
    number = first.found
    days = list(dict.fromkeys(m.issue.day for m in mentions if m.issue and m.issue.day))
    partial = next((m.issue.partial for m in mentions if m.issue and m.issue.partial), None)
    printed = dict.fromkeys(m.found.printed for m in mentions if isinstance(m.found, FoundNumber))
    day = days[0] if days else None
    return Reference(
        id=ids.take(None, number.number, first.raw),
        raw=first.raw,
        number=number.number,
        date=day,
        first_line_no=first.number_line,
        doc_type=next((m.found.doc_type for m in mentions if m.found.doc_type), None),
        year=number.year or (day.year if day else None),
        issuer=_issuer(number, mentions),
        self_reference=any(m.own for m in mentions),
        blank_number=number.blank,
        malformed=number.malformed,
        date_partial=None if day else partial,
        variants=tuple(v for v in printed if v.casefold() != number.number.casefold()),
        conflicting_dates=tuple(days) if len(days) > 1 else (),
        source_lines=first.lines,
        mentions=tuple(dict.fromkeys(m.lines for m in mentions)),
    )


def _law(first: _Mention, law: FoundLaw, mentions: list[_Mention], ids: ItemIds) -> Reference:
    return Reference(
        id=ids.take(None, str(law.year), first.raw),
        raw=first.raw,
        number=None,
        date=next((m.found.day for m in mentions if isinstance(m.found, FoundLaw) and m.found.day), None),
        first_line_no=first.number_line,
        doc_type=law.doc_type,
        kind=law.kind,
        year=law.year,
        issuer="Quốc hội",
        source_lines=first.lines,
        mentions=tuple(dict.fromkeys(m.lines for m in mentions)),
    )


def _issuer(number: FoundNumber, mentions: list[_Mention]) -> str | None:
    """As printed with the first mention that names it, else as the code tells."""
    printed = next((m.issue.issuer for m in mentions if m.issue and m.issue.issuer), None)
    if printed:
        return printed
    return next(
        (ISSUER_CODES[code] for part in reversed(number.key) if (code := part.rstrip("0123456789")) in ISSUER_CODES),
        None,
    )
