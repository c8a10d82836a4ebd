"""Who is told to do what in the section on implementation ("Tổ chức thực hiện") and in the articles of a decision."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from caicach.compiler.identity import ItemIds
from caicach.compiler.source import Lines, Paragraph, Text
from caicach.compiler.structure.parts import Part, PartKind, Section, Structure
from caicach.compiler.tree import Responsibility
from caicach.vietnamese.folding import fold
from caicach.vietnamese.marks import ARTICLE, read_mark

_IMPLEMENTATION = re.compile(
    r"^(?:cong tac )?(?:to chuc (?:trien khai )?thuc hien|to chuc trien khai|trien khai thuc hien|phan cong$"
    r"|phan cong (?:trach nhiem|thuc hien|nhiem vu|to chuc)|trach nhiem$"
    r"|trach nhiem (?:chu tri |trien khai |to chuc )?(?:thuc hien|cua|trien khai|cac co quan))"
)
_OPENER = (
    r"(?:các\s+|những\s+)?(?:phòng|văn phòng|sở|ban|bộ phận|ubnd|ủy ban|uỷ ban|công an|trung tâm|đài|bưu điện"
    r"|thủ trưởng|chủ tịch|phó chủ tịch|chánh|mặt trận|ubmttq|cơ quan|đơn vị|công chức|hội|đoàn|chi cục|cục|kho bạc"
    r"|bảo hiểm|thanh tra|trưởng|giám đốc|lãnh đạo|tổ|thường trực|viện|trường|tòa án|toà án|ban quản lý|xã|phường"
    r"|thị trấn|huyện|hđnd|hội đồng|doanh nghiệp|vnpt|viettel|trang thông tin|cổng thông tin|ngành|địa phương|trạm"
    r"|chi nhánh|báo|người đứng đầu)(?!\w)"
)
_DUTY_VERB = (
    r"(?:có\s+trách\s+nhiệm|chịu\s+trách\s+nhiệm|chủ\s+trì|chủ\s+động|tham\s+mưu|căn\s+cứ|phối\s+hợp|xây\s+dựng"
    r"|tổ\s+chức(?!\s+(?:chính|đoàn|xã|cơ\s+sở|hội|có|liên|đảng|thành|bộ|khác))|tăng\s+cường|theo\s+dõi|hướng\s+dẫn"
    r"|thực\s+hiện(?!\s+nhiệm\s+vụ\s+(?:trên|của))"
    r"|triển\s+khai|bố\s+trí|thẩm\s+định|tổng\s+hợp|báo\s+cáo|ban\s+hành|tuyên\s+truyền|quán\s+triệt|trực\s+tiếp"
    r"|thường\s+xuyên|tiếp\s+tục|đẩy\s+mạnh|kịp\s+thời|nghiêm\s+túc|tập\s+trung|lập\s+dự|giúp|đôn\s+đốc|kiểm\s+tra,"
    r"|đảm\s+bảo|bảo\s+đảm|cân\s+đối|rà\s+soát|nâng\s+cao|cử|gửi|giám\s+sát)(?!\w)"
)
_CALL = re.compile(r"(?:giao|đề\s+nghị|yêu\s+cầu|giao\s+cho|đối\s+với)(?:\s+cho)?\s+(?=\S)", re.IGNORECASE)
_AGENCY = re.compile(_OPENER, re.IGNORECASE)
_SPLIT = re.compile(rf"\s*:\s*|\s*,?\s+(?={_DUTY_VERB})", re.IGNORECASE)
_ON_THE_BASIS = re.compile(
    r"(?:trên\s+cơ\s+sở|căn\s+cứ)\s[^;.]{5,220}?(?<!cơ quan)(?<!đơn vị),\s+(?=" + _OPENER + ")", re.IGNORECASE
)
_BASIS_RUN_ON = re.compile(
    r"căn\s+cứ\s[^;.]{5,160}?\s(?=(?:cơ quan, đơn vị|các cơ quan|ubnd|các phòng))", re.IGNORECASE
)
_CHARGED = re.compile(rf"(?P<who>{_OPENER}.{{0,400}}?)\s+chịu\s+trách\s+nhiệm\s+thi\s+hành", re.IGNORECASE | re.DOTALL)
_RESPONSIBLE = re.compile(r"[\s,]*(?:có\s+trách\s+nhiệm|chịu\s+trách\s+nhiệm|trách\s+nhiệm)\b[\s:]*", re.IGNORECASE)
_CLOSING = re.compile(r"^(?:tren day la|trong qua trinh|noi nhan|yeu cau (?:cac|thu truong|lanh dao))")
_ANNOUNCEMENT = re.compile(r"(?:sau đây|như sau|dưới đây|cụ thể)[^.;:]*:\s*\Z", re.IGNORECASE)
_LONGEST_NAME = 330
_LONGEST_HEADING = 160
_LONGEST_DUTY = 240
_EDGES = " \t\n,.;:-–+*•"


@dataclass(slots=True)
class _Entry:
    agency: str
    source_line: int
    lines: Lines
    duties: list[str] = field(default_factory=list)


def recognise_responsibilities(structure: Structure) -> tuple[Responsibility, ...]:
    """One entry for each agency addressed, in reading order, with its duties in short."""
    ids = ItemIds()
    return tuple(
        Responsibility(
            id=ids.take(None, None, entry.agency),
            agency=entry.agency,
            duties=tuple(entry.duties),
            source_line=entry.source_line,
            source_lines=entry.lines,
        )
        for entry in _entries(structure)
    )


def is_implementation(section: Section) -> bool:
    """Whether a heading opens the section on implementation."""
    title = fold(section.title.value[:120])
    return bool(_IMPLEMENTATION.match(title))


def _entries(structure: Structure) -> Iterator[_Entry]:
    for part in structure.parts:
        if part.kind is PartKind.DECISION:
            yield from _decision(part)
        if part.kind in (PartKind.PLAN, PartKind.DECISION, PartKind.LETTER):
            sections = list(_implementation_sections(part.sections))
            for section in sections:
                yield from _section(section)
            if not sections and part.kind is not PartKind.DECISION:
                yield from _directive(part.sections)


def _implementation_sections(sections: tuple[Section, ...]) -> Iterator[Section]:
    """The highest sections on implementation; one within another is not opened twice."""
    for section in sections:
        if is_implementation(section):
            yield section
        else:
            yield from _implementation_sections(section.children)


def _directive(sections: tuple[Section, ...]) -> Iterator[_Entry]:
    """A directive has no section on implementation: its headings are the agencies it addresses."""
    addressed = [section for section in sections if section.mark and _addressed(section.title.value)]
    if len(addressed) > 1 and len(addressed) * 2 > len(sections):
        for section in addressed:
            yield from _child(section)


def _decision(part: Part) -> Iterator[_Entry]:
    """Articles that charge an agency with something, and the agencies that carry the decision out."""
    for section in part.walk():
        if section.mark is None or section.mark.kind != ARTICLE:
            continue
        texts = [section.title, *(block.text for block in section.blocks if isinstance(block, Paragraph))]
        for text in texts:
            if charged := _CHARGED.match(" ".join(text.value.split())):
                yield _Entry(_tidy(charged["who"]), text.line_at(0), text.lines(), ["Chịu trách nhiệm thi hành"])
            elif (named := _addressed(text.value)) and named[1] and not fold(named[0]).startswith("ban hanh"):
                yield _Entry(named[0], text.line_at(0), text.lines(), [_short(named[1])])


def _section(section: Section) -> Iterator[_Entry]:
    entries: list[_Entry] = []
    current: _Entry | None = None
    for item in _in_order(section):
        if isinstance(item, Section):
            current = None
            entries += _child(item)
            continue
        text = item.text
        if not text or _CLOSING.match(fold(text.value[:60])) or _ANNOUNCEMENT.search(text.value[-160:]):
            current = None
            continue
        named = _addressed(text.value)
        if named:
            current = _Entry(named[0], text.line_at(0), text.lines())
            entries.append(current)
            if named[1]:
                current.duties.append(_short(named[1]))
        elif current is not None:
            current.duties.append(_short(text.value))
            current.lines = (current.lines[0], text.lines()[1])
    yield from entries


def _child(section: Section) -> Iterator[_Entry]:
    """A heading below the section: an agency with its duties, or a group of agencies each under its own heading."""
    named = _addressed(section.title.value)
    if named is None:
        yield from _section(section)
        return
    entry = _Entry(named[0], section.title.line_at(0), section.lines)
    if named[1]:
        entry.duties.append(_short(named[1]))
    for text in _texts(section):
        if _CLOSING.match(fold(text.value[:60])):
            entry.lines = (entry.lines[0], max(entry.lines[0], text.lines()[0] - 1))
            break
        entry.duties.append(_short(text.value))
    yield entry


def _texts(section: Section) -> Iterator[Text]:
    for item in _in_order(section):
        if isinstance(item, Section):
            yield item.title
            yield from _texts(item)
        elif item.text:
            yield item.text


def _in_order(section: Section) -> list[Section | Paragraph]:
    paragraphs = [block for block in section.blocks if isinstance(block, Paragraph)]
    return sorted([*paragraphs, *section.children], key=lambda item: item.lines[0])


def _addressed(value: str) -> tuple[str, str] | None:
    """The agency a heading or paragraph addresses and what follows; None where it begins with no agency."""
    mark = read_mark(value)
    text = " ".join(value[mark.end if mark else 0 :].split())
    called = _CALL.match(text)
    text = text[called.end() :] if called else text
    basis = _ON_THE_BASIS.match(text) or _BASIS_RUN_ON.match(text)
    text = text[basis.end() :] if basis else text
    opener = _AGENCY.match(text)
    if opener is None or (mark is None and text[:1].islower() and not called and not basis):
        return None
    cut = _SPLIT.search(text, opener.end())
    if cut is None:
        return (_tidy(text), "") if len(text) <= _LONGEST_HEADING or (mark and len(text) <= _LONGEST_NAME) else None
    agency, rest = text[: cut.start()], text[cut.end() :]
    if ":" in cut[0] and _is_list_of_names(rest):
        return _tidy(text), ""
    if len(agency) > _LONGEST_NAME or (mark is not None and mark.kind in ("dash", "plus", "bullet") and not called):
        return None
    responsible = _RESPONSIBLE.match(rest)
    return _tidy(agency), (rest[responsible.end() :] if responsible else rest).strip(_EDGES)


def _is_list_of_names(rest: str) -> bool:
    """Whether what follows a colon goes on naming agencies ("Các cơ quan ngành dọc: Chi cục Thuế, Kho bạc …")."""
    names = [name.strip() for name in re.split(r"[,;]", rest)]
    named = sum(name[:1].isupper() for name in names)
    return len(names) > 1 and named * 2 > len(names) and re.search(_DUTY_VERB, rest, re.IGNORECASE) is None


def _tidy(agency: str) -> str:
    return " ".join(agency.split()).strip(_EDGES + "/")


def _short(value: str) -> str:
    mark = read_mark(value)
    text = " ".join(value[mark.end if mark else 0 :].split()).strip(_EDGES + "/")
    return text if len(text) <= _LONGEST_DUTY else text[:_LONGEST_DUTY].rsplit(" ", 1)[0] + " …"
