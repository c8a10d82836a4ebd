"""The words of a Word paragraph: runs, breaks, tabs; deletions and hidden text left out."""

from __future__ import annotations

from dataclasses import dataclass, field

from lxml import etree

from caicach.compiler.read.decoding import decode_tcvn3
from caicach.compiler.read.word.package import W
from caicach.compiler.read.word.styles import Look, Styles, run_look

_COMPATIBILITY = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_SKIPPED = frozenset(W + tag for tag in ("del", "moveFrom", "pPr", "rPr", "instrText", "delText", "footnoteReference"))
_RUN, _TEXT = f"{W}r", f"{W}t"
_BOX = f"{W}txbxContent"
_SIGNS = {
    f"{W}tab": "\t",
    f"{W}ptab": "\t",
    f"{W}br": "\n",
    f"{W}cr": "\n",
    f"{W}noBreakHyphen": "-",
}
_DEEPEST = 40  # elements within elements inside one paragraph


@dataclass(slots=True)
class Words:
    """What a paragraph says, and the text boxes anchored in it."""

    parts: list[str] = field(default_factory=list)
    boxes: list[etree._Element] = field(default_factory=list)
    letters: int = 0
    bold: int = 0
    italic: int = 0

    @property
    def text(self) -> str:
        return "".join(self.parts)

    def add(self, piece: str, look: Look) -> None:
        """A piece of text in one look."""
        self.parts.append(piece)
        count = len(piece) - piece.count(" ")
        self.letters += count
        self.bold += count * bool(look.bold)
        self.italic += count * bool(look.italic)


def read_words(paragraph: etree._Element, base: Look, styles: Styles) -> Words:
    """The words of a w:p; `base` is the look its style gives."""
    words = Words()
    _descend(paragraph, base, styles, words, 0)
    return words


def _descend(element: etree._Element, base: Look, styles: Styles, words: Words, depth: int) -> None:
    for child in element:
        tag = child.tag
        if tag == _RUN:
            _read_run(child, base, styles, words, depth)
        elif tag in _SKIPPED or depth > _DEEPEST:
            continue
        elif tag == f"{_COMPATIBILITY}AlternateContent":
            _read_alternative(child, base, styles, words, depth)
        else:
            _descend(child, base, styles, words, depth + 1)


def _read_run(run: etree._Element, base: Look, styles: Styles, words: Words, depth: int) -> None:
    properties = run.find(f"{W}rPr")
    look = base
    if properties is not None:
        style = properties.find(f"{W}rStyle")
        if style is not None:
            look = styles.look(style.get(f"{W}val")).over(look)
        look = run_look(properties).over(look)
    if look.hidden:
        return
    for child in run:
        tag = child.tag
        if tag == _TEXT:
            text = child.text or ""
            words.add(decode_tcvn3(text) if look.legacy_font else text, look)
        elif tag in _SIGNS:
            words.parts.append(_SIGNS[tag])
        elif tag == f"{W}sym":
            words.parts.append(_read_symbol(child))
        elif tag not in _SKIPPED:
            _read_drawing(child, base, styles, words, depth)


def _read_symbol(symbol: etree._Element) -> str:
    """Symbol fonts keep their signs in the private area; only the dashes and ticks of lists matter."""
    code = symbol.get(f"{W}char", "")
    return {"F02D": "-", "F0B7": "-", "F0A7": "-", "F02B": "+"}.get(code.upper(), "")


def _read_alternative(element: etree._Element, base: Look, styles: Styles, words: Words, depth: int) -> None:
    """The same drawing stands there twice, for new programs and for old: one is read."""
    choice = element.find(f"{_COMPATIBILITY}Choice")
    if choice is None:
        choice = element.find(f"{_COMPATIBILITY}Fallback")
    if choice is None:
        return
    boxes = list(choice.iter(_BOX))
    if boxes:
        words.boxes.extend(box for box in boxes if next(box.iterancestors(_BOX), None) is None)
    else:
        _descend(choice, base, styles, words, depth + 1)


def _read_drawing(element: etree._Element, base: Look, styles: Styles, words: Words, depth: int) -> None:
    if element.tag == f"{_COMPATIBILITY}AlternateContent":
        _read_alternative(element, base, styles, words, depth)
    elif element.tag in (f"{W}pict", f"{W}drawing", f"{W}object"):
        words.boxes.extend(box for box in element.iter(_BOX) if next(box.iterancestors(_BOX), None) is None)
