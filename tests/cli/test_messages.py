"""The catalogue command: every marked text is found, parts become one, and what is missing or does not fit is named."""

from __future__ import annotations

import gettext
from pathlib import Path

import pytest

from caicach.cli.messages.catalogue import Catalogue, compile_catalogue, is_stale, merge_parts
from caicach.cli.messages.extraction import Msgid, all_msgids, msgids_under
from caicach.cli.messages.findings import findings

CODE = """
from django.utils.translation import gettext_lazy as _, gettext_noop, ngettext, pgettext
A = _("Plan")
B = gettext_noop("Reading %(name)s")
C = lambda n: ngettext("%(n)d task", "%(n)d tasks", n) % {"n": n}
D = pgettext("month", "May")
E = "not marked"
"""
TEMPLATE = """{% extends "ui/base.html" %}
  {% translate "Sign in" %}
    {% blocktranslate with name=user.name %}Good day, {{ name }}{% endblocktranslate %}
  {% blocktranslate count n=rows|length %}{{ n }} row{% plural %}{{ n }} rows{% endblocktranslate %}
<p title='{% translate "It's here" %}'>don't ( [ {# "x #}</p>
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    app = tmp_path / "src" / "app"
    (app / "templates" / "app").mkdir(parents=True)
    (app / "tests").mkdir()
    (app / "views.py").write_text(CODE)
    (app / "tests" / "test_views.py").write_text('_("only a test")')
    (app / "templates" / "app" / "page.html").write_text(TEMPLATE)
    return tmp_path


def part(project: Path, name: str, *pairs: tuple[str, str]) -> None:
    folder = project / "locale" / "vi" / "parts"
    folder.mkdir(parents=True, exist_ok=True)
    entries = [f'msgid "{text}"\nmsgstr "{words}"\n' for text, words in pairs]
    (folder / f"{name}.po").write_text(
        'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n\n' + "\n".join(entries)
    )


def test_marked_texts_of_code_and_templates_are_found(project: Path) -> None:
    found = {(msgid.text, msgid.plural, msgid.context) for msgid in msgids_under(project, ["src"])}
    assert found == {
        ("Plan", "", None),
        ("Reading %(name)s", "", None),
        ("%(n)d task", "%(n)d tasks", None),
        ("May", "", "month"),
        ("Sign in", "", None),
        ("Good day, %(name)s", "", None),
        ("%(n)s row", "%(n)s rows", None),
        ("It's here", "", None),
    }


def test_places_name_file_and_line(project: Path) -> None:
    places = {msgid.text: msgid.place for msgid in msgids_under(project, ["src"])}
    assert places["Plan"] == "src/app/views.py:3"
    assert places["Sign in"] == "src/app/templates/app/page.html:2"


def test_parts_are_compiled_into_one_file_that_gettext_reads(project: Path) -> None:
    part(project, "a", ("Plan", "Kế hoạch"))
    part(project, "b", ("Sign in", "Đăng nhập"), ("Empty", ""))
    assert is_stale(project, "vi")
    with compile_catalogue(project, "vi").open("rb") as file:
        translations = gettext.GNUTranslations(file)
    assert translations.gettext("Plan") == "Kế hoạch"
    assert translations.gettext("Sign in") == "Đăng nhập"
    assert translations.gettext("Empty") == "Empty"
    assert not is_stale(project, "vi")


def test_extracting_adds_what_nobody_has_and_keeps_the_rest(project: Path) -> None:
    part(project, "a", ("Plan", "Kế hoạch"))
    wanted = msgids_under(project, ["src"])
    assert Catalogue.read(project, "vi").add_missing(wanted, part="b") == 7
    assert Catalogue.read(project, "vi").add_missing(wanted, part="b") == 0
    kept = Catalogue.read(project, "vi").joined().get("Plan")
    assert kept is not None
    assert kept.string == "Kế hoạch"


def test_merging_makes_one_sorted_file_and_loses_nothing(project: Path) -> None:
    part(project, "a", ("Sign in", "Đăng nhập"))
    part(project, "b", ("Plan", "Kế hoạch"))
    merged = merge_parts(project, "vi").read_text()
    assert merged.index("Kế hoạch") < merged.index("Đăng nhập")
    assert not list((project / "locale" / "vi" / "parts").glob("*.po"))
    assert merge_parts(project, "vi").read_text() == merged


def test_the_check_names_what_is_wrong(project: Path) -> None:
    part(project, "a", ("Plan", "Kế hoạch"), ("Reading %(name)s", "Đang đọc"), ("Total {n}", "Tổng {m}"))
    part(project, "b", ("Plan", "Bản kế hoạch"))
    wanted = [Msgid("Plan", "x.py:1"), Msgid("Sign in", "x.py:2")]
    found = "\n".join(findings(Catalogue.read(project, "vi"), wanted))
    assert "x.py:2: no vi translation: 'Sign in'" in found
    assert "a placeholder is lost: 'Đang đọc'" in found
    assert "a placeholder that its text does not have: 'Tổng {m}'" in found
    assert "two translations of 'Plan'" in found
    assert "x.py:1" not in found


def test_what_the_compiler_says_is_part_of_the_catalogue() -> None:
    texts = {msgid.place.split()[0] for msgid in all_msgids(Path(__file__).resolve().parents[2])}
    assert {"rule", "error"} <= texts
