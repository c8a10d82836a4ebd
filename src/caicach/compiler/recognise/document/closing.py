"""What a closing says: recipients, who signed, and for whom."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from caicach.compiler.source import Lines, Text
from caicach.compiler.structure import signs
from caicach.vietnamese.folding import fold
from caicach.vietnamese.marks import read_mark

_UPPER = "A-ZĐÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĨŨƠƯẠ-Ỹ"
_WORD = rf"[{_UPPER}][^\W\d_]*(?:['’][^\W\d_]+)?"
_NAME = re.compile(rf"(?:(?:TS|ThS|PGS|BS|KS|CN)\.?\s*)?({_WORD}(?:\s+{_WORD}){{1,4}})\s*$")
_SIGNED_BY = re.compile(r"(?:người\s+ký|ký\s+bởi|signed\s+by)\s*:?\s*(.{3,60})", re.IGNORECASE)
_BESIDE = re.compile(
    r"\s+((?:TM|KT|TL|TUQ|Q)\s?\.\s?[^\Wa-z\d_][^a-z]*|(?:PHÓ\s+)?(?:CHỦ\s+TỊCH|GIÁM\s+ĐỐC|TRƯỞNG\s+PHÒNG|CHÁNH\s+VĂN\s+PHÒNG)\b[^a-z]*)$"
)
_NAME_BESIDE = re.compile(rf"[.;]\s+({_WORD}(?:\s+{_WORD}){{1,3}})$")
_STRAY = re.compile(r";\s*[^\s;,]{1,12}$")
_FILE_NAME = re.compile(r"^\S*[\\/]\S*$|\.(?:docx?|pdf)$", re.IGNORECASE)
_BROKEN_OFFICE = re.compile(
    r"(?:(?<!\w)(?:TM|KT|TL|TUQ|Q)\s?\.\s?(?:[ỦU][YỶ]|[ỦU][YỶ]\s+BAN(?:\s+NHÂN)?|HỘI(?:\s+ĐỒNG(?:\s+NHÂN)?)?|CHỦ|GIÁM|BỘ|TRƯỞNG)?"
    r"|^(?:PHÓ|PHÓ\s+CHỦ|CHỦ|PHÓ\s+GIÁM|GIÁM|PHÓ\s+TRƯỞNG|CHÁNH|PHÓ\s+CHÁNH|CHÁNH\s+VĂN))\s*$"
)
_FOR = re.compile(r"^(?:tm|kt|tl|tuq|t m|k t|t l) ")
_NOT_NAMES = (
    "noi nhan",
    "cong hoa",
    "doc lap",
    "uy ban",
    "phu luc",
    "so ",
    "van phong",
    "luu",
    "nhu tren",
    "da ky",
    "ubnd",
)


@dataclass(slots=True)
class Closing:
    """Recipients and signature with their lines."""

    recipients: list[str] = field(default_factory=list)
    recipients_lines: Lines | None = None
    signatory: Text | None = None
    offices: list[Text] = field(default_factory=list)

    @property
    def title(self) -> Text | None:
        """The office of the person who signed: the last office line that signs for nobody else."""
        own = [office for office in self.offices if not _FOR.match(fold(office.value))]
        return own[-1] if own else None

    @property
    def signed_for(self) -> str | None:
        """The lines that begin with TM., KT., TL. or TUQ."""
        found = [office.value.strip() for office in self.offices if _FOR.match(fold(office.value))]
        return "; ".join(found) or None


def read_closing(lines: Sequence[Text]) -> Closing:
    """Recipients and signature from the lines of a closing, laid out side by side or one after the other."""
    closing = Closing()
    listing = False
    for line in _side_by_side(_whole_offices(lines)):
        text, folded = line.value, fold(line.value)
        if signs.is_recipients_line(folded):
            listing = True
            rest = line.cut(line.value.find(":") + 1)
            if ":" in line.value and read_mark(rest.value) is not None:
                _add_recipient(rest, closing)
        elif signs.is_signature_line(text, folded):
            closing.offices.append(line)
            listing = False
        elif closing.offices and not listing and _is_name(text, folded):
            closing.signatory = line
        elif found := _SIGNED_BY.search(text):
            if closing.signatory is None and _is_name(found[1], fold(found[1])):
                closing.signatory = line.cut(found.start(1), found.end(1))
        elif listing or (closing.recipients and read_mark(text) is not None):
            _add_recipient(line, closing)
    if closing.signatory is None and not closing.offices:
        closing.signatory = _unheaded_name(lines)
    return closing


def _whole_offices(lines: Sequence[Text]) -> list[Text]:
    """The lines, with an office that a narrow column broke whole again: "TM. ỦY BAN" and "NHÂN DÂN"."""
    whole: list[Text] = []
    for line in lines:
        if whole and _BROKEN_OFFICE.search(whole[-1].value) and signs.is_upper(line.value):
            whole[-1] = Text.join([whole[-1], line], " ")
        else:
            whole.append(line)
    return whole


def _side_by_side(lines: Sequence[Text]) -> list[Text]:
    """The lines, with an office or a name that shares a line with a recipient put on its own line after it."""
    found = []
    offices = 0
    for line in lines:
        beside = _BESIDE.search(line.value)
        if beside and beside.start() > 0 and not line.value[: beside.start()].isupper():
            found += [line.cut(0, beside.start()), line.cut(beside.start(1))]
            offices += 1
            continue
        name = _NAME_BESIDE.search(line.value) if offices else None
        if name and read_mark(line.value) is not None:
            found += [line.cut(0, name.start() + 1), line.cut(name.start(1))]
            continue
        found.append(line)
    return _recipients_first(found) if offices else found


def _recipients_first(lines: list[Text]) -> list[Text]:
    """Lines of two columns read as one, put back into two: recipients, then the signature."""
    listed = [line for line in lines if signs.is_recipients_line(fold(line.value)) or read_mark(line.value) is not None]
    return [*listed, *(line for line in lines if line not in listed)]


def _is_name(text: str, folded: str) -> bool:
    return 1 <= folded.count(" ") <= 4 and bool(_NAME.match(text.strip())) and not folded.startswith(_NOT_NAMES)


def _unheaded_name(lines: Sequence[Text]) -> Text | None:
    for line in reversed(lines):
        if _is_name(line.value, fold(line.value)) and read_mark(line.value) is None:
            return line
    return None


def _add_recipient(line: Text, closing: Closing) -> None:
    mark = read_mark(line.value)
    text = line.value[mark.end :] if mark else line.value
    if mark is None and _FILE_NAME.search(text.strip(" .")):
        return
    if mark is None and closing.recipients and _is_tail(text):
        closing.recipients[-1] += " " + _cleaned(text)
    elif mark is None and closing.recipients and not _ends_open(closing.recipients[-1]):
        return
    elif cleaned := _cleaned(text):
        closing.recipients.append(cleaned)
    else:
        return
    first, last = line.lines()
    start = closing.recipients_lines[0] if closing.recipients_lines else first
    closing.recipients_lines = (start, last)


def _cleaned(text: str) -> str:
    return re.sub(r"\s+", " ", _STRAY.sub("", text.strip())).rstrip(" ;.,")


def _is_tail(text: str) -> bool:
    """Whether a line without a mark goes on with the recipient above: it begins in small letters."""
    return text[:1].islower() or text[:1] in "(&,"


def _ends_open(text: str) -> bool:
    return text.endswith((",", "-", "–"))
