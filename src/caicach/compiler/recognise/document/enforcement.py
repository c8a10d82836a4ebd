"""Who is charged with carrying out a decision: its last article."""

from __future__ import annotations

import re
from collections.abc import Iterable

from caicach.compiler.source import Lines, Text
from caicach.vietnamese.marks import read_mark

_CHARGED = re.compile(r"\s*(?:,\s*)?(?:có\s+)?(?:chịu\s+)?trách\s+nhiệm\s+(?:tổ\s+chức\s+)?thi\s+hành", re.IGNORECASE)
_HOLDERS = r"(?:Chánh|Phó|Trưởng|Thủ trưởng|Giám đốc|Chủ tịch|Các|Thường trực|Cục trưởng|Hiệu trưởng|Bí thư)"
_BETWEEN = re.compile(rf"\s*;\s*(?:và\s+)?|\s*,\s*(?=(?i:{_HOLDERS})\s)|\s+và\s+(?=(?i:{_HOLDERS})\s)")


def find_enforcers(texts: Iterable[Text]) -> tuple[tuple[str, ...], Lines] | None:
    """The office holders before "chịu trách nhiệm thi hành", and where they stand."""
    for text in texts:
        charged = _CHARGED.search(text.value)
        if charged is None:
            continue
        start = max(text.value.rfind(". ", 0, charged.start()) + 1, 0)
        mark = read_mark(text.value)
        start = max(start, mark.end if mark else 0)
        names = _BETWEEN.split(re.sub(r"\s+", " ", text.value[start : charged.start()]).strip(" ,;"))
        return tuple(name.strip(" ,;") for name in names if name.strip(" ,;")), text.lines(start, charged.start())
    return None
