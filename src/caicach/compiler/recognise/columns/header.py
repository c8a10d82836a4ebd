"""The header of a flattened table: titles of columns running on over short lines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from caicach.compiler.lexicon.columns import HEADER_TITLES, Role
from caicach.compiler.recognise.columns.fragments import Fragment
from caicach.compiler.source import Text

_TITLES = tuple((role, re.compile(rf"{pattern}(?![a-z0-9])")) for role, pattern in HEADER_TITLES)
_WORD = re.compile(r"[a-z0-9]+")
_VOCABULARY = frozenset(_WORD.findall(" ".join(pattern for _, pattern in HEADER_TITLES))) | {"stt", "tt"}
_FOREIGN = re.compile(r"[.;:?!\t|%\"“]")
_LEGEND = re.compile(r"(?:\(?\d\)?[\s=x/+]*){3,}")
_MOST_LINES = 20


@dataclass(frozen=True, slots=True)
class Title:
    """A column's title and what the column holds."""

    role: Role
    text: Text


@dataclass(frozen=True, slots=True)
class Header:
    """A header at the fragments from `start` to `end` (exclusive)."""

    titles: tuple[Title, ...]
    start: int
    end: int

    @property
    def roles(self) -> tuple[Role, ...]:
        return tuple(title.role for title in self.titles)


@dataclass(frozen=True, slots=True)
class _Word:
    fragment: int
    start: int
    end: int
    offset: int  # in the joined words
    opens: bool  # with a capital, and not after a comma or stroke
    capital: bool


def find_headers(fragments: Sequence[Fragment]) -> list[Header]:
    """Every flattened header, in order. One pass; each line is looked at a bounded number of times."""
    likely = [_may_be_title(fragment) for fragment in fragments]
    headers, place = list[Header](), 0
    while place < len(fragments):
        header = _header_at(fragments, likely, place) if likely[place] else None
        if header:
            headers.append(header)
        place = header.end if header else place + 1
    return headers


def _may_be_title(fragment: Fragment) -> bool:
    if len(fragment.plain) > 200 or _FOREIGN.search(fragment.value):
        return False
    words = _WORD.findall(fragment.plain)
    return bool(words) and all(word in _VOCABULARY for word in words)


def _header_at(fragments: Sequence[Fragment], likely: Sequence[bool], start: int) -> Header | None:
    stop = start
    while (
        stop < min(len(fragments), start + _MOST_LINES) and likely[stop] and fragments[stop].run == fragments[start].run
    ):
        stop += 1
    words, joined = _words(fragments, start, stop)
    titles, end, place = list[Title](), start, 0
    while place < len(words):
        found = _title_at(words, joined, place)
        if not found:
            break
        role, after = found
        titles.append(Title(role, _text(fragments, words[place:after])))
        place = after
        if place == len(words) or words[place].fragment != words[place - 1].fragment:
            end, complete = words[place - 1].fragment + 1, len(titles)
    if end == start:
        return None
    roles = _settle(titles[:complete])
    held = {title.role for title in roles}
    if len(held) < 3 or Role.TASK not in held or not held & {Role.LEAD, Role.COORDINATING, Role.DEADLINE}:
        return None
    if end < len(fragments) and _LEGEND.fullmatch(fragments[end].plain):
        end += 1
    return Header(tuple(roles), start, end)


def _words(fragments: Sequence[Fragment], start: int, stop: int) -> tuple[list[_Word], str]:
    words, length, parts = list[_Word](), 0, list[str]()
    for index in range(start, stop):
        fragment = fragments[index]
        for match in _WORD.finditer(fragment.plain):
            capital = fragment.value[match.start()].isupper()
            joined = fragment.value[: match.start()].rstrip()[-1:] in ("/", ",", "-", "&", "(")
            words.append(_Word(index, match.start(), match.end(), length, capital and not joined, capital))
            parts.append(match.group())
            length += len(match.group()) + 1
    return words, " ".join(parts)


def _title_at(words: Sequence[_Word], joined: str, place: int) -> tuple[Role, int] | None:
    """The longest title that begins at a word; cut short where a capital begins another title."""
    start, best = words[place].offset, None
    for role, pattern in _TITLES:
        match = pattern.match(joined, start)
        if match and (best is None or match.end() > best[1]):
            best = (role, match.end())
    if best is None:
        return None
    after = place + 1
    while after < len(words) and words[after].offset < best[1]:
        if words[after].opens and not words[after - 1].capital:
            shorter = _role_of(joined[start : words[after].offset - 1])
            if shorter:
                return shorter, after
        after += 1
    return best[0], after


def _role_of(title: str) -> Role | None:
    return next((role for role, pattern in _TITLES if pattern.fullmatch(title)), None)


def _text(fragments: Sequence[Fragment], words: Sequence[_Word]) -> Text:
    """The words of a title as printed, each on its line."""
    parts, first = list[Text](), words[0]
    for word, following in zip(words, [*words[1:], None], strict=True):
        if following is None or following.fragment != word.fragment:
            parts.append(fragments[word.fragment].cut(first.start, word.end))
            first = following or first
    return Text.join(parts)


def _settle(titles: Sequence[Title]) -> list[Title]:
    """One column for each role: of two tasks the first is the area, of two leads the second coordinates."""
    settled = list[Title]()
    for title in titles:
        held = [earlier.role for earlier in settled]
        if title.role not in held:
            settled.append(title)
        elif title.role is Role.TASK and Role.AREA not in held:
            settled[held.index(Role.TASK)] = replace(settled[held.index(Role.TASK)], role=Role.AREA)
            settled.append(title)
        elif title.role is Role.LEAD and Role.COORDINATING not in held:
            settled.append(replace(title, role=Role.COORDINATING))
        else:
            settled.append(replace(title, role=Role.NOTE))
    return settled
