"""The review: the document on the left with its marks, what was read on the right, questions between."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet

from caicach.foundation.accounts.models import User
from caicach.planning.plans.choices import HOLDING, CorrectionState, Doubt, ItemKind
from caicach.planning.plans.models import Correction, PlanDiagnostic, PlanItem, PlanReading, PlanTask, PlanVersion
from caicach.planning.plans.policies.adding import with_added
from caicach.planning.plans.policies.correctable import ADDED, FIELDS, LEFT_OUT, Field, overlay, shown_value, value_at
from caicach.planning.plans.policies.items import DOCUMENT_KEY, JsonObject, items_of, key_of
from caicach.planning.plans.policies.marks import Mark, Remarked, marks_of_diagnostics, marks_of_items
from caicach.planning.plans.selectors.kinds import MODEL_OF_KIND
from caicach.planning.plans.selectors.standing import additions_in, standing_plan
from caicach.planning.plans.selectors.tasks import with_parts
from caicach.planning.plans.selectors.visible import require_version

_SHOWN_AT_A_LINE = 8


@dataclass(frozen=True, slots=True)
class ReviewLine:
    """A line of the document: its number from 1, its text, its place in the file (or None), and what it takes part
    in."""

    number: int
    text: str
    place: dict[str, Any] | None
    marks: list[Mark]


@dataclass(frozen=True, slots=True)
class ReviewItem:
    """An item on the right: its row, the corrections of it by field, the diagnostics that stand at its lines."""

    kind: ItemKind
    row: PlanItem
    corrections: dict[str, Correction]
    diagnostics: list[PlanDiagnostic]

    @property
    def key(self) -> str:
        """The compiler's id of the item."""
        return self.row.key

    @property
    def addition(self) -> Correction | None:
        """Who put the item into the plan by hand, when and why; None for one the compiler read."""
        return self.corrections.get(ADDED.path)

    @property
    def field_corrections(self) -> list[Correction]:
        """The corrections of single fields."""
        return [correction for field, correction in self.corrections.items() if field != ADDED.path]

    @property
    def wants_a_look(self) -> bool:
        """Whether the item itself is in question, and not only a diagnostic at its place."""
        return self.row.is_doubtful and self.row.doubts != [Doubt.NOTED.value]


@dataclass(frozen=True, slots=True)
class ReviewModel:
    """Everything the review shows. `items` stand in the order of the document; `doubtful` are those to be looked at."""

    version: PlanVersion
    lines: list[ReviewLine]
    items: list[ReviewItem]
    diagnostics: list[PlanDiagnostic]
    corrections: list[Correction]

    @property
    def doubtful(self) -> list[ReviewItem]:
        """The queue: doubtful items nobody has confirmed, in reading order."""
        return [item for item in self.items if item.row.is_doubtful]

    @property
    def left_out(self) -> list[Correction]:
        """What somebody took out of the plan, and can take in again."""
        return [c for c in self.corrections if c.field == LEFT_OUT.path and c.state != CorrectionState.WITHDRAWN]

    def of_kind(self, kind: str) -> list[ReviewItem]:
        """The items of one kind."""
        return [item for item in self.items if item.kind == kind]


@dataclass(frozen=True, slots=True)
class FieldRow:
    """One field of an item's form: its value now as the form shows it, what was read, and the correction that holds,
    if any."""

    field: Field
    value: str
    compiled: str
    correction: Correction | None
    lines: list[int] | None

    @property
    def seen_revision(self) -> int:
        """What the form sends along, so that the second of two editors is told."""
        return self.correction.revision if self.correction else 0


def review_model(reader: User, version: PlanVersion) -> ReviewModel:
    """The review of a version that could be read; 14 queries whatever its length. Raises PlanReading.DoesNotExist
    else."""
    require_version(reader, version)
    reading = PlanReading.objects.get(version=version)
    diagnostics = list(diagnostics_of(version))
    corrections = list(Correction.objects.filter(version=version).select_related("made_by").order_by("-made_at"))
    by_item: dict[tuple[str, str], dict[str, Correction]] = {}
    for correction in corrections:
        if correction.state != CorrectionState.WITHDRAWN:
            by_item.setdefault((correction.item_kind, correction.item_key), {})[correction.field] = correction
    items = [
        ReviewItem(kind, row, by_item.get((kind, row.key), {}), _standing_at(row, diagnostics))
        for kind, model in MODEL_OF_KIND.items()
        for row in _rows(model, version)
    ]
    order = {kind: number for number, kind in enumerate(MODEL_OF_KIND)}
    items.sort(key=lambda item: (item.row.first_line, order[item.kind], item.row.position))
    plan = with_added(reading.plan, additions_in(corrections))
    return ReviewModel(version, _lines(plan, reading.lines, diagnostics), items, diagnostics, corrections)


def diagnostics_of(version: PlanVersion) -> QuerySet[PlanDiagnostic]:
    """The diagnostics of a version in reading order."""
    return (
        PlanDiagnostic.objects.filter(version=version).select_related("decided_by").order_by("first_line", "position")
    )


def item_fields(reader: User, version: PlanVersion, kind: ItemKind, key: str = DOCUMENT_KEY) -> list[FieldRow]:
    """The form of one item, or of the document itself: every field that can be corrected. Empty for an item not
    there."""
    require_version(reader, version)
    plan = standing_plan(version)
    item = next((item for item in items_of(plan, kind) if key_of(kind, item) == key), None)
    if item is None:
        return []
    own = Correction.objects.filter(version=version, item_kind=kind, item_key=key).select_related("made_by")
    corrections = {c.field: c for c in own.exclude(state=CorrectionState.WITHDRAWN)}
    holding = [c for c in corrections.values() if c.state in HOLDING and c.field != ADDED.path]
    corrected = overlay(item, {c.field: c.corrected_value for c in holding})
    return [
        FieldRow(
            field,
            shown_value(field, value_at(corrected, field.path)),
            shown_value(field, value_at(item, field.path)),
            corrections.get(field.path),
            _lines_of_field(kind, item, field.path),
        )
        for field in FIELDS[kind]
    ]


def _lines_of_field(kind: ItemKind, item: JsonObject, path: str) -> list[int] | None:
    """Where a field stands; of the document itself only where the compiler says so, as the whole of it says
    nothing."""
    places = item.get("field_lines") or item.get("spans") or {}
    lines = places.get(path) or places.get(path.partition(".")[0].removesuffix("_raw"))
    if not lines and kind is not ItemKind.DOCUMENT:
        lines = item.get("source_lines")
    return list(lines) if lines else None


def _rows(model: type[PlanItem], version: PlanVersion, **only: str) -> Iterable[PlanItem]:
    if model is PlanTask:
        return with_parts(PlanTask.objects.filter(version=version, **only).order_by("position"))
    return model._default_manager.filter(version=version, **only).order_by("position")


def _standing_at(row: PlanItem, diagnostics: list[PlanDiagnostic]) -> list[PlanDiagnostic]:
    return [found for found in diagnostics if row.first_line <= found.first_line <= row.last_line]


def _lines(plan: JsonObject, lines: list[JsonObject], diagnostics: list[PlanDiagnostic]) -> list[ReviewLine]:
    of_items = marks_of_items(plan)
    remarked = [Remarked(str(d.pk), d.severity, d.first_line, d.last_line, d.related) for d in diagnostics]
    of_diagnostics = marks_of_diagnostics(remarked)
    return [
        ReviewLine(
            number, line["text"], line.get("place"), [*of_items.get(number, ()), *of_diagnostics.get(number, ())]
        )
        for number, line in enumerate(lines, start=1)
    ]


def review_item(reader: User, version: PlanVersion, kind: ItemKind, key: str) -> ReviewItem:
    """One item as the review shows it, after something was done to it. Raises the model's DoesNotExist."""
    require_version(reader, version)
    model = MODEL_OF_KIND[kind]
    row = next((row for row in _rows(model, version, key=key)), None)
    if row is None:
        raise model.DoesNotExist
    own = Correction.objects.filter(version=version, item_kind=kind, item_key=key).select_related("made_by")
    corrections = {c.field: c for c in own.exclude(state=CorrectionState.WITHDRAWN)}
    return ReviewItem(kind, row, corrections, _standing_at(row, list(diagnostics_of(version))))


def items_at(reader: User, version: PlanVersion, line: int) -> list[ReviewItem]:
    """The items read from this line, as the review shows them: a decision on a diagnostic there may clear them."""
    require_version(reader, version)
    found = [
        (kind, key)
        for kind, model in MODEL_OF_KIND.items()
        for key in model._default_manager.filter(version=version, first_line__lte=line, last_line__gte=line)
        .order_by("position")
        .values_list("key", flat=True)[:_SHOWN_AT_A_LINE]
    ]
    return [review_item(reader, version, kind, key) for kind, key in found[:_SHOWN_AT_A_LINE]]
