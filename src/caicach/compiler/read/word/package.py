"""The parts of a .docx package that say what the document says, unpacked within bounds."""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
import zlib
from dataclasses import dataclass

from lxml import etree

from caicach.compiler.read.errors import BrokenFileError, TooLargeError
from caicach.compiler.read.limits import MEGABYTE, Limits

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
"""Namespace of the words in document.xml, as lxml writes it before a tag."""

_STRICT = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", W[1:-1].encode()),
    (
        b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    ),
)
_RELATION = re.compile(rb"<Relationship\b[^>]{0,2000}>")
_TARGET = re.compile(rb"Target=[\"']([^\"']{1,500})[\"']")
_MAIN = re.compile(rb"Type=[\"'][^\"']{0,200}/officeDocument[\"']")
_DAMAGE = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, ValueError, KeyError, RuntimeError)
_ABOVE = 20 * MEGABYTE  # a part below this size is no bomb, whatever its ratio


@dataclass(frozen=True, slots=True)
class Package:
    """Root elements of the parts; `styles` and `numbering` are None where the file has none."""

    body: etree._Element
    styles: etree._Element | None
    numbering: etree._Element | None


def open_package(name: str, content: bytes, limits: Limits) -> Package:
    """Unpack and parse. Raises `BrokenFileError` and `TooLargeError`."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            main = _find_main(package, name, limits)
            document = _parse(name, _unpack(package, main, name, limits))
            folder = posixpath.dirname(main)
            styles = _parse_optional(package, posixpath.join(folder, "styles.xml"), name, limits)
            numbering = _parse_optional(package, posixpath.join(folder, "numbering.xml"), name, limits)
    except _DAMAGE as error:
        raise BrokenFileError(name, word_detail="the archive inside cannot be opened") from error
    body = document.find(f"{W}body")
    if body is None:
        raise BrokenFileError(name, word_detail="there is no document inside")
    return Package(body, styles, numbering)


def _find_main(package: zipfile.ZipFile, name: str, limits: Limits) -> str:
    """The path of the main part; nearly always word/document.xml."""
    relations = _unpack(package, "_rels/.rels", name, limits) if "_rels/.rels" in package.namelist() else b""
    for relation in _RELATION.findall(relations):
        target = _TARGET.search(relation)
        if target and _MAIN.search(relation):
            return target.group(1).decode("utf-8", errors="replace").lstrip("/")
    return "word/document.xml"


def _unpack(package: zipfile.ZipFile, part: str, name: str, limits: Limits) -> bytes:
    """A part, read no further than the limit: what the directory says of its size may be a lie."""
    info = package.getinfo(part)
    swollen = info.file_size > _ABOVE and info.file_size > limits.ratio * max(1, info.compress_size)
    content = b""
    if not swollen and info.file_size <= limits.unpacked:
        with package.open(info) as stream:
            content = stream.read(limits.unpacked + 1)
    if swollen or info.file_size > limits.unpacked or len(content) > limits.unpacked:
        size = max(info.file_size, len(content)) // MEGABYTE
        raise TooLargeError(name, size=size, word_unit="MB", limit=limits.unpacked // MEGABYTE)
    return content


def _parse(name: str, content: bytes) -> etree._Element:
    for strict, usual in _STRICT:
        if strict in content[:8192]:
            content = content.replace(strict, usual)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True)
    try:
        return etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        raise BrokenFileError(name, word_detail="its text is cut short or garbled") from error


def _parse_optional(package: zipfile.ZipFile, part: str, name: str, limits: Limits) -> etree._Element | None:
    """Styles and numbering make a document nicer to read; a damaged one is no reason to give up."""
    try:
        return _parse(name, _unpack(package, part, name, limits))
    except (*_DAMAGE, BrokenFileError):
        return None
