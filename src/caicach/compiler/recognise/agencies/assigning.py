"""Who leads and who co-operates where a plan assigns in sentences: "Phòng Tư pháp chủ trì …; phối hợp với …"."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from caicach.compiler.lexicon.agencies import HEAD, JOINED_HEAD, ROLE_VERBS
from caicach.compiler.recognise.agencies.splitting import LONGEST_CELL, split_agencies

_SPACES = re.compile(r"\s+")
_LEADS = re.compile(r"chủ trì|làm đầu mối|là cơ quan đầu mối|chịu trách nhiệm chính", re.IGNORECASE)
_COOPERATES = re.compile(r"(?:cùng )?phối hợp(?: chặt chẽ)?(?: thực hiện)?(?: với| cùng)?\s*:?\s*", re.IGNORECASE)
_TOGETHER = re.compile(r"(?<=\w)[\s,]+phối hợp (?:chặt chẽ )?(?:với|cùng)\s", re.IGNORECASE)
_ROLE = re.compile(rf"(?:chủ trì|phối hợp|{ROLE_VERBS})(?!\w)")
_VERB = re.compile(rf"(?<!\w)(?:{ROLE_VERBS})(?!\w)")
_CLAUSE = re.compile(
    rf";|\.(?=\s|$)|(?<=[.;:])\s*\n|\n\s*[-+–•]\s*(?={JOINED_HEAD.pattern})|(?<!với)(?<!cùng)(?<!và)(?<!,)\n(?=\s*{JOINED_HEAD.pattern})"
    rf"|^\s*[-+–•]\s+|\s[-+–•]\s+(?={JOINED_HEAD.pattern})"
)
_SENDS_TO = re.compile(r"(?<!\w)(?:về|gửi|cho|trình|của)\s", re.IGNORECASE)
_BRACKETED = re.compile(r"([^,;()]+)\((chủ trì|phối hợp)[^)]*\)", re.IGNORECASE)
_LABELLED = re.compile(r"(?:cơ quan |đơn vị )?(chủ trì|phối hợp)(?: thực hiện)?\s*:\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Assignment:
    """The agencies of a prose assignment, as printed."""

    lead: tuple[str, ...] = ()
    coordinating: tuple[str, ...] = ()


def is_assignment(text: str) -> bool:
    """Whether a cell says in a sentence who leads and who co-operates, and is no plain list of agencies."""
    if _LEADS.search(text):
        return bool(_COOPERATES.search(text) or _VERB.search(text))
    return bool(_TOGETHER.search(text))


def split_assignment(text: str | None) -> Assignment:
    """Lead and co-operating agencies of a sentence or of several.

    With "chủ trì" the agency before it leads and those after "phối hợp" co-operate. Without it the subject of the
    first clause leads and the subjects of further clauses co-operate; a plain list of agencies all lead.
    """
    cell = unicodedata.normalize("NFC", text or "")[:LONGEST_CELL]
    if labelled := list(_LABELLED.finditer(cell)):
        return _by_label(cell, labelled)
    if not (_LEADS.search(cell) or _COOPERATES.search(cell) or _VERB.search(cell)):
        return Assignment(split_agencies(cell))
    clauses = [flat for clause in _CLAUSE.split(cell) if (flat := _SPACES.sub(" ", clause).strip(" ,.-"))]
    if not clauses:
        return Assignment()
    if any(_LEADS.search(clause) for clause in clauses):
        return _by_lead_word(clauses)
    return _by_subjects(clauses)


def _by_label(cell: str, labels: list[re.Match[str]]) -> Assignment:
    """ "Chủ trì: Phòng Nội vụ. Phối hợp: các phòng, ban"."""
    ends = [label.start() for label in labels[1:]] + [len(cell)]
    found: dict[bool, list[str]] = {True: [], False: []}
    for label, end in zip(labels, ends, strict=True):
        leads = label.group(1).lower() == "chủ trì"
        found[leads] += split_agencies(cell[label.end() : end])
    return _assignment(found[True], found[False])


def _by_lead_word(clauses: list[str]) -> Assignment:
    leads, others = list[str](), list[str]()
    for clause in clauses:
        bracketed = _BRACKETED.findall(clause)
        for name, role in bracketed:
            (leads if role.lower() == "chủ trì" else others).extend(split_agencies(name))
        if bracketed:
            continue
        lead = _LEADS.search(clause)
        if lead:
            before = clause[: lead.start()]
            cooperation = _COOPERATES.search(before)
            if cooperation:
                others += split_agencies(before[cooperation.end() :])
                before = before[: cooperation.start()]
            leads += _subject(before)
        if cooperation := _COOPERATES.search(clause, lead.end() if lead else 0):
            others += _object(clause[cooperation.end() :])
            if not lead:
                others += _subject(clause[: cooperation.start()])
    return _assignment(leads, others)


def _by_subjects(clauses: list[str]) -> Assignment:
    leads, others = list[str](), list[str]()
    for clause in clauses:
        cooperation = _COOPERATES.search(clause)
        subject = clause[: cooperation.start()] if cooperation else clause
        (others if leads else leads).extend(_subject_of_verb(subject))
        if cooperation:
            others += _object(clause[cooperation.end() :])
    return _assignment(leads, others)


def _subject(before: str) -> list[str]:
    """The agency right before "chủ trì": what stands behind the last verb or addressee of the clause."""
    verbs = [match.end() for match in _VERB.finditer(before)]
    start = max(
        [match.end() for match in _SENDS_TO.finditer(before) if HEAD.match(before, match.end())] + verbs, default=0
    )
    rest = before[start:] if verbs else before
    names = split_agencies(rest)
    return list(names)


def _subject_of_verb(clause: str) -> list[str]:
    verb = _VERB.search(clause)
    return list(split_agencies(clause[: verb.start()] if verb and verb.start() else "" if verb else clause))


def _object(after: str) -> list[str]:
    """The agencies after "phối hợp với", up to what they do together."""
    verb = _ROLE.search(after)
    return list(split_agencies(after[: verb.start()] if verb else after))


def _assignment(leads: list[str], others: list[str]) -> Assignment:
    lead = tuple(dict.fromkeys(leads))
    return Assignment(lead, tuple(name for name in dict.fromkeys(others) if name not in lead))
