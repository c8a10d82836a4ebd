"""One small invented plan, written as .txt, .md (both table shapes), .html, .docx and .pdf."""

from __future__ import annotations

import html
import io
from collections.abc import Callable, Sequence

import docx
import typst
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH

ISSUER = ("ỦY BAN NHÂN DÂN", "HUYỆN SÔNG LAM")
NATION = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
NUMBER, PLACE = "Số: 45/KH-UBND", "Sông Lam, ngày 12 tháng 01 năm 2026"
TITLE = ("KẾ HOẠCH", "Cải cách hành chính huyện Sông Lam năm 2026")
BODY = (
    "Thực hiện Kế hoạch số 210/KH-UBND ngày 20/12/2025 của Ủy ban nhân dân tỉnh Hòa An về cải cách hành chính năm "
    "2026, Ủy ban nhân dân huyện Sông Lam ban hành Kế hoạch cải cách hành chính năm 2026 như sau:",
    "I. MỤC TIÊU",
    "1. Từ 90% trở lên hồ sơ thủ tục hành chính được giải quyết đúng hạn; 100% hồ sơ được số hóa khi tiếp nhận theo "
    "quy định của Chính phủ và hướng dẫn của Văn phòng Ủy ban nhân dân tỉnh.",
    "2. Tỷ lệ hài lòng của người dân, doanh nghiệp đạt tối thiểu 85%.",
    "II. NHIỆM VỤ",
    "Chi tiết tại bảng dưới đây.",
)
HEAD = ("STT", "Nhiệm vụ", "Sản phẩm", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời gian")
ROWS: tuple[tuple[str, ...], ...] = (
    ("I. Cải cách thể chế",),
    (
        "1",
        "Rà soát văn bản quy phạm pháp luật do Hội đồng nhân dân và Ủy ban nhân dân huyện ban hành còn hiệu lực",
        "Báo cáo kết quả rà soát",
        "Phòng Tư pháp",
        "Các cơ quan, đơn vị thuộc huyện",
        "Quý IV/2026",
    ),
    ("2", "Tập huấn nghiệp vụ theo dõi thi hành pháp luật", "Lớp tập huấn", "Phòng Tư pháp", "", "Tháng 5/2026"),
    ("II. Cải cách thủ tục hành chính",),
    (
        "3",
        "Công khai thủ tục hành chính tại Bộ phận một cửa",
        "Bảng niêm yết",
        "Văn phòng",
        "UBND các xã, thị trấn",
        "Thường xuyên",
    ),
    (
        "4",
        "Số hóa hồ sơ, kết quả giải quyết thủ tục hành chính theo Nghị định số 61/2018/NĐ-CP ngày 23/4/2018",
        "Kho dữ liệu",
        "Văn phòng",
        "Phòng Văn hóa và Thông tin",
        "Trước ngày 30/6/2026",
    ),
)
CLOSING = ("Trên đây là Kế hoạch cải cách hành chính năm 2026 của huyện Sông Lam./.",)
RECIPIENTS = ("Nơi nhận:", "- Sở Nội vụ tỉnh Hòa An;", "- Các phòng, ban thuộc huyện;", "- Lưu: VT, NV.")
SIGNATURE = ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Trần Văn Minh")

Rows = Sequence[Sequence[str]]
EXPECTED: tuple[tuple[str, ...], ...] = (HEAD, *(row + ("",) * (len(HEAD) - len(row)) for row in ROWS))
"""What every reader must find in the table, merged cells as empty ones."""


def as_txt(rows: Rows = ROWS) -> bytes:
    """Blank lines between paragraphs, tabs between cells, bold in tags, as text dumps of plans have it."""
    table = ["\t".join(HEAD)]
    table += ["\t".join(row) if len(row) > 1 else f"<b>{row[0]}</b>" + "\t" * (len(HEAD) - 1) for row in rows]
    return "\n".join([*_prose_before("**"), *table, "", *_prose_after()]).encode()


def as_pipe_md(rows: Rows = ROWS) -> bytes:
    """A Markdown table with bars at both ends."""
    lines = ["| " + " | ".join(HEAD) + " |", "|" + "---|" * len(HEAD)]
    lines += ["| " + " | ".join([*row, *[""] * (len(HEAD) - len(row))]) + " |" for row in rows]
    return "\n".join([*_prose_before("**"), *lines, "", *_prose_after()]).encode()


def as_bar_md(rows: Rows = ROWS) -> bytes:
    """One cell a line between lone bars; long cells wrapped; two bars end a row."""
    lines: list[str] = []
    for row in ((*(f"**{name}**" for name in HEAD),), *rows):
        for cell in row:
            lines += [*_wrap(cell, 60), "|"] if cell else ["|"]
        lines.append("|")
    return "\n".join([*_prose_before("**"), *lines, "", *_prose_after(), "", "In trang", "Chia sẻ"]).encode()


def as_html(rows: Rows = ROWS) -> bytes:
    """A web page, with a navigation bar's script and merged heading cells."""
    table = "".join(f"<th>{html.escape(name)}</th>" for name in HEAD)
    body = "".join(
        f'<tr><td colspan="{len(HEAD)}"><b>{html.escape(row[0])}</b></td></tr>'
        if len(row) == 1
        else "<tr>" + "".join(f"<td><p>{html.escape(cell)}</p></td>" for cell in row) + "</tr>"
        for row in rows
    )
    prose = "".join(f"<p>{html.escape(line)}</p>" for line in (*ISSUER, *NATION, NUMBER, PLACE, *TITLE, *BODY))
    after = "".join(f"<p>{html.escape(line)}</p>" for line in (*CLOSING, *RECIPIENTS, *SIGNATURE))
    page = f"<!DOCTYPE html><html><head><title>x</title><script>var a = '<p>no</p>';</script></head><body>{prose}"
    return f"{page}<table><tr>{table}</tr>{body}</table>{after}</body></html>".encode()


def as_docx(rows: Rows = ROWS) -> bytes:
    """A Word file: letter head and signatures as tables without borders, heading rows merged sideways."""
    document = docx.Document()
    _add_columns(document, (*ISSUER, NUMBER), (*NATION, PLACE))
    for line in TITLE:
        paragraph = document.add_paragraph()
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        paragraph.add_run(line).bold = True
    for line in BODY:
        document.add_paragraph(line)
    table = document.add_table(rows=0, cols=len(HEAD))
    for row in (HEAD, *rows):
        cells = table.add_row().cells
        if len(row) == 1:
            cells[0].merge(cells[-1])
        for cell, text in zip(cells, row, strict=False):
            cell.text = text
    for line in CLOSING:
        document.add_paragraph(line)
    _add_columns(document, RECIPIENTS, SIGNATURE)
    return save(document)


def save(document: Document) -> bytes:
    """The bytes of a Word document."""
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


def _add_columns(document: Document, left: Sequence[str], right: Sequence[str]) -> None:
    cells = document.add_table(rows=1, cols=2).rows[0].cells
    cells[0].text, cells[1].text = "\n".join(left), "\n".join(right)


def as_pdf(rows: Rows = ROWS, page: str = "width: 29.7cm, height: 21cm, margin: 2cm", stroke: str = "0.5pt") -> bytes:
    """A printed page: two columns in the letter head, ruled table, the head repeated on every page."""
    cells = [
        f"table.cell(colspan: {len(HEAD)})[*{_typst(row[0])}*]"
        if len(row) == 1
        else ", ".join(f"[{_typst(cell)}]" for cell in row)
        for row in rows
    ]
    head = ", ".join(f"[*{_typst(name)}*]" for name in HEAD)
    source = f"""
#set page({page}, numbering: "1")
#set smartquote(enabled: false)
#set text(font: ("Libertinus Serif", "DejaVu Serif"), size: 12pt, lang: "vi")
#set par(justify: true, first-line-indent: (amount: 1cm, all: true))
#grid(columns: (1fr, 1.4fr), align: center, {_stack((*ISSUER, NUMBER))}, {_stack((*NATION, PLACE))})
#v(0.6cm)
#align(center)[{" #linebreak() ".join(f"*{_typst(line)}*" for line in TITLE)}]
{chr(10).join(_typst(line) + chr(10) for line in BODY)}
#[#set par(first-line-indent: 0pt, justify: false)
#table(columns: (1cm, 3fr, 2fr, 2fr, 2fr, 2fr), stroke: {stroke}, table.header({head}), {", ".join(cells)})]
{chr(10).join(_typst(line) + chr(10) for line in CLOSING)}
#grid(columns: (1fr, 1fr), {_stack(RECIPIENTS, "left")}, {_stack(SIGNATURE)})
"""
    return typst.compile(source.encode(), format="pdf")


def _stack(lines: Sequence[str], side: str = "center") -> str:
    return f"align({side})[#set par(first-line-indent: 0pt)\n{' #linebreak() '.join(_typst(line) for line in lines)}]"


def _typst(text: str) -> str:
    return "".join("\\" + char if char in "\\*_#$@<>`[]-~/+=" else char for char in text)


def _prose_before(bold: str) -> list[str]:
    head = [*ISSUER, "", *NATION, "", NUMBER, "", PLACE, "", *(f"{bold}{line}{bold}" for line in TITLE), ""]
    return [*head, *(line for text in BODY for line in (text, ""))]


def _prose_after() -> list[str]:
    return [*CLOSING, "", *RECIPIENTS, "", *SIGNATURE]


def _wrap(text: str, width: int) -> list[str]:
    lines = [""]
    for word in text.split(" "):
        if lines[-1] and len(lines[-1]) + 1 + len(word) > width:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    return lines


FORMATS: dict[str, Callable[[Rows], bytes]] = {
    "plan.txt": as_txt,
    "plan-pipes.md": as_pipe_md,
    "plan-bars.md": as_bar_md,
    "plan.html": as_html,
    "plan.docx": as_docx,
    "plan.pdf": as_pdf,
}
