"""The structured plan: what `caicach.plan/1` says, as typed values.

Field names are those of the JSON (`schema/plan-1.schema.json`), so that one name is learned once. `source_lines` are
the first and last line of the place an item was read from.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from caicach.compiler.source import Lines

Day = date
"""The type, for classes in which `date` is the name of a field."""

AREA_KEYS = (
    "steering",
    "institutions",
    "procedures",
    "organisation",
    "civil_service",
    "public_finance",
    "digital",
    "inspection",
    "communication",
    "index",
)
"""The canonical areas of public administration reform."""

DEADLINE_KINDS = (
    "none",
    "month",
    "quarter",
    "halfyear",
    "year",
    "period",
    "date",
    "before_date",
    "continuous",
    "periodic",
    "by_schedule",
    "upstream_dependent",
    "relative",
    "multiple",
    "unparsed",
)
"""`period`: a range of years or months; `relative`: so many days after an event; `unparsed`: words not understood."""


@dataclass(frozen=True, slots=True)
class Document:
    """Who says what to whom, and when. Null where the text does not say."""

    issuer: str | None = None
    level: str | None = None  # province, district, commune, central
    district_type: str | None = None  # huyện, quận, thị xã, thành phố; of a commune: xã, phường, thị trấn, đặc khu
    issuer_parent_province: str | None = None
    number: str | None = None
    number_raw: str | None = None
    doc_type: str | None = None
    doc_type_abbr: str | None = None
    attached_doc_type: str | None = None
    place: str | None = None
    date: date | None = None
    date_partial: str | None = None  # "2020-12" where the day is blank
    title: str | None = None
    attached_title: str | None = None
    year_or_period: str | None = None  # "2020" or "2021-2025"
    signatory: str | None = None
    signatory_title: str | None = None
    signed_for: str | None = None  # TM. / KT. / TL. / TUQ. and what follows
    draft: bool = False
    incomplete: bool = False
    recipients: tuple[str, ...] = ()
    recipients_lines: Lines | None = None
    enforced_by: tuple[str, ...] = ()
    source_lines: Lines | None = None
    spans: dict[str, Lines] = field(default_factory=dict)  # field name -> its place


@dataclass(frozen=True, slots=True)
class Reference:
    """A legal document the plan names; one entry for each distinct act."""

    id: str
    raw: str
    number: str | None
    date: date | None
    first_line_no: int
    doc_type: str | None = None
    kind: str | None = None  # law, constitution, or null for a numbered act
    year: int | None = None
    issuer: str | None = None
    self_reference: bool = False
    blank_number: bool = False
    malformed: bool = False
    date_partial: str | None = None
    variants: tuple[str, ...] = ()
    conflicting_dates: tuple[Day, ...] = ()
    source_lines: Lines = (1, 1)
    mentions: tuple[Lines, ...] = ()  # every place that names it, the first included


@dataclass(frozen=True, slots=True)
class Standard:
    """A technical standard the plan names (TCVN ISO 9001:2015)."""

    raw: str
    lines: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Area:
    """A reform area as the plan heads it."""

    id: str
    name: str
    key: str | None
    source_line: int
    where: str  # prose, appendix, outline
    number: str | None = None


@dataclass(frozen=True, slots=True)
class DeadlinePart:
    """One of several deadlines in a cell."""

    label: str | None
    kind: str
    start: date | None
    due: date | None
    recurrence: str | None = None


@dataclass(frozen=True, slots=True)
class Deadline:
    """When: `due` is the last day on which it is in time."""

    kind: str
    start: date | None = None
    due: date | None = None
    recurrence: str | None = None  # weekly monthly quarterly halfyearly yearly
    parts: tuple[DeadlinePart, ...] = ()


@dataclass(frozen=True, slots=True)
class SubRow:
    """One product row of a task whose task cell is merged downwards."""

    product: str | None
    lead_raw: str | None
    coordinating_raw: str | None
    deadline_raw: str | None
    source_lines: Lines


@dataclass(frozen=True, slots=True)
class Task:
    """One clause of the plan: who does what by when, with which product."""

    id: str
    area_key: str | None
    number: str | None
    parent_number: str | None
    content: str
    products: tuple[str, ...]
    products_raw: str | None
    lead: tuple[str, ...]
    lead_raw: str | None
    coordinating: tuple[str, ...]
    coordinating_raw: str | None
    monitoring: tuple[str, ...]
    monitoring_raw: str | None
    deadline_raw: str | None
    deadline: Deadline
    note: str | None
    source_lines: Lines
    is_group: bool = False
    subitems: tuple[str, ...] = ()
    sub_rows: tuple[SubRow, ...] = ()
    assignment_raw: str | None = None
    area_id: str | None = None
    table: int | None = None
    field_lines: dict[str, Lines] = field(default_factory=dict)  # content, products, lead, coordinating, deadline, …
    marker: str | None = None  # the sign of a row listed with dashes under a numbered one
    effective_deadline: Deadline | None = None  # of the row above it, where a task names none itself


@dataclass(frozen=True, slots=True)
class Target:
    """A quantity to reach."""

    id: str
    text: str
    area_key: str | None
    metric: str | None
    comparator: str
    value: float | None
    unit: str
    denominator: str | None
    scope: str | None
    due: date | None
    source_line: int
    source_lines: Lines
    also_lines: tuple[int, ...] = ()
    implicit_universal: bool = False
    area_basis: str | None = None  # section, table, inferred
    baseline_year: int | None = None


@dataclass(frozen=True, slots=True)
class ReportDuty:
    """A report somebody owes."""

    id: str
    period: str  # monthly quarterly halfyear nine_months yearly unspecified one_off
    due: date | None
    sender: str | None  # "from" in the JSON
    to: str | None
    source_line: int
    source_lines: Lines
    kind: str | None = None  # of one_off: plan_submission, plan_issuance, comments_on_draft


@dataclass(frozen=True, slots=True)
class FundingSource:
    text: str
    source_line: int


@dataclass(frozen=True, slots=True)
class BudgetLine:
    """One row of an estimate; money in whole đồng."""

    id: str
    number: str | None
    content: str
    unit: str | None
    quantity: float | None
    unit_price_vnd: int | None
    amount_vnd: int | None
    note: str | None
    source_line: int
    source_lines: Lines
    is_total: bool = False


@dataclass(frozen=True, slots=True)
class Budget:
    funding_sources: tuple[FundingSource, ...] = ()
    lines: tuple[BudgetLine, ...] = ()
    stated_total_vnd: int | None = None
    stated_total_lines: Lines | None = None
    computed_sum_vnd: int | None = None


@dataclass(frozen=True, slots=True)
class Responsibility:
    """What one agency is told to do in the implementation section."""

    id: str
    agency: str
    duties: tuple[str, ...]
    source_line: int
    source_lines: Lines


@dataclass(frozen=True, slots=True)
class StatisticsSection:
    number: str | None
    name: str
    area_key: str | None
    reporting_unit: str | None
    source_line: int


@dataclass(frozen=True, slots=True)
class StatisticsIndicator:
    """A row to be filled in by a reporting unit, for each of `years`."""

    section: str | None
    number: str | None
    name: str
    unit: str | None
    reporting_unit: str | None
    years: tuple[str, ...]
    source_line: int


@dataclass(frozen=True, slots=True)
class Statistics:
    sections: tuple[StatisticsSection, ...] = ()
    indicators: tuple[StatisticsIndicator, ...] = ()
    objectives: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OutlineItem:
    """A heading or a point of a report outline (đề cương)."""

    number: str | None
    text: str
    kind: str  # heading, point
    source_line: int
    children: tuple[OutlineItem, ...] = ()


@dataclass(frozen=True, slots=True)
class Plan:
    """Everything read out of one plan document."""

    document: Document
    cover_letter: Document | None = None
    other_documents: tuple[Document, ...] = ()
    legal_references: tuple[Reference, ...] = ()
    standards: tuple[Standard, ...] = ()
    areas: tuple[Area, ...] = ()
    tasks: tuple[Task, ...] = ()
    targets: tuple[Target, ...] = ()
    reporting: tuple[ReportDuty, ...] = ()
    budget: Budget = field(default_factory=Budget)
    responsibilities: tuple[Responsibility, ...] = ()
    statistics: Statistics | None = None
    outline: tuple[OutlineItem, ...] = ()
