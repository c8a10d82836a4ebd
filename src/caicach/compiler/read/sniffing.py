"""Which format a file has: told by its content first, by its name second."""

from __future__ import annotations

import io
import re
import zipfile
from typing import Literal

from caicach.compiler.read.errors import BrokenFileError, EncryptedError, UnknownFormatError

Form = Literal["txt", "md", "html", "docx", "pdf", "doc", "rtf", "odt"]

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_HTML = re.compile(
    rb"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body|meta|table)\b",
    re.I | re.S,
)
_MHTML = re.compile(rb"\s*(?:MIME-Version:|From:.{0,200}\nMIME)", re.I)
_TAGS = re.compile(rb"</?(?:p|div|table|tr|td|br|span|h[1-6]|ul|li)\b[^>]{0,300}>", re.I)
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\x00", b"MM\x00*", b"BM")


def sniff(name: str, content: bytes) -> Form:
    """The format; raises `EncryptedError`, `BrokenFileError` or `UnknownFormatError`."""
    head = content[:4096].lstrip(b"\xef\xbb\xbf \t\r\n")
    if b"%PDF-" in content[:1024]:
        return "pdf"
    if content.startswith(_OLE):
        return _sniff_ole(name, content)
    if content.startswith(b"PK"):
        return _sniff_zip(name, content)
    if head.startswith(b"{\\rtf"):
        return "rtf"
    if content.startswith(_PICTURES):
        raise UnknownFormatError(name, word_kind="a picture")
    return _sniff_text(name, content, head)


def _sniff_ole(name: str, content: bytes) -> Form:
    """Old Office files are small file systems; their directory names say what they hold."""
    if _wide("EncryptedPackage") in content:
        raise EncryptedError(name)
    if _wide("WordDocument") in content:
        return "doc"
    raise UnknownFormatError(name, word_kind="another kind of Office file")


def _wide(text: str) -> bytes:
    return text.encode("utf-16-le")


def _sniff_zip(name: str, content: bytes) -> Form:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            names = frozenset(package.namelist())
            if any(info.flag_bits & 1 for info in package.infolist()[:50]):
                raise EncryptedError(name)
            if "mimetype" in names and package.getinfo("mimetype").file_size < 200:
                kind = package.read("mimetype")
                if kind.startswith(b"application/vnd.oasis.opendocument.text"):
                    return "odt"
    except EncryptedError:
        raise
    except Exception as error:  # a damaged archive fails in many ways
        raise BrokenFileError(name, word_detail="the archive inside cannot be opened") from error
    if "_rels/.rels" in names and any(part.startswith("word/") for part in names):
        return "docx"
    if any(part.startswith(("xl/", "ppt/")) for part in names):
        raise UnknownFormatError(name, word_kind="a spreadsheet or a presentation")
    if any(part.startswith("word/") for part in names):
        return "docx"
    raise UnknownFormatError(name, word_kind="an archive")


def _sniff_text(name: str, content: bytes, head: bytes) -> Form:
    suffix = name.rpartition(".")[2].lower()
    sample = content[:65536]
    narrow = head.replace(b"\x00", b"") if b"\x00" in head[:200] else head
    if _HTML.match(narrow) or (suffix in ("html", "htm", "xhtml") and _TAGS.search(narrow)):
        return "html"
    if _MHTML.match(head):
        raise UnknownFormatError(name, word_kind="a web archive")
    if _is_binary(sample):
        raise UnknownFormatError(name, word_kind="a binary file")
    if suffix in ("doc", "docx", "html", "htm") and len(_TAGS.findall(sample)) >= 5:
        return "html"
    return "md" if suffix in ("md", "markdown") else "txt"


def _is_binary(sample: bytes) -> bool:
    """Whether there are control bytes no text has. UTF-16 has zeros, in every other byte."""
    if sample.startswith((b"\xff\xfe", b"\xfe\xff")):
        return False
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if min(even, odd) * 20 < max(even, odd) and max(even, odd) * 10 > len(sample):
        return False
    control = sum(byte < 32 and byte not in (9, 10, 11, 12, 13, 27) for byte in sample)
    return control * 50 > len(sample)
