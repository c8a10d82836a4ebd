"""What a goal measures and whom it concerns, read from its own words."""

from __future__ import annotations

import re
from functools import lru_cache

from caicach.compiler.lexicon.metrics import INDEX_METRICS, METRICS, Metric
from caicach.vietnamese.folding import fold, strip_marks

_LONGEST_PHRASE = 110
_LONGEST_READ = 800
_DANGLING = re.compile(r"\s(?:và|đồng thời|để|của)\Z")
_AFTER_NUMBER = re.compile(
    r"\s*(?:%|phần trăm)?\s*(?:trở lên|trở xuống)?\s*(?:trên\s+)?(?:số\s+|tổng số\s+)?", re.IGNORECASE
)
_VERB = re.compile(
    r"\s*(?:[.;:()]|\b(?:được|phải|đều|sử dụng|thực hiện|đạt|hoàn thành|tham gia|triển khai|bố trí|kết nối|ban hành"
    r"|xử lý|công khai|đồng bộ|cung cấp|tiếp nhận|giải quyết|áp dụng|kiểm tra|xây dựng|thanh toán|tự kiểm tra|trao đổi"
    r"|tạo|dưới|qua|trên (?!địa bàn)|đúng|nộp|(?<!chữ )ký|ngay|chấp hành|đưa|đủ|trả|số hóa|phát hành|phân phối|theo"
    r"|phát sinh|có (?!liên quan|phát sinh|yêu cầu|thẩm quyền))(?!\w))",
    re.IGNORECASE,
)
_TOTAL = re.compile(
    r"(?:trên|so với|trong|của|\d\s*%|trở lên)\s+(?:tổng )?số\s+(?P<what>[^.;:(]{3,110})", re.IGNORECASE
)
_COUNTED = re.compile(
    r"(?:ho so|thu tuc|tthc|van ban|nhiem vu|ket qua|ke hoach|dich vu|dvc|phan anh|chi tieu|bao cao|he thong|y kien"
    r"|giao dich|truong hop|chi phi|thoi gian)\b"
)
_NO_NOUN = re.compile(
    r"(?:vào|trong|so với|đến|năm|và|cho|của|là|hoặc|giữa|trước|theo|để|mức|tại|trên)\b", re.IGNORECASE
)
_END_OF_TOTAL = re.compile(r"\s+(?:đạt|được giao|phải|từ|tối thiểu|ít nhất|và \d)(?!\w)|,\s")


def metric_of(*texts: str) -> Metric | None:
    """The known measure the first of the texts names that names one: a clause, then what stands around it."""
    return next((metric for text in texts if (metric := _named(fold(text[:_LONGEST_READ])))), None)


@lru_cache(maxsize=2048)
def _named(folded: str) -> Metric | None:
    return next((metric for metric in METRICS if metric.wording.search(folded)), None) if folded else None


def is_index(metric: Metric | None) -> bool:
    """Whether the goal belongs to the area `index` in whatever section it stands."""
    return metric is not None and metric.name in INDEX_METRICS


def _phrase(text: str) -> str | None:
    words = " ".join(text.split()).strip(' ,.;:-–+*•()"“”')
    words = _DANGLING.sub("", words)
    return words[:_LONGEST_PHRASE].rsplit(" ", 1)[0] if len(words) > _LONGEST_PHRASE else words or None


def scope_and_denominator(clause: str, after: int) -> tuple[str | None, str | None]:
    """Whom or what a percentage is taken of: (scope, denominator); `after` is where the number's words end.

    A share of people or agencies has a scope, a share of files or documents a denominator.
    """
    denominator = None
    if total := _TOTAL.search(clause):
        what = _END_OF_TOTAL.split(total["what"], maxsplit=1)[0]
        denominator = _phrase("tổng số " + what) if "tổng số" in total[0].lower() else _phrase(what)
    begin = match.end() if (match := _AFTER_NUMBER.match(clause, after)) else after
    end = verb.start() if (verb := _VERB.search(clause, begin)) else len(clause)
    noun = _phrase(clause[begin:end])
    if noun is None or len(noun) < 3 or _NO_NOUN.match(noun):
        return None, denominator
    if _COUNTED.match(re.sub(r"^(?:cac|so|tong so) ", "", strip_marks(noun))):
        return None, denominator or noun
    return noun, denominator
