"""Who leads, co-operates and follows up, by the cells of a task."""

from __future__ import annotations

from dataclasses import dataclass

from caicach.compiler.lexicon.headers import Column
from caicach.compiler.recognise.agencies import Assignment, is_assignment, split_agencies, split_assignment
from caicach.compiler.recognise.tasks.drafts import Draft


@dataclass(frozen=True, slots=True)
class Assigned:
    """The agencies of a task and the words they were read from."""

    lead: tuple[str, ...]
    coordinating: tuple[str, ...]
    monitoring: tuple[str, ...]
    assignment_raw: str | None = None


def read_assigned(draft: Draft) -> Assigned:
    """The agencies of a draft, its further rows included; those of its heading where the table has no such column.

    One cell merged over lead and co-operating agencies, and a lead cell that says in a sentence who does what beside
    an empty co-operating cell, are read as an assignment; where it names nobody both stay empty.
    """
    if draft.heading_agencies:
        return Assigned(draft.heading_agencies, (), ())
    monitoring = split_agencies(draft.text(Column.MONITORING))
    stated = draft.text(Column.ASSIGNMENT)
    lead, others = draft.text(Column.LEAD), draft.text(Column.COORDINATING)
    merged = lead and not others and Column.COORDINATING in draft.spanned
    if stated and not lead:
        read = split_assignment(stated)
        return Assigned(read.lead, _joined(read.coordinating, split_agencies(others)), monitoring, stated)
    if merged:
        read = split_assignment(lead) if is_assignment(lead) else Assignment(split_agencies(lead))
        return Assigned(read.lead, read.coordinating, monitoring, lead)
    if lead and not others and is_assignment(lead) and (read := split_assignment(lead)).coordinating:
        return Assigned(read.lead, read.coordinating, monitoring, lead)
    leads, cooperating = split_agencies(lead), split_agencies(others)
    for row in draft.more_rows:
        leads = _joined(leads, split_agencies(row.text(Column.LEAD)))
        cooperating = _joined(cooperating, split_agencies(row.text(Column.COORDINATING)))
        monitoring = _joined(monitoring, split_agencies(row.text(Column.MONITORING)))
    return Assigned(leads, cooperating, monitoring, stated or None)


def _joined(names: tuple[str, ...], more: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*names, *more)))
