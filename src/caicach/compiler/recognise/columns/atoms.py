"""Atoms: the printed lines of a flattened table, cut wherever a cell might begin, and what each looks like."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from caicach.compiler.lexicon import columns as words
from caicach.compiler.recognise.columns.fragments import Fragment, usual_gap
from caicach.compiler.recognise.columns.widths import first_chunk, width_of
from caicach.compiler.source import Text

Number = tuple[int, ...]

AGENCY = re.compile(words.AGENCY_OPENER)
DEADLINE = re.compile(words.DEADLINE_OPENER)
PRODUCT = re.compile(words.PRODUCT_OPENER)
SOFT_DEADLINE = re.compile(words.DEADLINE_SOFT_OPENER)
TASK = re.compile(words.TASK_OPENER)
_MARK = re.compile(r"(\d{1,3}(?:\.\d{1,3}){0,3})(?:[.)]|(?<=\.\d)|(?<=\.\d\d))(?:\s+|$)")
_SERIAL = re.compile(r"(\d{1,3}(?:\.\d{1,3}){0,3})[.)]?(?=\s|$)")
_WORD_START = re.compile(r"(?<=\s)\S")
_COUNTED = re.compile(r"\b(?:qu[yi]|thang|nam|ngay|so|dieu|muc|khoan)\s+$")
_GROUP = re.compile(words.AGENCY_GROUP)
_LISTED = re.compile(r"[-+] \w")
_OPEN_END = re.compile(words.OPEN_ENDING)
_DATE = re.compile(r"\d{1,2}/(?:\d{1,2}/)?20\d\d|0?\d thang\b")
_WORD = re.compile(r"[a-z]+")


@dataclass(frozen=True, slots=True)
class Atom:
    """A stretch of a printed line that belongs to one cell.

    Widths are printed widths (`widths.width_of`). `page` says that a page begins with it, `odd` that the gap above its
    line is not the usual one. `agency` is the share of its words that occur in names of agencies.
    """

    value: str
    plain: str
    line: int
    first: bool
    page: bool
    odd: bool
    width: int
    chunk: int
    serial: Number | None  # a number as the number column has it
    mark: Number | None  # a number as it stands before a task or product
    lower: bool
    listed: bool
    opens_agency: bool
    opens_deadline: bool
    opens_product: bool
    opens_action: bool
    agency: float
    open_end: bool
    stop: bool

    def text(self) -> Text:
        """The atom with single blanks, on its line."""
        return Text.of(" ".join(self.value.split()), self.line)


def cut_atoms(fragments: Sequence[Fragment], pages: frozenset[int], numbered: bool) -> list[Atom]:
    """The atoms of a table.

    `pages` are the places in `fragments` a page begins at; `numbered` says that the table has a column of numbers.
    """
    usual = usual_gap(fragments)
    atoms = list[Atom]()
    for index, fragment in enumerate(fragments):
        page = index in pages
        odd = index > 0 and not page and fragment.line - fragments[index - 1].line != usual
        edge = (page, index + 1 in pages)
        cuts = [0, *_cuts(fragment, numbered, *edge), len(fragment.value)]
        for start, end in pairwise(cuts):
            value = fragment.value[start:end].rstrip()
            plain = fragment.plain[start : start + len(value)]
            atoms.append(_atom(value, plain, fragment.line, (start == 0, page and start == 0, odd and start == 0)))
    return atoms


def _cuts(fragment: Fragment, numbered: bool, page_begins: bool, page_ends: bool) -> Iterator[int]:
    """Where in a line another cell may begin: at a capital, a date or a list mark that opens one.

    On the first line of a page, where cells go on, also before any word; on the last, where cells are cut, also after
    words that want another.
    """
    value, plain = fragment.value, fragment.plain
    serial = _SERIAL.match(plain) if numbered else None
    mark = _MARK.match(plain)
    inside = max(2, mark.end() if mark else 0)
    for match in _WORD_START.finditer(value):
        at = match.start()
        if serial and value[serial.end() : at].isspace():
            yield at
        elif at <= inside or value[at - 2] in "-+" or _is_bound(value, plain, at, page_ends):
            continue
        elif page_begins or (_opens(plain, at) if value[at].isupper() else _turns(value, plain, at)):
            yield at


def _is_bound(value: str, plain: str, at: int, page_ends: bool) -> bool:
    """Whether a word belongs to the one before it: a number to what it counts, any to a word that wants another."""
    if value[at].isdigit() and _COUNTED.search(plain[max(0, at - 9) : at]):
        return True
    return not page_ends and bool(_OPEN_END.search(value[max(0, at - 20) : at].rstrip().lower()))


def _turns(value: str, plain: str, at: int) -> bool:
    """Whether a cell may begin at something other than a capital."""
    if _DATE.match(plain, at) or _MARK.match(plain, at) or _LISTED.match(value, at):
        return True
    if value[at].isdigit():
        return bool(PRODUCT.match(plain, at))
    return value[at - 2] in ".;" or bool(_GROUP.match(plain, at))


def _opens(plain: str, at: int) -> bool:
    return any(pattern.match(plain, at) for pattern in (AGENCY, DEADLINE, PRODUCT, SOFT_DEADLINE, TASK))


def _atom(value: str, plain: str, line: int, place: tuple[bool, bool, bool]) -> Atom:
    mark, serial = _MARK.match(plain), _SERIAL.match(plain)
    listed = value[0] in "-+•–*" and len(value) > 1
    body = plain[mark.end() :] if mark else plain[1:].lstrip() if listed else plain
    raw = value[len(value) - len(body) :]
    chunk = first_chunk(value)
    spoken = _WORD.findall(plain)
    return Atom(
        value=value,
        plain=plain,
        line=line,
        first=place[0],
        page=place[1],
        odd=place[2],
        width=width_of(value, plain),
        chunk=width_of(chunk, plain[: len(chunk)]),
        serial=_number(serial.group(1)) if serial else None,
        mark=_number(mark.group(1)) if mark else None,
        lower=value[0].islower(),
        listed=listed,
        opens_agency=bool(AGENCY.match(body) if raw[:1].isupper() else _GROUP.match(body)),
        opens_deadline=bool(not raw[:1].islower() and DEADLINE.match(body)),
        opens_product=bool(PRODUCT.match(body)),
        opens_action=bool(not raw[:1].islower() and (SOFT_DEADLINE.match(body) or TASK.match(body))),
        agency=sum(word in words.AGENCY_WORDS for word in spoken) / len(spoken) if spoken else 0.0,
        open_end=bool(_OPEN_END.search(value.lower())),
        stop=value[-1] in ".;…",
    )


def _number(printed: str) -> Number:
    return tuple(int(part) for part in printed.split("."))
