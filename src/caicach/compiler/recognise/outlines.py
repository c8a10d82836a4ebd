"""Report outlines (đề cương): what a report has to say, heading by heading, point by point."""

from __future__ import annotations

from dataclasses import dataclass, field

from caicach.compiler.source import Paragraph, Text
from caicach.compiler.structure.parts import PartKind, Section, Structure
from caicach.compiler.tree import OutlineItem
from caicach.vietnamese.marks import BULLET, DASH, LETTER, PLUS, Mark, read_mark

_EDGES = " \t\n*"
_SIGNS = (DASH, PLUS, BULLET)
_DEPTHS = {LETTER: 2, DASH: 3, BULLET: 3, PLUS: 4}


@dataclass(slots=True)
class _Node:
    number: str | None
    text: str
    kind: str
    line: int
    children: list[_Node] = field(default_factory=list)

    def freeze(self) -> OutlineItem:
        return OutlineItem(
            self.number, self.text, self.kind, self.line, tuple(child.freeze() for child in self.children)
        )


def recognise_outline(structure: Structure) -> tuple[OutlineItem, ...]:
    """The outlines of the file, nested as printed; empty where it has none."""
    return tuple(
        node.freeze()
        for part in structure.parts
        if part.kind is PartKind.OUTLINE
        for node in _join_titles([_section(section) for section in part.sections])
    )


def _section(section: Section) -> _Node:
    node = _Node(_label(section.mark), _plain(section.title.value), "heading", section.title.line_at(0))
    items = sorted([*section.blocks, *section.children], key=lambda item: item.lines[0])
    open_points: list[tuple[int, _Node]] = []
    for item in items:
        if isinstance(item, Section):
            open_points.clear()
            node.children.append(_section(item))
        elif isinstance(item, Paragraph) and item.text:
            point, depth = _point(item.text)
            while open_points and open_points[-1][0] >= depth:
                open_points.pop()
            (open_points[-1][1] if open_points else node).children.append(point)
            open_points.append((depth, point))
    node.children = _join_titles(node.children)
    return _filled(node)


def _point(text: Text) -> tuple[_Node, int]:
    """A point and how deep its mark stands; "- a)" counts as a)."""
    value = text.value
    mark = read_mark(value)
    inner = read_mark(value[mark.end :]) if mark is not None and mark.kind in _SIGNS else None
    end = mark.end if mark else 0
    if mark is not None and inner is not None and inner.kind == LETTER:
        mark, end = inner, end + inner.end
    node = _Node(_label(mark), _plain(value[end:]), "point", text.line_at(0))
    return node, _DEPTHS.get(mark.kind, 1) if mark else 0


def _filled(node: _Node) -> _Node:
    """A heading that is only a mark ("Phần thứ nhất") takes the unmarked headings below it as its text."""
    if node.text:
        return node
    while node.children and node.children[0].kind == "heading" and node.children[0].number is None:
        first = node.children.pop(0)
        node.text = f"{node.text} {first.text}".strip()
        node.children = first.children + node.children
    return node


def _join_titles(nodes: list[_Node]) -> list[_Node]:
    """Unmarked headings that follow one another line by line are one title."""
    joined: list[_Node] = []
    for node in nodes:
        before = joined[-1] if joined else None
        if (
            before is not None
            and before.kind == node.kind == "heading"
            and before.number is None
            and node.number is None
            and not before.children
            and node.line - before.line <= before.text.count("\n") + 1
        ):
            before.text = f"{before.text} {node.text}"
            before.children = node.children
        else:
            joined.append(node)
    return joined


def _label(mark: Mark | None) -> str | None:
    return mark.label if mark is not None and mark.kind not in _SIGNS else None


def _plain(value: str) -> str:
    return " ".join(value.split()).strip(_EDGES)
