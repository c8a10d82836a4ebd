"""What paragraph and character styles say: bold, italic, centred, heading level, numbering."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from lxml import etree

from caicach.compiler.read.word.package import W

_OFF = frozenset({"0", "false", "off", "none"})
_HEADING = re.compile(r"heading\s*(\d)$", re.IGNORECASE)
_CHAIN = 12  # styles based on styles


@dataclass(frozen=True, slots=True)
class Look:
    """Formatting a style gives; None where it says nothing. `number` and `level` point into the numbering part."""

    bold: bool | None = None
    italic: bool | None = None
    hidden: bool | None = None
    centred: bool | None = None
    heading: int | None = None
    number: str | None = None
    level: int | None = None
    legacy_font: bool | None = None  # an ABC font: the text is in TCVN3

    def over(self, base: Look) -> Look:
        """This look, completed by the one it is based on."""
        own = {key: value for key in _FIELDS if (value := getattr(self, key)) is not None}
        return replace(base, **own)


_FIELDS = ("bold", "italic", "hidden", "centred", "heading", "number", "level", "legacy_font")
PLAIN = Look()


def flag(properties: etree._Element, tag: str) -> bool | None:
    """An on/off property: absent is None, present without a value is on."""
    element = properties.find(W + tag)
    if element is None:
        return None
    return element.get(f"{W}val", "1").lower() not in _OFF


def run_look(properties: etree._Element | None) -> Look:
    """What a w:rPr says."""
    if properties is None:
        return PLAIN
    fonts = properties.find(f"{W}rFonts")
    font = None if fonts is None else fonts.get(f"{W}ascii") or fonts.get(f"{W}hAnsi")
    return Look(
        bold=flag(properties, "b"),
        italic=flag(properties, "i"),
        hidden=flag(properties, "vanish"),
        legacy_font=None if font is None else font.startswith(".Vn"),
    )


def paragraph_look(properties: etree._Element | None) -> Look:
    """What a w:pPr says, its run properties left out: those are of the paragraph mark."""
    if properties is None:
        return PLAIN
    justified = properties.find(f"{W}jc")
    outline = properties.find(f"{W}outlineLvl")
    number = properties.find(f"{W}numPr/{W}numId")
    level = properties.find(f"{W}numPr/{W}ilvl")
    depth = None if outline is None else to_int(outline.get(f"{W}val"), 9)
    return Look(
        centred=None if justified is None else justified.get(f"{W}val") == "center",
        heading=depth + 1 if depth is not None and depth < 9 else None,
        number=None if number is None else number.get(f"{W}val"),
        level=None if level is None else to_int(level.get(f"{W}val"), 0),
    )


def to_int(text: str | None, default: int) -> int:
    """A number of an attribute; files written by other programs have "1.0" or nothing."""
    try:
        return int(float(text or ""))
    except (ValueError, OverflowError):
        return default


class Styles:
    """The styles of a document, each completed by those it is based on."""

    def __init__(self, root: etree._Element | None) -> None:
        self._elements: dict[str, etree._Element] = {}
        self._looks: dict[str, Look] = {}
        self._defaults = PLAIN
        self.default_paragraph = ""
        if root is None:
            return
        self._defaults = run_look(root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr"))
        for style in root.iterfind(f"{W}style"):
            identifier = style.get(f"{W}styleId", "")
            self._elements[identifier] = style
            if style.get(f"{W}type") == "paragraph" and style.get(f"{W}default", "0").lower() not in _OFF:
                self.default_paragraph = identifier

    def look(self, identifier: str | None) -> Look:
        """What a style gives; the document's defaults where it is unknown."""
        key = identifier or ""
        if key not in self._looks:
            self._looks[key] = self._resolve(key)
        return self._looks[key]

    def _resolve(self, identifier: str) -> Look:
        look, seen = PLAIN, 0
        element = self._elements.get(identifier)
        while element is not None and seen < _CHAIN:
            look = look.over(_style_look(element))
            base = element.find(f"{W}basedOn")
            element = None if base is None else self._elements.get(base.get(f"{W}val", ""))
            seen += 1
        return look.over(self._defaults)


def _style_look(style: etree._Element) -> Look:
    look = paragraph_look(style.find(f"{W}pPr")).over(run_look(style.find(f"{W}rPr")))
    name = style.find(f"{W}name")
    heading = _HEADING.match(name.get(f"{W}val", "")) if name is not None else None
    if name is not None and name.get(f"{W}val", "").lower() == "title":
        return replace(look, heading=1)
    return replace(look, heading=int(heading.group(1))) if heading else look
