"""Web pages: cells over rows and columns, blocks, what no reader sees."""

from __future__ import annotations

from caicach.compiler.read import read_bytes
from caicach.compiler.source import Source


def _read(body: str) -> Source:
    return read_bytes("plan.html", f"<!DOCTYPE html><html><body>{body}</body></html>".encode())


def test_cells_over_rows_and_columns() -> None:
    (table,) = _read(
        "<table><thead><tr><th>TT</th><th colspan=2>Việc</th></tr></thead>"
        "<tr><td rowspan='2'>1</td><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr><tr><td>2</td></tr></table>"
    ).tables()
    assert [[cell.text.value or f"<{cell.merged}>" for cell in row.cells] for row in table.rows] == [
        ["TT", "Việc", "<left>"],
        ["1", "a", "b"],
        ["<above>", "c", "d"],
        ["2", "<>", "<>"],
    ]
    assert table.rows[0].bold


def test_blocks_are_paragraphs_and_breaks_part_them() -> None:
    source = _read("đầu<div>một <b>hai</b><br>ba<p>bốn</p>năm</div><ul><li>- sáu</li></ul>cuối")
    texts = [block.text.value for block in source.paragraphs()]
    assert texts == ["đầu", "một hai", "ba", "bốn", "năm", "- sáu", "cuối"]


def test_looks() -> None:
    source = _read("<h2>Đề mục</h2><p style='text-align: center'><strong>KẾ HOẠCH</strong></p><p><i>nghiêng</i></p>")
    heading, title, note = source.paragraphs()
    assert heading.heading == 2
    assert (title.bold, title.centred) == (True, True)
    assert note.italic


def test_scripts_styles_menus_and_hidden_parts_are_dropped() -> None:
    source = _read(
        "<script>x</script><style>y</style><nav>menu</nav><p style='display: none'>ẩn</p><p>hiện</p><!-- z -->"
    )
    assert [block.text.value for block in source.paragraphs()] == ["hiện"]


def test_tables_in_cells_and_paragraphs_of_cells() -> None:
    (table,) = _read(
        "<table><tr><td><p>Sở A</p><p>Sở B</p></td><td>x<table><tr><td>y</td></tr></table></td></tr></table>"
    ).tables()
    first, second = table.rows[0].cells
    assert first.text.value == "Sở A\nSở B"
    assert first.text.lines() == (1, 2)
    assert second.tables[0].rows[0].cells[0].text.value == "y"


def test_entities_and_blanks() -> None:
    (block,) = _read("<p>HĐND&amp;UBND\n  huyện&nbsp;A</p>").paragraphs()
    assert block.text.value.replace("\xa0", " ") == "HĐND&UBND huyện A"


def test_tables_that_only_arrange_the_page_are_looked_through() -> None:
    row = "<tr><td>1</td><td>Rà soát</td></tr>"
    inner = f"<p>KẾ HOẠCH</p><table>{row * 3}</table><p>hết</p>"
    source = _read(f"<table><tr><td>đầu trang</td></tr><tr><td>trái</td><td>{inner}</td></tr></table>")
    assert [block.text.value for block in source.paragraphs()] == ["đầu trang", "trái", "KẾ HOẠCH", "hết"]
    assert [len(table.rows) for table in source.tables()] == [3]
