"""A word is written twice."""

from __future__ import annotations

import re
from collections.abc import Iterator

from caicach.compiler.diagnostics import Severity
from caicach.compiler.lexicon.phrases import NOT_DOUBLED
from caicach.compiler.rules.context import Context
from caicach.compiler.rules.rule import Finding, rule

_PAIR = re.compile(r"\b(?P<word>[^\W\d_]{2,}) (?P=word)\b")


@rule(
    "TX002",
    "DUPLICATED_WORD",
    Severity.INFO,
    message="“%(word)s” stands twice in a row.",
    hint="Strike one out.",
)
def check(context: Context) -> Iterator[Finding]:
    """A word is written twice.

    Why: A slip of typing, often where a sentence was mended; sometimes a word between them was lost.
    Wrong: các đơn vị thuộc thuộc UBND huyện
    Right: các đơn vị thuộc UBND huyện
    """
    for passage in context.passages:
        one_line = " ".join(passage.value.split("\\n"))
        for found in _PAIR.finditer(one_line):
            word = found["word"]
            if word.lower() not in NOT_DOUBLED and not word.isupper():
                yield Finding(passage.line(found.start()), {"word": word})
