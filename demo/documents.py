"""Invented plan documents as data, and how they become Word files such as offices send.

The files are deliberately like real ones: the heading block is a table without borders, headings are numbered by Word,
task tables have merged cells and repeated header rows, and there are slips a careful clerk would mark.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from typing import Literal
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt
from docx.table import Table as WordTable
from docx.table import _Cell
from docx.text.paragraph import Paragraph

Kind = Literal["heading", "subheading", "text", "item"]


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph of the body. Headings and subheadings are numbered by Word (I, 1); items carry their own mark."""

    kind: Kind
    text: str


def heading(text: str) -> Block:
    return Block("heading", text)


def subheading(text: str) -> Block:
    return Block("subheading", text)


def text(words: str) -> Block:
    return Block("text", words)


def item(words: str) -> Block:
    return Block("item", words)


SAME = "\0same"
"""A cell merged with the one above it."""
WIDE = "\0wide"
"""A cell merged with the one to its left."""


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: header, then rows. A row of one cell is a heading over the whole width."""

    header: Sequence[str]
    rows: Sequence[Sequence[str]]
    widths: Sequence[float] = ()


@dataclass(frozen=True, slots=True)
class Appendix:
    """What follows the signature: label, title, the line in brackets, and tables."""

    label: str
    title: str
    belongs_to: str
    grids: Sequence[Grid]


@dataclass(frozen=True, slots=True)
class PlanDocument:
    """A whole document."""

    file_name: str
    superior: str
    issuer: str
    number: str
    place_and_date: str
    kind: str
    title: str
    body: Sequence[Block | Grid]
    recipients: Sequence[str]
    signed_for: str
    signatory_title: str
    signatory: str
    appendices: Sequence[Appendix] = field(default=())


def write(plan: PlanDocument, folder: Path) -> Path:
    """Write the document as .docx into the folder; returns its path."""
    word = Document()
    _set_page(word)
    numbering = _add_numbering(word)
    _write_head(word, plan)
    for block in plan.body:
        if isinstance(block, Grid):
            _write_grid(word, block)
        else:
            _write_block(word, block, numbering)
    _write_closing(word, plan)
    for appendix in plan.appendices:
        _write_appendix(word, appendix)
    path = folder / plan.file_name
    path.write_bytes(_packed(word))
    return path


def _packed(word: WordDocument) -> bytes:
    """The file, the same to the byte whenever it is written: a plan is known again by its fingerprint."""
    saved, packed = BytesIO(), BytesIO()
    word.save(saved)
    with ZipFile(saved) as parts, ZipFile(packed, "w", ZIP_DEFLATED) as package:
        for name in parts.namelist():
            package.writestr(ZipInfo(name, date_time=(2026, 1, 1, 0, 0, 0)), parts.read(name), ZIP_DEFLATED)
    return packed.getvalue()


def _set_page(word: WordDocument) -> None:
    style = word.styles["Normal"]
    style.font.name, style.font.size = "Times New Roman", Pt(13)
    style.element.rPr.rFonts.set(qn("w:eastAsia"), "Times New Roman")
    section = word.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin, section.right_margin = Cm(3), Cm(2)


def _add_numbering(word: WordDocument) -> str:
    """A two-level list (I, then 1) as Word keeps it; returns its number."""
    part = word.part.numbering_part.element
    abstract = OxmlElement("w:abstractNum")
    abstract.set(qn("w:abstractNumId"), "90")
    for level, (form, pattern) in enumerate((("upperRoman", "%1."), ("decimal", "%2."))):
        element = OxmlElement("w:lvl")
        element.set(qn("w:ilvl"), str(level))
        for tag, value in (("w:start", "1"), ("w:numFmt", form), ("w:lvlText", pattern)):
            child = OxmlElement(tag)
            child.set(qn("w:val"), value)
            element.append(child)
        abstract.append(element)
    part.insert(0, abstract)
    number = OxmlElement("w:num")
    number.set(qn("w:numId"), "90")
    link = OxmlElement("w:abstractNumId")
    link.set(qn("w:val"), "90")
    number.append(link)
    part.append(number)
    return "90"


def _number(paragraph: Paragraph, numbering: str, level: int) -> None:
    properties = paragraph._p.get_or_add_pPr()
    element = OxmlElement("w:numPr")
    for tag, value in (("w:ilvl", str(level)), ("w:numId", numbering)):
        child = OxmlElement(tag)
        child.set(qn("w:val"), value)
        element.append(child)
    properties.append(element)


def _say(cell: _Cell, lines: Sequence[str], *, bold: bool = False, centred: bool = True, size: int = 13) -> None:
    for number, line in enumerate(lines):
        paragraph = cell.paragraphs[0] if number == 0 else cell.add_paragraph()
        run = paragraph.add_run(line)
        run.bold, run.font.size = bold, Pt(size)
        if centred:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER


def _write_head(word: WordDocument, plan: PlanDocument) -> None:
    table = word.add_table(rows=2, cols=2)
    _say(table.cell(0, 0), [line for line in (plan.superior, plan.issuer) if line], bold=True, size=12)
    _say(table.cell(0, 1), ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"], bold=True, size=12)
    _say(table.cell(1, 0), [f"Số: {plan.number}"])
    _say(table.cell(1, 1), [plan.place_and_date])
    word.add_paragraph()
    for line in (plan.kind, plan.title):
        paragraph = word.add_paragraph()
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        paragraph.add_run(line).bold = True


def _write_block(word: WordDocument, block: Block, numbering: str) -> None:
    paragraph = word.add_paragraph()
    run = paragraph.add_run(block.text)
    if block.kind in ("heading", "subheading"):
        run.bold = True
        _number(paragraph, numbering, 0 if block.kind == "heading" else 1)
    else:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
        paragraph.paragraph_format.first_line_indent = Cm(1)


def _write_grid(word: WordDocument, grid: Grid) -> None:
    columns = len(grid.header)
    table = word.add_table(rows=1, cols=columns)
    table.style = "Table Grid"
    for cell, words in zip(table.rows[0].cells, grid.header, strict=True):
        _say(cell, [words], bold=True, size=11)
    mark = OxmlElement("w:tblHeader")
    table.rows[0]._tr.get_or_add_trPr().append(mark)
    for row in grid.rows:
        _write_row(table, row, columns)
    for column, width in enumerate(grid.widths):
        for row_cells in table.rows:
            row_cells.cells[column].width = Cm(width)


def _write_row(table: WordTable, row: Sequence[str], columns: int) -> None:
    cells = table.add_row().cells  # type: ignore[no-untyped-call]
    if len(row) == 1:
        _say(cells[0].merge(cells[columns - 1]), [row[0]], bold=True, centred=False, size=11)
        return
    above = len(table.rows) - 2
    for column, words in enumerate(row):
        if words == SAME:
            table.cell(above, column).merge(table.cell(above + 1, column))
        elif words == WIDE:
            cells[column - 1].merge(cells[column])
        elif words:
            _say(cells[column], words.split("\n"), centred=column == 0, size=11)


def _write_closing(word: WordDocument, plan: PlanDocument) -> None:
    table = word.add_table(rows=1, cols=2)
    _say(table.cell(0, 0), ["Nơi nhận:", *(f"- {name}" for name in plan.recipients)], centred=False, size=11)
    signature = [line for line in (plan.signed_for, plan.signatory_title) if line]
    _say(table.cell(0, 1), [*signature, "", "", plan.signatory], bold=True)


def _write_appendix(word: WordDocument, appendix: Appendix) -> None:
    section = word.add_section()
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Cm(29.7), Cm(21)
    for line, bold in ((appendix.label, True), (appendix.title, True), (appendix.belongs_to, False)):
        paragraph = word.add_paragraph()
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        run = paragraph.add_run(line)
        run.bold, run.italic = bold, not bold
    for grid in appendix.grids:
        _write_grid(word, grid)
