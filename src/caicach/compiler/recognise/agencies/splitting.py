"""Cutting the text of an agency cell into names, as printed."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from caicach.compiler.lexicon.agencies import (
    BARE_GROUP_NOUN,
    COMPOUND_NAME,
    DESCRIBED,
    GENERIC_NAMES,
    GROUP_INSIDE,
    GROUP_OPENER,
    HEAD,
    JOINED_HEAD,
    JOINS_ON,
    LIST_PREFIX,
    NOT_A_NAME,
    OFFICE_BEFORE,
    OFFICE_PAIR,
    REFERS,
    ROLE_PREFIX,
    ROLE_TAIL,
    SHORT_NAMES,
)
from caicach.vietnamese.folding import fold

_SPACES = re.compile(r"\s+")
_LINE_MARK = re.compile(r"(?:^|\n)\s*(?:[-–—+•*]+|\d{1,2}[.)])\s*")
_INNER_MARK = re.compile(r"(?<=[.;,])\s*[-–—+•]\s+")
_CUT = re.compile(r";|,|\.(?=\s|$)|/|&|(?<!\w)và(?!\w)|\s[-–—+]\s|\s(?=[A-ZĐÁÀẢÃẠÂĂÊÔƠƯỦỦỶ])")
_EDGES = " \t\n,.;:-–—+•*/&…"
_TRAILING_AND = re.compile(r"(?:^|[\s,]+)(?:và|hoặc|cùng|với)$", re.IGNORECASE)
_LEADING_AND = re.compile(r"^(?:và|cùng|với|hoặc)\s+", re.IGNORECASE)
_ROLE_BRACKET = re.compile(
    r"\s*\([^()]*(?:chủ trì|phối hợp|thường trực|đầu mối|theo |tổng hợp|thẩm định|tham mưu|hướng dẫn|theo dõi"
    r"|kiểm tra)[^()]*\)\s*$",
    re.IGNORECASE,
)
_COUNCIL_BEFORE = re.compile(r"\b(?:HĐND|HDND|Đảng [uủ][yỷ])\s*$", re.IGNORECASE)
LONGEST_CELL = 4000
"""Letters in the longest cell that lists agencies; a longer text is prose, and cutting it would take long."""

_REMEMBERED = 1024
"""Cells remembered: the same few agencies stand in most rows of a plan."""

_GROUP_REACH = 80
_LONGEST_NAME = 30
"""Words in the longest name; a longer text is a sentence."""


@lru_cache(maxsize=_REMEMBERED)
def split_agencies(text: str | None) -> tuple[str, ...]:
    """The agencies an agency cell names, in order, each as printed; empty where it names none.

    Cuts at semicolons and list marks, at commas and "và" between agencies, and where the separator was lost; names
    with commas ("Sở Văn hóa, Thể thao và Du lịch") and groups ("Các phòng, ban, ngành") stay whole. What an agency is
    told to do behind its name ("Phòng Nội vụ tổng hợp") is left off.
    """
    cell = unicodedata.normalize("NFC", text or "")
    if REFERS.match(cell) or len(cell) > LONGEST_CELL:
        return ()
    names = [name for piece in _list_items(cell) for name in _names(piece)]
    return tuple(dict.fromkeys(names))


def _list_items(cell: str) -> Iterator[str]:
    """The parts at list marks and semicolons, on one line each."""
    listed = _LINE_MARK.match(cell) is not None

    def cut(match: re.Match[str]) -> str:
        """A dash on a new line may be one within a name that a narrow column wrapped: "Văn phòng HĐND" / "- UBND"."""
        goes_on = _COUNCIL_BEFORE.search(match.string[max(0, match.start() - 8) : match.start()])
        begins = HEAD.match(match.string, match.end()) and not goes_on
        return ";" if listed or begins else match.group()

    marked = _INNER_MARK.sub(";", _LINE_MARK.sub(cut, cell))
    for item in marked.split(";"):
        flat = _SPACES.sub(" ", item).strip(_EDGES)
        if flat:
            yield flat


def _names(item: str) -> Iterator[str]:
    if opener := LIST_PREFIX.match(item):
        for name in _pieces(item[opener.end() :], short_names=True):
            yield from _named(name, listed=True)
        return
    if opener := ROLE_PREFIX.match(item):
        item = item[opener.end() :]
    for name in _pieces(item, short_names=False):
        yield from _named(name, listed=False)


def _named(piece: str, *, listed: bool) -> Iterator[str]:
    name = _without_role(piece)
    if not name or NOT_A_NAME.match(name) or name.count(" ") >= _LONGEST_NAME:
        return
    if listed or HEAD.match(name) or fold(name) in SHORT_NAMES or name[0].isupper():
        yield name


def _without_role(piece: str) -> str:
    """The name without what its bearer is told to do."""
    piece = _ROLE_BRACKET.sub("", piece)
    role = ROLE_TAIL.search(piece)
    described = role and (DESCRIBED.search(piece[: role.start()]) or fold(piece[: role.start()]) in GENERIC_NAMES)
    if role and not described:
        piece = piece[: role.start()]
    previous = ""
    while piece != previous:
        previous = piece
        piece = _LEADING_AND.sub("", _TRAILING_AND.sub("", piece.strip(_EDGES)))
    return piece


def _pieces(item: str, *, short_names: bool) -> Iterator[str]:
    """The parts of one item at the separators that stand between agencies."""
    shielded = _shield(item)
    start = 0
    for match in _CUT.finditer(shielded):
        if match.start() < start:
            continue
        after = match.end()
        while after < len(shielded) and (shielded[after] in " ,;/&" or shielded.startswith("và ", after)):
            after += 3 if shielded.startswith("và ", after) else 1
        if _separates(shielded, start, match, after, short_names):
            short_names = short_names or not HEAD.match(shielded, after)
            yield item[start : match.start()]
            start = after
    yield item[start:]


def _shield(item: str) -> str:
    """The item with names that hold a separator made one word of the same length."""

    def cover(match: re.Match[str]) -> str:
        alone = not OFFICE_BEFORE.search(match.string[max(0, match.start() - 24) : match.start()])
        listed = "," in match.group() or " và " in match.group()
        return match.group() if alone and listed else "H" * len(match.group())

    return COMPOUND_NAME.sub(lambda match: "H" * len(match.group()), OFFICE_PAIR.sub(cover, item))


def _separates(text: str, start: int, match: re.Match[str], after: int, short_names: bool) -> bool:
    """Whether a separator stands between two agencies."""
    before, mark = text[start : match.start()], match.group()
    if not before.strip() or after >= len(text):
        return False
    if mark == ".":
        return bool(HEAD.match(text, after))
    if mark.isspace():
        return _lost_separator(text, before, after)
    if mark in "/&":
        return bool(JOINED_HEAD.match(text, after)) and not JOINS_ON.search(before)
    if DESCRIBED.search(before) and not text.startswith(("UBND", "Phòng", "Sở", "Văn phòng"), after):
        return False
    if not mark.strip().isalpha() and mark.strip() in "-–—+":
        return bool(JOINED_HEAD.match(text, after)) and not text.startswith("UBND", after)
    if short_names and mark == ",":
        return True
    in_group = GROUP_OPENER.match(before.lstrip()) or GROUP_INSIDE.search(before[-_GROUP_REACH:])
    if in_group and BARE_GROUP_NOUN.match(text, after):
        return False
    return bool(HEAD.match(text, after)) or ((short_names or mark == ",") and _short_name(text, after))


def _short_name(text: str, after: int) -> bool:
    """Whether a short name of a department stands here, up to the next comma, "và" or the end."""
    end = next((m.start() for m in _SHORT_END.finditer(text, after)), len(text))
    piece = text[after:end]
    if fold(piece) in SHORT_NAMES:
        return True
    first_end = next((m.start() for m in _SHORT_END_AND.finditer(text, after)), len(text))
    return fold(text[after:first_end]) in SHORT_NAMES


_SHORT_END = re.compile(r"[,;.]")
_SHORT_END_AND = re.compile(r"[,;.]|\svà\s")


_BARE_HEAD = re.compile(r"\w+\s*(?:$|[,;.)/&+–—-]|và\s)")
"""A head without a name is the end of the name before it: "Thanh tra Sở", "Chi bộ Trung tâm"."""


def _lost_separator(text: str, before: str, after: int) -> bool:
    """Whether a new name begins here though nothing separates it from the one before."""
    if not JOINED_HEAD.match(text, after) or JOINS_ON.search(before) or not HEAD.match(before.lstrip()):
        return False
    if _BARE_HEAD.match(text, after):
        return False
    words = before.split()
    if text.startswith(("UBND", "Ủy ban"), after):
        opened = fold(words[0])
        return len(words) >= 3 and (opened in ("phong", "so", "cac") or fold(before).startswith("van phong "))
    return len(words) >= 2
