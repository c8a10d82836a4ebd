"""Word's automatic numbers, which stand in no text: "I. ", "1.1. ", "a) ", "- "."""

from __future__ import annotations

import re
from dataclasses import dataclass

from lxml import etree

from caicach.compiler.read.word.package import W
from caicach.compiler.read.word.styles import to_int
from caicach.vietnamese.numerals import roman_numeral

_PLACE = re.compile(r"%([1-9])")
_LEVELS = 9


@dataclass(frozen=True, slots=True)
class _Level:
    form: str = "decimal"
    pattern: str = ""
    start: int = 1
    restart: int | None = None  # the level after which it starts anew; None is any above
    legal: bool = False


@dataclass(frozen=True, slots=True)
class _List:
    abstract: str
    levels: dict[int, _Level]
    starts: dict[int, int]  # levels this list starts anew


class Numbering:
    """Counts paragraphs as Word does, in document order."""

    def __init__(self, root: etree._Element | None) -> None:
        self._lists: dict[str, _List] = {}
        self._styled: dict[str, tuple[str, int]] = {}
        self._counts: dict[str, list[int | None]] = {}
        self._begun: set[tuple[str, int]] = set()
        if root is None:
            return
        abstracts = {item.get(f"{W}abstractNumId", ""): item for item in root.iterfind(f"{W}abstractNum")}
        for item in root.iterfind(f"{W}num"):
            self._add(item, abstracts)

    def _add(self, item: etree._Element, abstracts: dict[str, etree._Element]) -> None:
        pointer = item.find(f"{W}abstractNumId")
        key = "" if pointer is None else pointer.get(f"{W}val", "")
        if key not in abstracts:
            return
        identifier = item.get(f"{W}numId", "")
        levels = {to_int(level.get(f"{W}ilvl"), 0): _read_level(level) for level in abstracts[key].iterfind(f"{W}lvl")}
        for level in abstracts[key].iterfind(f"{W}lvl"):
            style = level.find(f"{W}pStyle")
            if style is not None:
                self._styled.setdefault(style.get(f"{W}val", ""), (identifier, to_int(level.get(f"{W}ilvl"), 0)))
        starts: dict[int, int] = {}
        for override in item.iterfind(f"{W}lvlOverride"):
            depth = to_int(override.get(f"{W}ilvl"), 0)
            own = override.find(f"{W}lvl")
            if own is not None:
                levels[depth] = _read_level(own)
            start = override.find(f"{W}startOverride")
            if start is not None:
                starts[depth] = to_int(start.get(f"{W}val"), 1)
        self._lists[identifier] = _List(key, levels, starts)

    def level_of_style(self, style: str) -> int:
        """The level a style stands for in its list, where the style itself does not say."""
        return self._styled.get(style, ("", 0))[1]

    def next_label(self, number: str, depth: int) -> str:
        """The label of the next paragraph of a list, with a blank after it; "" where it has none."""
        found = self._lists.get(number)
        if found is None or not 0 <= depth < _LEVELS:
            return ""
        counts = self._counts.setdefault(found.abstract, [None] * _LEVELS)
        self._advance(number, found, depth, counts)
        level = found.levels.get(depth, _Level())
        if level.form == "bullet":
            return "+ " if level.pattern.strip() == "+" else "- "
        if level.form == "none" and "%" not in level.pattern:
            return f"{level.pattern.strip()} ".lstrip()

        def place(match: re.Match[str]) -> str:
            above = int(match.group(1)) - 1
            own = found.levels.get(above, _Level())
            value = counts[above] if counts[above] is not None else own.start
            return _format(value or 0, "decimal" if level.legal else own.form)

        return f"{_PLACE.sub(place, level.pattern).strip()} ".lstrip()

    def _advance(self, number: str, found: _List, depth: int, counts: list[int | None]) -> None:
        level = found.levels.get(depth, _Level())
        begins = (number, depth) not in self._begun and depth in found.starts
        current = counts[depth]
        if begins:
            self._begun.add((number, depth))
            counts[depth] = found.starts[depth]
        else:
            counts[depth] = level.start if current is None else current + 1
        for below in range(depth + 1, _LEVELS):
            restart = found.levels.get(below, _Level()).restart
            if restart is None or 0 < depth + 1 <= restart:
                counts[below] = None


def _read_level(level: etree._Element) -> _Level:
    def value(tag: str) -> str | None:
        element = level.find(W + tag)
        return None if element is None else element.get(f"{W}val")

    restart = value("lvlRestart")
    return _Level(
        form=value("numFmt") or "decimal",
        pattern=value("lvlText") or "",
        start=to_int(value("start"), 1),
        restart=None if restart is None else to_int(restart, 0),
        legal=level.find(f"{W}isLgl") is not None,
    )


def _format(value: int, form: str) -> str:
    if form in ("upperRoman", "lowerRoman"):
        return roman_numeral(value) if form == "upperRoman" else roman_numeral(value).lower()
    if form in ("upperLetter", "lowerLetter"):
        letter = chr(ord("a") + (value - 1) % 26) * min(3, (value - 1) // 26 + 1) if value > 0 else ""
        return letter.upper() if form == "upperLetter" else letter
    if form == "decimalZero":
        return f"{value:02d}"
    return "" if form == "none" else str(value)
