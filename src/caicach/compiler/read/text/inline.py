"""Marks inside a line of text: bold and italic stars, headings, tags, entities, backslashes, links."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass

_ANY = re.compile(r"[*_<\\&\[#>]")
_HEADING = re.compile(r"^\s{0,3}(#{1,6})(?:\s+|(?=\*\*))(.*?)(?:\s+#+)?\s*$")
_QUOTE = re.compile(r"^\s{0,3}>\s?")
_TOKEN = re.compile(
    r"\\(?P<escaped>[\\`*_{}\[\]()#+\-.!|<>~&\"'/])"
    r"|(?P<tag></?(?:b|strong|i|em|u|p|br|span|sup|sub|div|font|center|small|ul|ol|li|s|del|ins)\b[^<>]{0,200}>)"
    r"|(?P<entity>&(?:amp|lt|gt|quot|nbsp|apos|#\d{1,6}|#[xX][0-9a-fA-F]{1,6});)"
    r"|!?\[(?P<label>[^\[\]]{0,300})\]\([^()\s]{0,500}\)"
    r"|(?P<none>\*{4})"
    r"|(?P<stars>\*{1,3}|(?<![\w_])_{1,3}(?=\S)|(?<=\S)_{1,3}(?![\w_]))",
    re.IGNORECASE,
)
_LONGEST = 100_000  # letters; a longer line was not written by hand
_BREAKING = frozenset({"p", "br", "div", "li", "ul", "ol"})
_TAG_NAME = re.compile(r"</?([a-zA-Z]+)")


@dataclass(slots=True)
class Marks:
    """Which marks are open; they run on over the lines of a paragraph and end with it."""

    bold: bool = False
    italic: bool = False

    def reset(self) -> None:
        """A paragraph ends: so does every mark."""
        self.bold = self.italic = False


@dataclass(frozen=True, slots=True)
class Cleaned:
    """The words of a line without their marks. `bold` and `italic` hold when they hold for every letter."""

    text: str
    bold: bool = False
    italic: bool = False
    heading: int | None = None


class _Words:
    """Collects the words, and counts how many letters are bold or italic."""

    def __init__(self, marks: Marks) -> None:
        self.marks = marks
        self.parts: list[str] = []
        self.letters = self.bold = self.italic = 0

    def add(self, piece: str) -> None:
        if not piece:
            return
        self.parts.append(piece)
        letters = sum(map(str.isalnum, piece))
        self.letters += letters
        self.bold += letters * self.marks.bold
        self.italic += letters * self.marks.italic


def clean_line(raw: str, marks: Marks | None = None) -> Cleaned:
    """The words of one line; `marks` carries what is still open from the lines before."""
    marks = Marks() if marks is None else marks
    if len(raw) > _LONGEST or not _ANY.search(raw):
        text = raw.strip()
        worded = any(map(str.isalnum, text))
        return Cleaned(text, marks.bold and worded, marks.italic and worded)
    heading = _HEADING.match(raw)
    body = heading.group(2) if heading else _QUOTE.sub("", raw)
    words = _Words(marks)
    position = 0
    for token in _TOKEN.finditer(body):
        words.add(body[position : token.start()])
        position = token.end()
        _apply(token, body, words)
    words.add(body[position:])
    text = _tidy_breaks("".join(words.parts))
    return Cleaned(
        text,
        bold=0 < words.letters == words.bold,
        italic=0 < words.letters == words.italic,
        heading=len(heading.group(1)) if heading else None,
    )


def _apply(token: re.Match[str], body: str, words: _Words) -> None:
    if token["escaped"] is not None:
        words.add(token["escaped"])
    elif token["tag"] is not None:
        _apply_tag(token["tag"], words)
    elif token["entity"] is not None:
        words.add(html.unescape(token["entity"]))
    elif token["label"] is not None:
        words.add(token["label"] if not token[0].startswith("!") else "")
    elif token["none"] is not None:
        return  # bold ends and begins again
    else:
        _apply_stars(token, body, words)


def _apply_tag(tag: str, words: _Words) -> None:
    match = _TAG_NAME.match(tag)
    name = match.group(1).lower() if match else ""
    opening = not tag.startswith("</")
    if name in ("b", "strong"):
        words.marks.bold = opening
    elif name in ("i", "em"):
        words.marks.italic = opening
    elif name in _BREAKING:
        words.add("\n")


def _apply_stars(token: re.Match[str], body: str, words: _Words) -> None:
    """Open or close a mark, where the star leans on a word; a free star ("* ", "(*)") is text."""
    run = token["stars"]
    before = body[token.start() - 1] if token.start() else " "
    after = body[token.end()] if token.end() < len(body) else " "
    is_open = words.marks.italic if len(run) == 1 else words.marks.bold
    if is_open and not before.isspace():
        opening = False
    elif not is_open and not after.isspace() and after not in ").,;:":
        opening = True
    elif len(run) >= 2 and (is_open or not after.isspace() or "**" in body[token.end() :]):
        opening = not is_open
    else:
        words.add(run)
        return
    if len(run) != 2:
        words.marks.italic = opening
    if len(run) >= 2:
        words.marks.bold = opening


def _tidy_breaks(text: str) -> str:
    if "\n" not in text:
        return text.strip()
    return "\n".join(piece for piece in (part.strip() for part in text.split("\n")) if piece)
