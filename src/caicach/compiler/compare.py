"""What changed between two compiled plans: draft and issued, or one year and the next.

Items are matched by their id, then by likeness of their text (years set aside, so that last year's task finds this
year's). Pure: dictionaries of `caicach.plan/1` in, changes out.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from typing import Any

from rapidfuzz import fuzz

from caicach.vietnamese.folding import fold

Item = Mapping[str, Any]

_ALIKE = 72
_CANDIDATES = 8
_COMMON = 40
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_PLACE = ("number", "area_key", "parent_number")


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A field whose value differs."""

    name: str
    old: Any
    new: Any


@dataclass(frozen=True, slots=True)
class Change:
    """An item added, removed, changed or only moved (other number or area, same words)."""

    section: str
    kind: str
    old_id: str | None
    new_id: str | None
    label: str
    fields: tuple[FieldChange, ...] = ()
    old_lines: tuple[int, int] | None = None
    new_lines: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class PlanChanges:
    """All changes, in the order of the new plan; what was removed comes last in its section."""

    changes: tuple[Change, ...]
    matches: tuple[tuple[str, str, str], ...]  # section, old id, new id: also of items that did not change

    def of(self, section: str, *kinds: str) -> tuple[Change, ...]:
        """The changes of one section, of the kinds named or of all."""
        return tuple(c for c in self.changes if c.section == section and (not kinds or c.kind in kinds))

    def as_json(self) -> dict[str, Any]:
        """For `plan diff --format json`."""
        counts = Counter(f"{change.section}.{change.kind}" for change in self.changes)
        return {"counts": dict(sorted(counts.items())), "changes": [asdict(change) for change in self.changes]}

    def __bool__(self) -> bool:
        return bool(self.changes)


@dataclass(frozen=True, slots=True)
class _Section:
    """How the items of one list are read: their text, and the fields compared."""

    name: str
    path: str
    text: tuple[str, ...]
    fields: tuple[str, ...]


_SECTIONS = (
    _Section("area", "areas", ("name",), ("name", "key", "number", "where")),
    _Section(
        "task",
        "tasks",
        ("content",),
        (
            "content",
            "number",
            "parent_number",
            "area_key",
            "products",
            "lead",
            "coordinating",
            "monitoring",
            "deadline_raw",
            "deadline.kind",
            "deadline.start",
            "deadline.due",
            "deadline.recurrence",
            "note",
        ),
    ),
    _Section(
        "target",
        "targets",
        ("text",),
        ("text", "area_key", "metric", "comparator", "value", "unit", "denominator", "scope", "due"),
    ),
    _Section("reference", "legal_references", ("number", "raw"), ("number", "date", "doc_type", "issuer")),
    _Section("report", "reporting", ("period", "kind", "from", "to"), ("period", "due", "from", "to", "kind")),
    _Section("responsibility", "responsibilities", ("agency",), ("agency", "duties")),
    _Section(
        "budget",
        "budget.lines",
        ("content",),
        ("number", "content", "unit", "quantity", "unit_price_vnd", "amount_vnd", "note"),
    ),
)
_DOCUMENT = (
    "issuer",
    "level",
    "number",
    "doc_type",
    "place",
    "date",
    "title",
    "year_or_period",
    "signatory",
    "signatory_title",
    "signed_for",
    "draft",
    "recipients",
)


def compare_plans(old: Item, new: Item) -> PlanChanges:
    """The changes from one compiled plan to another, in time near linear in their length."""
    changes = list(_document_changes(old.get("document") or {}, new.get("document") or {}))
    matches: list[tuple[str, str, str]] = []
    for section in _SECTIONS:
        before, after = _items(old, section.path), _items(new, section.path)
        pairs = _matched(before, after, section)
        matches += [(section.name, _id(before[i]), _id(after[j])) for j, i in sorted(pairs.items())]
        for j, item in enumerate(after):
            if j in pairs:
                changes += _item_changes(section, before[pairs[j]], item)
            else:
                changes.append(_change(section, "added", None, item))
        kept = set(pairs.values())
        changes += [_change(section, "removed", item, None) for i, item in enumerate(before) if i not in kept]
    return PlanChanges(tuple(changes), tuple(matches))


def _items(plan: Item, path: str) -> list[Item]:
    found = _value(plan, path)
    return [item for item in found or [] if isinstance(item, Mapping)]


def _value(item: Item, path: str) -> Any:
    value: Any = item
    for name in path.split("."):
        value = value.get(name) if isinstance(value, Mapping) else None
    return value


def _id(item: Item) -> str:
    return str(item.get("id") or item.get("source_line") or "")


def _text(item: Item, section: _Section) -> str:
    return " ".join(str(item[name]) for name in section.text if item.get(name))


def _matched(before: list[Item], after: list[Item], section: _Section) -> dict[int, int]:
    """Place in the new list -> place in the old one."""
    by_id = {item["id"]: i for i, item in enumerate(before) if item.get("id")}
    pairs = {j: by_id[item["id"]] for j, item in enumerate(after) if item.get("id") in by_id}
    taken = set(pairs.values())
    texts = {i: _bare(_text(item, section)) for i, item in enumerate(before) if i not in taken}
    by_text: dict[str, list[int]] = defaultdict(list)
    for i, text in texts.items():
        by_text[text].append(i)
    for j, item in enumerate(after):
        same = by_text.get(_bare(_text(item, section))) if j not in pairs else None
        if same:
            pairs[j] = same.pop(0)
            del texts[pairs[j]]
    pairs |= _alike(texts, {j: _bare(_text(item, section)) for j, item in enumerate(after) if j not in pairs})
    return pairs


def _bare(text: str) -> str:
    return fold(_YEAR.sub("", text))


def _alike(before: dict[int, str], after: dict[int, str]) -> dict[int, int]:
    """Pairs of like texts, best first. Only texts that share an uncommon word are compared at all."""
    index: dict[str, list[int]] = defaultdict(list)
    for i, text in before.items():
        for word in set(text.split()):
            index[word].append(i)
    scored: list[tuple[float, int, int]] = []
    for j, text in after.items():
        shared = Counter(i for word in set(text.split()) if len(index[word]) <= _COMMON for i in index[word])
        for i, _ in shared.most_common(_CANDIDATES):
            score = fuzz.ratio(before[i], text, score_cutoff=_ALIKE)
            if score:
                scored.append((score, i, j))
    pairs: dict[int, int] = {}
    taken = set[int]()
    for _, i, j in sorted(scored, key=lambda found: (-found[0], abs(found[1] - found[2]))):
        if i not in taken and j not in pairs:
            pairs[j] = i
            taken.add(i)
    return pairs


def _document_changes(old: Item, new: Item) -> Iterator[Change]:
    fields = tuple(_field_changes(old, new, _DOCUMENT))
    if fields:
        yield Change("document", "changed", None, None, str(new.get("title") or old.get("title") or ""), fields)


def _item_changes(section: _Section, old: Item, new: Item) -> Iterator[Change]:
    fields = tuple(_field_changes(old, new, section.fields))
    if fields:
        moved = all(field.name in _PLACE for field in fields)
        yield _change(section, "moved" if moved else "changed", old, new, fields)


def _field_changes(old: Item, new: Item, names: Iterable[str]) -> Iterator[FieldChange]:
    for name in names:
        before, after = _value(old, name), _value(new, name)
        if _plain(before) != _plain(after):
            yield FieldChange(name, before, after)


def _plain(value: Any) -> Any:
    """Blanks do not count; nothing and an empty list are the same."""
    if isinstance(value, str):
        return " ".join(value.split()) or None
    return value if value not in ([], ()) else None


def _change(
    section: _Section, kind: str, old: Item | None, new: Item | None, fields: tuple[FieldChange, ...] = ()
) -> Change:
    shown = new if new is not None else old or {}
    return Change(
        section.name,
        kind,
        _id(old) if old is not None else None,
        _id(new) if new is not None else None,
        _text(shown, section),
        fields,
        _lines(old),
        _lines(new),
    )


def _lines(item: Item | None) -> tuple[int, int] | None:
    if item is None:
        return None
    lines = item.get("source_lines") or [item.get("source_line")] * 2
    return (lines[0], lines[-1]) if lines[0] else None
