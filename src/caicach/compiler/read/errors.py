"""Why a file cannot be read, and what to do about it.

Every reader raises nothing but these. `message` and `hint` are English msgids with named placeholders
(`%(name)s`), filled from `params`; a parameter named `word_…` is a msgid itself, one of `WORDS`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

WORDS = (
    "MB",
    "pages",
    "paragraphs",
    "a picture",
    "another kind of Office file",
    "a spreadsheet or a presentation",
    "an archive",
    "a web archive",
    "a binary file",
    "the archive inside cannot be opened",
    "there is no document inside",
    "its text is cut short or garbled",
    "there is no page inside",
    "its table of contents cannot be read",
    "it has no pages",
    "it contradicts itself",
)
"""The msgids that fill the `word_…` parameters."""


class PlanReadError(Exception):
    """A file that cannot be read. `code` names the kind, `message` says what is wrong, `hint` what to do."""

    code: ClassVar[str] = "unreadable"
    message: ClassVar[str] = "%(name)s cannot be read."
    hint: ClassVar[str] = "Open the file in its own program, save it as .docx and try again."

    def __init__(self, name: str, **params: str | int) -> None:
        self.params: dict[str, str | int] = {"name": name, **params}
        super().__init__(name)

    def __str__(self) -> str:
        return " ".join(self.said(str))

    def said(self, translate: Callable[[str], str]) -> tuple[str, str]:
        """Message and hint in another language, their words too."""
        words = {k: translate(str(v)) if k.startswith("word_") else v for k, v in self.params.items()}
        return translate(self.message) % words, translate(self.hint) % words


class MissingFileError(PlanReadError):
    """No such file, or no right to read it."""

    code = "missing"
    message = "%(name)s is not there or may not be read."
    hint = "Check the path and the rights of the file."


class EmptyFileError(PlanReadError):
    """Nothing in it, or nothing but blanks."""

    code = "empty"
    message = "%(name)s is empty."
    hint = "Upload the file again; if it is still empty, ask the sender for it."


class TooLargeError(PlanReadError):
    """More bytes, pages or paragraphs than a plan can have, or contents that swell beyond measure when unpacked."""

    code = "too_large"
    message = "%(name)s is too large: %(size)s %(word_unit)s, at most %(limit)s are read."
    hint = "Take out pictures and annexes that are not part of the plan, or split the file."


class TooSlowError(PlanReadError):
    """Reading took longer than allowed."""

    code = "too_slow"
    message = "%(name)s takes longer than %(limit)s seconds to read."
    hint = "Save the file anew from the program it was written in, or split it."


class OldWordError(PlanReadError):
    """A binary Word 97–2003 document, and nothing here to convert it with."""

    code = "old_word"
    message = "%(name)s is an old Word 97–2003 document (.doc)."
    hint = "Save it as .docx in Word, or install LibreOffice on this machine."


class RichTextError(PlanReadError):
    """A rich text document, and nothing here to convert it with."""

    code = "rich_text"
    message = "%(name)s is a rich text document (RTF)."
    hint = "Save it as .docx in Word, or install LibreOffice on this machine."


class OpenDocumentError(PlanReadError):
    """An OpenDocument text, and nothing here to convert it with."""

    code = "open_document"
    message = "%(name)s is an OpenDocument text (.odt)."
    hint = "Save it as .docx, or install LibreOffice on this machine."


class ConversionError(PlanReadError):
    """LibreOffice is there, and could not convert the file."""

    code = "conversion"
    message = "LibreOffice could not convert %(name)s."
    hint = "Open the file in Word and save it as .docx."


class EncryptedError(PlanReadError):
    """The file is protected by a password."""

    code = "encrypted"
    message = "%(name)s is protected by a password."
    hint = "Open it with the password, save it without one and try again."


class BrokenFileError(PlanReadError):
    """The file ends too early or contradicts itself."""

    code = "broken"
    message = "%(name)s is damaged: %(word_detail)s."
    hint = "Fetch the file again; if Word still opens it, save it there under a new name."


class NoTextLayerError(PlanReadError):
    """A PDF of pictures of pages."""

    code = "no_text_layer"
    message = "%(name)s is a scan: its %(pages)s pages are pictures without text."
    hint = "Ask for the .docx or the signed PDF made from it, or run text recognition (OCR) over the scan first."


class UnknownFormatError(PlanReadError):
    """Neither Word, PDF, text, Markdown nor a web page."""

    code = "unknown_format"
    message = "%(name)s is %(word_kind)s, not a document that can be read."
    hint = "Plans are read from .docx, .pdf, .txt, .md and .html."
