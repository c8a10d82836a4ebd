"""A file that cannot be read gets an error that says what it is and what to do."""

from __future__ import annotations

import io
import re
import shutil
import stat
import zipfile
from pathlib import Path

import docx
import pytest

from caicach.compiler.read import Limits, PlanReadError, errors, read_bytes, read_path
from tests.compiler.read.plan_files import ROWS, as_docx, as_pdf, as_txt, save

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
_RTF = rb"{\rtf1\ansi\deff0 {\fonttbl{\f0 Times;}} K\u7871? ho\u7841?ch\par}"


def _code(name: str, content: bytes, limits: Limits | None = None) -> str:
    with pytest.raises(PlanReadError) as caught:
        read_bytes(name, content, *([limits] if limits else []))
    error = caught.value
    assert error.hint
    assert "{" not in str(error)
    return error.code


def _zip(**parts: bytes) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name.replace("__", "/"), content)
    return target.getvalue()


@pytest.fixture
def no_office(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine without LibreOffice."""
    monkeypatch.setattr(shutil, "which", lambda _: None)


@pytest.mark.parametrize("content", [b"", b"\n \t\r\n", b"\x00" * 100])
def test_an_empty_file(content: bytes) -> None:
    assert _code("plan.txt", content) == "empty"


def test_a_word_file_without_a_word_is_empty() -> None:
    assert _code("plan.docx", save(docx.Document())) == "empty"


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(PlanReadError) as caught:
        read_path(tmp_path / "none.txt")
    assert caught.value.code == "missing"


def test_200_megabytes_are_refused_before_they_are_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "huge.docx"
    with path.open("wb") as file:
        file.truncate(200 * 1024 * 1024)
    monkeypatch.setattr(Path, "read_bytes", lambda _: pytest.fail("the file was read"))
    with pytest.raises(PlanReadError) as caught:
        read_path(path)
    assert caught.value.code == "too_large"
    assert "200 MB" in str(caught.value)


def test_a_text_file_may_be_eight_megabytes_at_most() -> None:
    assert _code("plan.txt", b"a" * 9_000_000) == "too_large"


def test_a_zip_bomb() -> None:
    relations = b'<Relationships><Relationship Type="x/officeDocument" Target="word/document.xml"/></Relationships>'
    bomb = _zip(_rels__=b"", **{"_rels/.rels": relations, "word/document.xml": b" " * 150_000_000})
    assert len(bomb) < 1_000_000
    assert _code("plan.docx", bomb) == "too_large"


def test_a_page_and_a_paragraph_limit() -> None:
    assert _code("plan.pdf", as_pdf(), Limits(pages=1)) == "too_large"
    assert _code("plan.txt", as_txt(), Limits(paragraphs=10)) == "too_large"
    assert _code("plan.docx", as_docx(ROWS * 10), Limits(paragraphs=100)) == "too_large"


def test_a_reading_that_takes_too_long() -> None:
    assert _code("plan.pdf", as_pdf(), Limits(seconds=0)) == "too_slow"


@pytest.mark.usefixtures("no_office")
def test_old_word_and_rich_text_name_the_cure() -> None:
    old = _OLE + "WordDocument".encode("utf-16-le")
    with pytest.raises(PlanReadError, match="LibreOffice") as caught:
        read_bytes("plan.doc", old)
    assert caught.value.code == "old_word"
    assert _code("plan.docx", _RTF) == "rich_text"
    assert _code("plan.odt", _zip(mimetype=b"application/vnd.oasis.opendocument.text")) == "open_document"


def test_old_word_is_converted_where_libreoffice_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    converted = tmp_path / "converted.docx"
    converted.write_bytes(as_docx())
    _install(
        tmp_path,
        monkeypatch,
        f'while [ "$1" != --outdir ]; do shift; done; mkdir -p "$2"; cp {converted} "$2/plan.docx"',
    )
    source = read_bytes("plan.doc", _RTF)
    assert source.format == "docx"
    assert source.name == "plan.doc"


def test_a_conversion_that_fails_or_hangs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _install(tmp_path, monkeypatch, "exit 1")
    assert _code("plan.rtf", _RTF) == "conversion"
    _install(tmp_path, monkeypatch, "sleep 60")
    assert _code("plan.rtf", _RTF, Limits(conversion_seconds=0.2)) == "conversion"


def _install(folder: Path, monkeypatch: pytest.MonkeyPatch, script: str) -> None:
    """A stand-in for LibreOffice, first on the path."""
    programs = folder / "bin"
    programs.mkdir(exist_ok=True)
    program = programs / "soffice"
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", f"{programs}:/usr/bin:/bin")


def test_a_word_file_with_a_password() -> None:
    assert _code("plan.docx", _OLE + "EncryptedPackage".encode("utf-16-le")) == "encrypted"


def test_a_pdf_with_a_password() -> None:
    assert _code("plan.pdf", _ENCRYPTED_PDF) == "encrypted"


@pytest.mark.parametrize("share", [0.3, 0.7, 0.95])
def test_a_word_file_cut_short(share: float) -> None:
    content = as_docx()
    assert _code("plan.docx", content[: int(len(content) * share)]) == "broken"


def test_a_pdf_without_pages() -> None:
    assert _code("plan.pdf", b"%PDF-1.7\n%%EOF") == "broken"


def test_a_scan_without_text() -> None:
    import typst

    page = b"#set page(width: 10cm, height: 10cm)\n#rect(width: 5cm, height: 5cm, fill: gray)"
    assert _code("scan.pdf", typst.compile(page, format="pdf")) == "no_text_layer"


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"\x89PNG\r\n\x1a\n" + bytes(50), "picture"),
        (_zip(xl__workbook=b"x", xl__sheet=b"x"), "spreadsheet"),
        (_zip(readme=b"x"), "archive"),
        (bytes(range(32)) * 100, "binary"),
        (_OLE + "Workbook".encode("utf-16-le"), "Office"),
    ],
)
def test_a_file_of_another_kind_is_named(content: bytes, kind: str) -> None:
    with pytest.raises(PlanReadError, match=kind) as caught:
        read_bytes("plan.xyz", content)
    assert caught.value.code == "unknown_format"


_ENCRYPTED_PDF = b"""%PDF-1.4
1 0 obj
<</Type/Catalog/Pages 2 0 R>>
endobj
2 0 obj
<</Type/Pages/Kids[3 0 R]/Count 1>>
endobj
3 0 obj
<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]>>
endobj
4 0 obj
<</Filter/Standard/V 1/R 2/Length 40/P -4/O<2055c756c72e1ad702608e8196acad447ad32d17cff583235f6dd15fed7dab67>\
/U<7150bd1da9d292af3627fca6a8dde1d696e25312041aed09059f9daee04353ae>>>
endobj
trailer
<</Root 1 0 R/Encrypt 4 0 R/ID[<00112233445566778899aabbccddeeff><00112233445566778899aabbccddeeff>]/Size 5>>
startxref
0
%%EOF
"""


def test_every_word_an_error_is_filled_with_can_be_translated() -> None:
    folder = Path(errors.__file__).parent
    used = {word for path in folder.rglob("*.py") for word in re.findall(r'word_\w+="([^"]+)"', path.read_text())}
    assert used == set(errors.WORDS)


def test_an_error_is_said_in_another_language_words_included() -> None:
    error = errors.UnknownFormatError("so-do.png", word_kind="a picture")
    vietnamese = {"a picture": "tệp ảnh", error.message: "%(name)s là %(word_kind)s."}
    message, _hint = error.said(lambda text: vietnamese.get(text, text))
    assert message == "so-do.png là tệp ảnh."
