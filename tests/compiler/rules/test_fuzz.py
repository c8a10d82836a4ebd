"""No text makes a rule raise, and every diagnostic points at a line that is there and can be said in words."""

from __future__ import annotations

from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from caicach.compiler.check import check_plan
from caicach.compiler.pipeline import compile_source
from caicach.compiler.read.reading import read_bytes

LINES = (Path(__file__).parent / "plan.txt").read_text(encoding="utf-8").split("\n")
WORDS = " ".join(LINES).split()

SHUFFLED = st.lists(st.sampled_from(LINES), min_size=1, max_size=60).map("\n".join)
SPOILED = st.lists(
    st.one_of(st.sampled_from(WORDS), st.sampled_from(["\t", "\n", "(", "./.", "100", "số /KH-UBND", "31/02/2024"])),
    min_size=1,
    max_size=120,
).map(" ".join)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.one_of(SHUFFLED, SPOILED))
def test_no_text_makes_a_rule_raise(text: str) -> None:
    if not text.strip():
        return
    compiled = compile_source(read_bytes("ke-hoach.txt", text.encode()))
    count = len(compiled.source.lines)
    for item in check_plan(compiled.source, compiled.structure, compiled.plan, strict=True):
        assert item.message % item.params if item.params else item.message
        assert item.hint % item.params if item.params else item.hint
        for first, last in (item.lines, *item.related):
            assert 1 <= first <= last <= count
