"""The text of a web page in blocks: what stands on its own line, and what runs on inside it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

_DROPPED = frozenset(
    {
        "script", "style", "noscript", "template", "head", "title", "meta", "link", "svg", "canvas",
        "iframe", "object", "select", "option", "button", "input", "textarea", "nav",
    }
)  # fmt: skip
_BLOCKS = frozenset(
    {
        "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "dialog", "div",
        "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5",
        "h6", "header", "hr", "html", "li", "main", "ol", "p", "pre", "section", "summary", "table",
        "tbody", "td", "tfoot", "th", "thead", "tr", "ul", "caption",
    }
)  # fmt: skip
_BOLD, _ITALIC = frozenset({"b", "strong"}), frozenset({"i", "em"})
_BLANKS = re.compile(r"[ \t\r\n\f\v]+")
_HEADING = re.compile(r"h([1-6])$")
_BOLD_STYLE = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.IGNORECASE)
_CENTRE_STYLE = re.compile(r"text-align\s*:\s*center", re.IGNORECASE)
_DEEPEST = 80  # elements within elements inside a line


@dataclass(slots=True)
class Run:
    """Text that flows together, until a block begins or ends. A line break is a newline in `text`."""

    text: str = ""
    bold: bool = False
    italic: bool = False
    centred: bool = False
    heading: int | None = None
    _pieces: list[tuple[str, bool, bool]] = field(default_factory=list)

    def add(self, text: str, bold: bool, italic: bool) -> None:
        """A piece of text in one look."""
        if text:
            self._pieces.append((text, bold, italic))

    def parts(self) -> Iterator[Run]:
        """The lines of the run, each with its own look."""
        line: list[tuple[str, bool, bool]] = []
        for text, bold, italic in self._pieces:
            for index, part in enumerate(text.split("\n")):
                if index:
                    yield self._close(line)
                    line = []
                line.append((part, bold, italic))
        yield self._close(line)

    def _close(self, line: list[tuple[str, bool, bool]]) -> Run:
        worded = [(bold, italic) for text, bold, italic in line if any(map(str.isalnum, text))]
        return Run(
            _BLANKS.sub(" ", "".join(text for text, _, _ in line)).strip(),
            bold=bool(worded) and all(bold for bold, _ in worded),
            italic=bool(worded) and all(italic for _, italic in worded),
            centred=self.centred,
            heading=self.heading,
        )


def split_runs(parent: etree._Element) -> Iterator[Run | etree._Element]:
    """The runs of text directly in an element, and the blocks among them, in order."""
    match = _HEADING.match(parent.tag) if isinstance(parent.tag, str) else None
    look = Run(centred=_is_centred(parent), heading=int(match.group(1)) if match else None)
    run = Run(centred=look.centred, heading=look.heading)
    bold, italic = _look(parent, False, False)
    for item in _flow(parent, bold, italic, 0):
        if isinstance(item, tuple):
            run.add(*item)
            continue
        yield run
        yield item
        run = Run(centred=look.centred, heading=look.heading)
    yield run


def _flow(
    element: etree._Element, bold: bool, italic: bool, depth: int
) -> Iterator[tuple[str, bool, bool] | etree._Element]:
    """Pieces of text with their look, and blocks, in order."""
    yield _plain(element.text), bold, italic
    for child in element:
        tag = child.tag
        if not isinstance(tag, str) or tag in _DROPPED or _is_hidden(child):
            pass
        elif tag == "br":
            yield "\n", bold, italic
        elif tag in _BLOCKS:
            yield child
        elif depth < _DEEPEST:
            yield from _flow(child, *_look(child, bold, italic), depth + 1)
        yield _plain(child.tail), bold, italic


def _plain(text: str | None) -> str:
    return _BLANKS.sub(" ", text) if text else ""


def _look(element: etree._Element, bold: bool, italic: bool) -> tuple[bool, bool]:
    bold = bold or element.tag in _BOLD or bool(_BOLD_STYLE.search(element.get("style", "")))
    return bold, italic or element.tag in _ITALIC


def _is_hidden(element: etree._Element) -> bool:
    return "display:none" in element.get("style", "").replace(" ", "") or element.get("hidden") is not None


def _is_centred(element: etree._Element) -> bool:
    return element.get("align", "").lower() == "center" or bool(_CENTRE_STYLE.search(element.get("style", "")))
