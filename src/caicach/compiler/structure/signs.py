"""What a single paragraph gives away about the layout: a national heading, a type line, recipients, a signature."""

from __future__ import annotations

import re

from caicach.compiler.lexicon.documents import ATTACHED_BY, DOCUMENT_TYPES, SIGNING_OFFICES, document_type

_TYPES = "|".join(sorted(DOCUMENT_TYPES, key=len, reverse=True))
_NATION = re.compile(r"cong hoa xa hoi chu nghia|(?:^|\b)doc lap tu do hanh phuc$")
_NUMBER = re.compile(r"^\s*Số\s*:?\s*[\w.…]{0,12}\s*[-/]\s*(?:\d{4}\s*/\s*)?[A-ZĐ]", re.IGNORECASE)
_PLACE_DATE = re.compile(
    r"^[^\W\d_][\w .-]{1,40} ngay(?: \d{1,2})?(?: (?:thang )?(?:\d{1,2})?)?(?: (?:nam ?)?(?:\d{4})?)?$"
)
_APPENDIX = re.compile(
    r"^(?:(?:phu luc|phu bieu|bieu mau|mau so|bieu so)(?: so)?(?: (?:\d{1,2}[a-h]?|[ivxl]{1,5}|[a-h]))?"
    r"|(?:bieu|mau) \d{1,2})(?: |$)"
)
_APPENDIX_LABEL = re.compile(
    r"\s*((?:phụ\s+lục|phụ\s+biểu|biểu\s+mẫu|mẫu\s+số|biểu\s+số)(?:\s+số)?(?:\s+(?:\d{1,2}[a-h]?|[IVXL]{1,5}|[A-H])\b)?"
    r"|(?:biểu|mẫu)\s+\d{1,2})",
    re.IGNORECASE,
)
_ATTACHED = re.compile(rf"^(?:(?:duoc )?ban hanh )?kem theo (?:{'|'.join(ATTACHED_BY)})\b.{{0,40}}?\b(?:so|ngay)\b")
_RECIPIENTS = re.compile(r"^noi nhan\b")
_SIGNED_FOR = re.compile(
    r"^(?:tm|kt|tl|tuq|q|t m|k t|t l) (?:uy ban|ubnd|chu tich|giam doc|bo truong|truong|ban|hoi dong|hdnd|so|thu)"
)
_OFFICE = re.compile(
    rf"^(?:(?:kt|tl|tuq|tm|q|k t|t l) )?(?:{'|'.join(SIGNING_OFFICES)})(?: (?!.*\bcac\b)[a-z ]{{1,45}})?$"
)
_TYPE_LINE = re.compile(rf"^(?:du thao )?({_TYPES})$")
_PAGE_NUMBER = re.compile(r"^\s*(?:-\s*)?(?:trang\s+)?\d{1,3}(?:\s*/\s*\d{1,3})?(?:\s*-)?\s*$", re.IGNORECASE)
_URL = re.compile(r"^\s*(?:https?://|www\.)\S+\s*$")
_BASIS = re.compile(r"^(?:can cu|theo de nghi|xet de nghi|xet) ")
_OPENING = re.compile(
    r"^(?:thuc hien|de|nham|trien khai|theo|sau khi|tiep tuc|uy ban nhan dan|ubnd|trong|nam|hien nay) "
)
_WORD = re.compile(r"\S+")
_AUTHORITY = re.compile(
    r"^(?:chu tich |giam doc |bo truong )?(?:uy ban nhan dan|ubnd|hoi dong nhan dan|so|bo)(?: [a-z]+){0,6}$"
)
_ISSUER_PART = re.compile(
    r"^(?:uy ban nhan dan|ubnd|hoi dong nhan dan|tinh|thanh pho|huyen|quan|thi xa|xa|phuong|thi tran|dac khu|so|phong"
    r"|van phong|bo|ban chi dao|dang uy|huyen uy|tinh uy)\b"
)
_LONG = 160
"""Letters in a line too long for a heading, a type line or a signature."""


def is_upper(text: str) -> bool:
    """Whether the letters are capitals (a few small ones, as in "và", are let pass)."""
    letters = [char for char in text if char.isalpha()]
    return len(letters) > 1 and sum(char.isupper() for char in letters) >= 0.9 * len(letters)


def is_national_heading(folded: str) -> bool:
    """CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM, or the motto under it; the issuer may stand on the same line."""
    return len(folded) < _LONG and bool(_NATION.search(folded))


def is_issuer_line(text: str, folded: str) -> bool:
    """The issuing body in capitals, alone on its line."""
    return folded.startswith(("uy ban nhan dan", "ubnd", "hoi dong nhan dan")) and len(folded) < 60 and is_upper(text)


def is_authority_line(text: str, folded: str) -> bool:
    """Who decides, under the title of a decision: "ỦY BAN NHÂN DÂN HUYỆN …", "CHỦ TỊCH ỦY BAN NHÂN DÂN"."""
    return is_upper(text) and bool(_AUTHORITY.match(folded))


def is_issuer_part(folded: str) -> bool:
    """A line of the issuer's name: the body, or its unit under it ("HUYỆN SÔNG LAM", "SỞ NỘI VỤ")."""
    return bool(_ISSUER_PART.match(folded))


def is_number_line(text: str) -> bool:
    """ "Số: 48/KH-UBND", the number blank or not."""
    return len(text) < _LONG and bool(_NUMBER.match(text))


def is_place_and_date(text: str, folded: str) -> bool:
    """ "Sông Lam, ngày 16 tháng 01 năm 2026", the day blank or not."""
    return "," in text and bool(_PLACE_DATE.match(folded))


def is_draft_line(folded: str) -> bool:
    """ "Dự thảo" alone, perhaps with a number ("Dự thảo lần 2")."""
    return folded in ("du thao", "ban du thao") or bool(re.fullmatch(r"(?:ban )?du thao (?:lan )?\d{1,2}", folded))


def type_of(text: str, folded: str) -> str | None:
    """The folded document type a line consists of; a line that ends with a colon ("QUYẾT ĐỊNH:") is an order."""
    found = _TYPE_LINE.match(folded)
    if found is None or text.rstrip().endswith(":"):
        return None
    return found[1] if found[1] != folded or document_type(text) else None


def type_before_title(text: str) -> tuple[str, int] | None:
    """The folded type in capitals that opens a line whose rest is the title, and where the title begins.

    "KẾ HOẠCH Cải cách hành chính …", "KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2026".
    """
    words = list(_WORD.finditer(text))
    for count in (4, 3, 2):
        if len(words) < count + 2:
            continue
        opening = text[: words[count - 1].end()]
        if is_upper(opening) and (found := document_type(opening)):
            return found, words[count].start()
    return None


def appendix_label(text: str, folded: str) -> str | None:
    """ "Phụ lục 2" where a line is the head of an appendix, alone or before its title."""
    if len(folded) >= _LONG or not _APPENDIX.match(folded) or text.rstrip().endswith((";", ".", ",")):
        return None
    found = _APPENDIX_LABEL.match(text)
    if found is None:
        return None
    rest = text[found.end() :].strip(" .:-–\n")
    return found[1].strip() if not rest or is_upper(rest) or is_upper(found[1]) or rest.startswith("(") else None


def is_attachment_line(folded: str) -> bool:
    """ "(Kèm theo Kế hoạch số …)": what stands above it is an attachment or an appendix."""
    return bool(_ATTACHED.match(folded))


def is_recipients_line(folded: str) -> bool:
    """ "Nơi nhận:"."""
    return len(folded) < 60 and bool(_RECIPIENTS.match(folded))


def is_signature_line(text: str, folded: str) -> bool:
    """ "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "GIÁM ĐỐC", alone and in capitals."""
    return len(folded) < 90 and is_upper(text) and bool(_SIGNED_FOR.match(folded) or _OFFICE.match(folded))


def is_furniture(text: str) -> bool:
    """A page number or a bare address of a web page."""
    return bool(_PAGE_NUMBER.match(text) or _URL.match(text))


def begins_body(text: str, folded: str) -> bool:
    """Whether a line under a header is running text: a legal basis, or a sentence."""
    if is_upper(text):
        return False
    ending = text.rstrip()[-1:]
    return bool(_BASIS.match(folded)) or (ending in ".;:" and (len(folded) > 90 or bool(_OPENING.match(folded))))
