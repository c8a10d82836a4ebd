"""Deadlines without a day of their own: standing, recurring, by a schedule, after an act, so many days after."""

from __future__ import annotations

from dataclasses import dataclass

from caicach.compiler.lexicon.deadlines import (
    COUNT_OPENERS,
    COUNTED,
    CUTS,
    EVENT_OPENERS,
    FIRST_PART,
    FOLLOWING,
    GUIDANCE,
    NOT_A_QUARTER,
    OR_AT_NEED,
    OWN_PACE,
    RECURRENCE_OPENERS,
    SCHEDULE_OPENERS,
    STANDING,
    SUPERIOR,
    Openers,
)
from caicach.compiler.recognise.deadlines.moments import MomentReader
from caicach.compiler.recognise.deadlines.tokens import Kind
from caicach.vietnamese.folding import fold

RECURRENCES = ("daily", "weekly", "monthly", "quarterly", "halfyearly", "yearly")
"""From the most to the least frequent; what recurs daily is continuous."""

_UNIT_RECURRENCE = {"ngay": "daily", "tuan": "weekly", "thang": "monthly", "quy": "quarterly", "nam": "yearly"}


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase of one of the kinds `continuous`, `periodic`, `by_schedule`, `upstream_dependent`, `relative`, or
    `following` ("and the years after"); it ends before token `end`."""

    kind: str
    end: int
    recurrence: str | None = None


class PhraseReader:
    """Reads phrases; `level` is the rank of the issuer, which tells whose acts are a superior's."""

    def __init__(self, reader: MomentReader, level: str | None, cell: str) -> None:
        self.reader = reader
        self.cell = cell
        self.superior = SUPERIOR[level if level in SUPERIOR else "district"]

    def read(self, at: int) -> Phrase | None:
        """The phrase that begins at this token."""
        return (
            self._standing(at)
            or self._monthday(at)
            or self._recurring(at)
            or self._counted(at)
            or self._event(at)
            or self._schedule(at)
        )

    def _opens(self, at: int, openers: Openers) -> int:
        """How many tokens of the first opener that stands here; 0 where none does."""
        text = self.reader.text
        for opener in openers.get(text(at), ()):
            if all(text(at + offset) == word for offset, word in enumerate(opener)):
                return len(opener)
        return 0

    def _standing(self, at: int) -> Phrase | None:
        if length := self._opens(at, STANDING):
            return Phrase("continuous", at + length)
        if length := self._opens(at, FOLLOWING):
            after = self.reader.text(at + length)
            if after in ("tiep", "sau", "ke", "con", "toi"):
                return Phrase("following", at + length + (2 if after in ("tiep", "ke", "con") else 1))
        return None

    def _recurring(self, at: int) -> Phrase | None:
        """ "Hằng tháng", "mỗi quý", "định kỳ 6 tháng", "hàng quý, 6 tháng và năm", "1 lần/năm"."""
        text, end, opened = self.reader.text, at, False
        while (length := self._opens(end, RECURRENCE_OPENERS)) and (end == at or opened):
            end, opened = end + length, True
        if not opened and text(at) == "theo" and self._recurrence_unit(at + 1):
            end, opened = at + 1, True
        if self.reader.number(at) > 0 and text(at + 1) == "lan":
            unit = at + 2 + (text(at + 2) in ("/", "mot", "moi", "trong", "tren"))
            return (
                Phrase("periodic", unit + 1, _UNIT_RECURRENCE[text(unit)]) if text(unit) in _UNIT_RECURRENCE else None
            )
        found = list[str]()
        while unit_read := self._recurrence_unit(end):
            found.append(unit_read[0])
            end = unit_read[1]
            joint = end
            while text(joint) in (",", "va", "/", "hoac", "&", "hang", "moi"):
                joint += 1
            if joint == end or not self._recurrence_unit(joint):
                break
            end = joint
        times = self._times_after(end)
        listed = len(found) > 1 or (len(found) == 1 and times > 0)
        if not found or not (opened or listed):
            return Phrase("periodic", end) if opened and text(at) == "dinh" else None
        end += times
        end += self._opens(end, OR_AT_NEED)
        finest = min(found, key=RECURRENCES.index)
        return Phrase("continuous", end) if finest == "daily" else Phrase("periodic", end, finest)

    def _is_ordinal(self, at: int) -> bool:
        return self.reader.read(at) is not None

    def _times_after(self, at: int) -> int:
        """How many tokens say "once" behind a unit: "/lần", "/1 lần", "một lần"."""
        end = at + (self.reader.text(at) == "/")
        end += self.reader.text(end) == "mot" or self.reader.number(end) == 1
        return end + 1 - at if end > at and self.reader.text(end) == "lan" else 0

    def _recurrence_unit(self, at: int) -> tuple[str, int] | None:
        text = self.reader.text
        word = text(at)
        number = self.reader.number(at)
        if number in (3, 6, 9) and text(at + 1) == "thang" and self.reader.number(at + 2) < 0:
            if text(at + 2) == "cuoi":
                return None
            end = at + 2 + self._opens(at + 2, FIRST_PART)
            return ("quarterly" if number == 3 else "halfyearly"), end
        if word == "quy" and text(at + 1) in NOT_A_QUARTER:
            return None
        if word in _UNIT_RECURRENCE and self.reader.number(at + 1) > 0 and text(at + 2) == "lan":
            return _UNIT_RECURRENCE[word], at + 3
        if word in _UNIT_RECURRENCE and not self._is_ordinal(at) and self.reader.number(at + 1) < 0:
            year = word == "nam" and self.reader.year_token(at + 1) > 0
            return None if year else (_UNIT_RECURRENCE[word], at + 1)
        return None

    def _monthday(self, at: int) -> Phrase | None:
        """ "ngày 15 hằng tháng", "ngày 05 của tháng liền kề", "ngày 20 tháng cuối quý"."""
        text = self.reader.text
        if text(at) != "ngay" or not 1 <= self.reader.number(at + 1) <= 31 or self._is_ordinal(at):
            return None
        end, words = at + 2, list[str]()
        while text(end) and self.reader.tokens[end].kind is Kind.WORD and len(words) < 8:
            words.append(text(end))
            end += 1
        if not {"thang", "quy"} & set(words):
            return None
        quarterly = "quy" in words
        return Phrase("periodic", end, "quarterly" if quarterly else "monthly")

    def _counted(self, at: int) -> Phrase | None:
        """ "trong 15 ngày kể từ ngày ...", "sau 05 ngày làm việc", "trong vòng 2 tuần"."""
        length = self._opens(at, COUNT_OPENERS)
        amount = at + length
        if self.reader.number(amount) < 0 or self.reader.text(amount + 1) not in COUNTED or self._is_ordinal(amount):
            return None
        tail = [self.reader.text(amount + 2 + offset) for offset in range(4)]
        if not length and not ({"lam", "ke", "sau", "tu"} & set(tail)):
            return None
        return Phrase("relative", self._absorb(amount + 2))

    def _event(self, at: int) -> Phrase | None:
        length = self._opens(at, EVENT_OPENERS)
        if not length or self._is_ordinal(at) or self._is_ordinal(at + length):
            return None
        if self.reader.text(at) == "sau" and self.reader.text(at + 1) in ("", "thang", ",", ")", "."):
            return None
        end = self._absorb(at + length)
        words = self._words(at, end)
        guided = any(f"co {word}" in words or f"ban hanh {word}" in words for word in GUIDANCE)
        upstream = guided or self._names_superior(at, end)
        return Phrase("upstream_dependent" if upstream else "relative", end)

    def _schedule(self, at: int) -> Phrase | None:
        length = self._opens(at, SCHEDULE_OPENERS)
        if not length:
            return None
        end = self._absorb(at + length)
        words = self._words(at, end)
        if any(word in words for word in OWN_PACE):
            return Phrase("by_schedule", end)
        upstream = any(word in words for word in GUIDANCE) or self._names_superior(at, end)
        return Phrase("upstream_dependent" if upstream else "by_schedule", end)

    def _words(self, at: int, end: int) -> str:
        return fold(self._cut(at, end))

    def _cut(self, at: int, end: int) -> str:
        tokens = self.reader.tokens
        return self.cell[tokens[at].start : tokens[end - 1].end]

    def _names_superior(self, at: int, end: int) -> bool:
        return self.superior.search(self._cut(at, end)) is not None

    def _absorb(self, at: int) -> int:
        """Where a phrase that runs on freely ends: at a break, a comma, a bracket, or a new time expression."""
        tokens, text = self.reader.tokens, self.reader.text
        end = at
        while end < len(tokens) and tokens[end].kind is not Kind.BREAK:
            if text(end) == "," and self._goes_on(end + 1):
                end += 1
                continue
            if text(end) in (",", "(", ")", ":") or (text(end) in CUTS and end > at and self._time_follows(end + 1)):
                break
            end += 1
        return max(end, at)

    def _goes_on(self, at: int) -> bool:
        """Whether what follows a comma is the date of an act just cited: "số 12/KH-UBND, ngày 15/8/2018"."""
        return self.reader.text(at) == "ngay" and self._is_ordinal(at) and self.reader.text(at - 3) == "-"

    def _time_follows(self, at: int) -> bool:
        """Whether a time expression begins within the next few words."""
        return any(self._is_ordinal(at + step) for step in range(4)) or self.reader.text(at) in (
            "xuyen",
            "thang",
            "quy",
            "nam",
        )
