"""The passes in order: read, normalise, rebuild, structure, recognise, resolve, check, emit."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from caicach.compiler.check import check_plan
from caicach.compiler.diagnostics import Diagnostic
from caicach.compiler.emit.plan import Translate, emit_plan
from caicach.compiler.emit.values import JsonObject
from caicach.compiler.normalise import normalise
from caicach.compiler.read.reading import read_path
from caicach.compiler.recognise.areas import recognise_areas
from caicach.compiler.recognise.budget import recognise_budget
from caicach.compiler.recognise.columns import rebuild_tables
from caicach.compiler.recognise.document import recognise_documents
from caicach.compiler.recognise.outlines import recognise_outline
from caicach.compiler.recognise.references import recognise_references, recognise_standards
from caicach.compiler.recognise.reporting import recognise_reporting
from caicach.compiler.recognise.responsibilities import recognise_responsibilities
from caicach.compiler.recognise.statistics import recognise_statistics
from caicach.compiler.recognise.targets import recognise_targets
from caicach.compiler.recognise.tasks import recognise_tasks
from caicach.compiler.rules.context import Directory
from caicach.compiler.source import Source
from caicach.compiler.structure import Structure, build_structure
from caicach.compiler.tree import Area, Plan

Stage = Literal["structure", "recognise", "check"]


@dataclass(frozen=True, slots=True)
class Compilation:
    """What came out of one file."""

    plan: Plan
    diagnostics: tuple[Diagnostic, ...]
    source: Source
    structure: Structure

    def emit(self, translate: Translate | None = None) -> JsonObject:
        """The `caicach.plan/1` object; messages in English unless a translation is given."""
        return emit_plan(self.plan, self.diagnostics, self.source, translate)


def compile_path(path: Path, agencies: Directory | None = None) -> Compilation:
    """Read and compile a file. Raises `PlanReadError` where it cannot be read, and nothing else."""
    return compile_source(read_path(path), agencies)


def compile_source(
    source: Source, agencies: Directory | None = None, begin: Callable[[Stage], None] | None = None
) -> Compilation:
    """Compile what a reader handed on; `agencies` are those that exist, where the user has given a list of them.

    `begin` is told as each stage begins: a long document is worth a progress bar.
    """
    tell = begin or (lambda _stage: None)
    tell("structure")
    clean = rebuild_tables(normalise(source))
    structure = build_structure(clean)
    tell("recognise")
    plan = _recognise(structure)
    tell("check")
    return Compilation(plan, check_plan(clean, structure, plan, agencies), clean, structure)


def _recognise(structure: Structure) -> Plan:
    documents = recognise_documents(structure)
    document = documents.plan
    tasks, headed = recognise_tasks(structure, document)
    return Plan(
        document=document,
        cover_letter=documents.cover_letter,
        other_documents=documents.others,
        legal_references=recognise_references(structure, document),
        standards=recognise_standards(structure),
        areas=_merged(recognise_areas(structure), headed),
        tasks=tasks,
        targets=recognise_targets(structure, document, tasks),
        reporting=recognise_reporting(structure, document),
        budget=recognise_budget(structure),
        responsibilities=recognise_responsibilities(structure),
        statistics=recognise_statistics(structure),
        outline=recognise_outline(structure),
    )


def _merged(headings: Iterable[Area], rows: Iterable[Area]) -> tuple[Area, ...]:
    """Areas of headings and of table rows in document order; rows keep their names, which their tasks refer to."""
    kept = list(rows)
    taken = {area.id for area in kept}
    for area in headings:
        name, count = area.id, 1
        while name in taken:
            count += 1
            name = f"{area.id}-{count}"
        taken.add(name)
        kept.append(replace(area, id=name))
    return tuple(sorted(kept, key=lambda area: area.source_line))
