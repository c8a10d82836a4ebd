"""The result of a check as one page that needs nothing else: the text with its marks, the diagnostics beside."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from html import escape

from caicach.compiler.emit.plan import Translate
from caicach.compiler.emit.values import JsonObject
from caicach.compiler.source import Source

Checked = tuple[str, Source, list[JsonObject]]

_STYLE = """
:root { color-scheme: light dark; --error: #b3261e; --warning: #7a4b00; --info: #0b57d0; }
@media (prefers-color-scheme: dark) { :root { --error: #f2b8b5; --warning: #ffd08a; --info: #a8c7fa; } }
body { font: 1rem/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 75rem; padding: 1rem; }
.skip { position: absolute; left: -99rem; }
.skip:focus { position: static; }
ol.found { list-style: none; padding: 0; }
ol.found li { border-left: .4rem solid; margin: 0 0 .75rem; padding: .1rem .75rem; }
.error { border-color: var(--error); }
.warning { border-color: var(--warning); }
.info { border-color: var(--info); }
.level { font-weight: 700; }
.error .level { color: var(--error); }
.warning .level { color: var(--warning); }
.info .level { color: var(--info); }
.hint { margin: 0; }
mark { background: none; color: inherit; }
table.text { border-collapse: collapse; width: 100%; }
table.text th { font-weight: 400; padding: 0 .75rem; text-align: right; vertical-align: top; width: 3rem; }
table.text td { border-left: .3rem solid transparent; overflow-wrap: anywhere; padding: 0 .5rem; }
table.text td { white-space: pre-wrap; }
table.text td[class] { background: color-mix(in srgb, currentColor 7%, transparent); }
table.text td.error { border-color: var(--error); }
table.text td.warning { border-color: var(--warning); }
table.text td.info { border-color: var(--info); }
"""
_RANK = {"error": 0, "warning": 1, "info": 2}


def check_page(checked: Sequence[Checked], translate: Translate) -> str:
    """The page; its language is that of the translation."""
    language = "en" if translate("Errors") == "Errors" else "vi"
    title = translate("Check of plan documents")
    parts = [
        f'<!doctype html>\n<html lang="{language}">\n<head>\n<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{escape(title)}</title>\n<style>{_STYLE}</style>\n</head>\n<body>",
        f'<a class="skip" href="#main">{escape(translate("Skip to the diagnostics"))}</a>',
        f'<header><h1>{escape(title)}</h1></header>\n<main id="main">',
    ]
    for number, (name, source, found) in enumerate(checked, start=1):
        parts += _file(number, name, source, found, translate)
    return "\n".join([*parts, "</main>\n</body>\n</html>\n"])


def _file(number: int, name: str, source: Source, found: list[JsonObject], translate: Translate) -> list[str]:
    labels = {"error": translate("Errors"), "warning": translate("Warnings"), "info": translate("Remarks")}
    counts = ", ".join(f"{label}: {sum(i['severity'] == level for i in found)}" for level, label in labels.items())
    parts = [
        f'<section aria-labelledby="file{number}">',
        f'<h2 id="file{number}">{escape(name)}</h2>',
        f"<p>{counts}</p>",
    ]
    parts.append('<ol class="found">')
    for item in found:
        line = item["source_lines"][0]
        parts.append(
            f'<li class="{item["severity"]}"><p><a href="#f{number}l{line}">{escape(translate("Line"))} {line}</a> '
            f'<span class="level">{escape(labels[item["severity"]])}</span> <code>{item["code"]}</code> '
            f'{escape(item["message"])}</p><p class="hint">{escape(item["hint"])}</p></li>'
        )
    parts += ["</ol>", f"<h3>{escape(translate('The text'))}</h3>", '<table class="text">']
    marks = _marks(found)
    for text in source.lines:
        if text.text.strip():
            about = marks.get(text.number, [])
            level = min((item["severity"] for item in about), key=lambda word: _RANK[word], default="")
            shown = escape(text.text.replace("\t", "  |  "))
            notes = "; ".join(dict.fromkeys(f"{item['code']} {item['message']}" for item in about))
            cell = (
                f'<td class="{level}"><mark title="{escape(notes)}">{shown}</mark></td>'
                if about
                else f"<td>{shown}</td>"
            )
            parts.append(f'<tr id="f{number}l{text.number}"><th scope="row">{text.number}</th>{cell}</tr>')
    return [*parts, "</table>", "</section>"]


def _marks(found: list[JsonObject]) -> dict[int, list[JsonObject]]:
    """Line -> what is said about it."""
    marks: dict[int, list[JsonObject]] = defaultdict(list)
    for item in found:
        for first, last in [item["source_lines"], *item["related_lines"]]:
            for line in range(first, last + 1):
                marks[line].append(item)
    return marks
