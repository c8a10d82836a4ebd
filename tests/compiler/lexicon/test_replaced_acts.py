"""The table of replaced acts is in order: an official can read and correct it."""

from __future__ import annotations

import re

from caicach.compiler.lexicon.replaced_acts import replaced_acts

NUMBER = re.compile(r"\d+/(?:\d{4}/)?(?:NĐ-CP|TT-[A-ZĐ]+|QĐ-[A-ZĐ]+)")


def test_every_act_and_its_successor_has_a_whole_number() -> None:
    for number, replacement in replaced_acts().items():
        assert NUMBER.fullmatch(number), number
        assert NUMBER.fullmatch(replacement.successor), replacement.successor


def test_no_act_replaces_itself_and_chains_go_forward_in_time() -> None:
    acts = replaced_acts()
    for number, replacement in acts.items():
        assert replacement.successor != number
        following = acts.get(replacement.successor)
        assert following is None or following.since > replacement.since


def test_the_one_stop_decree_of_2018_was_replaced_when_two_tiers_began() -> None:
    assert replaced_acts()["61/2018/NĐ-CP"].since.isoformat() == "2025-07-01"
