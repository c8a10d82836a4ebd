"""The shape of a file: parts, zones, sections, marks."""

from caicach.compiler.structure.building import build_structure
from caicach.compiler.structure.parts import Mark, Part, PartKind, Section, Structure, Zone

__all__ = ["Mark", "Part", "PartKind", "Section", "Structure", "Zone", "build_structure"]
