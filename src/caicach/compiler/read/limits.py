"""How much of a file is read before it is refused."""

from __future__ import annotations

import time
from dataclasses import dataclass

from caicach.compiler.read.errors import TooLargeError, TooSlowError

MEGABYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds of one reading. A plan of 500 pages stays far below all of them."""

    bytes: int = 50 * MEGABYTE
    text_bytes: int = 8 * MEGABYTE  # of a text file or web page, which has no pictures
    unpacked: int = 120 * MEGABYTE  # of one part of a .docx
    ratio: int = 400  # unpacked to packed, of a part above 20 MB
    pages: int = 800
    paragraphs: int = 150_000  # lines, paragraphs or cells
    seconds: float = 9.0
    conversion_seconds: float = 60.0  # LibreOffice starts slowly


class Deadline:
    """The moment by which a reading has to be done."""

    def __init__(self, name: str, limits: Limits) -> None:
        self.name = name
        self.limits = limits
        self._end = time.monotonic() + limits.seconds

    def check(self) -> None:
        """Raise `TooSlowError` once the time is up."""
        if time.monotonic() > self._end:
            raise TooSlowError(self.name, limit=round(self.limits.seconds))


def check_size(name: str, size: int, limit: int) -> None:
    """Raise `TooLargeError` where a file has too many bytes."""
    if size > limit:
        raise TooLargeError(name, size=-(-size // MEGABYTE), word_unit="MB", limit=limit // MEGABYTE)


def check_paragraphs(name: str, count: int, limits: Limits) -> None:
    """Raise `TooLargeError` where a file has too many paragraphs or lines."""
    if count > limits.paragraphs:
        raise TooLargeError(name, size=count, word_unit="paragraphs", limit=limits.paragraphs)
