"""From bytes to text: UTF-8, UTF-16, and the code pages Vietnamese files were once written in."""

from __future__ import annotations

import codecs
import re
import unicodedata

_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))

_TCVN3 = str.maketrans(
    "µ¶·¸¹¨»¼½¾Æ©ÇÈÉÊË®ÌÎÏÐÑªÒÓÔÕÖ×ØÜÝÞßáâãä«åæçèé¬êëìíîïñòóô\u00adõö÷øùúûüýþ¡¢£¤¥¦§",
    "àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵĂÂÊÔƠƯĐ",
)
"""TCVN 5712 (ABC fonts), byte for byte; read from the standard's table 3."""

_COMMON = re.compile(
    r"(?<!\w)(?:của|và|các|được|cải|cách|hành|chính|thực|hiện|nhiệm|vụ|kế|hoạch|ủy|uỷ|ban|nhân|dân|huyện|tỉnh|xã|số"
    r"|năm|ngày|tháng|cơ|quan|đơn|vị|phòng|nội|quyết|định|thủ|tục|công|chức|độc|lập|tự|hạnh|phúc)(?!\w)",
    re.IGNORECASE,
)
_MOJIBAKE = re.compile(r"[ÃÄÆÂ][\u0080-\u00bf‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|á[º»]|Ä‘|Æ[°¡]")
_MENDED = 2_000_000  # letters; mending a longer text takes too long
_TCVN3_SIGN = re.compile(r"\w*[µ¶·¸¹®©«¬¨]\w*")


def decode(content: bytes) -> str:
    """The text of a file in the encoding that makes it read as Vietnamese; composed (NFC) where it was decoded anew."""
    text = _decode_unicode(content)
    if text is None:
        text = _decode_code_page(content)
    if len(text) <= _MENDED and len(_MOJIBAKE.findall(text[:200_000])) >= 3:
        import ftfy  # slow to load, seldom needed

        text = _better(text, ftfy.fix_encoding(text))
    if len(_TCVN3_SIGN.findall(text[:200_000])) >= 5:
        text = _better(text, text.translate(_TCVN3))
    return text


def decode_tcvn3(text: str) -> str:
    """Text set in an ABC font (.VnTime), as the letters the reader saw."""
    return text.translate(_TCVN3)


def _decode_unicode(content: bytes) -> str | None:
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return content.decode(encoding, errors="replace")
    if content[:2000].count(0) > len(content[:2000]) // 5:
        encoding = "utf-16-le" if content[1:2000:2].count(0) >= content[0:2000:2].count(0) else "utf-16-be"
        return content.decode(encoding, errors="replace")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        damaged = content.decode("utf-8", errors="replace")
        # A few bad bytes in a long file are damage, not another encoding.
        rare = damaged.count("\ufffd") * 200 < len(damaged) and error.start > 0
        return damaged if rare and len(_COMMON.findall(damaged[:100_000])) >= 5 else None


def _decode_code_page(content: bytes) -> str:
    windows = unicodedata.normalize("NFC", content.decode("cp1258", errors="replace"))
    abc = content.decode("latin-1").translate(_TCVN3)
    return max((windows, abc, content.decode("cp1252", errors="replace")), key=_score)


def _better(old: str, new: str) -> str:
    return new if _score(new) > _score(old) else old


def _score(text: str) -> int:
    """How many common words of plans stand in the text, of the first pages."""
    return len(_COMMON.findall(text[:100_000]))
