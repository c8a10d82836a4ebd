"""Cuts a file into parts, and every part into header, body and closing."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import zip_longest

from caicach.compiler.source import Block, Paragraph, Source, Table
from caicach.compiler.structure import signs
from caicach.compiler.structure.parts import Zone
from caicach.vietnamese.folding import fold
from caicach.vietnamese.marks import read_mark

_LONGEST_HEADER = 30
"""Blocks after which a header is taken to have ended."""
_LONGEST_TITLE_LINE = 120
"""Letters in a further line of a title; a longer one is the first sentence of the body."""
_TITLE_LINES = 8
"""Lines of a title above "(Kèm theo …)"."""
_HEADING_KINDS = ("part", "article", "capital", "roman", "number")


@dataclass(slots=True)
class Cut:
    """A part in the making: its blocks, each with its zone."""

    blocks: list[Block] = field(default_factory=list)
    zones: list[Zone] = field(default_factory=list)

    def add(self, block: Block, zone: Zone) -> None:
        """One more block at the end."""
        self.blocks.append(block)
        self.zones.append(zone)

    def take_title(self) -> Cut:
        """Removes the title lines at the end of the part and hands them over as the header of the next."""
        start = len(self.blocks)
        while start and len(self.blocks) - start < _TITLE_LINES and _is_title_line(self.blocks[start - 1]):
            start -= 1
        taken = self.blocks[start:]
        del self.blocks[start:], self.zones[start:]
        return Cut(taken, [Zone.HEADER] * len(taken))


class _Splitter:
    """Walks over the blocks once; `zone` is where it stands."""

    def __init__(self) -> None:
        self.cuts: list[Cut] = []
        self.headed = False
        self._begin(Cut())

    def _begin(self, cut: Cut) -> None:
        if self.cuts and not self.cuts[-1].blocks:
            self.cuts.pop()
        if len(self.cuts) == 1 and not self.headed and _is_surroundings(self.cuts[0]):
            cut.blocks[:0] = self.cuts[0].blocks
            cut.zones[:0] = [Zone.FURNITURE] * len(self.cuts[0].blocks)
            self.cuts.pop()
        self.cuts.append(cut)
        self.headed = False
        self.zone = Zone.HEADER
        self.addressed = self.attached = self.titled = self.typed = False
        self.open_bracket = self.signed = self.ended = False
        self.type: str | None = None

    def feed(self, block: Block, following: Block | None) -> None:
        if isinstance(block, Table):
            self._feed_table(block)
            return
        text = block.text.value
        folded = fold(text)
        if signs.is_furniture(text):
            self.cuts[-1].add(block, Zone.FURNITURE)
            return
        if self.zone is Zone.HEADER:
            self._in_header(block, text, folded)
        elif self.zone is Zone.BODY:
            self._in_body(block, text, folded, following)
        else:
            self._in_closing(block, text, folded, following)
        self.ended = text.rstrip().endswith(("./.", "/."))

    def _feed_table(self, table: Table) -> None:
        folded = (
            fold(" ".join(cell.text.value for row in table.rows[:8] for cell in row.cells))
            if len(table.rows) <= 8
            else ""
        )
        if "cong hoa xa hoi chu nghia" in folded:
            if self.zone is not Zone.HEADER:
                self._begin(Cut())
            self.cuts[-1].add(table, Zone.HEADER)
            self.headed = True
        elif "noi nhan" in folded:
            self.zone, self.signed = Zone.CLOSING, True
            self.cuts[-1].add(table, Zone.CLOSING)
        else:
            if self.zone is Zone.CLOSING:
                self._begin(self.cuts[-1].take_title())
            self.zone = Zone.BODY
            self.cuts[-1].add(table, Zone.BODY)

    def _in_header(self, block: Paragraph, text: str, folded: str) -> None:
        if signs.is_recipients_line(folded):
            self.zone = Zone.CLOSING
        elif self._header_ends(block, text, folded):
            self.zone = Zone.BODY
        self.cuts[-1].add(block, self.zone)
        if self.zone is Zone.HEADER:
            self._note(text, folded)

    def _note(self, text: str, folded: str) -> None:
        """Remembers what the header has shown so far."""
        self.headed |= _is_head(text, folded) or signs.type_of(text, folded) is not None
        if folded.startswith("kinh gui"):
            self.addressed = True
        if self.typed:
            self.titled = True
        self.type = self.type or signs.type_of(text, folded)
        if signs.type_of(text, folded) or signs.type_before_title(text) or signs.appendix_label(text, folded):
            self.titled = self.typed and self.titled
            self.typed = True
        if signs.is_attachment_line(folded):
            self.attached = self.typed = self.titled = True
            self.open_bracket = "(" in text
        if ")" in text:
            self.open_bracket = False

    def _header_ends(self, block: Paragraph, text: str, folded: str) -> bool:
        if self.open_bracket or _is_head(text, folded):
            return False
        if self.cuts[-1].zones.count(Zone.HEADER) > _LONGEST_HEADER:
            return True
        mark = read_mark(text)
        if mark is not None and not self.addressed:
            return mark.kind in _HEADING_KINDS or self.titled
        if mark is not None:
            return mark.kind in ("part", "roman", "article")
        if self.typed and not self.titled:
            return text.rstrip().endswith(("./.", ";")) or folded.startswith("can cu ")
        if self.attached and not (signs.is_upper(text) or block.bold or block.italic or text.startswith("(")):
            return True
        if self.titled and len(folded) > _LONGEST_TITLE_LINE and not (signs.is_upper(text) or block.bold):
            return True
        return signs.begins_body(text, folded) and not (block.bold and len(folded) < 200)

    def _in_body(self, block: Paragraph, text: str, folded: str, following: Block | None) -> None:
        if signs.is_attachment_line(folded) and text.lstrip().startswith("("):
            self._begin(self.cuts[-1].take_title())
        elif self._begins_part(text, folded, following) or (self.ended and _begins_anew(text, folded)):
            self._begin(Cut())
        elif signs.is_recipients_line(folded) or signs.is_signature_line(text, folded):
            self.zone = Zone.CLOSING
            self.signed = signs.is_signature_line(text, folded)
        self.cuts[-1].add(block, self.zone)
        if self.zone is Zone.HEADER:
            self._note(text, folded)

    def _in_closing(self, block: Paragraph, text: str, folded: str, following: Block | None) -> None:
        zone = Zone.CLOSING
        if signs.is_attachment_line(folded):
            self._begin(self.cuts[-1].take_title())
            zone = Zone.HEADER
        elif (
            self._begins_part(text, folded, following) or _begins_anew(text, folded) or _is_appendix_title(text, folded)
        ):
            self._begin(Cut())
            zone = Zone.HEADER
        elif _resumes(text):
            zone = self.zone = Zone.BODY
        elif self.signed and len(folded) > 100 and read_mark(text) is None:
            zone = Zone.FURNITURE
        self.signed |= signs.is_signature_line(text, folded)
        self.cuts[-1].add(block, zone)
        if zone is Zone.HEADER:
            self._note(text, folded)

    def _is_new_type(self, kind: str) -> bool:
        """Whether a type line in running text begins a document: "QUYẾT ĐỊNH" before its articles does not."""
        return self.zone is Zone.CLOSING or self.ended or kind != self.type

    def _begins_part(self, text: str, folded: str, following: Block | None) -> bool:
        if signs.is_national_heading(folded) or signs.appendix_label(text, folded):
            return True
        kind = signs.type_of(text, folded)
        if signs.is_draft_line(folded) or (kind is not None and signs.is_upper(text) and self._is_new_type(kind)):
            return True
        if not signs.is_issuer_line(text, folded) or not isinstance(following, Paragraph):
            return False
        below = following.text.value
        return signs.is_upper(below) and not signs.is_signature_line(below, fold(below))


def split_blocks(source: Source) -> list[Cut]:
    """The parts of a file in reading order; at least one, empty where the file is."""
    splitter = _Splitter()
    for block, following in zip_longest(source.blocks, source.blocks[1:]):
        splitter.feed(block, following)
    return splitter.cuts


def _is_surroundings(cut: Cut) -> bool:
    """Whether what stands before the first header is what a web page puts there: no table, no numbered heading."""
    marks = (read_mark(block.text.value) if isinstance(block, Paragraph) else None for block in cut.blocks)
    numbered = any(mark is not None and mark.kind in ("part", "roman") for mark in marks)
    return not numbered and not any(isinstance(block, Table) for block in cut.blocks)


def _is_head(text: str, folded: str) -> bool:
    """Whether a line can stand only in a header."""
    return (
        signs.is_national_heading(folded)
        or signs.is_number_line(text)
        or signs.is_place_and_date(text, folded)
        or signs.is_attachment_line(folded)
        or folded.startswith(("v v ", "kinh gui"))
    )


def _begins_anew(text: str, folded: str) -> bool:
    """Whether a line after the end of a document begins the next: its place and date, its number, its issuer."""
    return signs.is_place_and_date(text, folded) or signs.is_number_line(text)


def _is_appendix_title(text: str, folded: str) -> bool:
    """A title in capitals after a signature; names of persons and offices are shorter."""
    return signs.is_upper(text) and folded.count(" ") >= 5 and not signs.is_signature_line(text, folded)


def _is_title_line(block: Block) -> bool:
    if isinstance(block, Table):
        return False
    text = block.text.value
    folded = fold(text)
    if signs.is_signature_line(text, folded) or text.rstrip().endswith((".", ";")):
        return False
    return (signs.is_upper(text) and folded.count(" ") >= 2) or signs.type_of(text, folded) is not None


def _resumes(text: str) -> bool:
    """Whether a line in a closing shows that the body goes on: a heading mark before words enough for a sentence."""
    mark = read_mark(text)
    if mark is None:
        return False
    return mark.kind in ("part", "roman") or (mark.kind in ("number", "article") and len(text) > 60)
