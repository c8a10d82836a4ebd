"""The lines "(Kèm theo Kế hoạch số … ngày … )" above appendices: which document they say they belong to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from caicach.compiler.recognise.document.header import NUMBER, Dated, Number, find_date, read_number
from caicach.compiler.source import Text
from caicach.compiler.structure import signs
from caicach.compiler.structure.lines import all_lines
from caicach.compiler.structure.parts import Part, Zone
from caicach.vietnamese.dates import find_dates
from caicach.vietnamese.folding import fold


@dataclass(frozen=True, slots=True)
class Attachment:
    """What one attachment line says."""

    text: Text
    number: Number | None
    dated: Dated | None


def find_attachments(parts: Iterable[Part]) -> tuple[Attachment, ...]:
    """The attachment lines in the headers of some parts, in order."""
    found = []
    for part in parts:
        blocks = [block for block, zone in zip(part.blocks, part.zones, strict=True) if zone is Zone.HEADER]
        if text := attachment_line(all_lines(blocks)):
            number = NUMBER.search(text.value)
            found.append(Attachment(text, read_number(number, text) if number else None, _date(text)))
    return tuple(found)


def attachment_line(lines: Iterable[Text]) -> Text | None:
    """The attachment line of a header, with the lines it goes on in up to its closing bracket."""
    found: list[Text] = []
    for line in lines:
        if not found and not signs.is_attachment_line(fold(line.value)):
            continue
        found.append(line)
        if ")" in line.value or len(found) == 4:
            break
    return Text.join(found) if found else None


def _date(text: Text) -> Dated | None:
    for day in find_dates(text.value):
        return Dated(None, day.day, None, text.lines(day.start, day.end))
    return find_date([text])
