"""Quarterly, half-yearly or yearly reports are required, but no day is given."""

from __future__ import annotations

from collections.abc import Iterator

from caicach.compiler.diagnostics import Severity
from caicach.compiler.rules.context import Context
from caicach.compiler.rules.passage import together
from caicach.compiler.rules.rule import Finding, rule


@rule(
    "DL006",
    "REPORT_NO_DATE",
    Severity.INFO,
    message="Periodic reports are asked for without a date.",
    hint="Say by which day of which month each report is due.",
)
def check(context: Context) -> Iterator[Finding]:
    """Quarterly, half-yearly or yearly reports are required, but no day is given.

    Why: Without a day every unit reports when it likes, and the consolidated report is late.
    Wrong: Định kỳ hằng quý, 6 tháng, năm báo cáo kết quả về UBND huyện
    Right: Báo cáo quý trước ngày 10 của tháng cuối quý
    """
    periodic = [duty for duty in context.plan.reporting if duty.period != "one_off"]
    dated = {duty.period for duty in periodic if duty.due}
    open_ended = [duty for duty in periodic if duty.due is None and duty.period not in dated]
    if open_ended:
        place, others = together(duty.source_line for duty in open_ended)
        yield Finding(place, related=others)
