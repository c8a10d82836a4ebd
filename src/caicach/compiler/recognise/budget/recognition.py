"""The budget of a plan out of its tables and its section on funding."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from caicach.compiler.identity import ItemIds
from caicach.compiler.recognise.budget.funding import funding_sections, read_funding
from caicach.compiler.recognise.budget.lines import Estimate
from caicach.compiler.recognise.budget.prose import read_section
from caicach.compiler.recognise.budget.tables import read_table
from caicach.compiler.source import Paragraph
from caicach.compiler.structure.parts import PartKind, Structure
from caicach.compiler.tree import Budget


def recognise_budget(structure: Structure) -> Budget:
    """Funding sources, cost lines and the stated total; money in đồng.

    `computed_sum_vnd` adds the printed amounts of the lines that are neither groups nor totals; null without any.
    The grand total is no line; totals of parts are lines with `is_total`.
    """
    ids = ItemIds()
    estimates = list(_estimates(structure))
    lines = tuple(
        replace(line, id=ids.take(None, line.number, line.content)) for estimate in estimates for line in estimate.lines
    )
    amounts = [line.amount_vnd for line in lines if line.amount_vnd is not None and not line.is_total]
    stated = max((estimate for estimate in estimates if estimate.total), key=lambda one: one.total or 0, default=None)
    return Budget(
        funding_sources=tuple(read_funding(structure)),
        lines=lines,
        stated_total_vnd=stated.total if stated else None,
        stated_total_lines=stated.total_lines if stated else None,
        computed_sum_vnd=sum(amounts) if amounts else None,
    )


def _estimates(structure: Structure) -> Iterator[Estimate]:
    for part in structure.parts:
        if part.kind in (PartKind.OUTLINE, PartKind.FORM):
            continue
        before = part.title.value[-200:] if part.title else ""
        for block in part.blocks:
            if isinstance(block, Paragraph):
                before = (before + " " + block.text.value)[-200:]
            elif estimate := read_table(block, before):
                yield estimate
        for section in funding_sections(part.sections):
            yield read_section(section)
