"""Who issues: the header's left column, or where it is lost, what title, preamble, closing and place say."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from caicach.compiler.lexicon.places import AGENCY_LEVELS, CENTRAL_CITIES, UNIT_LEVELS
from caicach.compiler.source import Lines, Text
from caicach.compiler.structure import signs
from caicach.compiler.structure.lines import left_of_nation
from caicach.vietnamese.folding import fold

_UPPER = "A-ZĐÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĨŨƠƯẠ-Ỹ"
_WORD = rf"[{_UPPER}][^\W\d_]*(?:['’][^\W\d_]+)?"
_NAME = rf"(?:(?:SỐ|Số)\s+\d{{1,2}}|\d{{1,2}}\b|{_WORD}(?:[ -]+{_WORD}){{0,3}})"
_KINDS = "|".join(sorted(UNIT_LEVELS, key=len, reverse=True))
_UNIT = re.compile(
    rf"\b(?P<kind>{_KINDS}|{_KINDS.upper()}|{'|'.join(k.capitalize() for k in UNIT_LEVELS)})\s+(?P<name>{_NAME})"
)
_COMMITTEE = re.compile(
    rf"(?:UBND|(?i:Ủy ban nhân dân|Uỷ ban nhân dân))\s+(?P<kind>(?i:{_KINDS}))(?:\s+(?P<name>{_NAME}))?"
)
_ISSUES = re.compile(
    rf"(?:UBND|(?i:Ủy ban nhân dân|Uỷ ban nhân dân))\s+(?P<kind>(?i:{_KINDS}))(?:\s+(?P<name>{_NAME}))?"
    r"(?=[^.;]{0,60}?\b(?:ban hành|xây dựng|triển khai|đề ra|yêu cầu))"
)
_DEPARTMENT = re.compile(r"(SỞ|PHÒNG|VĂN PHÒNG|BAN|BỘ|ĐẢNG ỦY|HUYỆN ỦY|TỈNH ỦY|THÀNH ỦY|THANH TRA)\s+(.+)$")
_STOP = {"nam", "giai", "tren", "den", "va", "trong", "thuc", "tu", "ve", "cong", "doc", "so", "cua", "viec", "voi"}
_PROVINCE = re.compile(rf"\b(?i:tỉnh)\s+(?P<name>{_NAME})")
_CITY = re.compile(r"(?i:thành phố|TP\.?)\s+(Hà Nội|Hồ Chí Minh|Đà Nẵng|Hải Phòng|Cần Thơ|Huế)")


@dataclass(frozen=True, slots=True)
class Issuer:
    """The issuing body: its name, level, kind of unit, and where it was read; `named` is its unit's own name."""

    name: str | None
    level: str | None
    kind: str | None
    unit: str | None
    lines: Lines | None


NOBODY = Issuer(None, None, None, None, None)


def issuer_of_header(lines: Iterable[Text]) -> Issuer:
    """The issuer from the lines above the number: "ỦY BAN NHÂN DÂN / HUYỆN SÔNG LAM", "UBND TỈNH … / SỞ …"."""
    found: list[Text] = []
    for line in lines:
        left = left_of_nation(line)
        if signs.is_number_line(left.value) or signs.is_place_and_date(left.value, fold(left.value)):
            break
        if left.value and (signs.is_upper(left.value) or _UNIT.match(left.value)) and _may_issue(left.value):
            found.append(left)
    if not found:
        return NOBODY
    texts = [re.sub(r"\s+", " ", line.value).strip() for line in found]
    return _read_name(texts, (found[0].lines()[0], found[-1].lines()[1]))


def _may_issue(text: str) -> bool:
    folded = fold(text)
    starts = ("uy ban nhan dan", "ubnd", "hoi dong nhan dan", "so ", "phong ", "van phong", "bo ", "ban ", "dang uy")
    units = tuple(fold(kind) + " " for kind in UNIT_LEVELS)
    return folded.startswith(
        (*starts, *units, "huyen uy", "tinh uy", "thanh uy", "thi uy", "quan uy")
    ) or folded.endswith(" uy")


def _read_name(texts: Sequence[str], lines: Lines) -> Issuer:
    unit = _lowest_unit("\n".join(texts))
    kind = unit["kind"].lower() if unit else None
    name = _named(unit["name"]) if unit else None
    below = _department(texts)
    if below:
        whole = f"{below} {kind} {name}" if kind and name and kind not in below.lower().split() else below
        level = next((level for word, level in AGENCY_LEVELS.items() if below.lower().startswith(word + " ")), None)
        return Issuer(whole, level or _level(kind, name), kind, name, lines)
    if kind is None or name is None:
        return NOBODY
    body = "Hội đồng nhân dân" if fold(texts[0]).startswith("hoi dong") else "Ủy ban nhân dân"
    return Issuer(f"{body} {kind} {name}", _level(kind, name), kind, name, lines)


def _lowest_unit(text: str) -> re.Match[str] | None:
    """Of the units a text names the one lowest in rank: a superior is named beside the issuer, not the other way."""
    order = ("commune", "district", "province")
    return min(_UNIT.finditer(text), key=lambda unit: order.index(UNIT_LEVELS[unit["kind"].lower()]), default=None)


def _department(texts: Sequence[str]) -> str | None:
    """The department that stands under its committee, in the case of running text: "Sở Nội vụ"."""
    start = next((at for at, text in enumerate(texts) if _DEPARTMENT.match(text)), None)
    found = _DEPARTMENT.match(" ".join(texts[start:])) if start is not None else None
    if found is None or not signs.is_upper(found[0]):
        return None
    pieces = re.split(r"(,\s*| VÀ )", found[2])
    words = "".join(piece.lower() if at % 2 else piece.strip().capitalize() for at, piece in enumerate(pieces))
    return f"{found[1].capitalize()} {words}"


def _named(name: str) -> str:
    """A name in title case, cut before words that belong to the sentence around it."""
    words: list[str] = []
    for word in name.split():
        if fold(word) in _STOP and words and name.isupper():
            break
        words.append(word)
    plain = " ".join(words)
    return plain.title() if plain.isupper() and len(plain) > 3 else plain


def _level(kind: str | None, name: str | None) -> str | None:
    if kind == "thành phố" and name and fold(name) in CENTRAL_CITIES:
        return "province"
    return UNIT_LEVELS.get(kind) if kind else None


def infer_issuer(title: Text | None, passages: Sequence[Text], place: str | None) -> Issuer:
    """The issuer where the header is lost: the unit the title names, or who "ban hành Kế hoạch" in the text.

    A unit named without its own name ("UBND huyện ban hành …") takes the place beside the date for it.
    """
    if title is not None and (unit := _lowest_unit(title.value)):
        kind, name = unit["kind"].lower(), _named(unit["name"])
        return Issuer(f"Ủy ban nhân dân {kind} {name}", _level(kind, name), kind, name, title.lines(*unit.span()))
    for pattern in (_ISSUES, _COMMITTEE):
        for named in (True, False):
            for text in passages:
                for unit in pattern.finditer(text.value):
                    if issuer := _inferred(unit, text, place, named):
                        return issuer
    return NOBODY


def _inferred(unit: re.Match[str], text: Text, place: str | None, named: bool) -> Issuer | None:
    kind = unit["kind"].lower()
    if named != bool(unit["name"]) or (not named and not place):
        return None
    name = _named(unit["name"]) if named else place
    if kind == "tỉnh" and place and fold(place) != fold(name or ""):
        return None  # a superior's plan is named before one's own; its capital is seldom the place
    return Issuer(f"Ủy ban nhân dân {kind} {name}", _level(kind, name), kind, name, text.lines(*unit.span()))


def find_province(issuer: Issuer, texts: Iterable[Text]) -> tuple[str, Lines] | None:
    """The province a district or commune belongs to, from its first mention; None for a province itself."""
    if issuer.level in ("province", "central"):
        return None
    for text in texts:
        found = _PROVINCE.search(text.value) or _CITY.search(text.value)
        if found:
            name = _named(found["name"] if "name" in found.groupdict() else found[1])
            if fold(name) != fold(issuer.unit or "") and not fold(name).startswith("uy"):
                return name, text.lines(*found.span())
    return None
