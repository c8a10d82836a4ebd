"""What is peculiar to Word files: merges, numbers that stand in no text, changes, boxes."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable

import docx
import pytest
from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from caicach.compiler.read import read_bytes
from caicach.compiler.source import Paragraph, Source, Table
from tests.compiler.read.plan_files import save


def _read(document: Document) -> Source:
    return read_bytes("plan.docx", save(document))


def _read_body(*elements: str, numbering: str = "") -> Source:
    """A document whose body is the given WordprocessingML."""
    document = docx.Document()
    for element in elements:
        document.element.body.insert(
            len(document.element.body) - 1, parse_xml(element.replace(">", f" {nsdecls('w')}>", 1))
        )
    content = save(document)
    if numbering:
        content = _replace_part(content, "word/numbering.xml", f"<w:numbering {nsdecls('w')}>{numbering}</w:numbering>")
    return read_bytes("plan.docx", content)


def _replace_part(content: bytes, part: str, text: str) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(target, "w") as new:
        for info in old.infolist():
            new.writestr(info, text.encode() if info.filename == part else old.read(info.filename))
    return target.getvalue()


def _texts(source: Source) -> list[str]:
    return [block.text.value for block in source.blocks if isinstance(block, Paragraph)]


def _table(source: Source) -> Table:
    return next(source.tables())


def _paragraph(text: str, properties: str = "", run: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:rPr>{run}</w:rPr><w:t>{text}</w:t></w:r></w:p>"


def _level(depth: int, form: str, pattern: str) -> str:
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{pattern}"/></w:lvl>'
    )


_OUTLINE = (
    '<w:abstractNum w:abstractNumId="1">'
    + _level(0, "upperRoman", "%1.")
    + _level(1, "decimal", "%2.")
    + _level(2, "decimal", "%2.%3.")
    + _level(3, "lowerLetter", "%4)")
    + _level(4, "bullet", "\uf0b7")
    + '</w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="1"/></w:num>'
    '<w:num w:numId="8"><w:abstractNumId w:val="1"/>'
    '<w:lvlOverride w:ilvl="1"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
)


def _numbered(depths: Iterable[tuple[int, int]]) -> list[str]:
    paragraphs = [
        _paragraph("x", f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/></w:numPr>')
        for depth, number in depths
    ]
    return [text.removesuffix(" x") for text in _texts(_read_body(*paragraphs, numbering=_OUTLINE))]


def test_numbers_that_word_computes_are_put_before_the_text() -> None:
    depths = [(0, 7), (1, 7), (2, 7), (2, 7), (1, 7), (2, 7), (3, 7), (3, 7), (4, 7), (0, 7), (1, 7)]
    assert _numbered(depths) == ["I.", "1.", "1.1.", "1.2.", "2.", "2.1.", "a)", "b)", "-", "II.", "1."]


def test_a_list_that_starts_anew_starts_at_its_own_number() -> None:
    assert _numbered([(1, 7), (1, 7), (1, 8), (1, 8)]) == ["1.", "2.", "1.", "2."]


def test_a_number_column_numbered_by_word_has_its_numbers() -> None:
    number = '<w:p><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="7"/></w:numPr></w:pPr></w:p>'
    row = f"<w:tr><w:tc>{number}</w:tc><w:tc>{_paragraph('Rà soát')}</w:tc></w:tr>"
    rows = _table(_read_body(f"<w:tbl>{row}{row}</w:tbl>", numbering=_OUTLINE)).rows
    assert [row.cells[0].text.value for row in rows] == ["1.", "2."]


def test_a_heading_style_gives_the_level() -> None:
    document = docx.Document()
    document.add_heading("KẾ HOẠCH", 2)
    (block,) = _read(document).blocks
    assert isinstance(block, Paragraph)
    assert (block.heading, block.bold) == (2, True)


def test_cells_merged_down_and_sideways_say_where_their_content_stands() -> None:
    document = docx.Document()
    table = document.add_table(3, 4)
    for number, cell in enumerate(cell for row in table.rows for cell in row.cells):
        cell.text = f"c{number}"
    table.cell(1, 0).merge(table.cell(2, 0)).text = "1"
    table.cell(1, 2).merge(table.cell(1, 3)).text = "Theo phân công"
    rows = _table(_read(document)).rows
    assert [len(row.cells) for row in rows] == [4, 4, 4]
    assert [cell.merged for cell in rows[1].cells] == ["", "", "", "left"]
    assert [cell.merged for cell in rows[2].cells] == ["above", "", "", ""]
    assert rows[1].cells[2].text.value == "Theo phân công"


def test_gaps_before_and_after_a_row_are_empty_cells() -> None:
    cell = "<w:tc><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:tc>"
    full = f"<w:tr>{''.join(cell.format(name) for name in 'abc')}</w:tr>"
    short = f'<w:tr><w:trPr><w:gridBefore w:val="1"/><w:gridAfter w:val="1"/></w:trPr>{cell.format("x")}</w:tr>'
    rows = _table(_read_body(f"<w:tbl>{full}{short}</w:tbl>")).rows
    assert [cell.text.value for cell in rows[1].cells] == ["", "x", ""]


def test_tables_in_cells_are_kept_in_the_cell() -> None:
    document = docx.Document()
    cell = document.add_table(1, 2).cell(0, 1)
    cell.text = "ngoài"
    cell.add_table(1, 1).cell(0, 0).text = "trong"
    outer = _table(_read(document)).rows[0].cells[1]
    assert outer.text.value == "ngoài"
    assert outer.tables[0].rows[0].cells[0].text.value == "trong"


def test_a_frame_around_the_whole_document_is_looked_through() -> None:
    document = docx.Document()
    frame = document.add_table(1, 1).cell(0, 0)
    frame.text = "KẾ HOẠCH"
    frame.add_table(2, 2).cell(1, 1).text = "trong"
    source = _read(document)
    assert _texts(source) == ["KẾ HOẠCH"]
    assert len(_table(source).rows) == 2


def test_paragraphs_of_a_cell_are_lines_of_their_own() -> None:
    document = docx.Document()
    cell = document.add_table(1, 1).cell(0, 0)
    cell.text = "Sở Nội vụ"
    cell.add_paragraph("Sở Tư pháp")
    text = _table(_read(document)).rows[0].cells[0].text
    assert text.value == "Sở Nội vụ\nSở Tư pháp"
    assert text.lines() == (1, 2)


def test_an_empty_cell_has_a_place_of_its_own() -> None:
    document = docx.Document()
    document.add_table(1, 3).cell(0, 0).text = "1"
    source = _read(document)
    lines = [cell.text.lines()[0] for cell in _table(source).rows[0].cells]
    assert [place.cell for line in lines if (place := source.place_of(line))] == [1, 2, 3]


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<w:ins><w:r><w:t>thêm</w:t></w:r></w:ins><w:del><w:r><w:delText>bớt</w:delText></w:r></w:del>", "thêm"),
        ("<w:r><w:t>một</w:t><w:br/><w:t>hai</w:t></w:r>", "một\nhai"),
        ("<w:r><w:t>hiện</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r>", "hiện"),
        ("<w:r><w:t>113/2018/NĐ</w:t><w:noBreakHyphen/><w:t>CP</w:t></w:r>", "113/2018/NĐ-CP"),
        ("<w:fldSimple><w:r><w:t>5</w:t></w:r></w:fldSimple>", "5"),
        ("<w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>3</w:t></w:r>", "3"),
        ("<w:hyperlink><w:r><w:t>liên kết</w:t></w:r></w:hyperlink>", "liên kết"),
        ("<w:sdt><w:sdtContent><w:r><w:t>ô nhập</w:t></w:r></w:sdtContent></w:sdt>", "ô nhập"),
        ("<w:r><w:rPr><w:rFonts w:ascii='.VnTime'/></w:rPr><w:t>KÕ ho¹ch</w:t></w:r>", "Kế hoạch"),
    ],
)
def test_what_a_paragraph_says(markup: str, text: str) -> None:
    assert _texts(_read_body(f"<w:p>{markup}</w:p>")) == [text]


def test_a_text_box_is_read_after_its_paragraph_and_once_only() -> None:
    box = "<w:txbxContent><w:p><w:r><w:t>trong khung</w:t></w:r></w:p></w:txbxContent>"
    mc = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    both = f"<mc:AlternateContent {mc}><mc:Choice Requires='wps'><w:drawing>{box}</w:drawing></mc:Choice>"
    both += f"<mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent>"
    assert _texts(_read_body(f"<w:p><w:r><w:t>ngoài</w:t>{both}</w:r></w:p>")) == ["ngoài", "trong khung"]


def test_tables_and_paragraphs_keep_their_order_also_in_content_controls() -> None:
    inner = "<w:sdt><w:sdtContent><w:p><w:r><w:t>b</w:t></w:r></w:p></w:sdtContent></w:sdt>"
    assert _texts(_read_body(_paragraph("a"), inner, _paragraph("c"))) == ["a", "b", "c"]


def test_bold_holds_only_where_it_holds_for_all_of_a_paragraph() -> None:
    half = "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>đậm</w:t></w:r><w:r><w:t> thường</w:t></w:r></w:p>"
    source = _read_body(_paragraph("đậm", run="<w:b/>"), _paragraph("thường", run='<w:b w:val="0"/>'), half)
    assert [block.bold for block in source.paragraphs()] == [True, False, False]


def test_a_deleted_row_is_gone() -> None:
    row = "<w:tr>{}<w:tc><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:tc></w:tr>"
    kept, deleted = row.format("", "còn"), row.format("<w:trPr><w:del/></w:trPr>", "hết")
    (only,) = _table(_read_body(f"<w:tbl>{kept}{deleted}</w:tbl>")).rows
    assert only.cells[0].text.value == "còn"


def test_strict_documents_are_read_too() -> None:
    document = docx.Document()
    document.add_paragraph("chặt chẽ")
    with zipfile.ZipFile(io.BytesIO(save(document))) as package:
        text = package.read("word/document.xml").decode()
    strict = re.sub(
        r"http://schemas.openxmlformats.org/(wordprocessingml)/2006/main", r"http://purl.oclc.org/ooxml/\1/main", text
    )
    assert _texts(read_bytes("plan.docx", _replace_part(save(document), "word/document.xml", strict))) == ["chặt chẽ"]
