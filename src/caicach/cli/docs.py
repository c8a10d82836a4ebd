"""`caicach docs`: the pages of docs/ that are written from the code: diagnostics, the form of a plan, the glossary."""

from __future__ import annotations

import argparse
import csv
import json
import sys
from collections.abc import Callable, Iterator, Mapping
from importlib.resources import files
from itertools import groupby
from pathlib import Path
from typing import Any

from caicach.cli import root
from caicach.cli.messages.catalogue import Catalogue
from caicach.compiler.rules.registry import all_rules
from caicach.compiler.rules.rule import Rule

Translate = Callable[[str], str]


def run(arguments: list[str]) -> int:
    """Write the pages; with --check only say which are out of date (status 1)."""
    parser = argparse.ArgumentParser(prog="caicach docs", description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing; name the pages that are out of date")
    chosen = parser.parse_args(arguments)
    stale = [(path, text) for path, text in pages(root()).items() if not _says(path, text)]
    for path, text in stale:
        print(f"caicach docs: {path.relative_to(root())}{' is out of date' if chosen.check else ''}", file=sys.stderr)
        if not chosen.check:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
    return 1 if chosen.check and stale else 0


def pages(top: Path) -> dict[Path, str]:
    """Every generated page with its text."""
    vietnamese = {str(message.id): str(message.string) for message in Catalogue.read(top, "vi").joined() if message.id}
    reference = top / "docs" / "reference"
    return {
        reference / "diagnostics.md": diagnostics_page(str, _ENGLISH),
        reference / "diagnostics.vi.md": diagnostics_page(lambda text: vietnamese.get(text) or text, _VIETNAMESE),
        reference / "plan-1.md": schema_page(),
        top / "docs" / "glossary.md": glossary_page(top / "docs" / "glossary.tsv"),
    }


def _says(path: Path, text: str) -> bool:
    return path.is_file() and path.read_text(encoding="utf-8") == text


_ENGLISH = {
    "title": "Diagnostics",
    "intro": "Written by `./caicach docs` from the rules in `src/caicach/compiler/rules`. "
    "`./caicach plan explain CODE` says the same in the terminal.",
    "code": "code",
    "severity": "severity",
    "about": "what it finds",
    "why": "Why",
    "wrong": "Wrong",
    "right": "Right",
    "cure": "What to do",
    "error": "error",
    "warning": "warning",
    "info": "info",
}
_VIETNAMESE = {
    "title": "Các lỗi của văn bản kế hoạch",
    "intro": "Trang này do `./caicach docs` viết từ các quy tắc trong `src/caicach/compiler/rules`. Lệnh "
    "`./caicach plan explain MÃ` cho cùng nội dung.",
    "code": "mã",
    "severity": "mức",
    "about": "phát hiện",
    "why": "Vì sao",
    "wrong": "Sai",
    "right": "Đúng",
    "cure": "Cách xử lý",
    "error": "lỗi",
    "warning": "cảnh báo",
    "info": "lưu ý",
}


def diagnostics_page(translate: Translate, words: Mapping[str, str]) -> str:
    """All rules by group: a table to find one, then each with its reason and examples."""
    parts = [f"# {words['title']}", words["intro"]]
    table = [f"| {words['code']} | {words['severity']} | {words['about']} |", "|---|---|---|"]
    for rule in all_rules():
        link = f"[{rule.code}](#{rule.code.lower()}-{rule.name.lower()})"
        table.append(f"| {link} | {words[rule.severity.value]} | {_cell(translate(rule.summary))} |")
    parts.append("\n".join(table))
    for group, rules in groupby(all_rules(), key=lambda rule: rule.group.value):
        parts.append(f"## {group}")
        for rule in rules:
            parts += _rule(rule, translate, words)
    return "\n\n".join(parts) + "\n"


def _rule(rule: Rule, translate: Translate, words: Mapping[str, str]) -> Iterator[str]:
    yield f"### {rule.code} {rule.name}"
    yield f"*{words[rule.severity.value]}* – {translate(rule.summary)}"
    for label, text in (("why", rule.why), ("wrong", rule.wrong), ("right", rule.right), ("cure", rule.hint)):
        yield f"**{words[label]}:** {_plain(translate(text))}"


def _plain(text: str) -> str:
    """A hint as a sentence: its placeholders shown as an ellipsis."""
    for part in ("number", "year", "parent"):
        text = text.replace(f"%({part})s", "…")
    return text.replace("<", "&lt;").replace("%%", "%")


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")


def schema_page() -> str:
    """The fields of `caicach.plan/1`, object by object."""
    found = files("caicach.compiler").joinpath("schema/plan-1.schema.json").read_text(encoding="utf-8")
    schema: dict[str, Any] = json.loads(found)
    parts = ["# caicach.plan/1", "Written by `./caicach docs` from `src/caicach/compiler/schema/plan-1.schema.json`."]
    if schema.get("description"):
        parts.append(str(schema["description"]))
    parts.append(_fields(schema))
    for name, definition in schema.get("$defs", {}).items():
        parts.append(f"## {name}")
        if definition.get("description"):
            parts.append(str(definition["description"]))
        if definition.get("properties"):
            parts.append(_fields(definition))
    return "\n\n".join(parts) + "\n"


def _fields(definition: Mapping[str, Any]) -> str:
    required = set(definition.get("required", ()))
    rows = ["| field | type | always there | meaning |", "|---|---|---|---|"]
    for name, field in definition.get("properties", {}).items():
        there = "yes" if name in required else ""
        rows.append(f"| `{name}` | {_type(field)} | {there} | {_cell(str(field.get('description', '')))} |")
    return "\n".join(rows)


def _type(field: Mapping[str, Any]) -> str:
    if "$ref" in field:
        name = str(field["$ref"]).rsplit("/", 1)[-1]
        return f"[{name}](#{name})"
    if "enum" in field:
        return ", ".join("null" if value is None else f"`{value}`" for value in field["enum"])
    if "const" in field:
        return f"`{field['const']}`"
    for choice in ("anyOf", "oneOf"):
        if choice in field:
            return " or ".join(_type(option) for option in field[choice])
    kinds = field.get("type", "any")
    names = [kinds] if isinstance(kinds, str) else list(kinds)
    inner = f" of {_type(field['items'])}" if isinstance(field.get("items"), Mapping) else ""
    return " or ".join(f"{name}{inner if name == 'array' else ''}" for name in names)


def glossary_page(path: Path) -> str:
    """The terms of `docs/glossary.tsv` as a table, in the order of the Vietnamese."""
    with path.open(encoding="utf-8", newline="") as file:
        terms = sorted(csv.DictReader(file, delimiter="\t"), key=lambda term: str(term["vi"]).lower())
    rows = ["| Vietnamese | abbreviation | English | note |", "|---|---|---|---|"]
    rows += [
        "| " + " | ".join(_cell(term[name] or "") for name in ("vi", "abbreviation", "en", "note")) + " |"
        for term in terms
    ]
    head = [
        "# Glossary",
        "Written by `./caicach docs` from `docs/glossary.tsv`: one English word for one Vietnamese term.",
    ]
    return "\n\n".join([*head, "\n".join(rows)]) + "\n"
