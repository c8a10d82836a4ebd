"""What a file is, by its content and not by its name."""

from __future__ import annotations

import zipfile
from typing import IO

PDF = "application/pdf"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
OLE = "application/x-ole-storage"
RTF = "application/rtf"
HTML = "text/html"
TEXT = "text/plain"
ZIP = "application/zip"
UNKNOWN = "application/octet-stream"

_SIGNATURES = (
    (b"%PDF-", PDF),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", OLE),
    (b"{\\rtf", RTF),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
)
_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_HEAD = 8192


def detect_media_type(file: IO[bytes]) -> str:
    """The media type the content shows; `application/octet-stream` for what is not known. Reads a head, and a zip's
    directory.
    """
    file.seek(0)
    head = file.read(_HEAD)
    for signature, media_type in _SIGNATURES:
        if head.lstrip()[:1024].startswith(signature) or (media_type == PDF and signature in head[:1024]):
            return media_type
    if head.startswith(b"PK\x03\x04"):
        return _office_type(file)
    if head.startswith(_UTF16):
        return TEXT
    if not head or b"\x00" in head:
        return UNKNOWN
    opening = head[:1024].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    return HTML if opening.startswith((b"<!doctype html", b"<html")) else TEXT


def _office_type(file: IO[bytes]) -> str:
    try:
        with zipfile.ZipFile(file) as package:
            names = set(package.namelist())
    except (zipfile.BadZipFile, OSError, ValueError):
        return UNKNOWN
    if "word/document.xml" in names:
        return DOCX
    return XLSX if "xl/workbook.xml" in names else ZIP


def clean_name(name: str, *, longest: int = 200) -> str:
    """A file name without folders or control characters, its ending kept when it is too long; `file` for an empty
    one.
    """
    last = name.replace("\\", "/").rsplit("/", 1)[-1]
    kept = "".join(char for char in last if char.isprintable()).strip(" .") or "file"
    if len(kept) <= longest:
        return kept
    stem, dot, ending = kept.rpartition(".")
    return f"{stem[: longest - len(ending) - 1]}.{ending}" if dot and len(ending) <= 10 else kept[:longest]
